/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-private.h"

static int
compare_pauses (gconstpointer a, gconstpointer b)
{
  return qy_moment_compare (((const QyPause *) a)->from, ((const QyPause *) b)->from);
}

static QyMoment
later (QyMoment a, QyMoment b)
{
  return qy_moment_compare (a, b) >= 0 ? a : b;
}

GArray *
qy_pauses_merge (GArray *pauses, QyMoment now)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (QyPause));
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (QyPause));

  for (guint i = 0; pauses != NULL && i < pauses->len; i++)
    {
      QyPause pause = g_array_index (pauses, QyPause, i);

      if (pause.open)
        pause.until = later (now, pause.from);
      if (qy_moment_compare (pause.from, pause.until) < 0
          || (pause.open && qy_moment_compare (pause.from, now) <= 0))
        g_array_append_val (sorted, pause);
    }
  g_array_sort (sorted, compare_pauses);
  for (guint i = 0; i < sorted->len; i++)
    {
      const QyPause *pause = &g_array_index (sorted, QyPause, i);
      QyPause *last = merged->len > 0 ? &g_array_index (merged, QyPause, merged->len - 1) : NULL;

      if (last != NULL && qy_moment_compare (pause->from, last->until) <= 0)
        {
          last->until = later (last->until, pause->until);
          last->open = last->open || pause->open;
        }
      else
        g_array_append_val (merged, *pause);
    }
  return merged;
}

const QyPause *
qy_pauses_at (GArray *merged, QyMoment moment)
{
  for (guint i = 0; i < merged->len; i++)
    {
      const QyPause *pause = &g_array_index (merged, QyPause, i);

      if (qy_moment_compare (pause->from, moment) <= 0
          && (pause->open || qy_moment_compare (moment, pause->until) < 0))
        return pause;
    }
  return NULL;
}

gint64
qy_pauses_used (GArray *merged,
                const QyClock *clock,
                const QyCalendar *calendar,
                QyMoment from,
                QyMoment to,
                gboolean *certain)
{
  gint64 used = 0;

  for (guint i = 0; i < merged->len; i++)
    {
      const QyPause *pause = &g_array_index (merged, QyPause, i);

      if (qy_moment_compare (pause->from, to) >= 0)
        break;
      used += qy_clock_between (clock, calendar, from, pause->from, certain);
      from = later (from, pause->until);
    }
  return used + qy_clock_between (clock, calendar, from, to, certain);
}

gboolean
qy_pauses_add (GArray *merged,
               const QyClock *clock,
               const QyCalendar *calendar,
               QyMoment from,
               gint64 minutes,
               QyMoment *due,
               gboolean *certain,
               GError **error)
{
  for (guint i = 0; i < merged->len; i++)
    {
      const QyPause *pause = &g_array_index (merged, QyPause, i);
      gint64 run = qy_clock_between (clock, calendar, from, pause->from, NULL);

      if (run >= minutes)
        break;
      minutes -= run;
      from = later (from, pause->until);
    }
  return qy_clock_add (clock, calendar, from, minutes, due, certain, NULL, error);
}

int
qy_pause_whole_days (const QyPause *pause,
                     const QyCalendar *calendar,
                     gboolean working,
                     gboolean *certain)
{
  QyDate before =
      pause->from.minute == 0 ? qy_date_add_days (pause->from.day, -1) : pause->from.day;
  QyDate last = qy_date_add_days (pause->until.day, -1);

  if (qy_date_compare (before, last) >= 0)
    return 0;
  if (!working)
    return qy_date_to_days (last) - qy_date_to_days (before);
  for (int year = before.year; certain != NULL && year <= last.year; year++)
    *certain = *certain && qy_calendar_covers_year (calendar, year);
  return qy_calendar_count (calendar, before, last);
}
