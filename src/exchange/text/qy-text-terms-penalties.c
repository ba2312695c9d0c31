/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

/* Who pays what for a breach. */

/* clang-format off */
#define BREACH \
  "违约金|滞纳金|罚金|利息|赔偿|补偿|违约责任|损失[^。;,]{0,6}由[^。;,]{0,8}(?:承担|赔偿|负责)|(?:应|须|需)当?向[^。;,]{0,6}支付|承担[^。;]{0,16}责任|承担[^。;]{0,24}(?:损失|费用)|罚款|扣[除减罚][^。;]{0,12}(?:费|款|元|[%％])|" \
  "[核酌扣]减|减[收免付][^。;]{0,12}费|(?:退[还回]|返还)[^。;]{0,16}(?:费|款|报酬)|不予(?:退[还回]|返还)|没收|(?:修复|恢复)[^。;]{0,6}照价|(?:有权|可以?)[^。;]{0,10}(?:暂停|" \
  "停止|中止|关闭|撤[回离]|解除|" "终止|拒付|减付|扣)"
/* clang-format on */
/* Says it under any heading. */
#define PLAIN     "违约金|滞纳金|赔偿|违约责任"
#define TITLE     "违约|罚|赔偿|补偿|扣|\\A(?:法律)?责任"
#define UNRELATED "不可抗力|免责|不承担|免除|无需承担"
/* clang-format off */
#define ANYBODY \
  "(?:任何一方|任意一方|任一方|各方|违约方|一方(?!面)|[甲乙]方或[甲乙丙]方|" \
  "[甲乙]、?[乙丙]双?方|双方(?:任何|任一|均|中|如|若|应严格|有))"
#define FAILS \
  "[ ]*(?:如|若)?(?:未|没有|不(?!可抗)|逾期|违反|迟延|延迟|无故|擅自|无正当|" \
  "拒|故意|因|泄露|单方|中途|提前|造成|提供的[^。;,]{0,16}(?:不|未)|原因|" "的?违约)"
/* clang-format on */

/* Who does not do as agreed, group 1; the words are looked up among the parties. */
#define THE_OTHER 1 /* of two: the one named is paid */

/* clang-format off */
static const QyTextRule breakers[] = {
  { "fails", "(?:如果?|若|因|由于|当|凡|倘若|假如|,|^)[ ]*([" QY_TEXT_HAN "A-Z]{1,6})" FAILS, 0 },
  { "is bound", "^[" QY_TEXT_HAN ":]{0,8}?([" QY_TEXT_HAN "A-Z]{1,4}?)[ ]*(?:应|须|需|负责)", 0 },
  { "is entitled",
    "([" QY_TEXT_HAN "A-Z]{2,4})(?:有权|可以?)[^。;,]{0,10}(?:扣|减|拒付|要求|解除|终止|索赔)",
    THE_OTHER },
  { "pays",
    "([" QY_TEXT_HAN "A-Z]{2,4})[^。;,]{0,24}(?:支付[^。;,]{0,16}(?:违约金|滞纳金|利息)|"
    "承担[^。;]{0,20}(?:责任|损失|费用)|赔偿|补偿|返还|[减扣][收免减除罚])",
    0 },
  { "subject", "^([" QY_TEXT_HAN "A-Z]{2,4})", 0 },
  { NULL },
};
/* clang-format on */

/* clang-format off */
#define FORMULA \
  "((?:[^。;,:]{0,20}[×*][^。;,]{1,30})|(?<!支)(?![甲乙丙]方|方|应当?向)(?:按照?|以|为)?[ ]*(?:(?:(?!支付)[" QY_TEXT_HAN "]){2,16}的)?(?:" \
  QY_TEXT_FIGURE "[ ]*[%％‰]|(?:百|千|万)分之" QY_TEXT_FIGURE "))"
/* clang-format on */

/* 低于95%的: what has to happen, not what is paid. */
#define THRESHOLD "(?:低于|少于|不足|未达到?|不到|超过)[^,。;]*[%％‰][^,。;]{0,4},"

static const char *const payer_words[] = { "client", "provider", "either" };

/* The party named first in [@start, @end), or nobody. */
static QyTextPayer
payer_in (QyTextRun *run, gsize start, gsize end)
{
  for (gsize offset = start; offset < end; offset++)
    {
      int index = qy_text_terms_party_at (run, offset);

      if (index >= 0)
        {
          QyAnalysisParty *party = g_ptr_array_index (run->out->parties, (guint) index);

          return party->role == QY_ROLE_PROVIDER ? QY_TEXT_PAYS_PROVIDER : QY_TEXT_PAYS_CLIENT;
        }
    }
  return QY_TEXT_PAYS_NOBODY;
}

