/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-private.h"

#include <glib/gi18n-lib.h>

#include "qy-language.h"
#include "qy-term-kind.h"

/* The columns of the query. */
enum
{
  CONTRACT,
  NUMBER,
  TITLE,
  PARTIES,
  ENDED,
  FORM,
  AFTER,
  UNTIL,
  RETURN_BY,
  RETURN_OPEN,
  RETURNED,
  DESTROYED
};

static const QyTermAttrKind *
attr_kind (const char *name)
{
  guint n;
  const QyTermAttrKind *kinds = qy_term_kind_attrs (QY_TERM_CONFIDENTIALITY, &n);
  int index = qy_term_kind_attr_index (QY_TERM_CONFIDENTIALITY, name);

  return &kinds[index];
}

static const char *
choice (QyStatement *statement, int column, const char *attr)
{
  const char *raw = qy_statement_get_text (statement, column, NULL);

  return raw != NULL ? qy_term_choice_read (attr_kind (attr), raw) : NULL;
}

/* How long it binds: a day, or in words. */
static char *
until_cell (QyStatement *statement)
{
  if (g_strcmp0 (choice (statement, FORM, "form"), "perpetual") == 0)
    return g_strdup (_ ("without end"));
  return qy_statement_is_null (statement, UNTIL) ? g_strdup (_ ("not yet known"))
                                                 : qy_report_text (statement, UNTIL);
}

static char *
done_cell (QyStatement *statement, gboolean is_asked)
{
  if (!qy_statement_is_null (statement, RETURNED))
    return g_strdup_printf (_ ("returned on %s"),
                            qy_statement_get_text (statement, RETURNED, NULL));
  if (!qy_statement_is_null (statement, DESTROYED))
    return g_strdup_printf (_ ("destroyed on %s"),
                            qy_statement_get_text (statement, DESTROYED, NULL));
  return g_strdup (is_asked ? _ ("not yet") : "");
}

static gboolean
is_over (QyStatement *statement, const char *today)
{
  const char *form = choice (statement, FORM, "form");
  const char *until = qy_statement_get_text (statement, UNTIL, NULL);

  if (g_strcmp0 (form, "perpetual") == 0)
    return FALSE;
  if (g_strcmp0 (form, "during_term") == 0)
    return TRUE;
  return until != NULL && g_strcmp0 (until, today) < 0;
}

static void
add_contract (const QyReportAsk *ask, QyStatement *statement)
{
  const char *after = choice (statement, AFTER, "after");
  gboolean is_done =
      !qy_statement_is_null (statement, RETURNED) || !qy_statement_is_null (statement, DESTROYED);
  char **cells;

  if (is_over (statement, ask->today_text) && (after == NULL || is_done))
    return;
  cells = qy_report_cells_new (ask->report);
  for (int i = NUMBER; i <= ENDED; i++)
    cells[i - NUMBER] = qy_report_text (statement, i);
  cells[4] = until_cell (statement);
  if (after != NULL)
    cells[5] =
        g_strdup (qy_term_choice_print (attr_kind ("after"), after, qy_language_of_interface ()));
  cells[6] = qy_report_text (statement, RETURN_BY);
  cells[7] = done_cell (statement, after != NULL);
  qy_report_add (ask->report, cells)->contract_id = qy_report_text (statement, CONTRACT);
}

gboolean
qy_report_fill_confidentiality (const QyReportAsk *ask, GError **error)
{
  QyStatement *statement =
      qy_store_query (qy_book_get_store (ask->book), "report-confidentiality", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, ask->today_text, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    add_contract (ask, statement);
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}
