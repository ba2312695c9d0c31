/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-due.h"
#include "qy-book-service-record.h"
#include "qy-book-sla.h"
#include "qy-derive-private.h"
#include "qy-document-rows-private.h"
#include "qy-evaluation-private.h"
#include "qy-governance.h"
#include "qy-moment-zone.h"
#include "qy-sla-report.h"

#define MOST_MONTHS 60

/* One evaluation being proposed. */
typedef struct
{
  QyBook *book;
  const char *contract_id;
  QyDate from;
  QyDate until;
  char *first; /* ISO, as the next one */
  char *last;
  QyLanguage language;
  char *source_id;
  GTimeZone *zone;   /* of the contract */
  GPtrArray *months; /* (element-type QySlaMonth) */
  GPtrArray *runs;   /* (element-type QyDueItem): of the maintenance plan */
  GPtrArray *scores;
} Proposal;

static void
proposal_clear (Proposal *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->last, g_free);
  g_clear_pointer (&self->source_id, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->months, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proposal, proposal_clear)

static gboolean
load_language (Proposal *self, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (self->book, self->contract_id, error);
  g_autoptr (QyDocument) document =
      document_id != NULL ? qy_document_rows_load (self->book, document_id, error) : NULL;

  if (document != NULL)
    self->language = qy_document_get_language (document);
  return document != NULL;
}

static gboolean
is_maintenance (const QyLoadedFacts *loaded, const char *term_id)
{
  for (guint i = 0; i < loaded->facts->terms->len; i++)
    {
      const QyStatedTerm *term = loaded->facts->terms->pdata[i];

      if (term->kind == QY_TERM_MAINTENANCE && g_str_equal (term->id, term_id))
        return TRUE;
    }
  return FALSE;
}

/* The term that demands the evaluation, and the runs of the plan that were due in the period. */
static gboolean
load_terms (Proposal *self, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (self->book, self->contract_id, error);
  g_autoptr (QyLoadedFacts) loaded =
      contract != NULL ? qy_facts_load (self->book, contract, error) : NULL;
  const QyStatedTerm *term;

  if (loaded == NULL)
    return FALSE;
  self->zone = qy_moment_zone (contract->time_zone);
  term = qy_contract_facts_find (loaded->facts, QY_TERM_EVALUATION);
  self->source_id = term != NULL ? g_strdup (term->id) : NULL;
  self->runs = qy_book_schedule (self->book, self->contract_id, NULL, NULL, error);
  for (guint i = self->runs != NULL ? self->runs->len : 0; i > 0; i--)
    {
      const QyDueItem *item = self->runs->pdata[i - 1];

      if (item->due_on == NULL || strcmp (item->due_on, self->first) < 0
          || strcmp (item->due_on, self->last) > 0 || !is_maintenance (loaded, item->source_id))
        g_ptr_array_remove_index (self->runs, i - 1);
    }
  return self->runs != NULL;
}

/* The months of the period that have begun. */
static gboolean
load_months (Proposal *self, GError **error)
{
  QyDate today = qy_book_get_today (self->book);
  QyDate last = qy_date_compare (self->until, today) < 0 ? self->until : today;
  int n = (last.year - self->from.year) * 12 + last.month - self->from.month + 1;
  g_autofree char *period = g_strdup_printf ("%04d-%02d", last.year, last.month);

  if (n > MOST_MONTHS)
    return qy_part_invalid (error, _ ("An evaluation is of %d months at most; nothing was stored"),
                            MOST_MONTHS);
  self->months = n > 0 ? qy_book_sla_months (self->book, self->contract_id, period, n, error)
                       : g_ptr_array_new ();
  return self->months != NULL;
}

static QyEvaluationScore *
add_line (Proposal *self, const QyEvaluation *evaluation, const char *indicator)
{
  QyEvaluationScore *score = qy_evaluation_score_new (evaluation, indicator);

  g_ptr_array_add (self->scores, score);
  return score;
}

static gboolean
is_same (const QyIndicator *a, const QyIndicator *b)
{
  return a->kind == b->kind && g_strcmp0 (a->term_id, b->term_id) == 0
         && g_strcmp0 (a->scope, b->scope) == 0;
}

/* What an indicator came to over the period: its parts and wholes added up; of an improvement, the
 * last one. */
static void
add_up (GArray *sums, const QyFigure *figure)
{
  QyFigure *sum = NULL;

  for (guint i = 0; i < sums->len && sum == NULL; i++)
    if (is_same (&g_array_index (sums, QyFigure, i).indicator, &figure->indicator))
      sum = &g_array_index (sums, QyFigure, i);
  if (sum == NULL)
    {
      g_array_append_val (sums, *figure);
      sum = &g_array_index (sums, QyFigure, sums->len - 1);
      sum->part = 0;
      sum->whole = 0;
    }
  if (figure->whole <= 0 || figure->state == QY_FIGURE_NO_DATA
      || figure->state == QY_FIGURE_NOT_MEASURABLE)
    return;
  if (figure->indicator.kind == QY_INDICATOR_IMPROVEMENT)
    sum->part = sum->whole = 0;
  sum->part += figure->part;
  sum->whole += figure->whole;
}

static gint64
score_of (const QyFigure *sum)
{
  return sum->is_share ? qy_score_of_share (sum->part, sum->whole, sum->indicator.target)
                       : qy_score_of_most (sum->part, sum->whole, sum->indicator.most);
}

