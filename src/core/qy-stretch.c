/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-stretch.h"

static int
by_begin (gconstpointer a, gconstpointer b)
{
  const QyStretch *one = a;
  const QyStretch *other = b;

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  return one->until < other->until ? -1 : one->until > other->until;
}

gint64
qy_moment_to_minutes (QyMoment moment)
{
  return (gint64) qy_date_to_days (moment.day) * QY_MINUTES_PER_DAY + moment.minute;
}

QyMoment
qy_moment_from_minutes (gint64 minutes)
{
  gint64 days = minutes / QY_MINUTES_PER_DAY - (minutes % QY_MINUTES_PER_DAY < 0);

  return (QyMoment){ qy_date_from_days ((gint32) days),
                     (int) (minutes - days * QY_MINUTES_PER_DAY) };
}

char *
qy_moment_print (QyMoment moment)
{
  g_autofree char *day = qy_date_to_iso (moment.day);

  return g_strdup_printf ("%s %02d:%02d", day, moment.minute / 60, moment.minute % 60);
}

QyStretch
qy_stretch_of_days (QyDate first, QyDate last)
{
  return (QyStretch){ (gint64) qy_date_to_days (first) * QY_MINUTES_PER_DAY,
                      ((gint64) qy_date_to_days (last) + 1) * QY_MINUTES_PER_DAY };
}

GArray *
qy_stretches_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QyStretch));
}

void
qy_stretches_add (GArray *self, gint64 from, gint64 until, QyStretch within)
{
  QyStretch part = { MAX (from, within.from), MIN (until, within.until) };

  if (part.from < part.until)
    g_array_append_val (self, part);
}

void
qy_stretches_merge (GArray *self)
{
  guint kept = 0;

  g_array_sort (self, by_begin);
  for (guint i = 1; i < self->len; i++)
    {
      QyStretch *last = &g_array_index (self, QyStretch, kept);
      QyStretch next = g_array_index (self, QyStretch, i);

      if (next.from <= last->until)
        last->until = MAX (last->until, next.until);
      else
        g_array_index (self, QyStretch, ++kept) = next;
    }
  if (self->len > 0)
    g_array_set_size (self, kept + 1);
}

GArray *
qy_stretches_subtract (GArray *self, GArray *other)
{
  GArray *left = qy_stretches_new ();
  guint n = 0;

  for (guint i = 0; i < self->len; i++)
    {
      QyStretch rest = g_array_index (self, QyStretch, i);

      while (n < other->len && g_array_index (other, QyStretch, n).until <= rest.from)
        n++;
      for (guint k = n; k < other->len && g_array_index (other, QyStretch, k).from < rest.until;
           k++)
        {
          QyStretch taken = g_array_index (other, QyStretch, k);

          qy_stretches_add (left, rest.from, taken.from, rest);
          rest.from = MIN (MAX (rest.from, taken.until), rest.until);
        }
      qy_stretches_add (left, rest.from, rest.until, rest);
    }
  return left;
}

gint64
qy_stretches_minutes (GArray *self,
                      const QyClock *clock,
                      const QyCalendar *calendar,
                      gint64 *longest)
{
  gint64 sum = 0;

  if (longest != NULL)
    *longest = 0;
  for (guint i = 0; i < self->len; i++)
    {
      const QyStretch *one = &g_array_index (self, QyStretch, i);
      gint64 minutes = clock->kind == QY_CLOCK_ALWAYS
                           ? one->until - one->from
                           : qy_clock_between (clock, calendar, qy_moment_from_minutes (one->from),
                                               qy_moment_from_minutes (one->until), NULL);

      sum += minutes;
      if (longest != NULL)
        *longest = MAX (*longest, minutes);
    }
  return sum;
}
