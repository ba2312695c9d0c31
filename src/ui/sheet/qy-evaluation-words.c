/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-evaluation-words.h"

#include <glib/gi18n-lib.h>

#include "qy-book-evaluation.h"
#include "qy-display.h"

static const struct
{
  const char *word;
  const char *label;
} words[] = {
  { "quarter", N_ ("Quarter") },
  { "half-year", N_ ("Half-year") },
  { "year", N_ ("Year") },
  { "other", N_ ("Other period") },
  { "excellent", N_ ("Excellent") },
  { "good", N_ ("Good") },
  { "acceptable", N_ ("Acceptable") },
  { "poor", N_ ("Poor") },
  { "renew", N_ ("Renew") },
  { "renegotiate", N_ ("Renew with changes") },
  { "end", N_ ("Do not renew") },
  { "open", N_ ("No advice yet") },
};

#define AT(member) G_STRUCT_OFFSET (QyEvaluation, member)

static const QyFormField head[] = {
  { N_ ("Kind"), QY_FORM_CHOICE, AT (kind), 0, qy_evaluation_kinds, qy_evaluation_word_label },
  { N_ ("From"), QY_FORM_DAY, AT (from_day) },
  { N_ ("Until"), QY_FORM_DAY, AT (until_day) },
};

static const QyFormField judgement[] = {
  { N_ ("Conclusion"), QY_FORM_CHOICE, AT (conclusion), 0, qy_evaluation_conclusions,
    qy_evaluation_word_label, TRUE },
  { N_ ("Advice on the renewal"), QY_FORM_CHOICE, AT (advice), 0, qy_evaluation_advices,
    qy_evaluation_word_label, TRUE },
  { N_ ("Text"), QY_FORM_TEXT, AT (text) },
  { N_ ("What must improve"), QY_FORM_TEXT, AT (improvements) },
  { N_ ("Note"), QY_FORM_TEXT, AT (note) },
};

static const QyFormGroup groups[] = {
  { NULL, head, G_N_ELEMENTS (head) },
  { N_ ("Judgement"), judgement, G_N_ELEMENTS (judgement) },
};

static gboolean
is_final (gconstpointer record)
{
  return g_strcmp0 (((const QyEvaluation *) record)->state, "final") == 0;
}

static char *
print_score (gint64 score)
{
  return score < 0 ? g_strdup ("–")
                   : g_strdup_printf ("%d.%02d", (int) (score / 100), (int) (score % 100));
}

static char *
print_title (gconstpointer record)
{
  const QyEvaluation *self = record;
  g_autofree char *from = qy_display_date (self->from_day);
  g_autofree char *until = qy_display_date (self->until_day);

  return g_strdup_printf ("%s – %s", from, until);
}

static char *
print_subtitle (gconstpointer record, const char *zone)
{
  const QyEvaluation *self = record;
  g_autofree char *score = print_score (self->score);

  if (!is_final (record))
    return g_strdup (qy_evaluation_word_label (self->kind));
  return g_strdup_printf (_ ("%s · score %s · %s"), qy_evaluation_word_label (self->kind), score,
                          qy_evaluation_word_label (self->conclusion));
}

static const char *
print_state (gconstpointer record)
{
  return is_final (record) ? _ ("Final") : _ ("Draft");
}

const QyFormKind qy_evaluation_form_kind = {
  .id_offset = AT (id),
  .get = (gpointer (*) (QyBook *, const char *, GError **)) qy_book_evaluation_get,
  .put = (gboolean (*) (QyBook *, gpointer, GError **)) qy_book_evaluation_put,
  .remove = qy_book_evaluation_remove,
  .free_record = (GDestroyNotify) qy_evaluation_free,
  .list = qy_book_evaluation_list,
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
  .is_frozen = is_final,
  .title = print_title,
  .subtitle = print_subtitle,
  .state = print_state,
};

#undef AT
#define AT(member) G_STRUCT_OFFSET (QyEvaluationScore, member)

static const QyFormField score_fields[] = {
  { N_ ("What is judged"), QY_FORM_LINE, AT (indicator) },
  { N_ ("Score, 0 to 100"), QY_FORM_SCORE, AT (score) },
  { N_ ("Weight"), QY_FORM_NUMBER, AT (weight) },
  { N_ ("Note"), QY_FORM_LINE, AT (note) },
};

static const QyFormGroup score_groups[] = {
  { NULL, score_fields, G_N_ELEMENTS (score_fields) },
};

static char *
score_title (gconstpointer record)
{
  const QyEvaluationScore *self = record;
  g_autofree char *score = print_score (self->score >= 0 ? self->score : self->proposed);

  return g_strdup_printf (_ ("%s: %s"), self->indicator, score);
}

static char *
score_subtitle (gconstpointer record, const char *zone)
{
  const QyEvaluationScore *self = record;
  g_autofree char *proposed = print_score (self->proposed);

  if (self->value == NULL)
    return g_strdup_printf (_ ("proposed %s, weight %d"), proposed, (int) self->weight);
  return g_strdup_printf (_ ("reached %s of %s, proposed %s, weight %d"), self->value,
                          self->target != NULL ? self->target : "–", proposed, (int) self->weight);
}

const QyFormKind qy_evaluation_score_form_kind = {
  .id_offset = AT (id),
  .get = (gpointer (*) (QyBook *, const char *, GError **)) qy_book_evaluation_score_get,
  .put = (gboolean (*) (QyBook *, gpointer, GError **)) qy_book_evaluation_score_put,
  .remove = qy_book_evaluation_score_remove,
  .free_record = (GDestroyNotify) qy_evaluation_score_free,
  .list = qy_book_evaluation_scores,
  .groups = score_groups,
  .n_groups = G_N_ELEMENTS (score_groups),
  .title = score_title,
  .subtitle = score_subtitle,
};

const char *
qy_evaluation_word_label (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].word, word) == 0)
      return _ (words[i].label);
  return word != NULL ? word : "–";
}
