/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

/* Whether secrets are to be kept, and for how long after the contract. */

typedef enum
{
  SURVIVAL_YEARS,
  SURVIVAL_PERPETUAL,
  SURVIVAL_TERM,
  SURVIVAL_UNSPECIFIED,
} Survival;

static const char *const survival_words[] = { "years_after_termination", "perpetual", "during_term",
                                              "unspecified" };

/* clang-format off */
#define SECRET \
  "保密|商业秘密|技术秘密|商业机密|机密信息|不得[^。;]{0,24}(?:泄[露漏]|" \
  "披露|透露)|(?:未经|非经|除非)[^。]{0,30}(?:同意|许可|授权)[^。]{0,40}不得[^。]{0,70}(?:传播|" \
  "披露|透露|复制|第三方)"
/* clang-format on */
#define ENDED "(?:终止|解除|离[场职开岗任]|撤场|期满|届满|结束|到期|失效|完成)"

/* In the order of precedence among all sentences about secrets. */
/* clang-format off */
static const QyTextRule survivals[] = {
  { "years",
    ENDED "[^。;,]{0,8}(?:后|起)(?:[^。;,]{0,8}|[^。;]{0,10}期限?为?)" QY_TEXT_FIGURE "[ ]*(?:个)?[ ]*(?:年|月)",
    SURVIVAL_YEARS },
  { "years",
    "保密(?:期限?|义务|责任|年限|期间|时间)[^。;,]{0,16}" QY_TEXT_FIGURE "[ ]*(?:个)?[ ]*(?:年|月)",
    SURVIVAL_YEARS },
  { "for ever",
    "永久|终身|长期有效|无限期|永远|始终|不[因随受以][^。]{0,20}" ENDED "|不受[^。;,]{0,12}(?:期限|时间)[^。;,]{0,6}(?:限制|约束)|" ENDED
    "[^。;,]{0,4}(?:后|之后)[^。;]{0,6}(?:仍|继续|依然|均|持续|长期|一直)|(?:至|直到)[^。]{0,20}公(?:开|"
    "知|众|有领域)|(?:无论|不论|不管)[^。]{0,16}" ENDED,
    SURVIVAL_PERPETUAL },
  { "term",
    "保密[^。;,]{0,8}(?:与|同)[^。;,]{0,8}期限?[^。;,]{0,4}(?:一致|相同|相等)|(?:合同|协议|服务|合作)[^。;,]{0,6}(?:期限?|期间|有效期)[ ]*[间内]|至[^。;,]{0,24}(?:终止|"
    "届满|期满|结束|完毕)(?:之日|之时|时)?(?:为)?止",
    SURVIVAL_TERM },
  { NULL },
};
/* clang-format on */

/**
 * qy_text_pass_confidentiality:
 *
 * Proposes one term: the first sentence about secrets, or the one that says how long.
 */
void
qy_text_pass_confidentiality (QyTextRun *run)
{
  const char *text = run->work->text->str;
  const QyTextSentence *best = NULL;
  Survival survival = SURVIVAL_UNSPECIFIED;

  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);
      const QyTextRule *rule;

      if (qy_text_has ("\\A.{0,3}\\z", text, sentence->start, sentence->end)) /* cut off */
        continue;
      if (!qy_text_has (SECRET, text, sentence->start, sentence->end)
          && !qy_text_run_is_under (run, sentence, "保密"))
        continue;
      rule = qy_text_first_rule (survivals, text, sentence->start, sentence->end, NULL, 0);
      if (best != NULL && (rule == NULL || rule->value >= (int) survival))
        continue;
      best = sentence;
      survival = rule != NULL ? (Survival) rule->value : SURVIVAL_UNSPECIFIED;
    }
  if (best != NULL)
    qy_text_run_term (run, QY_TERM_CONFIDENTIALITY, survival_words[survival], best,
                      survival == SURVIVAL_UNSPECIFIED ? QY_CERTAINTY_GUESS : QY_CERTAINTY_LIKELY);
}
