/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-private.h"

#include <glib/gi18n-lib.h>

#include "qy-book-due.h"

/* Where the sums begin in the rows of both queries: after the group, direction and currency. */
enum
{
  GROUP_ID,
  GROUP_NAME,
  DIRECTION,
  CURRENCY,
  FIRST_SUM
};

#define N_SUMS 4

static QyReportRow *
add_sums (QyReport *report, QyStatement *statement, const char *name)
{
  const char *currency = qy_statement_get_text (statement, CURRENCY, NULL);
  char **cells = qy_report_cells_new (report);

  cells[0] = g_strdup (name);
  cells[1] = g_strdup (qy_direction_label (
      qy_direction_from_string (qy_statement_get_text (statement, DIRECTION, NULL))));
  for (int i = 0; i < N_SUMS; i++)
    cells[2 + i] = qy_report_money (qy_statement_get_int (statement, FIRST_SUM + i), currency);
  return qy_report_add (report, cells);
}

static void
add_party (QyReport *report, QyStatement *statement)
{
  const char *id = qy_statement_get_text (statement, GROUP_ID, NULL);
  const char *name = qy_statement_get_text (statement, GROUP_NAME, NULL);
  QyReportRow *row = add_sums (report, statement, name != NULL ? name : _ ("not known"));

  if (id == NULL)
    return;
  row->where = g_strdup_printf ("party = %s", id);
}

static void
add_kind (QyReport *report, QyStatement *statement)
{
  const char *name = qy_statement_get_text (statement, GROUP_NAME, NULL);
  QyReportRow *row = add_sums (report, statement, name != NULL ? name : _ ("no kind"));
  g_autofree char *quoted = name != NULL ? qy_report_quote (name) : g_strdup ("none");

  row->where = g_strdup_printf ("kind = %s", quoted);
}

static gboolean
fill (const QyReportAsk *ask,
      const char *query,
      void (*add) (QyReport *, QyStatement *),
      GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (ask->book), query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, ask->from_text, -1);
  qy_statement_bind_text (statement, 2, ask->until_text, -1);
  qy_statement_bind_text (statement, 3, ask->today_text, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    add (ask->report, statement);
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

gboolean
qy_report_fill_money_by_party (const QyReportAsk *ask, GError **error)
{
  return fill (ask, "report-money-by-party", add_party, error);
}

gboolean
qy_report_fill_money_by_kind (const QyReportAsk *ask, GError **error)
{
  return fill (ask, "report-money-by-kind", add_kind, error);
}

gboolean
qy_report_fill_cash (const QyReportAsk *ask, GError **error)
{
  int months = (ask->until.year - ask->from.year) * 12 + ask->until.month - ask->from.month + 1;
  g_autoptr (GArray) money = qy_book_money_by_month (ask->book, ask->from, (guint) months, error);

  if (money == NULL)
    return FALSE;
  for (guint i = 0; i < money->len; i++)
    {
      const QyMonthMoney *month = &g_array_index (money, QyMonthMoney, i);
      char **cells = qy_report_cells_new (ask->report);

      cells[0] = g_strdup_printf ("%04d-%02d", month->year, month->month);
      cells[1] = qy_report_money (month->planned_in, month->currency);
      cells[2] = qy_report_money (month->paid_in, month->currency);
      cells[3] = qy_report_money (month->planned_out, month->currency);
      cells[4] = qy_report_money (month->paid_out, month->currency);
      qy_report_add (ask->report, cells);
    }
  return TRUE;
}
