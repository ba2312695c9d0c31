/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-calendar.h"
#include "qy-error.h"
#include "qy-json-reader-private.h"

#define YEAR_MAX 9999

typedef struct
{
  QyDate date;
  gboolean off;
  char *name;
  guint line;
} Day;

/* What a table says, until all of it is known to be sound. */
typedef struct
{
  QyJsonReader *reader;
  GArray *years;       /* of int */
  GArray *days;        /* of Day */
  GHashTable *by_date; /* days since 1970-01-01 → index + 1 in days, of the year being read */
  guint first;         /* of the days of the year being read */
  Day day;
  gboolean has_off;
  gint64 year;
} Table;

static void
clear_day (Day *day)
{
  g_free (day->name);
}

static gboolean
read_date (Table *table, GError **error)
{
  g_autofree char *text = qy_json_read_string (table->reader, error);
  g_autoptr (GError) cause = NULL;

  if (text == NULL)
    return FALSE;
  table->day.line = table->reader->line;
  table->day.date = qy_date_from_iso (text, &cause);
  return cause == NULL || qy_json_fail (table->reader, error, "%s", cause->message);
}

static gboolean
read_day_member (QyJsonReader *reader, const char *member, gpointer user_data, GError **error)
{
  Table *table = user_data;

  if (g_str_equal (member, "date"))
    return read_date (table, error);
  if (g_str_equal (member, "isOffDay"))
    return table->has_off = qy_json_read_boolean (reader, &table->day.off, error);
  if (g_str_equal (member, "name"))
    {
      g_free (table->day.name);
      return (table->day.name = qy_json_read_string (reader, error)) != NULL;
    }
  return qy_json_skip (reader, error);
}

/* Keeps the day just read, unless it is incomplete or contradicts another one. */
static gboolean
keep_day (Table *table, GError **error)
{
  gpointer key = GINT_TO_POINTER (qy_date_to_days (table->day.date));
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (table->by_date, key));

  if (known > 0 && g_array_index (table->days, Day, known - 1).off != table->day.off)
    {
      g_autofree char *iso = qy_date_to_iso (table->day.date);

      return qy_json_fail (table->reader, error, _ ("%s is said to be both off and worked"), iso);
    }
  g_array_append_val (table->days, table->day);
  table->day = (Day){ 0 };
  g_hash_table_insert (table->by_date, key, GUINT_TO_POINTER (table->days->len));
  return TRUE;
}

static gboolean
read_day (QyJsonReader *reader, gpointer user_data, GError **error)
{
  Table *table = user_data;

  g_clear_pointer (&table->day.name, g_free);
  table->day = (Day){ 0 };
  table->has_off = FALSE;
  if (!qy_json_read_object (reader, read_day_member, table, error))
    return FALSE;
  if (!qy_date_is_set (table->day.date))
    return qy_json_fail (reader, error, _ ("a day has no “date”"));
  if (!table->has_off)
    return qy_json_fail (reader, error, _ ("a day does not say “isOffDay”"));
  return keep_day (table, error);
}

static gboolean
read_year_member (QyJsonReader *reader, const char *member, gpointer user_data, GError **error)
{
  Table *table = user_data;

  if (g_str_equal (member, "year"))
    {
      if (!qy_json_read_integer (reader, &table->year, error))
        return FALSE;
      return (table->year >= 1 && table->year <= YEAR_MAX)
             || qy_json_fail (reader, error, _ ("a year must be 1 to %d"), YEAR_MAX);
    }
  if (g_str_equal (member, "days"))
    return qy_json_read_array (reader, read_day, table, error);
  return qy_json_skip (reader, error);
}

/* A notice may also settle the last days of December before its year and the first of January
 * after it. */
static gboolean
check_days_of_year (Table *table, GError **error)
{
  for (guint i = table->first; i < table->days->len; i++)
    {
      const Day *day = &g_array_index (table->days, Day, i);
      int year = (int) table->year;
      gboolean near = (day->date.year == year - 1 && day->date.month == 12)
                      || (day->date.year == year + 1 && day->date.month == 1);
      g_autofree char *iso = NULL;

      if (day->date.year == year || near)
        continue;
      iso = qy_date_to_iso (day->date);
      table->reader->line = day->line;
      return qy_json_fail (table->reader, error, _ ("%s is not a day of %d"), iso, year);
    }
  return TRUE;
}

static gboolean
read_year (QyJsonReader *reader, gpointer user_data, GError **error)
{
  Table *table = user_data;
  int year;

  table->year = 0;
  table->first = table->days->len;
  g_hash_table_remove_all (table->by_date);
  if (!qy_json_read_object (reader, read_year_member, table, error))
    return FALSE;
  if (table->year == 0)
    return qy_json_fail (reader, error, _ ("a table of holidays has no “year”"));
  year = (int) table->year;
  g_array_append_val (table->years, year);
  return check_days_of_year (table, error);
}

static gboolean
read_table (Table *table, GError **error)
{
  QyJsonReader *reader = table->reader;
  char first = qy_json_peek (reader);

  if (first != '{' && first != '[')
    return qy_json_fail (reader, error,
                         _ ("expected a table of holidays, {\"year\": …, \"days\": […]}"));
  if (first == '{' ? !read_year (reader, table, error)
                   : !qy_json_read_array (reader, read_year, table, error))
    return FALSE;
  if (table->years->len == 0)
    return qy_json_fail (reader, error, _ ("there is no year in it"));
  return qy_json_at_end (reader, error);
}

gboolean
qy_calendar_add_json (
    QyCalendar *self, const char *text, gssize length, const char *name, GError **error)
{
  QyJsonReader reader;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Day));
  g_autoptr (GHashTable) by_date = g_hash_table_new (g_direct_hash, g_direct_equal);
  Table table = { .reader = &reader, .years = years, .days = days, .by_date = by_date };
  gboolean sound;

  g_return_val_if_fail (self != NULL && text != NULL && name != NULL, FALSE);

  g_array_set_clear_func (days, (GDestroyNotify) clear_day);
  qy_json_reader_init (&reader, text, length, name);
  sound = read_table (&table, error);
  clear_day (&table.day);
  for (guint i = 0; sound && i < days->len; i++)
    {
      const Day *day = &g_array_index (days, Day, i);

      qy_calendar_set_day (self, day->date, day->off, day->name);
    }
  for (guint i = 0; sound && i < years->len; i++)
    qy_calendar_cover_year (self, g_array_index (years, int, i));
  return sound;
}
