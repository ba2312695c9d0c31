/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

/* Disputes, copies, effectiveness. */

typedef enum
{
  FORUM_COURT = 1,
  FORUM_ARBITRATION = 2,
} Forum;

#define COURT       "诉讼(?!费|时效)|起诉|法院"
#define ARBITRATION "仲裁(?!费)"
#define DISPUTE     "争议|纠纷|分歧|协商不成|协商解决不|诉讼(?!费|时效)|起诉|仲裁(?!费)"

#define EFFECT "(?:生效|(?:发生|产生)(?:法律)?效力)"

/* How many copies there are. */
/* clang-format off */
#define COPIES \
  "(?:(?:[一壹]式|正本|各[^,。;]{0,4}|(?:(?:合同|协议)[^,。;]{0,8}|文本)(?:共计?|计|有))[ ]*" QY_TEXT_FIGURE \
  "[ ]*份)"
/* clang-format on */

/* The place, group 1. */
/* clang-format off */
static const QyTextRule places[] = {
  { "arbitration body",
    "(?:提交|提请|向|由|至|交)[ ]*(\\[[^\\]\\n]{1,20}\\]|[^,。;提请向\\[]{1,24}?仲裁(?:委员会|"
    "院|机构|" "中心))",
    FORUM_ARBITRATION },
  { "court",
    "(?:向|由|至|提交|提请)[ ]*(?|(\\[[^\\]\\n]{0,8}法院[^\\]\\n]{0,8}\\])|([^,。;向]{1,24}?)(?:有管辖权的|具有管辖权的|"
    "的)?(?:基层)?(?:人民)?法院)",
    FORUM_COURT },
  { NULL },
};
/* clang-format on */

static void
take_dispute (QyTextRun *run, const QyTextSentence *sentence, gsize start, gsize end)
{
  static const char *const words[2][4] = {
    { "other", "court", "arbitration", "other" },
    { "other", "negotiation_then_court", "negotiation_then_arbitration", "other" },
  };
  const char *text = run->work->text->str;
  gboolean court = qy_text_has (COURT, text, start, end);
  gboolean arbitration = qy_text_has (ARBITRATION, text, start, end);
  gboolean negotiation =
      qy_text_has ("协商(?!(?:一致)?(?:确定|选定|指定))|商谈|磋商|和解|调解", text, start, end);
  guint forum = (court ? FORUM_COURT : 0u) | (arbitration ? FORUM_ARBITRATION : 0u);
  QyAnalysisTerm *term = qy_text_run_term (run, QY_TERM_DISPUTE, words[negotiation][forum],
                                           sentence, QY_CERTAINTY_LIKELY);
  QyTextSpan groups[2];

  if (court && arbitration)
    term->certainty = QY_CERTAINTY_GUESS;
  for (const QyTextRule *rule = places; rule->name != NULL && term->detail == NULL; rule++)
    {
      if ((forum & (guint) rule->value) != 0
          && qy_text_match (rule->pattern, text, start, end, groups, 2)
          && !qy_text_has ("^(?:有管辖权|当地|人民|相关|管辖|具有|依法|法|有关)", text,
                           groups[1].start, groups[1].end))
        term->detail = qy_text_work_show (run->work, groups[1].start, groups[1].end);
    }
}

/* Of one sentence only the part between commas that says it. */
static QyTextSentence
part_of (QyTextRun *run, const QyTextSentence *sentence, const char *pattern)
{
  QyTextSentence part = *sentence;
  QyTextSpan span;

  if (qy_text_match (pattern, run->work->text->str, sentence->start, sentence->end, &span, 1))
    {
      part.start = span.start;
      part.end = span.end;
    }
  return part;
}

static gboolean
take_effective (QyTextRun *run, const QyTextSentence *sentence)
{
  const char *text = run->work->text->str;
  QyTextSentence part;

  if (!qy_text_has ("(?:合同|协议)[^。;]{0,40}(?:" EFFECT
                    "|有效)|(?:签字|盖章|签章|签署|签订)[^。;]{0,12}(?:"
                    "后|之日起?|日起?|即)[^。;]{0,4}" EFFECT,
                    text, sentence->start, sentence->end)
      || !qy_text_has (EFFECT, text, sentence->start, sentence->end)
      || !qy_text_has (EFFECT "(?:[,。;、!]|$|并(?!收|取|经)|至|直至)|生效(?:日期?|时间)[为:]",
                       text, sentence->start, sentence->end)
      || qy_text_has ("生效后[^。]{0,10}[内起]|(?:补充协议|变更|修改)[^。;]*" EFFECT, text,
                      sentence->start, sentence->end))
    return FALSE;
  part = part_of (run, sentence,
                  "[^,。;]*(?:,[^,。;]*(?:签字|盖章|签章|签署|签订)[^,。;]*)?" EFFECT
                  "(?![^,。;]{0,2}日起[^,"
                  "。;]{0,8}期)[^,。;]*");
  qy_text_run_term (run, QY_TERM_EFFECTIVE, NULL, &part, QY_CERTAINTY_LIKELY);
  return TRUE;
}

/* The sentence under a heading about it, else the first one that says it. */
static void
find_effective (QyTextRun *run)
{
  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);

      if (qy_text_run_is_under (run, sentence, "生效") && take_effective (run, sentence))
        return;
    }
  for (guint i = 0; i < run->sentences->len; i++)
    {
      if (take_effective (run, qy_text_run_sentence (run, i)))
        return;
    }
}

static gboolean
take_copies (QyTextRun *run, const QyTextSentence *sentence)
{
  const char *text = run->work->text->str;
  QyTextSentence part;

  if (!qy_text_has (COPIES, text, sentence->start, sentence->end))
    return FALSE;
  part = part_of (run, sentence, "[^,。;]*" COPIES "[^。]*。?");
  qy_text_run_term (run, QY_TERM_COPIES, NULL, &part, QY_CERTAINTY_SURE);
  return TRUE;
}

static gboolean
is_dispute (QyTextRun *run, const QyTextSentence *sentence)
{
  const char *text = run->work->text->str;

  return qy_text_has (DISPUTE, text, sentence->start, sentence->end)
         && qy_text_has (COURT "|" ARBITRATION, text, sentence->start, sentence->end);
}

/* The sentence under a heading about it, else the first one that says it; its clause is read from
 * its start on. */
static void
find_dispute (QyTextRun *run)
{
  const QyTextSentence *best = NULL;
  gsize from;

  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);
      gboolean titled = is_dispute (run, sentence)
                        && qy_text_run_is_under (run, sentence, "争议|纠纷|仲裁|诉讼|管辖");

      if (titled || (best == NULL && is_dispute (run, sentence)))
        best = sentence;
      if (titled)
        break;
    }
  if (best == NULL)
    return;
  from = best->start;
  if (best->unit >= 0)
    from = qy_text_back (run->work->text->str, qy_text_run_unit (run, (guint) best->unit)->start,
                         best->start, 300);
  take_dispute (run, best, from, best->end);
}

/**
 * qy_text_pass_closing:
 *
 * Proposes how disputes are settled, how many copies there are and when the contract takes effect.
 */
void
qy_text_pass_closing (QyTextRun *run)
{
  gboolean copies = FALSE;

  find_effective (run);
  find_dispute (run);
  for (guint i = 0; i < run->sentences->len && !copies; i++)
    copies = take_copies (run, qy_text_run_sentence (run, i));
}
