/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-start-question.h"

#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-book-incident.h"
#include "qy-book-person.h"
#include "qy-book-today.h"

#define CONTRACT_HORIZON 90 /* an end within these days is news */
#define MOST_WAITING     12
#define MOST_RECENT      16
#define MOST_INCIDENTS   6
#define FIRST_DAY        "0001-01-01"
/* Between these is no day: only what waits for an event. */
#define NO_DAY "9999-12-31"

/* An answer while it is made. */
typedef struct
{
  QyBook *book;
  const QyStartQuestion *question;
  GHashTable *persons; /* id → name */
  GPtrArray *entries;
  guint n_rows;
} Making;

static GHashTable *
load_persons (QyBook *book, GError **error)
{
  g_autoptr (GPtrArray) persons = qy_book_person_list (book, error);
  GHashTable *names = NULL;

  if (persons == NULL)
    return NULL;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      g_hash_table_replace (names, g_strdup (person->id), g_strdup (person->name));
    }
  return names;
}

static void
add_heading (Making *making, const char *label, guint n, gboolean has_more)
{
  g_autofree char *text = g_strdup_printf (has_more ? "%s · %u+" : "%s · %u", label, n);

  g_ptr_array_add (making->entries, qy_due_entry_new_heading (text));
}

/* One row more than is shown tells whether there is more. */
static GPtrArray *
list_group (Making *making, QyDueGroup group, GError **error)
{
  const QyStartQuestion *question = making->question;
  QyDate from;
  QyDate until;
  g_autofree char *from_day = NULL;
  g_autofree char *until_day = NULL;
  QyDueFilter filter = { .kinds = question->kinds,
                         .person_id = question->person_id,
                         .party_id = question->party_id,
                         .most = question->most[group] + 1 };

  if (group == QY_DUE_GROUP_WAITING)
    {
      filter.with_waiting = TRUE;
      filter.from_day = NO_DAY;
      filter.until_day = NO_DAY;
    }
  else if (!qy_due_group_range (group, qy_book_get_today (making->book), question->horizon, &from,
                                &until))
    return g_ptr_array_new ();
  else
    {
      from_day = qy_date_is_set (from) ? qy_date_to_iso (from) : g_strdup (FIRST_DAY);
      until_day = qy_date_to_iso (until);
      filter.from_day = from_day;
      filter.until_day = until_day;
    }
  return qy_book_due_list (making->book, &filter, error);
}

static gboolean
add_group (Making *making, QyDueGroup group, GError **error)
{
  g_autoptr (GPtrArray) items = list_group (making, group, error);
  guint most = making->question->most[group];
  guint n = 0;

  if (items == NULL)
    return FALSE;
  n = MIN (items->len, most);
  if (n > 0)
    add_heading (making, qy_due_group_label (group), n, items->len > most);
  for (guint i = 0; i < n; i++)
    {
      QyDueItem *item = qy_due_item_copy (items->pdata[i]);
      const char *person =
          item->person_id != NULL ? g_hash_table_lookup (making->persons, item->person_id) : NULL;

      g_ptr_array_add (making->entries, qy_due_entry_new_due (item, person));
    }
  if (items->len > most)
    g_ptr_array_add (making->entries, qy_due_entry_new_more (group));
  making->n_rows += n;
  return TRUE;
}

/* The end of a contract whose terms are known is among what is due. */
static gboolean
is_due_already (QyBook *book, const QyTodayItem *item)
{
  g_autoptr (QyTermOnDay) term = NULL;

  if (item->reason != QY_TODAY_ENDING && item->reason != QY_TODAY_ENDED)
    return FALSE;
  term = qy_book_term_on_day (book, item->contract->id, NULL);
  return term != NULL;
}

static void
add_contracts (Making *making, const char *label, GPtrArray *items)
{
  guint n = 0;
  guint at = making->entries->len;

  g_ptr_array_set_free_func (items, NULL); /* the entries take them */
  for (guint i = 0; i < items->len; i++)
    {
      if (is_due_already (making->book, items->pdata[i]))
        {
          qy_today_item_free (items->pdata[i]);
          continue;
        }
      g_ptr_array_add (making->entries, qy_due_entry_new_contract (items->pdata[i]));
      n++;
    }
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf ("%s · %u", label, n);

      g_ptr_array_insert (making->entries, (int) at, qy_due_entry_new_heading (text));
    }
}

