/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-calendar.h"

#include <glib/gi18n-lib.h>

#include "qy-book-private.h"
#include "qy-calendar-private.h"
#include "qy-due-store.h"
#include "qy-holidays.h"
#include "qy-record-private.h"

#define STREAM_PREFIX "holidays-"
#define DAYS_AROUND   31 /* that a list may say something of, before and after its year */

/* The calendar of a book, and the lists it was made from */
typedef struct
{
  QyCalendar *calendar;
  char *version;
} Cache;

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  qy_calendar_unref (cache->calendar);
  g_free (cache->version);
  g_free (cache);
}

static GQuark
cache_quark (void)
{
  return g_quark_from_static_string ("qy-book-calendar");
}

static char *
id_of (int year)
{
  return g_strdup_printf (STREAM_PREFIX "%d", year);
}

/* The own lists with the number of the last event of each: what tells one state of them from
 * another, whoever changed it. */
static char *
read_version (QyBook *book)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (book), "holiday-years", NULL);
  g_autoptr (GString) version = g_string_new (NULL);
  QyStep step = QY_STEP_ERROR;

  while (statement != NULL && (step = qy_statement_step (statement, NULL)) == QY_STEP_ROW)
    g_string_append_printf (version, "%s %" G_GINT64_FORMAT ";",
                            qy_statement_get_text (statement, 0, NULL),
                            qy_statement_get_int (statement, 3));
  return step == QY_STEP_DONE ? g_string_free (g_steal_pointer (&version), FALSE) : NULL;
}

static gboolean
is_weekend (QyDate day)
{
  return qy_date_weekday (day) >= 6;
}

/* What the program says of a year is put aside before the book's own list of it. */
static void
clear_year (QyCalendar *calendar, int year)
{
  for (QyDate day = { (gint16) year, 1, 1 }; qy_date_is_set (day) && day.year == year;
       day = qy_date_add_days (day, 1))
    if (qy_calendar_is_listed (calendar, day))
      qy_calendar_set_day (calendar, day, is_weekend (day), NULL);
}

static gboolean
add_year (QyBook *book, QyCalendar *calendar, const QyHolidayYear *year)
{
  g_autofree char *id = id_of (year->year);
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (qy_book_get_store (book), &qy_holiday_table, id, NULL);
  if (rows == NULL)
    return FALSE;
  clear_year (calendar, year->year);
  for (guint i = 0; i < rows->len; i++)
    {
      QyDate day = qy_date_from_iso (qy_row_get_text (rows->pdata[i], "day"), NULL);

      if (qy_date_is_set (day))
        qy_calendar_set_day (calendar, day, qy_row_get_int (rows->pdata[i], "off") != 0,
                             qy_row_get_text (rows->pdata[i], "name"));
    }
  qy_calendar_cover_year (calendar, year->year);
  return TRUE;
}

static QyCalendar *
make_calendar (QyBook *book)
{
  g_autoptr (QyCalendar) bundled = qy_holidays_bundled ();
  g_autoptr (QyCalendar) calendar = NULL;
  g_autoptr (GPtrArray) years = qy_book_holidays_list (book, NULL);

  if (years == NULL)
    return NULL;
  if (years->len == 0)
    return g_steal_pointer (&bundled);
  calendar = qy_calendar_copy (bundled);
  for (guint i = 0; i < years->len; i++)
    {
      if (!add_year (book, calendar, years->pdata[i]))
        return NULL;
    }
  return g_steal_pointer (&calendar);
}

static gboolean
put_year_row (QyAct *act, const char *id, int year, const char *source, GError **error)
{
  g_autoptr (QyRow) row = qy_store_get (act->store, &qy_holiday_year_table, id, NULL, NULL);

  if (row != NULL)
    {
      qy_row_set_text (row, "source", source);
      return qy_act_update (act, row, NULL, error);
    }
  row = qy_row_new (&qy_holiday_year_table);
  qy_row_set_text (row, "id", id);
  qy_row_set_int (row, "year", year);
  qy_row_set_text (row, "source", source);
  return qy_act_insert (act, row, NULL, error);
}

static gboolean
put_day (QyAct *act, const char *id, const QyCalendar *calendar, QyDate day, GError **error)
{
  g_autofree char *text = qy_date_to_iso (day);
  g_autoptr (QyRow) row = qy_store_get (act->store, &qy_holiday_table, id, text, NULL);
  gboolean listed = qy_calendar_is_listed (calendar, day);
  gboolean is_new = row == NULL;
  const char *name = qy_calendar_get_name (calendar, day);

  if (!listed)
    return is_new || qy_act_remove (act, row, error);
  if (is_new)
    row = qy_row_new (&qy_holiday_table);
  qy_row_set_text (row, "year_id", id);
  qy_row_set_text (row, "day", text);
  qy_row_set_int (row, "off", !qy_calendar_is_working (calendar, day));
  qy_row_set_text (row, "name", name != NULL ? name : "");
  return is_new ? qy_act_insert (act, row, NULL, error) : qy_act_update (act, row, NULL, error);
}

/* A list may also settle the last days of December before its year and the first of January after
 * it, unless the same file has a list of that year too. */
