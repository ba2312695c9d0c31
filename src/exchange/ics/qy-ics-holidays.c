/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-ics-value.h"
#include "qy-ics.h"

typedef struct
{
  const char *path;
  GHashTable *days; /* number of the day → QyIcsHoliday, which it owns */
} Reader;

/* An event while its days are found. */
typedef struct
{
  Reader *self;
  const QyIcsEvent *event;
  QyDate first;
  int length;         /* days each time */
  GHashTable *except; /* set of numbers of days */
  char *name;
  gboolean is_off;
} Finding;

static void
finding_clear (Finding *finding)
{
  g_clear_pointer (&finding->except, g_hash_table_unref);
  g_clear_pointer (&finding->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, finding_clear)

static gboolean
fail (const Finding *finding, guint line, QyErrorCode code, GError **error, const char *reason)
{
  return qy_ics_fail (finding->self->path, line, code, error, "%s", reason);
}

/* From the end, which does not count, from the length, or one day. */
static gboolean
find_length (Finding *finding, GError **error)
{
  const QyIcsLine *end = qy_ics_event_find (finding->event, "DTEND");
  const QyIcsLine *duration = qy_ics_event_find (finding->event, "DURATION");
  const QyIcsLine *line = end != NULL ? end : duration;
  QyDate last;

  finding->length = 1;
  if (end != NULL)
    {
      if (!qy_ics_value_day (finding->self->path, end, &last, error))
        return FALSE;
      finding->length = qy_date_to_days (last) - qy_date_to_days (finding->first);
      finding->length += finding->length == 0; /* as some programs write one day */
    }
  else if (duration != NULL)
    finding->length = qy_ics_value_days (duration);
  if (finding->length >= 1 && finding->length <= QY_ICS_MAX_LENGTH)
    return TRUE;
  return qy_ics_fail (finding->self->path, line->line, QY_ERROR_MALFORMED, error,
                      _ ("the event ends before it begins, lasts no whole days, or more than %d"),
                      QY_ICS_MAX_LENGTH);
}

static gboolean
is_word (const char *text, const char *at, gsize length)
{
  return (at == text || !g_ascii_isalpha (at[-1])) && !g_ascii_isalpha (at[length]);
}

static gboolean
says_worked (const char *summary)
{
  static const char *const words[] = { "work", "working", "workday", "workdays" };
  g_autofree char *folded = g_ascii_strdown (summary, -1);

  if (strstr (folded, "班") != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (folded, words[i]);

      if (at != NULL && is_word (folded, at, strlen (words[i])))
        return TRUE;
    }
  return FALSE;
}

static void
find_name (Finding *finding)
{
  const QyIcsLine *special = qy_ics_event_find (finding->event, "X-APPLE-SPECIAL-DAY");

  finding->name = qy_ics_value_text (qy_ics_event_find (finding->event, "SUMMARY"));
  finding->is_off = !says_worked (finding->name);
  if (special != NULL && strstr (special->text, "ALTERNATE-WORKDAY") != NULL)
    finding->is_off = FALSE;
  else if (special != NULL && strstr (special->text, "WORK-HOLIDAY") != NULL)
    finding->is_off = TRUE;
}

static gboolean
add_day (Finding *finding, QyDate day, GError **error)
{
  gpointer number = GINT_TO_POINTER (qy_date_to_days (day));
  const QyIcsHoliday *known = g_hash_table_lookup (finding->self->days, number);
  g_autofree char *shown = NULL;
  QyIcsHoliday *holiday;

  if (known != NULL && known->is_off != finding->is_off)
    {
      shown = qy_date_to_iso (day);
      return qy_ics_fail (finding->self->path, finding->event->line, QY_ERROR_CONSTRAINT, error,
                          _ ("%s is off as “%s” and worked as “%s”"), shown,
                          known->is_off ? known->name : finding->name,
                          known->is_off ? finding->name : known->name);
    }
  if (known != NULL)
    return TRUE;
  holiday = g_new0 (QyIcsHoliday, 1);
  holiday->date = day;
  holiday->is_off = finding->is_off;
  holiday->name = g_strdup (finding->name);
  g_hash_table_insert (finding->self->days, number, holiday);
  return TRUE;
}

/* The event as it takes place once. */
static gboolean
add_once (QyDate first, gpointer data, GError **error)
{
  Finding *finding = data;

  if (g_hash_table_contains (finding->except, GINT_TO_POINTER (qy_date_to_days (first))))
    return TRUE;
  for (int i = 0; i < finding->length; i++)
    {
      QyDate day = qy_date_add_days (first, i);

      if (!qy_date_is_set (day))
        return fail (finding, finding->event->line, QY_ERROR_MALFORMED, error,
                     _ ("this is no day"));
      if (!add_day (finding, day, error))
        return FALSE;
    }
  return TRUE;
}

/* Days that stand one after the other: EXDATE, RDATE. */
static gboolean
each_day (Finding *finding, const char *name, QyIcsDayFunc func, GError **error)
{
  for (guint i = 0; i < finding->event->lines->len; i++)
    {
      const QyIcsLine *line = finding->event->lines->pdata[i];
      const char *colon = strchr (line->text, ':');
      g_auto (GStrv) days = g_strsplit (colon + 1, ",", QY_ICS_MAX_DAYS + 1);

      if (!g_str_equal (line->name, name))
        continue;
      for (guint d = 0; days[d] != NULL; d++)
        {
          g_autofree char *text =
              g_strdup_printf ("%.*s:%s", (int) (colon - line->text), line->text, days[d]);
          const QyIcsLine one = { line->line, line->name, text };
          QyDate day;

          if (!qy_ics_value_day (finding->self->path, &one, &day, error)
              || !func (day, finding, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
add_exception (QyDate day, gpointer data, GError **error)
{
  Finding *finding = data;

  g_hash_table_add (finding->except, GINT_TO_POINTER (qy_date_to_days (day)));
  return TRUE;
}

static gboolean
add_all (Finding *finding, GError **error)
{
  const QyIcsLine *rule = qy_ics_event_find (finding->event, "RRULE");

  if (rule == NULL)
    return add_once (finding->first, finding, error);
  return qy_ics_value_recur (finding->self->path, rule, finding->first, finding->length, add_once,
                             finding, error);
}

static gboolean
is_cancelled (const QyIcsEvent *event)
{
  const QyIcsLine *status = qy_ics_event_find (event, "STATUS");

  return status != NULL && g_str_has_suffix (status->text, ":CANCELLED");
}

static gboolean
take_event (Reader *self, const QyIcsEvent *event, GError **error)
{
  g_auto (Finding) finding = { self, event };
  const QyIcsLine *start = qy_ics_event_find (event, "DTSTART");

  finding.except = g_hash_table_new (NULL, NULL);
  if (is_cancelled (event))
    return TRUE;
  if (start == NULL)
    return fail (&finding, event->line, QY_ERROR_MALFORMED, error, _ ("the event has no day"));
  find_name (&finding);
  return qy_ics_value_day (self->path, start, &finding.first, error)
         && find_length (&finding, error) && each_day (&finding, "EXDATE", add_exception, error)
         && add_all (&finding, error) && each_day (&finding, "RDATE", add_once, error);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return qy_date_compare ((*(const QyIcsHoliday *const *) a)->date,
                          (*(const QyIcsHoliday *const *) b)->date);
}

static GPtrArray *
sort_days (GHashTable *days)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_ics_holiday_free);
  GHashTableIter iter;
  gpointer holiday;

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, NULL, &holiday))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (sorted, holiday);
    }
  g_ptr_array_sort (sorted, compare_days);
  return sorted;
}

void
qy_ics_holiday_free (QyIcsHoliday *holiday)
{
  g_free (holiday->name);
  g_free (holiday);
}

GPtrArray *
qy_ics_read_holidays (const char *path, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GHashTable) days =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) qy_ics_holiday_free);
  Reader self = { path, days };

  g_return_val_if_fail (path != NULL, NULL);

  events = qy_ics_read_events (path, error);
  for (guint i = 0; events != NULL && i < events->len; i++)
    if (!take_event (&self, events->pdata[i], error))
      return NULL;
  return events != NULL ? sort_days (days) : NULL;
}
