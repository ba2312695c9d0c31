/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

#include <glib/gi18n-lib.h>

/* Faults of the text itself. A row each: what is looked for, and what is said. */

typedef struct
{
  const char *id;
  const char *pattern;
  const char *message; /* the words found are put behind it */
} WordRule;

static const WordRule words[] = {
  { "vague-wording",
    "尽[力快](?!可能)|优质|妥善|酌情|合理(?:时间|期限|有效)|适当的?|必要的|相关资料|等特殊情况|"
    "及时",
    N_ ("Vague wording without a measure") },
  { "repealed-law", "《?(?:中华人民共和国)?合同法》?",
    N_ ("Repealed on 2021-01-01; cite the Civil Code (《民法典》)") },
  { "wrong-term", "法人代表", N_ ("Not the legal term; it should be 法定代表人") },
};

typedef struct
{
  const char *id;
  const char *pattern; /* one of these headings or words must be somewhere */
  const char *message;
} ModuleRule;

static const ModuleRule modules[] = {
  { "no-dispute", "争议|纠纷|仲裁|诉讼", N_ ("No dispute clause") },
  { "no-breach", "违约|罚则|赔偿", N_ ("No clause on breach") },
  { "no-fee", "费用|价款|报酬|金额", N_ ("No clause on fees") },
  { "no-confidentiality", "保密|秘密|泄露", N_ ("No confidentiality clause") },
  { "no-copies", "一式", N_ ("The number of copies is not stated") },
  { "no-effect", "生效", N_ ("It is not stated when the contract takes effect") },
};

#define MAX_WORDS 30 /* findings about one word */

static void
add_at (QyTextRun *run,
        const char *id,
        const char *message,
        QyCertainty certainty,
        gsize start,
        gsize end)
{
  if (run->out->findings->len < QY_TEXT_MAX_ITEMS)
    qy_text_run_remark (run, run->out->findings, id, message, certainty, start, end);
}

static void
find_words (QyTextRun *run, const WordRule *rule)
{
  const GString *text = run->work->text;
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan span;
  guint n = 0;

  qy_text_scan_init (&scan, rule->pattern, text->str, 0, text->len);
  while (n++ < MAX_WORDS && qy_text_scan_next (&scan, &span, 1))
    {
      g_autofree char *found = qy_text_work_show (run->work, span.start, span.end);
      g_autofree char *message = g_strdup_printf (_ ("%s: “%s”"), _ (rule->message), found);

      add_at (run, rule->id, message, QY_CERTAINTY_LIKELY, span.start, span.end);
    }
}

static void
find_missing (QyTextRun *run)
{
  const GString *text = run->work->text;

  for (guint i = 0; i < G_N_ELEMENTS (modules); i++)
    {
      if (!qy_text_has (modules[i].pattern, text->str, 0, text->len))
        add_at (run, modules[i].id, _ (modules[i].message), QY_CERTAINTY_LIKELY, text->len,
                text->len);
    }
}

/* Numbers of siblings that skip or repeat. */
static void
find_gaps (QyTextRun *run)
{
  const char *text = run->work->text->str;
  int last[QY_TEXT_MAX_LEVEL + 1];
  guint running[QY_N_STYLES] = { 0 }; /* chapters and articles are counted through */

  for (guint i = 0; i <= QY_TEXT_MAX_LEVEL; i++)
    last[i] = -1;
  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);
      QyTextUnit *before =
          last[unit->level] >= 0 ? qy_text_run_unit (run, (guint) last[unit->level]) : NULL;
      guint expected = before != NULL && before->style == unit->style ? before->ordinal + 1 : 1;

      if (unit->style <= QY_STYLE_ARTICLE)
        {
          expected = running[unit->style] + 1;
          running[unit->style] = unit->ordinal;
        }

      if (unit->ordinal > 0 && unit->ordinal != expected && unit->ordinal != 1)
        {
          g_autofree char *number = g_strndup (text + unit->start, unit->number_end - unit->start);
          g_autofree char *message = g_strdup_printf (
              unit->ordinal + 1 == expected ? _ ("Number %s is used twice")
                                            : _ ("Number %s does not follow the one before it"),
              number);

          add_at (run, "numbering-gap", message, QY_CERTAINTY_SURE, unit->start, unit->number_end);
        }
      last[unit->level] = (int) i;
      for (guint level = unit->level + 1; level <= QY_TEXT_MAX_LEVEL; level++)
        last[level] = -1;
    }
}

static void
find_reversed_roles (QyTextRun *run)
{
  for (guint i = 0; i < run->out->parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (run->out->parties, i);

      if (g_str_equal (party->label, "甲方") && party->role == QY_ROLE_PROVIDER)
        qy_text_run_remark_source (run, run->out->findings, "roles-reversed",
                                   _ ("甲方 is the provider here, the reverse of the usual order"),
                                   party->range.start, party->range.end);
    }
  if (run->out->parties->len < 2)
    add_at (run, "parties-unclear", _ ("Fewer than two parties are named"), QY_CERTAINTY_LIKELY, 0,
            0);
}

static void
find_open_terms (QyTextRun *run)
{
  for (guint i = 0; i < run->out->terms->len; i++)
    {
      QyAnalysisTerm *term = g_ptr_array_index (run->out->terms, i);

      if (term->kind == QY_TERM_PENALTY && term->detail == NULL)
        qy_text_run_remark_source (run, run->out->findings, "penalty-without-rate",
                                   _ ("The penalty has neither a rate nor an amount"),
                                   term->range.start, term->range.end);
      if (term->kind == QY_TERM_CONFIDENTIALITY && g_strcmp0 (term->value, "unspecified") == 0)
        qy_text_run_remark_source (run, run->out->findings, "confidentiality-open",
                                   _ ("It is not stated how long secrets are kept"),
                                   term->range.start, term->range.end);
      if (term->kind == QY_TERM_DISPUTE && term->certainty == QY_CERTAINTY_GUESS)
        qy_text_run_remark_source (
            run, run->out->findings, "two-forums",
            _ ("Both arbitration and a court are chosen: the arbitration clause may be void"),
            term->range.start, term->range.end);
    }
}

/* A scraped text that stops in the middle of a sentence. */
static void
find_end (QyTextRun *run)
{
  const GString *text = run->work->text;

  if (text->len > 0 && run->signature_start == text->len
      && !qy_text_has ("[。;:!?)_」”][\\s]*\\z", text->str,
                       qy_text_back (text->str, 0, text->len, 24), text->len))
    add_at (run, "cut-off", _ ("The text stops in the middle of a sentence"), QY_CERTAINTY_LIKELY,
            text->len, text->len);
}

/**
 * qy_text_pass_findings:
 *
 * Lists faults of the text.
 */
void
qy_text_pass_findings (QyTextRun *run)
{
  find_end (run);
  find_gaps (run);
  find_reversed_roles (run);
  find_open_terms (run);
  find_missing (run);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    find_words (run, &words[i]);
}
