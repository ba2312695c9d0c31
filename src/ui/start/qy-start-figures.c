/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-start-figures.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"

#define MONTHS_BACK  6
#define MONTHS       18
#define MOST_ROWS    200
#define MOST_TERMS   60
#define DECISION_SET (1u << QY_DUE_NOTICE | 1u << QY_DUE_RENEWAL | 1u << QY_DUE_EXPIRY)

/* Which terms are asked for; texts are owned. */
typedef struct
{
  int horizon;
  char *person_id;
  char *party_id;
} TermsQuestion;

static void
terms_question_free (gpointer data)
{
  TermsQuestion *question = data;

  g_free (question->person_id);
  g_free (question->party_id);
  g_free (question);
}

static gpointer
ask_money (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyDate today = qy_book_get_today (book);

  today.day = 1;
  return qy_book_money_by_month (book, qy_date_add_months (today, -MONTHS_BACK), MONTHS, error);
}

static void
on_money (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (GArray) months = result;
  g_autofree QyMonthValue *values = NULL;
  QyBook *book = g_object_get_data (owner, "qy-book");

  if (months == NULL)
    {
      qy_notice_problem (owner, _ ("The chart was not brought up to date"), error);
      return;
    }
  values = g_new0 (QyMonthValue, months->len);
  for (guint i = 0; i < months->len; i++)
    {
      const QyMonthMoney *month = &g_array_index (months, QyMonthMoney, i);

      values[i].year = month->year;
      values[i].month = month->month;
      values[i].planned_in = month->planned_in;
      values[i].planned_out = month->planned_out;
      values[i].paid_in = month->paid_in;
      values[i].paid_out = month->paid_out;
      g_strlcpy (values[i].currency, month->currency, sizeof values[i].currency);
    }
  qy_month_chart_show (owner, values, months->len, qy_book_get_today (book));
}

static QyDate
day_of (const char *iso)
{
  return iso != NULL ? qy_date_from_iso (iso, NULL) : QY_DATE_NONE;
}

/* The running term, when a notice may be given in it, and the day that is next. */
static gboolean
add_terms (QyBook *book, const QyDueItem *item, GPtrArray *rows, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (QyTermOnDay) term = qy_book_term_on_day (book, item->holder_id, &local);
  g_autofree char *title = NULL;
  QyTimelineRow *row = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  row = qy_timeline_row_new (item->holder_id, item->title);
  title = qy_due_item_title (item);
  if (term != NULL)
    {
      qy_timeline_row_add_span (row, QY_TIMELINE_TERM, day_of (term->term_start),
                                day_of (term->term_last), NULL);
      if (term->notice_on != NULL)
        qy_timeline_row_add_span (row, QY_TIMELINE_WINDOW, day_of (term->term_start),
                                  day_of (term->notice_on), NULL);
    }
  qy_timeline_row_add_point (row, QY_TIMELINE_DEADLINE, day_of (item->safe_on),
                             item->certain ? 0 : QY_TIMELINE_UNCERTAIN, title);
  g_ptr_array_add (rows, row);
  return TRUE;
}

static gpointer
ask_terms (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const TermsQuestion *question = data;
  const QyDueFilter filter = { .horizon = question->horizon,
                               .kinds = DECISION_SET,
                               .person_id = question->person_id,
                               .party_id = question->party_id,
                               .most = MOST_ROWS };
  g_autoptr (GPtrArray) items = qy_book_due_list (book, &filter, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (items == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_timeline_row_unref);
  for (guint i = 0; i < items->len && rows->len < MOST_TERMS; i++)
    {
      const QyDueItem *item = items->pdata[i];

      if (g_hash_table_add (seen, item->holder_id) && !add_terms (book, item, rows, error))
        return NULL;
    }
  return g_steal_pointer (&rows);
}

static void
on_terms (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (GPtrArray) rows = result;
  QyBook *book = g_object_get_data (owner, "qy-book");

  if (rows == NULL)
    qy_notice_problem (owner, _ ("The timeline was not brought up to date"), error);
  else
    qy_timeline_show (owner, rows, qy_book_get_today (book));
}

void
qy_start_figures_show_money (QyMonthChart *chart, QyBook *book)
{
  g_return_if_fail (QY_IS_MONTH_CHART (chart) && QY_IS_BOOK (book));

  g_object_set_data_full (G_OBJECT (chart), "qy-book", g_object_ref (book), g_object_unref);
  qy_request_run (chart, book, ask_money, NULL, NULL, (GDestroyNotify) g_array_unref, NULL,
                  on_money);
}

void
qy_start_figures_show_terms (QyTimeline *timeline, QyBook *book, const QyDueFilter *filter)
{
  TermsQuestion *question = NULL;

  g_return_if_fail (QY_IS_TIMELINE (timeline) && QY_IS_BOOK (book) && filter != NULL);

  question = g_new0 (TermsQuestion, 1);
  question->horizon = filter->horizon;
  question->person_id = g_strdup (filter->person_id);
  question->party_id = g_strdup (filter->party_id);
  g_object_set_data_full (G_OBJECT (timeline), "qy-book", g_object_ref (book), g_object_unref);
  qy_request_run (timeline, book, ask_terms, question, terms_question_free,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_terms);
}
