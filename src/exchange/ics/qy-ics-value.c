/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ics-value.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-ics.h"

#define DAY_SECONDS 86400

/* NULL for what the library cannot read. */
static icalproperty *
parse (const QyIcsLine *line)
{
  icalproperty *property = icalproperty_new_from_string (line->text);

  if (property != NULL && icalproperty_get_value (property) != NULL)
    return property;
  if (property != NULL)
    icalproperty_free (property);
  return NULL;
}

gboolean
qy_ics_value_day (const char *path, const QyIcsLine *line, QyDate *day, GError **error)
{
  icalproperty *property = parse (line);
  struct icaltimetype time = icaltime_null_time ();
  icalvalue *value;

  if (property != NULL)
    {
      value = icalproperty_get_value (property);
      if (icalvalue_isa (value) == ICAL_DATE_VALUE || icalvalue_isa (value) == ICAL_DATETIME_VALUE)
        time = icalvalue_get_datetime (value);
      icalproperty_free (property);
    }
  if (!qy_date_is_valid (time.year, time.month, time.day))
    return qy_ics_fail (path, line->line, QY_ERROR_MALFORMED, error, _ ("this is no day"));
  if (!time.is_date && (time.hour != 0 || time.minute != 0 || time.second != 0))
    return qy_ics_fail (path, line->line, QY_ERROR_UNSUPPORTED, error,
                        _ ("only whole days can be holidays, and this is a time of day"));
  *day = (QyDate){ (gint16) time.year, (guint8) time.month, (guint8) time.day };
  return TRUE;
}

int
qy_ics_value_days (const QyIcsLine *line)
{
  int seconds =
      icaldurationtype_as_int (icaldurationtype_from_string (strchr (line->text, ':') + 1));

  return seconds % DAY_SECONDS == 0 ? seconds / DAY_SECONDS : 0;
}

char *
qy_ics_value_text (const QyIcsLine *line)
{
  icalproperty *property = line != NULL ? parse (line) : NULL;
  const char *text = property != NULL ? icalproperty_get_summary (property) : NULL;
  char *kept = g_strdup (text != NULL ? text : "");

  if (property != NULL)
    icalproperty_free (property);
  return g_strstrip (g_strdelimit (kept, "\r\n\t", ' '));
}

/* Of days, so that no rule can keep the program busy. */
static gboolean
is_plain_rule (const struct icalrecurrencetype *rule)
{
  return (rule->freq == ICAL_YEARLY_RECURRENCE || rule->freq == ICAL_MONTHLY_RECURRENCE
          || rule->freq == ICAL_WEEKLY_RECURRENCE || rule->freq == ICAL_DAILY_RECURRENCE)
         && rule->by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX
         && rule->by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX
         && rule->by_second[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

static gboolean
read_rule (const char *path, const QyIcsLine *line, struct icalrecurrencetype *rule, GError **error)
{
  icalproperty *property = parse (line);

  icalrecurrencetype_clear (rule);
  if (property != NULL)
    {
      *rule = icalproperty_get_rrule (property);
      icalproperty_free (property);
    }
  if (rule->freq == ICAL_NO_RECURRENCE)
    return qy_ics_fail (path, line->line, QY_ERROR_MALFORMED, error, _ ("this is no recurrence"));
  if (!is_plain_rule (rule))
    return qy_ics_fail (path, line->line, QY_ERROR_UNSUPPORTED, error,
                        _ ("a holiday does not recur within a day"));
  return TRUE;
}

static struct icaltimetype
to_ical (QyDate day)
{
  struct icaltimetype date = icaltime_null_time (); /* null_date() is an hour before midnight */

  date.is_date = 1;
  date.year = day.year;
  date.month = day.month;
  date.day = day.day;
  return date;
}

gboolean
qy_ics_value_recur (const char *path,
                    const QyIcsLine *line,
                    QyDate first,
                    int length,
                    QyIcsDayFunc func,
                    gpointer data,
                    GError **error)
{
  struct icalrecurrencetype rule;
  icalrecur_iterator *iterator;
  gboolean endless, fine = TRUE;
  int n = 0;

  if (!read_rule (path, line, &rule, error))
    return FALSE;
  iterator = icalrecur_iterator_new (rule, to_ical (first));
  if (iterator == NULL)
    return qy_ics_fail (path, line->line, QY_ERROR_MALFORMED, error, _ ("this is no recurrence"));
  endless = rule.count == 0 && icaltime_is_null_time (rule.until);
  while (fine)
    {
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      QyDate day = { (gint16) next.year, (guint8) next.month, (guint8) next.day };

      if (icaltime_is_null_time (next) || (endless && next.year > QY_ICS_LAST_YEAR))
        break;
      n += length;
      if (n > QY_ICS_MAX_DAYS)
        fine = qy_ics_fail (path, line->line, QY_ERROR_TOO_LARGE, error,
                            _ ("the recurrence gives more than %d days"), QY_ICS_MAX_DAYS);
      else
        fine = func (day, data, error);
    }
  icalrecur_iterator_free (iterator);
  return fine;
}
