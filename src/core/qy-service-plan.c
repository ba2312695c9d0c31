/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-plan.h"

#include "qy-due-rule-private.h"

#define DAYS_PER_MONTH 30

/* A run is due on the last day of its period, unless the row gives it some time after it. */
static void
set_due (const QyStatedTerm *row, QyDate on, QyServiceRun *run)
{
  QyDuration within;
  gint64 day;

  if (qy_stated_term_get_number (row, "day", on, &day) && day >= 1 && day <= 31)
    run->rule = (QyDueRule){ .base = QY_DUE_MONTH,
                             .day = { run->last.year, run->last.month, 1 },
                             .shift = QY_DUE_DAY,
                             .nth = (int) day,
                             .next = TRUE };
  else if (qy_stated_term_get_duration (row, "within", on, &within))
    {
      run->rule.shift = QY_DUE_AFTER;
      run->rule.length = within;
    }
  else
    run->rule.shift = QY_DUE_END;
}

static void
take_run (const QyStatedTerm *row,
          const QyDueRule *rule,
          QyDate on,
          const QyDueOccurrence *occurrence,
          QyServiceRun *run)
{
  *run = (QyServiceRun){ .first = occurrence->rule.day, .last = occurrence->rule.last };
  g_strlcpy (run->name, occurrence->name, sizeof run->name);
  if (occurrence->rule.base == QY_DUE_MONTH)
    {
      run->last = run->first;
      run->last.day = (guint8) qy_date_days_in_month (run->first.year, run->first.month);
    }
  run->rule = occurrence->rule;
  if (qy_date_is_set (rule->last) && qy_date_compare (rule->last, run->last) < 0)
    {
      run->last = rule->last;
      run->rule.base = QY_DUE_PERIOD;
      run->rule.last = rule->last;
    }
  set_due (row, on, run);
}

int
qy_service_plan_period_days (const QyDueRule *rule)
{
  int months;

  if (qy_duration_to_months (rule->renew, &months))
    return months * DAYS_PER_MONTH;
  return rule->renew.amount * (rule->renew.unit == QY_UNIT_WEEK ? 7 : 1);
}

gboolean
qy_service_plan_rule (const QyStatedTerm *row, QyDate start, QyDate end, QyDate on, QyDueRule *rule)
{
  QyDate stated;

  *rule = (QyDueRule){ .base = QY_DUE_EVERY, .day = start, .last = end };
  if (qy_stated_term_get_date (row, "start", on, &stated))
    rule->day = stated;
  return qy_date_is_set (rule->day) && qy_stated_term_get_duration (row, "every", on, &rule->renew)
         && qy_due_rule_check (rule, NULL);
}

GArray *
qy_service_plan_expand (const QyStatedTerm *row,
                        const QyDueRule *rule,
                        QyDate on,
                        QyDate from,
                        QyDate until,
                        guint most)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (QyServiceRun));
  QyDate begin = from;
  g_autoptr (GArray) periods = NULL;

  if (qy_date_is_set (from)) /* the period in which @from lies has begun before */
    begin = qy_date_add_days (from, -(qy_service_plan_period_days (rule) * 31 / 30 + 1));
  periods = qy_due_rule_expand (rule, begin, until, most);
  for (guint i = 0; i < periods->len; i++)
    {
      QyServiceRun run;

      take_run (row, rule, on, &g_array_index (periods, QyDueOccurrence, i), &run);
      if (!qy_date_is_set (from) || qy_date_compare (from, run.last) <= 0)
        g_array_append_val (runs, run);
    }
  return runs;
}
