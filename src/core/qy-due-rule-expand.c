/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-rule-private.h"

/* The first day of the @k-th period, or %QY_DATE_NONE. */
static QyDate
first_of_period (const QyDueRule *rule, gint64 k)
{
  int months;
  gint64 days;

  if (qy_duration_to_months (rule->renew, &months))
    return k * months > G_MAXINT32 ? QY_DATE_NONE
                                   : qy_date_add_months (rule->day, (int) (k * months));
  days = k * rule->renew.amount * (rule->renew.unit == QY_UNIT_WEEK ? 7 : 1);
  return days > G_MAXINT32 ? QY_DATE_NONE : qy_date_add_days (rule->day, (int) days);
}

/* A period that begins on @from or not long before it. */
static gint64
period_near (const QyDueRule *rule, QyDate from)
{
  int months;
  gint64 k;

  if (qy_duration_to_months (rule->renew, &months))
    k = ((from.year - rule->day.year) * 12 + from.month - rule->day.month) / months - 1;
  else
    k = (qy_date_to_days (from) - qy_date_to_days (rule->day))
            / (rule->renew.amount * (rule->renew.unit == QY_UNIT_WEEK ? 7 : 1))
        - 1;
  return MAX (k, 0);
}

/* The day before the first one of the @k-th period. */
static QyDate
before_period (const QyDueRule *rule, gint64 k)
{
  QyDate first = first_of_period (rule, k);

  return qy_date_is_set (first) ? qy_date_add_days (first, -1) : (QyDate){ 9999, 12, 31 };
}

/* The rule of the @k-th period alone. A following period is named as it is, since it may be longer
 * or shorter than this one. */
static QyDueRule
single (const QyDueRule *rule, gint64 k)
{
  QyDueRule out = *rule;
  int months = 0;

  out.base = QY_DUE_PERIOD;
  out.day = first_of_period (rule, k);
  out.last = before_period (rule, k + 1);
  out.renew = (QyDuration){ 0 };
  if (qy_duration_to_months (rule->renew, &months) && months == 1 && out.day.day == 1)
    {
      out.base = QY_DUE_MONTH;
      out.last = QY_DATE_NONE;
    }
  else if (rule->next && qy_date_is_set (first_of_period (rule, k + 1)))
    {
      out.day = first_of_period (rule, k + 1);
      out.last = before_period (rule, k + 2);
      out.next = FALSE;
    }
  return out;
}

/* Writes the name of the period from @first: by its month, or by its day if a month may have
 * several. */
static void
name_period (const QyDueRule *rule, QyDate first, QyDueOccurrence *occurrence)
{
  int months;

  if (qy_duration_to_months (rule->renew, &months))
    g_snprintf (occurrence->name, sizeof occurrence->name, "%04d-%02d", first.year, first.month);
  else
    g_snprintf (occurrence->name, sizeof occurrence->name, "%04d-%02d-%02d", first.year,
                first.month, first.day);
}

GArray *
qy_due_rule_expand (const QyDueRule *rule, QyDate from, QyDate until, guint most)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (QyDueOccurrence));
  gint64 k;

  g_return_val_if_fail (rule != NULL, out);

  if (rule->base != QY_DUE_EVERY || !qy_due_rule_check (rule, NULL))
    return out;
  if (!qy_date_is_set (from))
    from = rule->day;
  if (!qy_date_is_set (until)
      || (qy_date_is_set (rule->last) && qy_date_compare (rule->last, until) < 0))
    until = qy_date_is_set (rule->last) ? rule->last : (QyDate){ 9999, 12, 31 };
  for (k = period_near (rule, from); out->len < most; k++)
    {
      QyDate first = first_of_period (rule, k);
      QyDueOccurrence occurrence = { .name = "" };

      if (!qy_date_is_set (first) || qy_date_compare (first, until) > 0)
        break;
      if (qy_date_compare (first, from) < 0)
        continue;
      name_period (rule, first, &occurrence);
      occurrence.rule = single (rule, k);
      g_array_append_val (out, occurrence);
    }
  return out;
}
