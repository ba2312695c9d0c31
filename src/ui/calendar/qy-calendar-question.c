/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar-question.h"

#include "qy-book-calendar.h"

QyCalendarQuestion *
qy_calendar_question_new (const QyDueFilter *filter, QyDate first, guint n_days, guint most)
{
  QyCalendarQuestion *question = g_new0 (QyCalendarQuestion, 1);

  question->first = first;
  question->n_days = n_days;
  question->most = most;
  question->kinds = filter->kinds;
  question->person_id = g_strdup (filter->person_id);
  question->party_id = g_strdup (filter->party_id);
  return question;
}

void
qy_calendar_question_free (gpointer data)
{
  QyCalendarQuestion *question = data;

  g_free (question->person_id);
  g_free (question->party_id);
  g_free (question);
}

void
qy_calendar_answer_free (gpointer data)
{
  QyCalendarAnswer *answer = data;

  g_ptr_array_unref (answer->days);
  g_clear_pointer (&answer->calendar, qy_calendar_unref);
  g_free (answer);
}

static GPtrArray *
list_day (QyBook *book, const QyCalendarQuestion *question, QyDate day, GError **error)
{
  g_autofree char *iso = qy_date_to_iso (day);
  const QyDueFilter filter = { .kinds = question->kinds,
                               .person_id = question->person_id,
                               .party_id = question->party_id,
                               .from_day = iso,
                               .until_day = iso,
                               .with_closed = TRUE,
                               .with_snoozed = TRUE,
                               .most = question->most + 1 };

  return qy_book_due_list (book, &filter, error);
}

gpointer
qy_calendar_question_ask (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyCalendarQuestion *question = data;
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  QyCalendarAnswer *answer = NULL;

  for (guint i = 0; i < question->n_days; i++)
    {
      QyDate day = qy_date_add_days (question->first, (int) i);
      GPtrArray *items = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      items = qy_date_is_set (day)
                  ? list_day (book, question, day, error)
                  : g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_item_free);
      if (items == NULL)
        return NULL;
      g_ptr_array_add (days, items);
    }
  answer = g_new0 (QyCalendarAnswer, 1);
  answer->first = question->first;
  answer->most = question->most;
  answer->days = g_steal_pointer (&days);
  answer->calendar = qy_calendar_ref (qy_book_get_calendar (book));
  return answer;
}
