/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-checklist.h"

static const char *const names[] = { "preparation", "renewal", "handover", NULL };

static const char *const preparation_zh[] = {
  "明确自身的需求",
  "了解市场上的服务提供商",
  "评估预算：采购、维护和升级费用",
  "收集项目资料",
  "组建谈判团队，包括法律和技术人员",
  "招标或询价",
  "考察服务提供商并作技术评估",
  "核对计划费用合计不超过预算",
  "核对合同的合法性：法律、法规和行业标准",
  "备好我方签约证照：营业执照、法定代表人身份证明",
  NULL,
};

static const char *const preparation_en[] = {
  "State what we need",
  "Survey the providers on the market",
  "Set the budget: purchase, maintenance and upgrade fees",
  "Collect the papers of the project",
  "Form the negotiation team, with legal and technical experts",
  "Tender or inquiry",
  "Visit the providers and assess their technology",
  "Check that the planned fees together stay within the budget",
  "Check legality: law, regulations and trade standards",
  "Get our own papers ready: business licence, identity proof of the legal representative",
  NULL,
};

static const char *const renewal_zh[] = {
  "提前与对方沟通续约意向",
  "评估服务质量",
  "商定新条款，明确续约期限和条件",
  "签订新合同",
  "来不及签订时，商定临时延续的条件和费用",
  NULL,
};

static const char *const renewal_en[] = {
  "Talk early with the other side about renewing",
  "Evaluate the quality of the service",
  "Agree the new terms, with duration and conditions of the renewal",
  "Sign the new contract",
  "If there is no time, agree a temporary extension, with conditions and fee",
  NULL,
};

static const char *const handover_zh[] = {
  "通知对方终止合同",
  "交接数据和文档",
  "移交管理权限",
  "卸载或停用软件",
  "完成未了事项",
  "归还对方已交付的资料和信息",
  "处理工作成果，返还或销毁保密资料",
  "结算费用",
  "明确过错方的赔偿责任",
  NULL,
};

static const char *const handover_en[] = {
  "Give the other side notice that the contract ends",
  "Hand over data and documents",
  "Hand back the administration rights",
  "Uninstall the software or stop its use",
  "Finish what is still open",
  "Return the materials and information that were delivered",
  "Settle the work results; return or destroy what is confidential",
  "Settle the fees",
  "Settle the damages of the party at fault",
  NULL,
};

static const char *const *const items[][QY_N_LANGUAGES] = {
  { [QY_LANGUAGE_ZH] = preparation_zh, [QY_LANGUAGE_EN] = preparation_en },
  { [QY_LANGUAGE_ZH] = renewal_zh, [QY_LANGUAGE_EN] = renewal_en },
  { [QY_LANGUAGE_ZH] = handover_zh, [QY_LANGUAGE_EN] = handover_en },
};

const char *const *
qy_checklist_names (void)
{
  return names;
}

const char *const *
qy_checklist_items (const char *list, QyLanguage language)
{
  g_return_val_if_fail (list != NULL && language < QY_N_LANGUAGES, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], list))
      return items[i][language];
  g_return_val_if_reached (NULL);
}