static gboolean
add_today (Making *making, GError **error)
{
  g_autoptr (QyToday) today =
      qy_book_today (making->book, CONTRACT_HORIZON, MOST_WAITING, MOST_RECENT, error);

  if (today == NULL)
    return FALSE;
  add_contracts (making, _ ("Waiting for Somebody"), today->waiting);
  add_contracts (making, _ ("Worked On Last"), today->recent);
  return TRUE;
}

/* Incidents whose clocks run, before everything else: they are counted in minutes. */
static gboolean
add_incidents (Making *making, GError **error)
{
  const QyIncidentFilter filter = { .person_id = making->question->person_id,
                                    .limit = MOST_INCIDENTS };
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *now = qy_book_get_now (making->book);
  guint n_open = 0;
  guint n_breached = 0;
  guint n = 0;

  if (!qy_book_incident_count (making->book, &n_open, &n_breached, error))
    return FALSE;
  views = n_open > 0 ? qy_book_incident_board (making->book, &filter, error) : g_ptr_array_new ();
  if (views == NULL)
    return FALSE;
  g_ptr_array_set_free_func (views, NULL); /* the items take them */
  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (items, qy_incident_item_new (views->pdata[i], now));
  g_ptr_array_sort (items, qy_incident_item_compare);
  for (guint i = 0; i < items->len; i++)
    if (qy_incident_item_get_tone (items->pdata[i]) != QY_INCIDENT_TONE_NONE)
      {
        g_ptr_array_add (making->entries, qy_due_entry_new_incident (items->pdata[i]));
        n++;
      }
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (n_open > MOST_INCIDENTS ? "%s · %u+" : "%s · %u",
                                               _ ("Incidents on the Clock"), n);

      g_ptr_array_insert (making->entries, 0, qy_due_entry_new_heading (text));
    }
  making->n_rows += n;
  return TRUE;
}

static gboolean
is_whole_book (const QyStartQuestion *question)
{
  return question->kinds == 0 && question->person_id == NULL && question->party_id == NULL;
}

QyStartQuestion *
qy_start_question_new (const QyDueFilter *filter)
{
  QyStartQuestion *question = g_new0 (QyStartQuestion, 1);

  question->horizon = filter->horizon;
  question->kinds = filter->kinds;
  question->person_id = g_strdup (filter->person_id);
  question->party_id = g_strdup (filter->party_id);
  return question;
}

void
qy_start_question_free (gpointer data)
{
  QyStartQuestion *question = data;

  g_free (question->person_id);
  g_free (question->party_id);
  g_free (question);
}

void
qy_start_answer_free (gpointer data)
{
  QyStartAnswer *answer = data;

  g_ptr_array_unref (answer->entries);
  g_clear_pointer (&answer->calendar, qy_calendar_unref);
  g_free (answer);
}

gpointer
qy_start_question_ask (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyStartQuestion *question = data;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) persons = load_persons (book, error);
  Making making = { .book = book, .question = question, .entries = entries };
  gboolean is_part = FALSE;
  QyStartAnswer *answer = NULL;

  if (persons == NULL)
    return NULL;
  making.persons = persons;
  if (question->kinds == 0 && question->party_id == NULL && !add_incidents (&making, error))
    return NULL;
  for (guint group = 0; group < QY_N_DUE_GROUPS && !is_part; group++)
    {
      if (!add_group (&making, (QyDueGroup) group, error))
        return NULL;
      is_part = question->enough > 0 && making.n_rows >= question->enough;
    }
  if (!is_part && is_whole_book (question) && !add_today (&making, error))
    return NULL;
  answer = g_new0 (QyStartAnswer, 1);
  answer->entries = g_steal_pointer (&entries);
  answer->calendar = qy_calendar_ref ((QyCalendar *) qy_book_get_calendar (book));
  answer->is_part = is_part;
  return answer;
}
