/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-catalogue-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
static const QyTermChoice period_forms[] = {
  { "fixed_dates", { "固定起止日期", "fixed dates" } },
  { "duration", { "自起始日起一定期限", "a length from the first day" } },
  { "from_signature", { "自签订之日起一定期限", "a length from signature" } },
  { "until_completion_plus", { "至交付后一定期限", "until a length after delivery" } },
  { "other", { "其他", "other" } },
  { NULL },
};

static const QyTermChoice renewal_forms[] = {
  { "automatic", { "自动续约", "automatic" } },
  { "by_agreement", { "协商续约", "by agreement" } },
  { "by_notice", { "书面通知续约", "by written notice" } },
  { "none", { "不续约", "none" } },
  { NULL },
};

static const QyTermChoice channels[] = {
  { "registered", { "挂号信", "registered mail" } },
  { "courier", { "快递", "courier" } },
  { "e-mail", { "电子邮件", "e-mail" } },
  { "hand", { "当面送达", "by hand" } },
  { "other", { "其他", "other" } },
  { NULL },
};

static const QyTermChoice survivals[] = {
  { "during_term", { "合同期内", "during the term" } },
  { "years_after_termination", { "合同终止后一定期限", "for a time after the end" } },
  { "perpetual", { "永久", "without end" } },
  { "unspecified", { "未约定", "not stated" } },
  { NULL },
};

static const QyTermChoice secrecy_starts[] = {
  { "end", { "合同终止之日", "the end of the contract" } },
  { "signature", { "合同签订之日", "signature" } },
  { "disclosure", { "披露之日", "disclosure" } },
  { NULL },
};

static const QyTermChoice afterwards[] = {
  { "return", { "返还", "return" } },
  { "destroy", { "销毁", "destroy" } },
  { "either", { "返还或者销毁", "return or destroy" } },
  { NULL },
};

static const QyTermChoice fee_bases[] = {
  { "lump_sum", { "总价", "lump sum" } },
  { "monthly", { "按月", "monthly" } },
  { "quarterly", { "按季度", "quarterly" } },
  { "half_yearly", { "按半年", "half-yearly" } },
  { "annual", { "按年", "yearly" } },
  { "hourly", { "按工时", "hourly" } },
  { "per_use", { "按次", "per use" } },
  { "per_unit", { "按数量", "per unit" } },
  { "instalment", { "分期", "instalments" } },
  { "prepaid_percent", { "预付比例", "prepaid share" } },
  { "per_schedule", { "按附件", "by an annex" } },
  { "other", { "另行协商", "to be agreed" } },
  { NULL },
};

static const QyTermChoice timings[] = {
  { "advance", { "预付", "in advance" } },
  { "arrears", { "后付", "in arrears" } },
  { NULL },
};

static const QyTermChoice events[] = {
  { "signature", { "合同签订", "signature" } },
  { "effective", { "合同生效", "taking effect" } },
  { "start", { "服务期开始", "the beginning of the period" } },
  { "end", { "服务期届满", "the end of the period" } },
  { "delivery", { "交付", "delivery" } },
  { "acceptance", { "验收合格", "acceptance" } },
  { "invoice", { "收到发票", "receipt of the invoice" } },
  { "payment", { "收到款项", "receipt of the payment" } },
  { "completion", { "服务完成", "completion of all services" } },
  { "termination", { "合同终止", "termination" } },
  { "agreement", { "另行约定", "a later agreement" } },
  { NULL },
};

static const QyTermChoice penalty_forms[] = {
  { "daily", { "按日计算", "by the day" } },
  { "flat", { "未付金额的比例", "a share of what is unpaid" } },
  { "fixed", { "固定金额", "a fixed sum" } },
  { "unperformed", { "未履行部分的比例", "a share of what was not performed" } },
  { NULL },
};

static const QyTermChoice disputes[] = {
  { "court", { "诉讼", "court" } },
  { "arbitration", { "仲裁", "arbitration" } },
  { "negotiation_then_court", { "协商后诉讼", "negotiation, then court" } },
  { "negotiation_then_arbitration", { "协商后仲裁", "negotiation, then arbitration" } },
  { "other", { "其他", "other" } },
  { NULL },
};

static const QyTermChoice licences[] = {
  { "exclusive", { "独占许可", "exclusive" } },
  { "sole", { "排他许可", "sole" } },
  { "ordinary", { "普通许可", "ordinary" } },
  { NULL },
};

