/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "qy-book-due.h"

#define MOST_DUE 1000000

/* What a milestone, or the relation of a contract to the one before it, decides. */
static const struct
{
  const char *word;
  const char *label;
} decisions[] = {
  { "renewal", N_ ("Renewal agreed") },      { "renewed", N_ ("Follow-up contract") },
  { "replaced", N_ ("Replacing contract") }, { "objection", N_ ("Objection") },
  { "decision", N_ ("Shall expire") },       { "extension", N_ ("Extended for a time") },
  { "termination", N_ ("Terminated") },
};

static const char *
decision_label (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    if (g_strcmp0 (decisions[i].word, word) == 0)
      return _ (decisions[i].label);
  return word;
}

/* "2026-11" → the ledger's expression for what ends in that month. */
static char *
month_where (const char *month, const QyReportAsk *ask)
{
  QyDate first = { atoi (month), atoi (month + 5), 1 };
  QyDate last = { first.year, first.month, qy_date_days_in_month (first.year, first.month) };
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  from = qy_date_to_iso (qy_date_compare (first, ask->from) < 0 ? ask->from : first);
  until = qy_date_to_iso (qy_date_compare (last, ask->until) > 0 ? ask->until : last);
  return g_strdup_printf ("term_last >= %s and term_last <= %s", from, until);
}

static void
add_month (const QyReportAsk *ask, QyStatement *statement)
{
  char **cells = qy_report_cells_new (ask->report);
  QyReportRow *row;

  cells[0] = qy_report_text (statement, 0);
  cells[1] = g_strdup_printf ("%" G_GINT64_FORMAT, qy_statement_get_int (statement, 2));
  if (!qy_statement_is_null (statement, 3))
    cells[2] = qy_report_money (qy_statement_get_int (statement, 3),
                                qy_statement_get_text (statement, 1, NULL));
  row = qy_report_add (ask->report, cells);
  row->where = month_where (row->cells[0], ask);
}

static void
add_decision (const QyReportAsk *ask, QyStatement *statement)
{
  char **cells = qy_report_cells_new (ask->report);

  cells[0] = qy_report_text (statement, 0);
  cells[1] = g_strdup (decision_label (qy_statement_get_text (statement, 1, NULL)));
  for (int i = 2; i < 6; i++)
    cells[i] = qy_report_text (statement, i);
  qy_report_add (ask->report, cells)->contract_id = qy_report_text (statement, 6);
}

static gboolean
fill (const QyReportAsk *ask,
      const char *query,
      void (*add) (const QyReportAsk *, QyStatement *),
      GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (ask->book), query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, ask->from_text, -1);
  qy_statement_bind_text (statement, 2, ask->until_text, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    add (ask, statement);
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

static void
add_due (QyReport *report, const QyDueItem *item)
{
  char **cells = qy_report_cells_new (report);
  QyReportRow *row;

  cells[0] = g_strdup (item->safe_on);
  cells[1] = g_strdup (item->due_on != NULL ? item->due_on : item->waiting_for);
  cells[2] = qy_due_item_title (item);
  cells[3] = g_strdup (qy_side_label (item->side));
  cells[4] = g_strdup (item->number);
  cells[5] = g_strdup (item->title);
  cells[6] = g_strdup (item->counterparty);
  if (item->has_amount)
    {
      cells[7] = qy_report_money (item->amount - item->paid, item->currency);
      cells[8] = g_strdup (qy_direction_label (item->direction));
    }
  row = qy_report_add (report, cells);
  if (item->number != NULL)
    row->contract_id = g_strdup (item->holder_id);
}

gboolean
qy_report_fill_terms (const QyReportAsk *ask, GError **error)
{
  return fill (ask, "report-terms", add_month, error);
}

gboolean
qy_report_fill_decisions (const QyReportAsk *ask, GError **error)
{
  return fill (ask, "report-decisions", add_decision, error);
}

gboolean
qy_report_fill_due (const QyReportAsk *ask, GError **error)
{
  const QyDueFilter filter = {
    .from_day = ask->from_text, .until_day = ask->until_text, .with_snoozed = TRUE, .most = MOST_DUE
  };
  g_autoptr (GPtrArray) items = qy_book_due_list (ask->book, &filter, error);

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    add_due (ask->report, items->pdata[i]);
  return TRUE;
}
