/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-calendar.h"
#include "qy-sla-frozen.h"
#include "qy-sla-private.h"

/* A year back: no figure looks at more. */
#define MOST_MONTHS 11

static int
by_misses (gconstpointer a, gconstpointer b)
{
  const QySlaRow *one = *(const QySlaRow *const *) a;
  const QySlaRow *other = *(const QySlaRow *const *) b;
  guint n = one->n_figures_missed + one->n_missed;
  guint m = other->n_figures_missed + other->n_missed;

  if ((n > 0) != (m > 0))
    return n > 0 ? -1 : 1;
  return g_strcmp0 (one->number, other->number);
}

void
qy_sla_row_free (QySlaRow *row)
{
  if (row == NULL)
    return;
  g_free (row->contract_id);
  g_free (row->number);
  g_free (row->title);
  g_free (row);
}

static void
count (const QySlaResult *result, QySlaRow *row)
{
  for (guint i = 0; i < result->figures->len; i++)
    {
      const QyFigure *figure = &g_array_index (result->figures, QyFigure, i);

      row->n_figures_met += figure->state == QY_FIGURE_MET;
      row->n_figures_missed += figure->state == QY_FIGURE_MISSED;
    }
  row->n_incidents = result->cases->len;
  for (guint t = 0; t < QY_N_TARGETS; t++)
    row->n_missed += result->n_missed[t];
}

static QySlaRow *
row_new (const QySlaContract *contract)
{
  QySlaRow *row = g_new0 (QySlaRow, 1);

  row->contract_id = g_strdup (contract->id);
  row->number = g_strdup (contract->number);
  row->title = g_strdup (contract->title);
  row->approved = contract->figures != NULL;
  return row;
}

/* The contract that was read last, as it was approved or as it stands now. */
static QySlaResult *
look (QyBook *book,
      const QySlaContract *contract,
      QySlaLoader *loader,
      QyDate from,
      QyDate until,
      gboolean *promises,
      GError **error)
{
  QySlaQuestion question = {
    .calendar = qy_book_get_calendar (book), .from = from, .until = until, .now = contract->now
  };
  g_autoptr (QyLoadedSla) sla = NULL;
  const QySlaRecords *records;

  *promises = TRUE;
  if (contract->figures != NULL)
    return qy_sla_thaw (contract->figures, NULL, error);
  sla = qy_book_sla (book, contract->id, until, error);
  if (sla == NULL)
    return NULL;
  *promises = !qy_sla_is_empty (sla->sla) || sla->indicators->len > 0;
  records = qy_sla_loader_records (loader, error);
  question.sla = sla->sla;
  question.facts = sla->facts;
  question.indicators = sla->indicators;
  return records != NULL ? qy_sla_month_compute (&question, records) : NULL;
}

GPtrArray *
qy_book_sla_overview (QyBook *self, const char *period, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_sla_row_free);
  g_autoptr (QySlaLoader) loader = NULL;
  g_autoptr (GError) cause = NULL;
  const QySlaContract *contract;
  QyDate from, until;

  g_return_val_if_fail (QY_IS_BOOK (self) && period != NULL, NULL);

  if (!qy_sla_period_days (period, &from, &until, error))
    return NULL;
  loader = qy_sla_loader_new (self, NULL, period,
                              until.month % 3 == 0 ? qy_date_add_months (from, -MOST_MONTHS) : from,
                              until, error);
  if (loader == NULL)
    return NULL;
  while ((contract = qy_sla_loader_next (loader, &cause)) != NULL)
    {
      gboolean promises = FALSE;
      g_autoptr (QySlaResult) result =
          look (self, contract, loader, from, until, &promises, &cause);

      if (result == NULL)
        break;
      if (!promises)
        continue;
      g_ptr_array_add (rows, row_new (contract));
      count (result, rows->pdata[rows->len - 1]);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  g_ptr_array_sort (rows, by_misses);
  return g_steal_pointer (&rows);
}