static const QyTermChoice owners[] = {
  { "client", { "归委托方", "the client" } },
  { "provider", { "归服务方", "the provider" } },
  { "joint", { "双方共有", "both jointly" } },
  { "original", { "归原权利人", "the original owner" } },
  { "by_law", { "依法律规定", "as the law says" } },
  { NULL },
};

static const QyTermChoice deliverables[] = {
  { "requirements", { "需求文档", "requirement document" } },
  { "plan", { "工作计划", "plan" } },
  { "report", { "进度报告", "progress report" } },
  { "manual", { "使用手册", "manual" } },
  { "test_report", { "测试报告", "test report" } },
  { "training", { "培训", "training" } },
  { "repair", { "缺陷修复", "repair of defects" } },
  { "answer", { "变更答复", "answer to a change request" } },
  { "delivery", { "成果交付", "delivery" } },
  { "other", { "其他", "other" } },
  { NULL },
};

static const QyTermChoice invoice_timings[] = {
  { "before", { "先票后款", "before payment" } },
  { "after", { "先款后票", "after payment" } },
  { NULL },
};

static const QyTermChoice effects[] = {
  { "signature_and_seal", { "双方签字盖章", "signature and seal of both" } },
  { "signature_or_seal", { "双方签字或者盖章", "signature or seal of both" } },
  { "signature", { "双方签字", "signature of both" } },
  { "date", { "约定日期", "a stated day" } },
  { NULL },
};

static const QyTermAttrKind period_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "period.form", period_forms },
  { "start", QY_FIELD_DATE, N_ ("First day"), "起始日", "period.start" },
  { "end", QY_FIELD_DATE, N_ ("Last day"), "截止日", "period.end" },
  { "length", QY_FIELD_DURATION, N_ ("Length"), "时长", "period.length" },
  { "event", QY_FIELD_CHOICE, N_ ("Counted from"), "起算点", "period.event", events },
  { NULL },
};

static const QyTermAttrKind renewal_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "renewal.form", renewal_forms },
  { "length", QY_FIELD_DURATION, N_ ("Length of a renewal"), "续约期长度", "renewal.length" },
  { "max", QY_FIELD_NUMBER, N_ ("Renewals at most"), "续约次数上限", "renewal.max" },
  { "notice", QY_FIELD_DURATION, N_ ("Notice period"), "通知期", "renewal.notice" },
  { "side", QY_FIELD_CHOICE, N_ ("Who may object"), "可提异议方", "renewal.side", qy_term_sides },
  { "channel", QY_FIELD_CHOICE, N_ ("Channel"), "送达方式", "renewal.channel", channels },
  { "lead", QY_FIELD_NUMBER, N_ ("Days a notice needs to arrive"), "通知送达所需天数", "renewal.lead" },
  { "price", QY_FIELD_PERCENT, N_ ("Change of price at a renewal"), "续约时价格调整", "renewal.price" },
  { NULL },
};

static const QyTermAttrKind confidentiality_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "confidentiality.form", survivals },
  { "length", QY_FIELD_DURATION, N_ ("Length"), "时长", "confidentiality.length" },
  { "from", QY_FIELD_CHOICE, N_ ("Counted from"), "起算点", "confidentiality.from", secrecy_starts },
  { "side", QY_FIELD_CHOICE, N_ ("Who is bound"), "保密义务方", "confidentiality.side", qy_term_sides },
  { "scope", QY_FIELD_LONG_TEXT, N_ ("What is confidential"), "保密范围", "confidentiality.scope" },
  { "after", QY_FIELD_CHOICE, N_ ("Afterwards"), "期满处理", "confidentiality.after", afterwards },
  { "within", QY_FIELD_DURATION, N_ ("Returned within"), "返还期限", "confidentiality.within" },
  { NULL },
};

