/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-proposal.h"

#include "qy-analysis-fields.h"
#include "qy-correction-private.h"
#include "qy-text-terms.h"

#define DIGITS "(?:[0-9０-９]{1,4}(?:\\.[0-9]{1,4})?)"
#define WORDS  "[一二两三四五六七八九十百半]{1,4}"
#define FIGURE "(?:" DIGITS "|" WORDS ")"
#define LENGTH FIGURE QY_TEXT_UNIT
#define YEARS  FIGURE "(?:个)?[ ]*(?:年|月)"
#define NOT_ON                                                                                     \
  "(?<![每期月年第0-9０-９一二两三四五六七八九十百半])" /* 每30日, 逾期3日, 5月30日         \
                                                         */

/* What a term of a kind may print, group 1. */
static const struct
{
  QyTermKind kind;
  const char *value; /* of the term, or NULL: any */
  const char *attr;
  QyBlankKind blank;
  const char *pattern;
} literals[] = {
  /* clang-format off */
  { QY_TERM_SERVICE_PERIOD, "duration", "length", QY_BLANK_DURATION, NOT_ON "(" LENGTH ")(?![前内])" },
  { QY_TERM_SERVICE_PERIOD, "from_signature", "length", QY_BLANK_DURATION, NOT_ON "(" LENGTH ")(?![前内])" },
  { QY_TERM_RENEWAL, NULL, "notice", QY_BLANK_DURATION,
    "(?|(?:提前|(?:期满|届满|到期|终止|结束|满)(?:之)?(?:日)?前)[^，,。；;0-9０-９一二两三四五六七八九十百半]{0,6}(" LENGTH ")"
    "|" NOT_ON "(" LENGTH ")(?:之|以)?前)" },
  { QY_TERM_RENEWAL, NULL, "length", QY_BLANK_DURATION,
    "(?:续签|续约|续订|续期|续展|延续|延长|顺延|展期)(?:(?!提前)[^，,。；;]){0,6}?(" LENGTH ")(?![之以]?前)" },
  { QY_TERM_CONFIDENTIALITY, "years_after_termination", "length", QY_BLANK_DURATION, NOT_ON "(" YEARS ")" },
  { QY_TERM_PAYMENT_DEADLINE, NULL, "within", QY_BLANK_DURATION, NOT_ON "(" LENGTH ")(?:之|以)?内" },
  { QY_TERM_PAYMENT_DEADLINE, NULL, "day", QY_BLANK_NUMBER,
    "(?:每(?:个)?月|次月|当月)[^，,。；;0-9０-９一二三四五六七八九十]{0,4}(" FIGURE ")[日号](?!内)" },
  { QY_TERM_PENALTY, NULL, "rate", QY_BLANK_PERCENT,
    "((?:" DIGITS "[ ]*[%％‰])|(?:百|千|万)分之(?:" DIGITS "|[一二三四五六七八九十百点零]{1,5}))" },
  /* clang-format on */
};

/* Before a rate: a bound, not what is paid. */
#define BOUND                                                                                      \
  "(?:不(?:得)?(?:超过|高于|低于)|上限|最高|低于|少于|不足|达到?|超过)[^，,。；;]{0,12}\\z"

/* The only value of its kind in the sentence. */
static gboolean
find_literal (QyAnalysis *analysis, const QyAnalysisTerm *term, guint row, QyTextSpan *found)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan groups[2];
  guint n = 0;

  qy_text_scan_init (&scan, literals[row].pattern, source, term->range.start, term->range.end);
  while (qy_text_scan_next (&scan, groups, 2))
    {
      if (literals[row].blank == QY_BLANK_PERCENT
          && qy_text_has (BOUND, source, term->range.start, groups[1].start))
        continue;
      *found = groups[1];
      n++;
    }
  return n == 1;
}

/* Whether the sentence leaves such a value open already. */
static gboolean
leaves_open (QyAnalysis *analysis, const QyAnalysisTerm *term, QyBlankKind kind)
{
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = analysis->blanks->pdata[i];

      if (!blank->proposed && blank->kind == kind && qy_analysis_term_states (term, blank))
        return TRUE;
    }
  return FALSE;
}

/* Only what the field prints again as it stands, and what a contract can mean. */
static gboolean
is_readable (QyAnalysis *analysis, const QyTextSpan *span, guint row)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  QyFieldType type = qy_analysis_field_type (literals[row].blank);
  int at = qy_term_kind_attr_index (literals[row].kind, literals[row].attr);
  const QyTermAttrKind *attr = &qy_term_kind_attrs (literals[row].kind, NULL)[at];
  g_autofree char *printed = g_strndup (source + span->start, span->end - span->start);
  g_autofree char *raw = qy_value_parse (type, printed, NULL, NULL);
  const char *format = NULL;

  return raw != NULL && qy_analysis_prints_as (type, raw, printed, &format)
         && qy_term_attr_check (attr, raw, NULL);
}

static void
propose (QyAnalysis *analysis, const QyTextSpan *span, QyBlankKind kind)
{
  g_autoptr (QyCorrection) add = qy_correction_new (QY_CORRECT_BLANK_ADD, span->start, span->end, 0,
                                                    qy_blank_kind_to_string (kind), NULL);
  guint index = 0;
  QyAnalysisBlank *blank;

  if (!qy_correction_apply (add, analysis, NULL))
    return;
  blank = qy_correction_find_blank (analysis, span->start, &index, NULL);
  blank->certainty = QY_CERTAINTY_GUESS;
  blank->proposed = TRUE;
}

void
qy_analysis_propose_fields (QyAnalysis *analysis)
{
  g_return_if_fail (analysis != NULL && analysis->blocks != NULL);

  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = analysis->terms->pdata[i];

      for (guint row = 0; row < G_N_ELEMENTS (literals); row++)
        {
          QyTextSpan found;

          if (literals[row].kind == term->kind && term->certainty != QY_CERTAINTY_GUESS
              && (literals[row].value == NULL || g_strcmp0 (literals[row].value, term->value) == 0)
              && !leaves_open (analysis, term, literals[row].blank)
              && find_literal (analysis, term, row, &found) && is_readable (analysis, &found, row))
            propose (analysis, &found, literals[row].blank);
        }
    }
}
