/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-scale.h"

#define MOST_UNITS 5

typedef struct
{
  gint64 size; /* in major units */
  const char *name;
} Unit;

static const Unit units[][MOST_UNITS] = {
  [QY_LANGUAGE_ZH] = { { 1, "" }, { 10000, "万" }, { 100000000, "亿" }, { 1000000000000, "万亿" } },
  [QY_LANGUAGE_EN] = { { 1, "" },
                       { 1000, "k" },
                       { 1000000, "M" },
                       { 1000000000, "bn" },
                       { 1000000000000, "tn" } },
};

static gint64
ten_to_the (int exponent)
{
  gint64 power = 1;

  for (int i = 0; i < exponent; i++)
    power *= 10;
  return power;
}

/* 1, 2, 5, 10, 20, 50 …: the step after @step, or the same at the end of the numbers. */
static gint64
next_step (gint64 step, int *place)
{
  gint64 next = 0;

  if (__builtin_mul_overflow (step, *place == 1 ? 5 : 2, &next))
    return step;
  next = *place == 1 ? next / 2 : next;
  *place = (*place + 1) % 3;
  return next;
}

/* How many steps lie between zero and @value, the last one begun counted. */
static gint64
steps_to (gint64 value, gint64 step)
{
  return value / step + (value % step > 0 ? 1 : value % step < 0 ? -1 : 0);
}

/* The largest unit of which a step is at least a half, so that labels stay short. */
static const Unit *
unit_for (const QyChartScale *scale, int decimals, QyLanguage language)
{
  const Unit *all = units[language];
  const Unit *best = &all[0];
  gint64 step = scale->step / ten_to_the (decimals);

  for (guint i = 1; i < MOST_UNITS && all[i].size > 0; i++)
    if (step >= all[i].size / 2)
      best = &all[i];
  return best;
}

static void
add_groups (GString *out, guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }
}

/* The part behind the point, without zeros at its end. */
static void
add_fraction (GString *out, guint64 rest, guint64 whole)
{
  if (rest == 0)
    return;
  g_string_append_c (out, '.');
  while (rest > 0)
    {
      rest *= 10;
      g_string_append_c (out, (char) ('0' + rest / whole));
      rest %= whole;
    }
}

gint64
qy_chart_add (gint64 a, gint64 b)
{
  gint64 sum = 0;

  if (__builtin_add_overflow (a, b, &sum))
    return a < 0 ? G_MININT64 : G_MAXINT64;
  return sum;
}

QyChartScale
qy_chart_scale_make (gint64 least, gint64 most, guint max_steps, gint64 unit)
{
  QyChartScale scale = { 0 };
  gint64 step = MAX (unit, 1);
  int place = 0;

  least = MIN (least, 0);
  most = MAX (most, 0);
  max_steps = MAX (max_steps, 1);
  for (;;)
    {
      gint64 up = steps_to (most, step);
      gint64 down = -steps_to (least, step);
      gint64 next = step;

      if (up + down <= max_steps || (up <= 1 && down <= 1))
        break;
      next = next_step (step, &place);
      if (next == step)
        break;
      step = next;
    }
  scale.step = step;
  scale.high = CLAMP (steps_to (most, step), 0, G_MAXINT64 / step) * step;
  scale.low = CLAMP (steps_to (least, step), G_MININT64 / step, 0) * step;
  if (scale.high == scale.low)
    scale.high = step;
  return scale;
}

guint
qy_chart_scale_count (const QyChartScale *scale)
{
  g_return_val_if_fail (scale != NULL && scale->step > 0, 0);

  return (guint) (scale->high / scale->step - scale->low / scale->step) + 1;
}

double
qy_chart_scale_place (const QyChartScale *scale, gint64 value, double length)
{
  g_return_val_if_fail (scale != NULL, 0);

  return ((double) value - (double) scale->low) / ((double) scale->high - (double) scale->low)
         * length;
}

char *
qy_chart_scale_label (const QyChartScale *scale, gint64 value, int decimals, QyLanguage language)
{
  const Unit *unit = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  guint64 size = 0;
  guint64 amount = 0;

  g_return_val_if_fail (scale != NULL, NULL);

  unit = unit_for (scale, decimals, language);
  size = (guint64) unit->size * (guint64) ten_to_the (decimals);
  amount = value < 0 ? -(guint64) value : (guint64) value;
  if (value < 0)
    g_string_append (out, "−");
  add_groups (out, amount / size);
  add_fraction (out, amount % size, size);
  if (value != 0)
    g_string_append (out, unit->name);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