static const QyTermAttrKind fee_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "fee.form", fee_bases },
  { "total", QY_FIELD_MONEY, N_ ("Total"), "总数", "fee.total" },
  { "amount", QY_FIELD_MONEY, N_ ("Amount of a period"), "每期金额", "fee.amount" },
  { "tax", QY_FIELD_PERCENT, N_ ("Tax rate"), "税率", "fee.tax" },
  { "timing", QY_FIELD_CHOICE, N_ ("Timing"), "付款时点", "fee.timing", timings },
  { "hours", QY_FIELD_NUMBER, N_ ("Hours agreed"), "约定工时", "fee.hours" },
  { "overtime", QY_FIELD_MONEY, N_ ("Rate of an overtime hour"), "加班工时单价", "fee.overtime" },
  { "quantity", QY_FIELD_NUMBER, N_ ("Quantity"), "数量", "fee.quantity" },
  { "tiers", QY_FIELD_LONG_TEXT, N_ ("Tiers"), "阶梯价", "fee.tiers" },
  { "share", QY_FIELD_PERCENT, N_ ("Share of the total"), "占总价比例", "fee.share" },
  { NULL },
};

static const QyTermAttrKind payment_attrs[] = {
  { "within", QY_FIELD_DURATION, N_ ("Within"), "期限", "payment.within" },
  { "event", QY_FIELD_CHOICE, N_ ("Counted from"), "起算点", "payment.event", events },
  { "day", QY_FIELD_NUMBER, N_ ("Day of the month"), "每月第几日", "payment.day" },
  { "working_day", QY_FIELD_NUMBER, N_ ("Working day of the month"), "每月第几个工作日", "payment.working_day" },
  { "before", QY_FIELD_DURATION, N_ ("Before the year begins"), "年度开始前", "payment.before" },
  { "date", QY_FIELD_DATE, N_ ("Date"), "日期", "payment.date" },
  { "share", QY_FIELD_PERCENT, N_ ("Share"), "比例", "payment.share" },
  { "amount", QY_FIELD_MONEY, N_ ("Amount"), "金额", "payment.amount" },
  { "method", QY_FIELD_TEXT, N_ ("Means of payment"), "付款方式", "payment.method" },
  { NULL },
};

static const QyTermAttrKind penalty_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "penalty.form", penalty_forms },
  { "rate", QY_FIELD_PERCENT, N_ ("Rate"), "比率", "penalty.rate" },
  { "amount", QY_FIELD_MONEY, N_ ("Amount"), "金额", "penalty.amount" },
  { "grace", QY_FIELD_DURATION, N_ ("Grace"), "宽限期", "penalty.grace" },
  { "cap", QY_FIELD_PERCENT, N_ ("Cap"), "上限", "penalty.cap" },
  { "side", QY_FIELD_CHOICE, N_ ("Who owes it"), "承担方", "penalty.side", qy_term_sides },
  { NULL },
};

static const QyTermAttrKind dispute_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "dispute.form", disputes },
  { "place", QY_FIELD_TEXT, N_ ("Court or place"), "法院或者地点", "dispute.place" },
  { "body", QY_FIELD_TEXT, N_ ("Arbitration commission"), "仲裁委员会", "dispute.body" },
  { "negotiation", QY_FIELD_DURATION, N_ ("Negotiation"), "协商期", "dispute.negotiation" },
  { "law", QY_FIELD_TEXT, N_ ("Governing law"), "适用法律", "dispute.law" },
  { "costs", QY_FIELD_TEXT, N_ ("Who bears the costs"), "费用承担", "dispute.costs" },
  { NULL },
};

static const QyTermAttrKind copies_attrs[] = {
  { "total", QY_FIELD_NUMBER, N_ ("Copies"), "份数", "copies.total" },
  { "a", QY_FIELD_NUMBER, N_ ("Copies of party A"), "甲方持有份数", "copies.a" },
  { "b", QY_FIELD_NUMBER, N_ ("Copies of party B"), "乙方持有份数", "copies.b" },
  { NULL },
};

static const QyTermAttrKind effective_attrs[] = {
  { "on", QY_FIELD_DATE, N_ ("Day"), "日期", "effective.on" },
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "effective.form", effects },
  { NULL },
};

static const QyTermAttrKind notice_attrs[] = {
  { "channel", QY_FIELD_CHOICE, N_ ("Channel"), "送达方式", "notice.channel", channels },
  { "lead", QY_FIELD_NUMBER, N_ ("Days a notice needs to arrive"), "通知送达所需天数", "notice.lead" },
  { "address", QY_FIELD_TEXT, N_ ("Address for notices"), "通知地址", "notice.address" },
  { NULL },
};

