/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-load.h"

#include "qy-book-measurement.h"
#include "qy-book-window.h"
#include "qy-display.h"

#define MONTHS 12

static gboolean
touches (const char *from, const char *until, const char *first, const char *last)
{
  return g_strcmp0 (from, last) <= 0 && (until == NULL || g_strcmp0 (until, first) >= 0);
}

/* The month's own, of all there are: a contract has some dozens. */
static GPtrArray *
keep_windows (GPtrArray *all, const QySlaMonth *month)
{
  g_autofree char *first = qy_date_to_iso (qy_date_add_days (month->from, -1));
  g_autofree char *last = qy_date_to_iso (qy_date_add_days (month->until, 2));

  for (guint i = all->len; i > 0; i--)
    {
      const QyServiceWindow *window = g_ptr_array_index (all, i - 1);

      if (!touches (window->from_at, window->until_at, first, last))
        g_ptr_array_remove_index (all, i - 1);
    }
  return all;
}

static GPtrArray *
keep_measurements (GPtrArray *all, const QySlaMonth *month)
{
  g_autofree char *first = qy_date_to_iso (month->from);
  g_autofree char *last = qy_date_to_iso (month->until);

  for (guint i = all->len; i > 0; i--)
    {
      const QyMeasurement *one = g_ptr_array_index (all, i - 1);

      if (!touches (one->from_day, one->until_day, first, last))
        g_ptr_array_remove_index (all, i - 1);
    }
  return all;
}

QySlaViewQuestion *
qy_sla_view_question_new (const char *contract_id, const char *period)
{
  QySlaViewQuestion *question = g_new0 (QySlaViewQuestion, 1);

  question->contract_id = g_strdup (contract_id);
  question->period = g_strdup (period);
  return question;
}

void
qy_sla_view_question_free (QySlaViewQuestion *question)
{
  g_free (question->contract_id);
  g_free (question->period);
  g_free (question);
}

void
qy_sla_load_free (QySlaLoad *load)
{
  g_clear_pointer (&load->month, qy_sla_month_free);
  g_clear_pointer (&load->months, g_ptr_array_unref);
  g_clear_pointer (&load->windows, g_ptr_array_unref);
  g_clear_pointer (&load->measurements, g_ptr_array_unref);
  g_free (load);
}

gpointer
qy_sla_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QySlaViewQuestion *question = data;
  g_autoptr (QySlaLoad) load = g_new0 (QySlaLoad, 1);

  load->month = qy_book_sla_month (book, question->contract_id, question->period, error);
  if (load->month == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  load->months = qy_book_sla_months (book, question->contract_id, question->period, MONTHS, error);
  if (load->months == NULL)
    return NULL;
  load->windows = qy_book_service_window_list (book, question->contract_id, error);
  load->measurements =
      load->windows != NULL ? qy_book_measurement_list (book, question->contract_id, error) : NULL;
  if (load->measurements == NULL)
    return NULL;
  keep_windows (load->windows, load->month);
  keep_measurements (load->measurements, load->month);
  return g_steal_pointer (&load);
}
