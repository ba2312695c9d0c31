/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-clock.h"
#include "qy-error.h"

static const char *const kinds[QY_N_CLOCK_KINDS] = {
  [QY_CLOCK_ALWAYS] = "24x7",
  [QY_CLOCK_ALL_DAYS] = "all",
  [QY_CLOCK_WORKING_DAYS] = "working",
};

/* "09:00" of "09:00-17:00", up to @last. */
static gboolean
take_time (const char *text, int last, int *minute)
{
  if (strnlen (text, 5) < 5 || text[2] != ':' || !g_ascii_isdigit (text[0])
      || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4])
      || text[3] > '5')
    return FALSE;
  *minute = ((text[0] - '0') * 10 + text[1] - '0') * 60 + (text[3] - '0') * 10 + text[4] - '0';
  return *minute <= last;
}

gboolean
qy_moment_from_text (const char *text, QyMoment *moment, GError **error)
{
  g_autofree char *iso = NULL;
  QyMoment read = { 0 };

  g_return_val_if_fail (text != NULL && moment != NULL, FALSE);

  iso = g_strndup (text, 10);
  if (strlen (text) == 16 && text[10] == 'T'
      && take_time (text + 11, QY_MINUTES_PER_DAY - 1, &read.minute))
    read.day = qy_date_from_iso (iso, NULL);
  if (!qy_date_is_set (read.day))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is no time; write it as 2026-09-30T23:50"), text);
      return FALSE;
    }
  *moment = read;
  return TRUE;
}

char *
qy_moment_to_text (QyMoment moment)
{
  g_return_val_if_fail (qy_date_is_set (moment.day), NULL);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", moment.day.year, moment.day.month,
                          moment.day.day, moment.minute / 60, moment.minute % 60);
}

int
qy_moment_compare (QyMoment a, QyMoment b)
{
  int days = qy_date_compare (a.day, b.day);

  return days != 0 ? days : a.minute - b.minute;
}

gboolean
qy_clock_time_from_text (const char *text, int *minute, GError **error)
{
  int read;

  g_return_val_if_fail (text != NULL && minute != NULL, FALSE);

  if (strlen (text) == 5 && take_time (text, QY_MINUTES_PER_DAY, &read))
    {
      *minute = read;
      return TRUE;
    }
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is no time of day; write it as 09:00, up to 24:00"), text);
  return FALSE;
}

gboolean
qy_clock_from_text (const char *text, QyClock *clock, GError **error)
{
  QyClock read = { QY_CLOCK_ALWAYS, 0, QY_MINUTES_PER_DAY };
  g_autofree char *again = NULL;

  g_return_val_if_fail (text != NULL && clock != NULL, FALSE);

  if (take_time (text, QY_MINUTES_PER_DAY, &read.open) && text[5] == '-'
      && take_time (text + 6, QY_MINUTES_PER_DAY, &read.close) && text[11] == ' ')
    read.kind = g_str_equal (text + 12, kinds[QY_CLOCK_WORKING_DAYS]) ? QY_CLOCK_WORKING_DAYS
                                                                      : QY_CLOCK_ALL_DAYS;
  again = qy_clock_to_text (&read);
  if (!g_str_equal (again, text))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is no service clock; write it as 24x7, 09:00-17:00 all or "
                      "09:00-18:00 working"),
                   text);
      return FALSE;
    }
  if (!qy_clock_check (&read, error))
    return FALSE;
  *clock = read;
  return TRUE;
}

char *
qy_clock_to_text (const QyClock *clock)
{
  g_return_val_if_fail (clock != NULL && clock->kind < QY_N_CLOCK_KINDS, NULL);

  if (clock->kind == QY_CLOCK_ALWAYS)
    return g_strdup (kinds[QY_CLOCK_ALWAYS]);
  return g_strdup_printf ("%02d:%02d-%02d:%02d %s", clock->open / 60, clock->open % 60,
                          clock->close / 60, clock->close % 60, kinds[clock->kind]);
}