static const QyTermAttrKind termination_attrs[] = {
  { "notice", QY_FIELD_DURATION, N_ ("Notice period"), "通知期", "termination.notice" },
  { "side", QY_FIELD_CHOICE, N_ ("Who may terminate"), "可终止方", "termination.side", qy_term_sides },
  { "grounds", QY_FIELD_LONG_TEXT, N_ ("Grounds"), "终止事由", "termination.grounds" },
  { NULL },
};

static const QyTermAttrKind licence_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "licence.kind", licences },
  { "territory", QY_FIELD_TEXT, N_ ("Territory"), "地域范围", "licence.region" },
  { "users", QY_FIELD_NUMBER, N_ ("Users"), "用户数", "licence.users" },
  { "concurrent", QY_FIELD_NUMBER, N_ ("Concurrent users"), "并发用户数", "licence.concurrent" },
  { "devices", QY_FIELD_TEXT, N_ ("Devices"), "设备类型", "licence.devices" },
  { "start", QY_FIELD_DATE, N_ ("First day"), "起始日", "licence.start" },
  { "end", QY_FIELD_DATE, N_ ("Last day"), "截止日", "licence.end" },
  { "length", QY_FIELD_DURATION, N_ ("Length"), "时长", "licence.length" },
  { "restrictions", QY_FIELD_LONG_TEXT, N_ ("Restrictions"), "限制", "licence.restrictions" },
  { NULL },
};

static const QyTermAttrKind liability_attrs[] = {
  { "cap", QY_FIELD_PERCENT, N_ ("Cap as a share of the price"), "上限（占价款比例）", "liability.cap" },
  { "amount", QY_FIELD_MONEY, N_ ("Cap as a sum"), "上限（金额）", "liability.amount" },
  { "except", QY_FIELD_LONG_TEXT, N_ ("Not capped"), "不受上限限制", "liability.except" },
  { NULL },
};

static const QyTermAttrKind suspension_attrs[] = {
  { "after", QY_FIELD_DURATION, N_ ("After arrears of"), "逾期达到", "suspension.after" },
  { "notice", QY_FIELD_DURATION, N_ ("Notice period"), "通知期", "suspension.notice" },
  { "most", QY_FIELD_DURATION, N_ ("At most"), "最长", "suspension.most" },
  { "side", QY_FIELD_CHOICE, N_ ("Who may suspend"), "可中止方", "suspension.side", qy_term_sides },
  { NULL },
};

static const QyTermAttrKind cure_attrs[] = {
  { "within", QY_FIELD_DURATION, N_ ("Within"), "期限", "cure.days" },
  { "side", QY_FIELD_CHOICE, N_ ("Who must cure"), "纠正方", "cure.side", qy_term_sides },
  { NULL },
};

static const QyTermAttrKind ownership_attrs[] = {
  { "asset", QY_FIELD_TEXT, N_ ("Asset"), "成果", "ownership.asset" },
  { "owner", QY_FIELD_CHOICE, N_ ("Owner"), "权利人", "ownership.owner", owners },
  { "use", QY_FIELD_TEXT, N_ ("Use by the other side"), "对方的使用权", "ownership.use" },
  { NULL },
};

static const QyTermAttrKind deliverable_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("What"), "内容", "deliverable.form", deliverables },
  { "title", QY_FIELD_TEXT, N_ ("Title"), "标题", "deliverable.title" },
  { "within", QY_FIELD_DURATION, N_ ("Within"), "期限", "deliverable.within" },
  { "event", QY_FIELD_CHOICE, N_ ("Counted from"), "起算点", "deliverable.event", events },
  { "date", QY_FIELD_DATE, N_ ("Date"), "日期", "deliverable.date" },
  { "day", QY_FIELD_NUMBER, N_ ("Day of every month"), "每月第几日", "deliverable.day" },
  { "side", QY_FIELD_CHOICE, N_ ("Who owes it"), "承担方", "deliverable.side", qy_term_sides },
  { NULL },
};

static const QyTermAttrKind acceptance_attrs[] = {
  { "within", QY_FIELD_DURATION, N_ ("Within"), "期限", "accept.days" },
  { "event", QY_FIELD_CHOICE, N_ ("Counted from"), "起算点", "acceptance.event", events },
  { "standard", QY_FIELD_TEXT, N_ ("Standard"), "标准", "acceptance.standard" },
  { "rounds", QY_FIELD_NUMBER, N_ ("Rounds at most"), "轮次上限", "accept.rounds" },
  { NULL },
};

