/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-month-values.h"

#include "qy-chart-scale.h"
#include "qy-month-axis.h"

#define MONTHS_BEFORE_TODAY 12

static void
add (QyMonthValue *sum, const QyMonthValue *value)
{
  sum->planned_in = qy_chart_add (sum->planned_in, value->planned_in);
  sum->planned_out = qy_chart_add (sum->planned_out, value->planned_out);
  sum->paid_in = qy_chart_add (sum->paid_in, value->paid_in);
  sum->paid_out = qy_chart_add (sum->paid_out, value->paid_out);
}

static gint64
negated (gint64 amount)
{
  return amount == G_MININT64 ? G_MAXINT64 : -amount;
}

/* The first month to show of those from @least to @most. */
static int
first_month (int least, int most, QyDate today)
{
  int wanted = least;

  if (most - least < QY_MONTH_VALUES_MOST)
    return least;
  if (qy_date_is_set (today))
    wanted = qy_month_of_date (today) - MONTHS_BEFORE_TODAY;
  return CLAMP (wanted, least, most - QY_MONTH_VALUES_MOST + 1);
}

GArray *
qy_month_values_gather (const QyMonthValue *values, gsize n, const char *currency, QyDate today)
{
  GArray *gathered = g_array_new (FALSE, TRUE, sizeof (QyMonthValue));
  int least = G_MAXINT;
  int most = G_MININT;
  int first = 0;

  for (gsize i = 0; i < n; i++)
    {
      least = MIN (least, qy_month_number (values[i].year, values[i].month));
      most = MAX (most, qy_month_number (values[i].year, values[i].month));
    }
  if (n == 0 || currency == NULL)
    return gathered;
  first = first_month (least, most, today);
  for (int month = first; month <= most && month < first + QY_MONTH_VALUES_MOST; month++)
    {
      QyMonthValue empty = { .year = qy_month_year (month), .month = qy_month_month (month) };

      g_strlcpy (empty.currency, currency, sizeof empty.currency);
      g_array_append_val (gathered, empty);
    }
  for (gsize i = 0; i < n; i++)
    {
      int at = qy_month_number (values[i].year, values[i].month) - first;

      if (at >= 0 && (guint) at < gathered->len && g_str_equal (values[i].currency, currency))
        add (&g_array_index (gathered, QyMonthValue, at), &values[i]);
    }
  return gathered;
}

QyMonthValue
qy_month_values_total (const GArray *values)
{
  QyMonthValue total = { 0 };

  g_return_val_if_fail (values != NULL, total);

  for (guint i = 0; i < values->len; i++)
    add (&total, &g_array_index (values, QyMonthValue, i));
  return total;
}

gint64
qy_month_value_net (const QyMonthValue *value)
{
  gint64 in = 0;
  gint64 out = 0;

  g_return_val_if_fail (value != NULL, 0);

  in = qy_chart_add (value->paid_in, value->planned_in);
  out = qy_chart_add (value->paid_out, value->planned_out);
  return qy_chart_add (in, negated (out));
}

void
qy_month_value_stack (const QyMonthValue *value, gint64 *from, gint64 *to)
{
  gint64 amounts[QY_MONTH_N_PARTS];
  gint64 above = 0;
  gint64 below = 0;

  g_return_if_fail (value != NULL && from != NULL && to != NULL);

  amounts[QY_MONTH_PAID_IN] = value->paid_in;
  amounts[QY_MONTH_PLANNED_IN] = value->planned_in;
  amounts[QY_MONTH_PAID_OUT] = negated (value->paid_out);
  amounts[QY_MONTH_PLANNED_OUT] = negated (value->planned_out);
  for (guint turn = 0; turn < 2; turn++) /* those on their own side stand nearer to zero */
    for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
      {
        gboolean is_up = amounts[part] > 0;
        gboolean is_own = is_up == (part < QY_MONTH_PAID_OUT);
        gint64 *end = is_up ? &above : &below;

        if (is_own != (turn == 0))
          continue;
        from[part] = *end;
        *end = qy_chart_add (*end, amounts[part]);
        to[part] = *end;
      }
}