static QyTextPayer
payer_of (QyTextRun *run, const QyTextSentence *sentence)
{
  const char *text = run->work->text->str;
  QyTextSpan any = { G_MAXSIZE, 0 };

  qy_text_match (ANYBODY, text, sentence->start, sentence->end, &any, 1);
  for (const QyTextRule *rule = breakers; rule->name != NULL; rule++)
    {
      QyTextSpan groups[2];
      QyTextPayer payer;

      if (!qy_text_match (rule->pattern, text, sentence->start, sentence->end, groups, 2))
        continue;
      if (any.start <= groups[1].start)
        return QY_TEXT_PAYS_EITHER;
      payer = payer_in (run, groups[1].start, groups[1].end);
      if (payer == QY_TEXT_PAYS_NOBODY)
        continue;
      if (rule->value == THE_OTHER)
        return payer == QY_TEXT_PAYS_CLIENT ? QY_TEXT_PAYS_PROVIDER : QY_TEXT_PAYS_CLIENT;
      return payer;
    }
  if (any.start == G_MAXSIZE)
    qy_text_match ("双方|各自", text, sentence->start, sentence->end, &any, 1);
  return any.start != G_MAXSIZE ? QY_TEXT_PAYS_EITHER : QY_TEXT_PAYS_NOBODY;
}

/* Nobody is named: what is cut is the provider's, what is in arrears the client's. */
/* clang-format off */
static const QyTextRule deeds[] = {
  { "paid late", "(?:逾期|延迟|迟延|拖欠)[^。;,]{0,6}(?:付|费|款)", QY_TEXT_PAYS_CLIENT },
  { "below the level", "\\A(?![^,。;]{0,4}(?:总额|上限))[^。;]*?(?:[扣核]减|扣[除罚]|减[收免付]|补偿|[未不]达标|超时|未达到|低于)", QY_TEXT_PAYS_PROVIDER },
  { NULL },
};
/* clang-format on */

static QyTextPayer
payer_by_deed (QyTextRun *run, const QyTextSentence *sentence)
{
  const QyTextRule *rule =
      qy_text_first_rule (deeds, run->work->text->str, sentence->start, sentence->end, NULL, 0);

  return rule != NULL ? (QyTextPayer) rule->value : QY_TEXT_PAYS_NOBODY;
}

static void
add_formula (QyTextRun *run, const QyTextSentence *sentence, QyAnalysisTerm *term)
{
  const char *text = run->work->text->str;
  gsize start = sentence->start;
  QyTextSpan groups[2];

  if (qy_text_match (THRESHOLD, text, start, sentence->end, groups, 1))
    start = groups[0].end;
  if (qy_text_match (FORMULA, text, start, sentence->end, groups, 2))
    term->detail = qy_text_work_show (run->work, groups[1].start, groups[1].end);
}

/* Adds what @part, of a sentence or all of it, says; the payer, unless it is @known already. */
static QyTextPayer
take_part (QyTextRun *run, const QyTextSentence *part, gboolean titled, QyTextPayer known)
{
  QyTextPayer payer;
  QyAnalysisTerm *term;

  if (!qy_text_has (titled ? BREACH : PLAIN, run->work->text->str, part->start, part->end))
    return known;
  payer = payer_of (run, part);
  if (payer == QY_TEXT_PAYS_NOBODY && titled)
    payer = payer_by_deed (run, part);
  if (payer == QY_TEXT_PAYS_NOBODY || payer == known)
    return known;
  term = qy_text_run_term (run, QY_TERM_PENALTY, payer_words[payer], part,
                           titled ? QY_CERTAINTY_LIKELY : QY_CERTAINTY_GUESS);
  add_formula (run, part, term);
  return payer;
}

/* Whether the semicolons of @sentence part what each of the parties pays. */
static gboolean
take_parts (QyTextRun *run, const QyTextSentence *sentence, gboolean titled)
{
  g_auto (QyTextScan) scan = { 0 };
  QyTextPayer known = QY_TEXT_PAYS_NOBODY;
  QyTextSpan span;

  qy_text_scan_init (&scan, "[^;]+", run->work->text->str, sentence->start, sentence->end);
  while (qy_text_scan_next (&scan, &span, 1))
    {
      QyTextSentence part = *sentence;

      part.start = span.start;
      part.end = span.end;
      known = take_part (run, &part, titled, known);
    }
  return known != QY_TEXT_PAYS_NOBODY;
}

/**
 * qy_text_pass_penalties:
 *
 * Proposes a penalty for every sentence that says who answers for a breach, or for each of its
 * parts where they name different parties.
 */
void
qy_text_pass_penalties (QyTextRun *run)
{
  const char *text = run->work->text->str;

  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);
      gboolean titled = qy_text_run_is_under (run, sentence, TITLE);
      gboolean parted = qy_text_has (";.*[" QY_TEXT_HAN "]", text, sentence->start, sentence->end);

      if (qy_text_has (UNRELATED, text, sentence->start, sentence->end))
        continue;
      if (!parted || !take_parts (run, sentence, titled))
        take_part (run, sentence, titled, QY_TEXT_PAYS_NOBODY);
    }
}