static const QyTermAttrKind invoice_attrs[] = {
  { "within", QY_FIELD_DURATION, N_ ("Within"), "期限", "invoice.days" },
  { "timing", QY_FIELD_CHOICE, N_ ("Order"), "先后顺序", "invoice.timing", invoice_timings },
  { NULL },
};

static const QyTermAttrKind handover_attrs[] = {
  { "within", QY_FIELD_DURATION, N_ ("Within"), "期限", "handover.days" },
  { "side", QY_FIELD_CHOICE, N_ ("Who hands over"), "交接方", "handover.side", qy_term_sides },
  { NULL },
};

static const QyTermAttrKind preparation_attrs[] = {
  { "budget", QY_FIELD_MONEY, N_ ("Budget"), "预算", "preparation.budget" },
  { NULL },
};

static const struct
{
  const char *name;
  const char *plural; /* as the import of texts writes it, where it differs */
  const char *label;
  const char *label_zh;
  const QyTermAttrKind *attrs;
} kinds[QY_N_TERM_KINDS] = {
  [QY_TERM_SERVICE_PERIOD] = { "service_period", NULL, N_ ("service period"), "服务期限", period_attrs },
  [QY_TERM_RENEWAL] = { "renewal", NULL, N_ ("renewal"), "续约", renewal_attrs },
  [QY_TERM_CONFIDENTIALITY] = { "confidentiality", NULL, N_ ("confidentiality"), "保密", confidentiality_attrs },
  [QY_TERM_FEE] = { "fee", "fees", N_ ("fee"), "费用", fee_attrs },
  [QY_TERM_PAYMENT_DEADLINE] = { "payment_deadline", "payment_deadlines", N_ ("payment deadline"), "付款期限", payment_attrs },
  [QY_TERM_PENALTY] = { "penalty", "penalties", N_ ("penalty"), "违约金", penalty_attrs },
  [QY_TERM_SLA] = { "sla", NULL, N_ ("service targets"), "服务标准", qy_term_sla_attrs },
  [QY_TERM_DISPUTE] = { "dispute", NULL, N_ ("disputes"), "争议解决", dispute_attrs },
  [QY_TERM_COPIES] = { "copies", NULL, N_ ("copies"), "合同份数", copies_attrs },
  [QY_TERM_EFFECTIVE] = { "effective", NULL, N_ ("taking effect"), "生效", effective_attrs },
  [QY_TERM_NOTICE] = { "notice", NULL, N_ ("notices"), "通知", notice_attrs },
  [QY_TERM_TERMINATION] = { "termination", NULL, N_ ("termination"), "终止", termination_attrs },
  [QY_TERM_LICENCE] = { "licence", NULL, N_ ("licence"), "许可", licence_attrs },
  [QY_TERM_LIABILITY] = { "liability", NULL, N_ ("liability"), "责任限制", liability_attrs },
  [QY_TERM_SUSPENSION] = { "suspension", NULL, N_ ("suspension"), "中止", suspension_attrs },
  [QY_TERM_CURE] = { "cure", NULL, N_ ("cure period"), "纠正期", cure_attrs },
  [QY_TERM_OWNERSHIP] = { "ownership", NULL, N_ ("intellectual property"), "知识产权归属", ownership_attrs },
  [QY_TERM_DELIVERABLE] = { "deliverable", NULL, N_ ("deliverable"), "交付物", deliverable_attrs },
  [QY_TERM_ACCEPTANCE] = { "acceptance", NULL, N_ ("acceptance"), "验收", acceptance_attrs },
  [QY_TERM_INVOICE] = { "invoice", NULL, N_ ("invoices"), "发票", invoice_attrs },
  [QY_TERM_HANDOVER] = { "handover", NULL, N_ ("handover"), "交接", handover_attrs },
  [QY_TERM_PREPARATION] = { "preparation", NULL, N_ ("preparation"), "签约准备", preparation_attrs },
  [QY_TERM_SERVICE_LEVEL] = { "service_level", NULL, N_ ("service level definition"), "服务等级", qy_term_service_level_attrs },
  [QY_TERM_PROBLEM_LEVEL] = { "problem_level", NULL, N_ ("problem level"), "问题等级", qy_term_problem_level_attrs },
  [QY_TERM_HANDLING] = { "handling", NULL, N_ ("handling matrix"), "问题上报矩阵", qy_term_handling_attrs },
  [QY_TERM_ESCALATION] = { "escalation", NULL, N_ ("escalation"), "问题上报", qy_term_escalation_attrs },
  [QY_TERM_INDICATOR] = { "indicator", NULL, N_ ("indicator"), "服务指标", qy_term_indicator_attrs },
  [QY_TERM_CREDIT] = { "credit", NULL, N_ ("what a miss causes"), "未达标后果", qy_term_credit_attrs },
  [QY_TERM_MAINTENANCE] = { "maintenance", NULL, N_ ("maintenance plan"), "维护计划", qy_term_maintenance_attrs },
  [QY_TERM_GOVERNANCE] = { "governance", NULL, N_ ("governance"), "治理机构", qy_term_governance_attrs },
  [QY_TERM_EVALUATION] = { "evaluation", NULL, N_ ("evaluation"), "服务评价", qy_term_evaluation_attrs },
  [QY_TERM_CHANGE] = { "change", NULL, N_ ("change requests"), "变更申请", qy_term_change_attrs },
};
/* clang-format on */

