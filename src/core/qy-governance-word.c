/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-governance-word.h"

typedef struct
{
  const char *word;
  const char *printed[2]; /* by QyLanguage */
} Word;

#define MOST_WORDS 36

/* clang-format off */
static const Word words[QY_N_GOVERNANCE_WORDS][MOST_WORDS] = {
  [QY_WORDS_MEETING_STATE] = {
    { "planned", { "已安排", "planned" } },
    { "held", { "已召开", "held" } },
    { "cancelled", { "已取消", "cancelled" } },
  },
  [QY_WORDS_VOTE] = {
    { "passed", { "通过", "passed" } },
    { "failed", { "未通过", "not passed" } },
    { "no-quorum", { "未达法定人数，不作决议", "no quorum: nothing is decided" } },
  },
  [QY_WORDS_CHANGE_KIND] = {
    { "requirement", { "需求", "requirement" } },
    { "feature", { "功能", "feature" } },
    { "version", { "版本", "version" } },
    { "service", { "服务内容", "service" } },
    { "sla", { "服务水平", "service levels" } },
    { "other", { "其他", "other" } },
  },
  [QY_WORDS_DECISION] = {
    { "open", { "待决定", "open" } },
    { "accepted", { "接受", "accepted" } },
    { "refused", { "拒绝", "refused" } },
    { "withdrawn", { "撤回", "withdrawn" } },
  },
  [QY_WORDS_EVALUATION_KIND] = {
    { "quarter", { "季度评价", "quarter" } },
    { "half-year", { "半年评价", "half-year" } },
    { "year", { "年度评价", "year" } },
    { "other", { "其他", "other" } },
  },
  [QY_WORDS_EVALUATION_STATE] = {
    { "draft", { "草稿", "draft" } },
    { "final", { "已定稿", "final" } },
  },
  [QY_WORDS_CONCLUSION] = {
    { "excellent", { "优秀", "excellent" } },
    { "good", { "良好", "good" } },
    { "acceptable", { "合格", "acceptable" } },
    { "poor", { "不合格", "poor" } },
  },
  [QY_WORDS_ADVICE] = {
    { "renew", { "建议续约", "renew" } },
    { "renegotiate", { "重新谈判后续约", "renegotiate" } },
    { "end", { "不再续约", "do not renew" } },
    { "open", { "暂不提出", "left open" } },
  },
  [QY_WORDS_SHEET] = {
    { "item", { "项目", "Item" } },
    { "content", { "内容", "Content" } },
    { "contract", { "合同", "Contract" } },
    { "meeting", { "会议", "Meeting" } },
    { "day", { "会议日期", "Day" } },
    { "place", { "地点", "Place" } },
    { "chair", { "主持人", "Chair" } },
    { "client-present", { "委托方出席", "Present of the client" } },
    { "provider-present", { "服务方出席", "Present of the provider" } },
    { "minutes", { "会议内容", "Minutes" } },
    { "to-do", { "待办事项", "To be done" } },
    { "n", { "序号", "No." } },
    { "what", { "事项", "What" } },
    { "whose", { "责任方", "Whose" } },
    { "both", { "双方", "both" } },
    { "due", { "期限", "By" } },
    { "done", { "办结", "Done" } },
    { "votes", { "表决事项", "Votes" } },
    { "yes", { "赞成", "For" } },
    { "no", { "反对", "Against" } },
    { "abstain", { "弃权", "Abstained" } },
    { "result", { "结果", "Result" } },
    { "period", { "评价期间", "Period" } },
    { "kind", { "类别", "Kind" } },
    { "indicator", { "评价项目", "Indicator" } },
    { "target", { "目标值", "Target" } },
    { "value", { "实际值", "Value" } },
    { "score", { "得分", "Score" } },
    { "weight", { "权重", "Weight" } },
    { "total", { "综合得分", "Score in total" } },
    { "conclusion", { "结论", "Conclusion" } },
    { "advice", { "续约建议", "Advice on the renewal" } },
    { "text", { "评价说明", "Evaluation" } },
    { "improvements", { "改进要求", "Improvements" } },
    { "scores", { "评分", "Scores" } },
    { "finished", { "定稿日期", "Finished on" } },
  },
};
/* clang-format on */

const char *
qy_governance_word (QyGovernanceWords set, const char *word, QyLanguage language)
{
  g_return_val_if_fail (set < QY_N_GOVERNANCE_WORDS, NULL);

  for (guint i = 0; word != NULL && i < MOST_WORDS && words[set][i].word != NULL; i++)
    if (g_str_equal (words[set][i].word, word))
      return words[set][i].printed[language];
  return word;
}
