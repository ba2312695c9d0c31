/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar.h"

#define YEAR_MAX      9999
#define DAYS_OF_TABLE (12 * 31)

typedef enum
{
  MARK_NONE, /* its weekday tells */
  MARK_OFF,
  MARK_WORKED
} Mark;

typedef struct
{
  gboolean covered;
  guint8 marks[DAYS_OF_TABLE];
} Year;

struct _QyCalendar
{
  grefcount refs;
  Year *years[YEAR_MAX + 1]; /* NULL: nothing is known of it */
  GHashTable *names;         /* days since 1970-01-01 → name */
};

static guint
index_of (QyDate day)
{
  return (day.month - 1u) * 31 + day.day - 1u;
}

static Year *
ensure_year (QyCalendar *self, int year)
{
  if (self->years[year] == NULL)
    self->years[year] = g_new0 (Year, 1);
  return self->years[year];
}

/* Whether @day is worked, its weekday (1 to 7) being known. */
static inline gboolean
is_worked (const QyCalendar *self, QyDate day, int weekday, gboolean *certain)
{
  const Year *year = self->years[day.year];

  if (certain != NULL && (year == NULL || !year->covered))
    *certain = FALSE;
  if (year != NULL && year->marks[index_of (day)] != MARK_NONE)
    return year->marks[index_of (day)] == MARK_WORKED;
  return weekday <= 5;
}

/* The neighbour of @day in time, @by being 1 or -1; %QY_DATE_NONE at the ends of the calendar. */
static inline QyDate
step (QyDate day, int by, int *weekday)
{
  *weekday = (*weekday + 6 + by) % 7 + 1;
  if (by > 0 ? day.day < 28 : day.day > 1)
    {
      day.day = (guint8) (day.day + by);
      return day;
    }
  return qy_date_add_days (day, by);
}

static QyDate
nearest (const QyCalendar *self, QyDate day, int by, gboolean *certain)
{
  int weekday = qy_date_weekday (day);

  while (qy_date_is_set (day) && !is_worked (self, day, weekday, certain))
    day = step (day, by, &weekday);
  return day;
}

QyCalendar *
qy_calendar_new (void)
{
  QyCalendar *self = g_new0 (QyCalendar, 1);

  g_ref_count_init (&self->refs);
  self->names = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

QyCalendar *
qy_calendar_copy (const QyCalendar *self)
{
  QyCalendar *copy;
  GHashTableIter iter;
  gpointer day;
  gpointer name;

  g_return_val_if_fail (self != NULL, NULL);

  copy = qy_calendar_new ();
  for (int year = 1; year <= YEAR_MAX; year++)
    if (self->years[year] != NULL)
      copy->years[year] = g_memdup2 (self->years[year], sizeof (Year));
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &day, &name))
    g_hash_table_insert (copy->names, day, name);
  return copy;
}

QyCalendar *
qy_calendar_ref (QyCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->refs);
  return self;
}

void
qy_calendar_unref (QyCalendar *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->refs))
    return;
  for (int year = 1; year <= YEAR_MAX; year++)
    g_free (self->years[year]);
  g_hash_table_unref (self->names);
  g_free (self);
}

void
qy_calendar_set_day (QyCalendar *self, QyDate day, gboolean off, const char *name)
{
  gpointer key;

  g_return_if_fail (self != NULL && qy_date_is_set (day));

  key = GINT_TO_POINTER (qy_date_to_days (day));
  ensure_year (self, day.year)->marks[index_of (day)] = off ? MARK_OFF : MARK_WORKED;
  if (name != NULL && *name != '\0')
    g_hash_table_insert (self->names, key, (gpointer) g_intern_string (name));
  else
    g_hash_table_remove (self->names, key);
}

void
qy_calendar_cover_year (QyCalendar *self, int year)
{
  g_return_if_fail (self != NULL && year >= 1 && year <= YEAR_MAX);

  ensure_year (self, year)->covered = TRUE;
}

gboolean
qy_calendar_covers_year (const QyCalendar *self, int year)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return year >= 1 && year <= YEAR_MAX && self->years[year] != NULL && self->years[year]->covered;
}

gboolean
qy_calendar_is_working (const QyCalendar *self, QyDate day)
{
  g_return_val_if_fail (self != NULL && qy_date_is_set (day), FALSE);

  return is_worked (self, day, qy_date_weekday (day), NULL);
}

gboolean
qy_calendar_is_listed (const QyCalendar *self, QyDate day)
{
  g_return_val_if_fail (self != NULL && qy_date_is_set (day), FALSE);

  return self->years[day.year] != NULL && self->years[day.year]->marks[index_of (day)] != MARK_NONE;
}

const char *
qy_calendar_get_name (const QyCalendar *self, QyDate day)
{
  g_return_val_if_fail (self != NULL && qy_date_is_set (day), NULL);

  return g_hash_table_lookup (self->names, GINT_TO_POINTER (qy_date_to_days (day)));
}

QyDate
qy_calendar_add_working_days (const QyCalendar *self, QyDate from, int days, gboolean *certain)
{
  int by = days < 0 ? -1 : 1;
  int left = ABS (days);
  int weekday;
  QyDate day = from;

  g_return_val_if_fail (self != NULL && qy_date_is_set (from), QY_DATE_NONE);

  weekday = qy_date_weekday (from);
  while (left > 0)
    {
      day = step (day, by, &weekday);
      if (!qy_date_is_set (day))
        return QY_DATE_NONE;
      if (is_worked (self, day, weekday, certain))
        left--;
    }
  return day;
}

QyDate
qy_calendar_on_or_after (const QyCalendar *self, QyDate day, gboolean *certain)
{
  g_return_val_if_fail (self != NULL && qy_date_is_set (day), QY_DATE_NONE);

  return nearest (self, day, 1, certain);
}

QyDate
qy_calendar_on_or_before (const QyCalendar *self, QyDate day, gboolean *certain)
{
  g_return_val_if_fail (self != NULL && qy_date_is_set (day), QY_DATE_NONE);

  return nearest (self, day, -1, certain);
}

int
qy_calendar_count (const QyCalendar *self, QyDate after, QyDate until)
{
  int count = 0;
  int weekday;

  g_return_val_if_fail (self != NULL && qy_date_is_set (after) && qy_date_is_set (until), 0);

  weekday = qy_date_weekday (after);
  while (qy_date_compare (after, until) < 0)
    {
      after = step (after, 1, &weekday);
      count += is_worked (self, after, weekday, NULL);
    }
  return count;
}

QyDate
qy_calendar_nth_of_month (const QyCalendar *self, int year, int month, int nth, gboolean *certain)
{
  QyDate last = QY_DATE_NONE;
  QyDate day;
  int weekday;
  int length = qy_date_days_in_month (year, month);

  g_return_val_if_fail (self != NULL && nth >= 1, QY_DATE_NONE);

  if (!qy_date_is_valid (year, month, 1))
    return QY_DATE_NONE;
  day = (QyDate){ (gint16) year, (guint8) month, 1 };
  weekday = qy_date_weekday (day);
  for (; day.day <= length && nth > 0; day.day++, weekday = weekday % 7 + 1)
    if (is_worked (self, day, weekday, certain))
      {
        last = day;
        nth--;
      }
  return last;
}