gboolean
qy_term_kind_from_name (const char *name, QyTermKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < QY_N_TERM_KINDS; i++)
    if (g_str_equal (kinds[i].name, name) || g_strcmp0 (kinds[i].plural, name) == 0)
      {
        *kind = (QyTermKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_term_kind_get_name (QyTermKind kind)
{
  g_return_val_if_fail (kind < QY_N_TERM_KINDS, NULL);

  return kinds[kind].name;
}

const char *
qy_term_kind_label (QyTermKind kind)
{
  g_return_val_if_fail (kind < QY_N_TERM_KINDS, NULL);

  return _ (kinds[kind].label);
}

const QyTermAttrKind *
qy_term_kind_attrs (QyTermKind kind, guint *n)
{
  g_return_val_if_fail (kind < QY_N_TERM_KINDS, NULL);

  if (n != NULL)
    for (*n = 0; kinds[kind].attrs[*n].name != NULL; (*n)++)
      ;
  return kinds[kind].attrs;
}

int
qy_term_kind_attr_index (QyTermKind kind, const char *name)
{
  const QyTermAttrKind *attrs;

  g_return_val_if_fail (kind < QY_N_TERM_KINDS && name != NULL, -1);

  attrs = kinds[kind].attrs;
  for (int i = 0; attrs[i].name != NULL; i++)
    if (strcmp (attrs[i].name, name) == 0)
      return i;
  return -1;
}

const char *
qy_term_attr_label (const QyTermAttrKind *attr)
{
  g_return_val_if_fail (attr != NULL, NULL);

  return _ (attr->label);
}

const char *
qy_term_choice_read (const QyTermAttrKind *attr, const char *raw)
{
  g_return_val_if_fail (attr != NULL, NULL);

  for (const QyTermChoice *choice = attr->choices;
       raw != NULL && choice != NULL && choice->word != NULL; choice++)
    if (strcmp (choice->word, raw) == 0 || strcmp (choice->text[QY_LANGUAGE_ZH], raw) == 0
        || g_ascii_strcasecmp (choice->text[QY_LANGUAGE_EN], raw) == 0)
      return choice->word;
  return NULL;
}

const char *
qy_term_choice_print (const QyTermAttrKind *attr, const char *word, QyLanguage language)
{
  g_return_val_if_fail (attr != NULL && word != NULL && language < QY_N_LANGUAGES, NULL);

  for (const QyTermChoice *choice = attr->choices; choice != NULL && choice->word != NULL; choice++)
    if (strcmp (choice->word, word) == 0)
      return choice->text[language];
  return word;
}

char *
qy_term_attr_name (QyTermKind kind, const QyTermAttrKind *attr, QyLanguage language)
{
  g_return_val_if_fail (kind < QY_N_TERM_KINDS && attr != NULL, NULL);

  if (language == QY_LANGUAGE_ZH)
    return g_strdup_printf ("%s：%s", kinds[kind].label_zh, attr->label_zh);
  return g_strdup_printf ("%s: %s", kinds[kind].label, attr->label);
}

const char *
qy_term_event_print (const char *event, QyLanguage language)
{
  int at = qy_term_kind_attr_index (QY_TERM_SERVICE_PERIOD, "event");

  g_return_val_if_fail (event != NULL && at >= 0, event);

  return qy_term_choice_print (&kinds[QY_TERM_SERVICE_PERIOD].attrs[at], event, language);
}