static gboolean
belongs_to (const QyCalendar *calendar, QyDate day, int year)
{
  if (day.year == year || qy_calendar_covers_year (calendar, day.year))
    return day.year == year;
  return day.year < year ? day.month == 12
                         : day.month == 1 && !qy_calendar_covers_year (calendar, day.year + 1);
}

/* One year with its event; the transaction goes on. */
static gboolean
put_year (QyAct *act, const QyCalendar *calendar, int year, const char *source, GError **error)
{
  g_autofree char *id = id_of (year);
  g_autofree char *label = g_strdup_printf (_ ("Holidays of %d taken from %s"), year, source);
  int first = qy_date_to_days ((QyDate){ (gint16) year, 1, 1 });
  int last = qy_date_to_days ((QyDate){ (gint16) year, 12, 31 });
  g_autoptr (QyEvent) event = NULL;

  act->touched = FALSE;
  if (!put_year_row (act, id, year, source, error))
    return FALSE;
  for (int d = first - DAYS_AROUND; d <= last + DAYS_AROUND; d++)
    {
      QyDate day = qy_date_from_days (d);

      if (qy_date_is_set (day) && belongs_to (calendar, day, year)
          && !put_day (act, id, calendar, day, error))
        return FALSE;
    }
  if (!act->touched)
    return TRUE;
  event = qy_event_append (act->store, id, "holidays.put", label, NULL, error);
  return event != NULL;
}

static gboolean
remove_days (QyAct *act, const char *id, GError **error)
{
  g_autoptr (GPtrArray) rows = qy_store_list_owned (act->store, &qy_holiday_table, id, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      if (!qy_act_remove (act, rows->pdata[i], error))
        return FALSE;
    }
  return rows != NULL;
}

void
qy_holiday_year_free (QyHolidayYear *year)
{
  g_free (year->source);
  g_free (year);
}

gboolean
qy_holidays_follow (QyAct *act, const char *stream, GError **error)
{
  return !g_str_has_prefix (stream, STREAM_PREFIX) || qy_schedule_store_forget (act->store, error);
}

QyCalendar *
qy_book_get_calendar (QyBook *self)
{
  g_autofree char *version = NULL;
  g_autoptr (QyCalendar) made = NULL;
  Cache *cache;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  cache = g_object_get_qdata (G_OBJECT (self), cache_quark ());
  version = read_version (self);
  if (cache != NULL && (version == NULL || g_str_equal (cache->version, version)))
    return cache->calendar;
  made = version != NULL ? make_calendar (self) : NULL;
  cache = g_new0 (Cache, 1);
  cache->calendar = made != NULL ? g_steal_pointer (&made) : qy_holidays_bundled ();
  cache->version = version != NULL ? g_steal_pointer (&version) : g_strdup ("?");
  g_object_set_qdata_full (G_OBJECT (self), cache_quark (), cache, cache_free);
  return cache->calendar;
}

GPtrArray *
qy_book_holidays_list (QyBook *self, GError **error)
{
  g_autoptr (GPtrArray) years = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  statement = qy_store_query (qy_book_get_store (self), "holiday-years", error);
  if (statement == NULL)
    return NULL;
  years = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_holiday_year_free);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      QyHolidayYear *year = g_new0 (QyHolidayYear, 1);

      year->year = (int) qy_statement_get_int (statement, 1);
      year->source = g_strdup (qy_statement_get_text (statement, 2, NULL));
      year->n_days = (guint) qy_statement_get_int (statement, 4);
      g_ptr_array_add (years, year);
    }
  return step == QY_STEP_DONE ? g_steal_pointer (&years) : NULL;
}

gboolean
qy_book_holidays_put (QyBook *self, const QyCalendar *calendar, const char *source, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  guint n_years = 0;

  g_return_val_if_fail (QY_IS_BOOK (self) && calendar != NULL && source != NULL, FALSE);

  act = qy_act_begin (self, error);
  if (act == NULL)
    return FALSE;
  for (int year = 1; year <= 9999; year++)
    {
      if (!qy_calendar_covers_year (calendar, year))
        continue;
      if (!put_year (act, calendar, year, source, error))
        return FALSE;
      n_years++;
    }
  if (n_years == 0)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                   _ ("%s: no year with its holidays is in it; nothing was stored"), source);
      return FALSE;
    }
  if (!qy_schedule_store_forget (act->store, error) || !qy_act_commit_quietly (act, error))
    return FALSE;
  qy_book_announce (self, NULL);
  return TRUE;
}

gboolean
qy_book_holidays_put_json (
    QyBook *self, const char *text, gssize length, const char *source, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL && source != NULL, FALSE);

  return qy_calendar_add_json (calendar, text, length, source, error)
         && qy_book_holidays_put (self, calendar, source, error);
}

gboolean
qy_book_holidays_remove (QyBook *self, int year, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *id = id_of (year);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self), FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_store_get (act->store, &qy_holiday_year_table, id, NULL, NULL) : NULL;
  if (row == NULL)
    {
      if (act != NULL)
        g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                     _ ("The book has no holidays of its own for %d"), year);
      return FALSE;
    }
  label = g_strdup_printf (_ ("Own holidays of %d removed"), year);
  return remove_days (act, id, error) && qy_act_remove (act, row, error)
         && qy_schedule_store_forget (act->store, error)
         && qy_act_commit (act, id, "holidays.remove", label, error);
}
