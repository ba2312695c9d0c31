/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-private.h"

#include <glib/gi18n-lib.h>

/* The columns of the query. */
enum
{
  UNTIL,
  PARTY,
  NAME,
  NUMBER,
  ISSUER,
  EXPIRED_OF_PARTY,
  OF_PARTY,
  EXPIRED,
  ALL
};

/* "1 of 3, 33.33%": hundredths of a percent, half up. */
static char *
rate_cell (QyStatement *statement, int expired_column, int all_column)
{
  int expired = (int) qy_statement_get_int (statement, expired_column);
  int all = (int) qy_statement_get_int (statement, all_column);
  int rate = all > 0 ? (int) ((2 * 10000 * (gint64) expired + all) / (2 * (gint64) all)) : 0;

  return g_strdup_printf (_ ("%d of %d, %d.%02d%%"), expired, all, rate / 100, rate % 100);
}

static void
add_qualification (const QyReportAsk *ask, QyStatement *statement)
{
  gboolean is_over =
      g_strcmp0 (qy_statement_get_text (statement, UNTIL, NULL), ask->today_text) < 0;
  char **cells = qy_report_cells_new (ask->report);

  cells[0] = qy_report_text (statement, UNTIL);
  cells[1] = g_strdup (is_over ? _ ("expired") : _ ("expires soon"));
  cells[2] = qy_report_text (statement, PARTY);
  cells[3] = qy_report_text (statement, NAME);
  cells[4] = qy_report_text (statement, NUMBER);
  cells[5] = qy_report_text (statement, ISSUER);
  cells[6] = rate_cell (statement, EXPIRED_OF_PARTY, OF_PARTY);
  cells[7] = rate_cell (statement, EXPIRED, ALL);
  qy_report_add (ask->report, cells);
}

gboolean
qy_report_fill_qualifications (const QyReportAsk *ask, GError **error)
{
  QyStatement *statement =
      qy_store_query (qy_book_get_store (ask->book), "report-qualifications", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, ask->until_text, -1);
  qy_statement_bind_text (statement, 2, ask->today_text, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    add_qualification (ask, statement);
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}