static void
add_indicator (Proposal *self, const QyEvaluation *evaluation, QyFigure *sum)
{
  g_autofree char *name = qy_figure_print_name (sum, self->from, self->language);
  QyEvaluationScore *line = add_line (self, evaluation, name);

  line->target = qy_figure_print_target (sum, self->language);
  if (sum->whole <= 0)
    return;
  if (sum->is_share)
    qy_share_millionths (sum->part, sum->whole, &sum->value);
  else
    sum->value = (sum->part * 2 + sum->whole) / (sum->whole * 2);
  sum->state = QY_FIGURE_MET; /* for print: there is a value */
  line->value = qy_figure_print_value (sum, self->language);
  line->proposed = score_of (sum);
}

static void
add_indicators (Proposal *self, const QyEvaluation *evaluation)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (QyFigure));

  for (guint m = 0; m < self->months->len; m++)
    {
      const QySlaMonth *month = self->months->pdata[m];

      for (guint i = 0; i < month->figures->len; i++)
        add_up (sums, &g_array_index (month->figures, QyFigure, i));
    }
  for (guint i = 0; i < sums->len; i++)
    {
      QyFigure *sum = &g_array_index (sums, QyFigure, i);

      if (sum->indicator.target >= 0 || sum->indicator.most >= 0)
        add_indicator (self, evaluation, sum);
    }
}

/* "12 / 13": how many of how many; nothing of nothing. */
static void
add_share (Proposal *self, const QyEvaluation *evaluation, QyPhrase what, guint part, guint whole)
{
  QyEvaluationScore *line = add_line (self, evaluation, qy_language_phrase (self->language, what));

  if (whole == 0)
    return;
  line->value = g_strdup_printf ("%u / %u", part, whole);
  line->proposed = qy_score_of_share (part, whole, 1000000);
}

static void
add_timeliness (Proposal *self, const QyEvaluation *evaluation)
{
  guint met = 0, all = 0;

  for (guint m = 0; m < self->months->len; m++)
    {
      const QySlaMonth *month = self->months->pdata[m];

      for (guint i = 0; i < month->cases->len; i++)
        {
          const QySlaCase *one = month->cases->pdata[i];

          for (guint t = 0; t < QY_N_TARGETS && !one->excluded; t++)
            {
              all += one->has_target[t] && one->decided[t];
              met += one->has_target[t] && one->decided[t] && !one->missed[t];
            }
        }
    }
  add_share (self, evaluation, QY_PHRASE_EVALUATION_TIMELINESS, met, all);
}

static gboolean
add_signed (Proposal *self, const QyEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) records =
      qy_book_service_record_list (self->book, self->contract_id, error);
  guint is_signed = 0, all = 0;

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const QyServiceRecord *record = records->pdata[i];
      QyDate day = qy_moment_of_instant (self->zone, record->from_at).day;

      if (qy_date_compare (day, self->from) < 0 || qy_date_compare (day, self->until) > 0
          || g_str_equal (record->state, "draft"))
        continue;
      all++;
      is_signed += g_str_equal (record->state, "signed");
    }
  add_share (self, evaluation, QY_PHRASE_EVALUATION_SIGNED, is_signed, all);
  return records != NULL;
}

static void
add_runs (Proposal *self, const QyEvaluation *evaluation)
{
  g_autofree char *today = qy_date_to_iso (qy_book_get_today (self->book));
  guint done = 0, all = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const QyDueItem *item = self->runs->pdata[i];

      if (item->open && strcmp (item->due_on, today) >= 0)
        continue; /* still to come */
      all++;
      done += !item->open;
    }
  add_share (self, evaluation, QY_PHRASE_EVALUATION_RUNS, done, all);
}

static gboolean
add_lines (Proposal *self, QyAct *act, const QyEvaluation *evaluation, GError **error)
{
  add_indicators (self, evaluation);
  add_timeliness (self, evaluation);
  if (!add_signed (self, evaluation, error))
    return FALSE;
  add_runs (self, evaluation);
  add_line (self, evaluation, qy_language_phrase (self->language, QY_PHRASE_EVALUATION_CONTENT));
  for (guint i = 0; i < self->scores->len; i++)
    if (!qy_evaluation_score_store (act, self->scores->pdata[i], error))
      return FALSE;
  return TRUE;
}

QyEvaluation *
qy_book_evaluation_propose (QyBook *self,
                            const char *contract_id,
                            const char *kind,
                            QyDate from,
                            QyDate until,
                            GError **error)
{
  g_auto (Proposal) proposal = { .book = self, .contract_id = contract_id };
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && kind != NULL, NULL);
  g_return_val_if_fail (qy_date_is_set (from) && qy_date_is_set (until), NULL);

  proposal.from = from;
  proposal.until = until;
  proposal.first = qy_date_to_iso (from);
  proposal.last = qy_date_to_iso (until);
  proposal.scores = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_evaluation_score_free);
  if (!load_language (&proposal, error) || !load_terms (&proposal, error)
      || !load_months (&proposal, error))
    return NULL;
  act = qy_part_begin (self, contract_id, error);
  if (act == NULL)
    return NULL;
  evaluation = qy_evaluation_new (contract_id, kind, proposal.first, proposal.last);
  evaluation->source_id = g_steal_pointer (&proposal.source_id);
  label = g_strdup_printf (_ ("Evaluation of %s to %s begun"), proposal.first, proposal.last);
  if (!qy_evaluation_store (act, evaluation, error)
      || !add_lines (&proposal, act, evaluation, error)
      || !qy_part_commit (act, contract_id, "evaluation.propose", label, error))
    return NULL;
  return g_steal_pointer (&evaluation);
}
