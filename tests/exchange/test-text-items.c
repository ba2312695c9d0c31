/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-outline.h"

/* Blanks, parties, terms, and what is dropped, noted and normalised. */

typedef char *(*Outline) (QyAnalysis *analysis);

typedef struct
{
  const char *name;
  Outline outline;
  const char *text;
  const char *expected;
} Case;

static char *
outline_dropped (QyAnalysis *analysis)
{
  return text_outline_remarks (analysis->dropped);
}

static char *
outline_notes (QyAnalysis *analysis)
{
  return text_outline_remarks (analysis->notes);
}

static char *
outline_normalised (QyAnalysis *analysis)
{
  return text_outline_remarks (analysis->normalised);
}

/* clang-format off */
static const Case cases[] = {
  { "blanks/date", text_outline_blanks, "自____年__月__日起至20__年__月__日止", "date ____年__月__日 | date 20__年__月__日" },
  { "blanks/broken-run", text_outline_blanks, "自_ ___年_ _月__日起", "date _ ___年_ _月__日" },
  { "blanks/spaces", text_outline_blanks, "签订日期:    年   月   日", "date 年   月   日" },
  { "blanks/words-and-figures", text_outline_blanks, "租金____元(大写:____元整)", "money ____=1 | money_upper ____=0" },
  { "blanks/figures-second", text_outline_blanks, "人民币(大写)____元整(¥____)", "money_upper ____=1 | money ____=0" },
  { "blanks/gap", text_outline_blanks, "押金人民币    元", "money     " },
  { "blanks/wide", text_outline_blanks, "押金￥＿＿＿＿元", "money ＿＿＿＿" },
  { "blanks/brackets", text_outline_blanks, "提前[  ]日通知,付【】%", "duration [  ] | percent 【】" },
  { "blanks/hints", text_outline_blanks, "甲方:[公司名称],付[金额]元", "party_name [公司名称] | money [金额]" },
  { "blanks/letters", text_outline_blanks, "XX公司每次收X元,共XXX次", "party_name XX | money X | number XXX" },
  { "blanks/day-of-month", text_outline_blanks, "每月的第____个工作日前,满____个工作日", "number ____ | duration ____" },
  { "blanks/per-thousand", text_outline_blanks, "千分之____,____‰", "percent ____ | percent ____" },
  { "blanks/empty-labels", text_outline_blanks, "甲方:\n地址:\n联系人:\n电话:\n合同编号:", "party_name  | address  | person  | phone  | text " },
  { "blanks/glued-empty-labels", text_outline_blanks, "甲方(用户):名称:地址:电话:鉴于甲方有泵", "party_name  | address  | phone " },
  { "blanks/glued-signatures", text_outline_blanks, "甲方(公章):乙方(公章):授权代表:授权代表:年月日年月日",
    "signature  | signature  | person  | person  | date 年月日 | date 年月日" },
  { "blanks/names-of-things", text_outline_blanks, "项目名称:____,公司名称:____", "text ____ | party_name ____" },
  { "blanks/signature", text_outline_blanks, "甲方(盖章):____ 代表(签字):____", "signature ____ | signature ____" },
  { "blanks/per-ten-thousand", text_outline_blanks, "按日支付万分之____", "percent ____" },
  { "blanks/name-hint", text_outline_blanks, "甲方(用户):(营业执照上的名称)____电话:____", "party_name ____ | phone ____" },
  { "blanks/which-party", text_outline_blanks, "看泵的水费由____方承担,以____方式付清", "text ____ | text ____" },
  { "blanks/capitals-by-ending", text_outline_blanks, "租金¥____(人民币____整)", "money ____=1 | money_upper ____=0" },
  { "blanks/seal-in-brackets", text_outline_blanks, "甲方(章):____", "signature ____" },
  { "blanks/days-behind-a-quarter", text_outline_blanks, "每季度结束后____日付清,每季度第____日对账", "duration ____ | number ____" },
  { "blanks/contact-and-phone", text_outline_blanks, "• 联系人及电话:\n• 住址:\n", "phone  | address " },
  { "blanks/words-without-saying-so", text_outline_blanks, "押金人民币____元整(¥____)", "money_upper ____=1 | money ____=0" },
  { "blanks/who-is-named", text_outline_blanks, "乙方:[服务方名称]", "party_name [服务方名称]" },
  { "blanks/none", text_outline_blanks, "X86与(一)都不是空白。", "" },

  { "parties/usual", text_outline_parties, "甲方(委托方):__\n乙方(受托方):__", "甲方 client 委托方 | 乙方 provider 受托方" },
  { "parties/reversed", text_outline_parties, "甲方(供方):__\n乙方(需方):__", "甲方 provider 供方 | 乙方 client 需方" },
  { "parties/by-deeds", text_outline_parties, "甲方为乙方提供看泵服务,乙方应按月支付报酬。", "甲方 provider | 乙方 client" },
  { "parties/role-in-front", text_outline_parties, "发包人(以下简称甲方):__\n承包人(以下简称乙方):__", "甲方 client 发包人 | 乙方 provider 承包人" },
  { "parties/own-labels", text_outline_parties, "委托人:__\n受托人:__\n委托人请受托人看泵。", "委托人 client | 受托人 provider" },
  { "parties/short-names", text_outline_parties, "东风公司(以下简称“东风”)委托西水公司(以下简称“西水”)看泵,西水向东风提供看泵服务。", "东风 client | 西水 provider" },
  { "parties/three", text_outline_parties, "甲方(用户):__\n乙方(承包方):__\n丙方(承包方):__", "甲方 client 用户 | 乙方 provider 承包方 | 丙方 provider 承包方" },

  { "terms/dates", text_outline_terms, "一、期限\n本协议自__年__月__日起至__年__月__日止。", "service_period fixed_dates" },
  { "terms/duration", text_outline_terms, "看护期限为三年。", "service_period duration" },
  { "terms/from-signature", text_outline_terms, "合同期限为一年,自双方签字之日起算。", "service_period from_signature" },
  { "terms/renewal-notice", text_outline_terms, "期满前30日书面通知对方的,可以续签。", "renewal by_notice 30日" },
  { "terms/renewal-automatic", text_outline_terms, "期满无人反对的,自动续期一年。", "renewal automatic" },
  { "terms/ends", text_outline_terms, "期满自动终止。", "renewal none" },
  { "terms/confidential-years", text_outline_terms, "保密义务在合同终止后三年内有效。", "confidentiality years_after_termination" },
  { "terms/confidential-for-ever", text_outline_terms, "双方永久保密。", "confidentiality perpetual" },
  { "terms/monthly-fee", text_outline_terms, "看护费为__元/月,甲方于每月5日前支付。", "fees monthly | payment_deadlines" },
  { "terms/instalments", text_outline_terms, "签订后5日内付款30%,余款到期付清。", "fees prepaid_percent | fees instalment | payment_deadlines" },
  { "terms/penalties", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n1. 甲方迟延付款的,支付违约金。\n2. 乙方误工的,赔偿损失。\n3. 一方毁约的,赔偿对方。",
    "penalties client | penalties provider | penalties either" },
  { "terms/force-majeure-is-no-penalty", text_outline_terms, "因不可抗力停工的,不承担违约责任。", "" },
  { "terms/service-levels", text_outline_terms, "一级故障:15分钟内响应,2小时内到场,6小时内恢复。可用率不低于99%。",
    "sla response 一级 15分钟 | sla onsite 一级 2小时 | sla recovery 一级 6小时 | sla availability 99%" },
  { "terms/clock-starts-with-an-event", text_outline_terms, "故障处理完成后24小时内提交报告。接到报告后2小时内修复故障。",
    "sla other 24小时 | sla repair 2小时" },
  { "terms/hours", text_outline_terms, "热线7×24小时值守。", "sla other 7×24小时" },
  { "terms/ladder", text_outline_terms, "故障升级上报5 分钟班长10 分钟科长一级问题等级 130 分钟处长10 分钟班长20 分钟科长问题等级 260 分钟处长",
    "sla other 一级 5 分钟 | sla other 一级 10 分钟 | sla other 一级 30 分钟 | sla other 问题等级 2 10 分钟 | sla other 问题等级 2 20 分钟 | sla other 问题等级 2 60 分钟" },
  { "terms/table-in-lines", text_outline_terms, "一、时限\n级别 响应时间 修复时间\n一级 10分钟 4小时\n二级 1小时 8小时",
    "sla response 一级 10分钟 | sla repair 一级 4小时 | sla response 二级 1小时 | sla repair 二级 8小时" },
  { "terms/court", text_outline_terms, "争议先协商,协商不成向泵房所在地人民法院起诉。", "dispute negotiation_then_court 泵房所在地" },
  { "terms/arbitration", text_outline_terms, "争议提交江城仲裁委员会仲裁。", "dispute arbitration 江城仲裁委员会" },
  { "terms/labelled-dates", text_outline_terms, "一、看护期限\n• 起始日期:__年__月__日\n• 终止日期:__年__月__日", "service_period fixed_dates" },
  { "terms/dates-in-brackets", text_outline_terms, "本合同自[开始日期]起至[结束日期]止。", "service_period fixed_dates" },
  { "terms/confidential-until-the-end", text_outline_terms, "保密期限至本合同终止之日止。", "confidentiality during_term" },
  { "terms/confidential-after-leaving", text_outline_terms, "值班人员离岗后三年内仍应保密。", "confidentiality years_after_termination" },
  { "terms/loss-and-interest", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n1. 乙方误工的,承担由此造成的损失。\n2. 甲方迟延的,按日支付利息。\n3. 可用率不足时,乙方应减收当月看护费。",
    "penalties provider | penalties client | penalties provider" },
  { "terms/deduction-is-no-fee", text_outline_terms, "看护工迟到的,每次扣减看护费50元。", "" },
  { "terms/costs-are-no-dispute", text_outline_terms, "一、违约\n诉讼费由败诉方出。\n二、争议\n协商不成向泵房所在地法院起诉。",
    "dispute negotiation_then_court 泵房所在地" },
  { "terms/part-of-a-sentence", text_outline_terms, "本合同自盖章之日起生效,一式三份。", "effective | copies" },
  { "terms/table-with-an-empty-cell", text_outline_terms, "故障级别响应时间到场时间一级10分钟1小时二级——2小时。", "sla response 一级 10分钟 | sla onsite 一级 1小时 | sla onsite 二级 2小时" },
  { "terms/satisfaction", text_outline_terms, "系统用户满意度不低于90%。", "sla other 90%" },
  { "terms/notice-of-an-interruption", text_outline_terms, "系统升级应提前2日通知甲方。更换值班人员应提前5日通知甲方。", "sla other 2日" },
  { "terms/monthly-without-a-verb", text_outline_terms, "一、报酬\n月看护费人民币____元。", "fees monthly" },
  { "terms/hourly-per-head", text_outline_terms, "一、报酬\n按____元/人·时结算。", "fees hourly" },
  { "terms/fixed-yearly", text_outline_terms, "一、报酬\n看护费为固定年费。", "fees annual" },
  { "terms/label-before-the-grades", text_outline_terms, "故障响应时间:一般故障3小时,重大故障1小时。", "sla response 一般 3小时 | sla response 重大 1小时" },
  { "terms/effect-is-no-fee", text_outline_terms, "本合同自甲方支付首笔款项之日起生效。", "effective" },
  { "terms/confidential-and-how-long", text_outline_terms, "保密义务于合同终止后继续有效,期限为五年。", "confidentiality years_after_termination" },
  { "terms/from-signature-on", text_outline_terms, "本合同有效期三年,从签订之日起算。", "service_period from_signature" },
  { "terms/renewal-by-consent", text_outline_terms, "协议期满,经双方书面同意可延长三个月。", "renewal by_agreement" },
  { "terms/entitled-to-deduct", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n水压不足时,甲方有权扣减部分看护费。", "penalties provider" },
  { "terms/share-in-brackets", text_outline_terms, "系统可用率不低于【】%。", "sla availability 【】%" },
  { "terms/grade-of-a-request", text_outline_terms, "紧急需求在2小时内处理。", "sla resolution 紧急 2小时" },
  { "terms/cut-off", text_outline_terms, "一、范围\n看泵。\n二、保密与", "" },
  { "terms/copies-after-the-original", text_outline_terms, "本合同正本三份,双方各执一份。", "copies" },
  { "terms/copies-and-effect", text_outline_terms, "本合同一式两份,各执一份。本合同自签字之日起生效。", "effective | copies" },
  { "terms/period-start-and-end", text_outline_terms, "租期自2030年1月1日开始,2031年1月1日结束。", "service_period fixed_dates" },
  { "terms/period-end-first", text_outline_terms, "协议有效期至[终止日期],自[开始日期]起。", "service_period fixed_dates" },
  { "terms/period-until-acceptance", text_outline_terms, "看护期限自签订之日起至泵房竣工验收后三个月止。", "service_period until_completion_plus" },
  { "terms/renewal-ahead-of-the-end", text_outline_terms, "期满前三十日内无人提出异议的,合同自动延长半年。", "renewal automatic 三十日" },
  { "terms/renewal-said-to-end", text_outline_terms, "看护合同到期后不再自动续期。", "renewal none" },
  { "terms/renewal-unless-told", text_outline_terms, "如不续约,应在期满60日前书面通知对方,否则自动延续一年。", "renewal automatic 60日" },
  { "terms/renewal-by-buying-on", text_outline_terms, "期满后甲方可选择续购看护。", "renewal by_agreement" },
  { "terms/confidential-beyond-any-term", text_outline_terms, "保密义务不受合同期限的限制。", "confidentiality perpetual" },
  { "terms/confidential-until-public", text_outline_terms, "保密责任至有关资料进入公有领域之日止。", "confidentiality perpetual" },
  { "terms/fees-by-the-piece", text_outline_terms, "一、报酬\n看护费每月____元,抢险按次计收。", "fees monthly | fees other" },
  { "terms/fees-piece-by-schedule", text_outline_terms, "一、报酬\n抢险按次收费,收费标准见附件一。", "fees per_schedule" },
  { "terms/fees-deposit", text_outline_terms, "签约当日支付20%定金。", "fees prepaid_percent | payment_deadlines" },
  { "terms/fees-later-share", text_outline_terms, "每半年看护结束后5日内支付总价的50%。", "fees instalment | payment_deadlines" },
  { "terms/fees-interest-is-none", text_outline_terms, "迟延的,按每日1%支付利息。", "" },
  { "terms/penalty-without-a-word-for-it", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n1. 乙方擅离泵房的,每次扣罚100元。\n2. 乙方误工的,应双倍返还当月费用。\n3. 甲方单方退租的,已付款项不予退还。", "penalties provider | penalties provider | penalties client" },
  { "terms/penalty-compensation", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、补偿\n可用率低于95%的,乙方按月看护费的5%予以补偿。", "penalties provider 按月看护费的5%" },
  { "terms/sla-grade-before-a-word", text_outline_terms, "高危安全事件:20分钟内响应。", "sla response 高危 20分钟" },
  { "terms/sla-patch", text_outline_terms, "发现漏洞后应在36小时内修补完毕。", "sla repair 36小时" },
  { "terms/sla-sends-somebody", text_outline_terms, "乙方应在3小时内派人处理。", "sla onsite 3小时" },
  { "terms/sla-other-rates", text_outline_terms, "水泵完好率不低于98%。电话接通率不低于90%。", "sla completion_rate 98% | sla other 90%" },
  { "terms/sla-interrupted", text_outline_terms, "系统每月中断时间不超过30分钟。", "sla availability 30分钟" },
  { "terms/sla-backup-is-no-copy", text_outline_terms, "备份成功率不低于97%,数据恢复时间不超过5小时。", "sla completion_rate 97% | sla recovery 5小时" },
  { "terms/copies-of-two-sorts", text_outline_terms, "本合同正本两份、副本四份。", "copies" },
  { "terms/copies-in-all", text_outline_terms, "本协议文本共三份,双方各保存一份。", "copies" },
  { "terms/effect-of-law", text_outline_terms, "本协议自双方签章之日起发生法律效力。", "effective" },
  { "terms/period-valid-within", text_outline_terms, "一、看护期间\n本协议自签字之日起三年内有效。", "service_period from_signature" },
  { "terms/renewal-before-the-end", text_outline_terms, "看护期结束前20天,双方协商是否续约。", "renewal by_agreement 20天" },
  { "terms/renewal-nobody-objects-in-time", text_outline_terms, "期满前双方均未提出终止的,本协议继续有效。", "renewal automatic" },
  { "terms/fees-yearly-at-once", text_outline_terms, "年度看护费____元,甲方应于每年度开始前一次付清。", "fees annual | payment_deadlines" },
  { "terms/fees-three-shares", text_outline_terms, "签约后5日内付30%预付款,半年后支付40%,期满支付30%。", "fees prepaid_percent | fees instalment | payment_deadlines" },
  { "terms/fees-moved-to-an-account", text_outline_terms, "甲方在收到发票后3日内将费用转入乙方账户。", "payment_deadlines" },
  { "terms/penalty-nobody-named", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n1. 看护未达标的,每项核减1%。\n2. 拖欠费用的,加收滞纳金。\n3. 扣减总额不超过10%。", "penalties provider 1% | penalties client" },
  { "terms/sla-hours-on-duty", text_outline_terms, "白班8小时现场值守运维。", "sla other 8小时" },
  { "terms/sla-confirms", text_outline_terms, "系统告警后值班员应在4分钟内确认。", "sla response 4分钟" },
  { "terms/effect-before-payment", text_outline_terms, "合同生效并收到保函后8日内支付30%。本合同自盖章之日起生效。", "fees prepaid_percent | payment_deadlines | effective" },
  { "terms/penalties-in-one-sentence", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n甲方迟延付款的,支付滞纳金;乙方误工的,退还当月费用。", "penalties client | penalties provider" },
  { "terms/penalty-in-two-parts-of-one", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n乙方误工的,支付违约金;造成损失的,甲方有权要求赔偿。", "penalties provider" },
  { "terms/penalty-by-a-passive", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n1. 甲方停电的,泵房损失由甲方承担。\n2. 任意一方提前退租的,应向对方支付余额的10%。", "penalties client | penalties either 余额的10%" },
  { "terms/penalty-is-no-fee", text_outline_terms, "一、违约责任\n误工一小时减免看护费20元。", "penalties provider" },
  { "terms/sla-brackets-do-not-matter", text_outline_terms, "严重问题(无法支付)2小时内响应。", "sla response 严重 2小时" },
  { "terms/confidential-as-long-as-the-contract", text_outline_terms, "保密期限与合同期限一致。", "confidentiality during_term" },
  { "terms/court-in-brackets", text_outline_terms, "协商不成的,向[法院名称]起诉。", "dispute negotiation_then_court [法院名称]" },
  { "terms/effect-then-change", text_outline_terms, "本协议自双方签字之日起生效,非经双方同意不得变更。", "effective" },
  { "terms/fees-per-head-and-month", text_outline_terms, "看护费标准为____元/人/月。", "fees monthly" },
  { "terms/penalty-withdraws-people", text_outline_terms, "甲方(用户):__\n乙方(供方):__\n一、违约责任\n甲方拖欠费用的,乙方有权撤回看护工。", "penalties client" },
  { "terms/sla-report-of-a-check", text_outline_terms, "每季度检查结束后6个工作日内出具记录。", "sla other 6个工作日" },

  { "dropped/page-numbers", outline_dropped, "一、范围\n- 3 -\n看泵。\n第 2 页 共 5 页\n二、报酬", "page-number:- 3 - | page-number:第 2 页 共 5 页" },
  { "dropped/path", outline_dropped, "首页 > 范本 > 看护\n一、范围\n看泵。", "path:首页 > 范本 > 看护" },
  { "dropped/editor", outline_dropped, "看护合同范本小编整理了看护合同,供参考。一、范围\n看泵。", "editor:小编整理了看护合同,供参考。" },
  { "dropped/collection", outline_dropped, "看护合同模板(精选4篇)\n篇一:看护合同\n一、范围\n看泵。",
    "collection:看护合同模板(精选4篇)\n | collection:篇一:" },
  { "dropped/collection-glued", outline_dropped, "看护合同书4篇篇1甲方:东风厂", "collection:4篇篇1" },
  { "dropped/nothing", outline_dropped, "一、范围\n第2页的图纸作废。", "" },
  { "notes/brackets", outline_notes, "租金(注:按月)为5元。", "note-in-brackets:(注:按月)" },
  { "notes/line", outline_notes, "注:签署前删去本行\n一、范围", "note-line:注:签署前删去本行" },
  { "normalised/radicals", outline_normalised, "⼀、⻛险", "look-alike:⼀>一 | look-alike:⻛>风" },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (QyAnalysis) analysis = text_analyze_string (row->text);
  g_autofree char *outline = row->outline (analysis);

  g_assert_cmpstr (outline, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
