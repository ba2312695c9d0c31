/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-private.h"
#include "qy-service-plan.h"

/* What is listed of a row: so many days back and ahead, and ahead no more than so many runs. */
#define DAYS_BACK  QY_SCHEDULE_HORIZON
#define DAYS_AHEAD 60
#define RUNS_AHEAD 7
#define MOST_RUNS  600

/* Runs come and go once a week, not each day, so that the answer holds for a week. */
#define DAYS_PER_WEEK 7

static QyDate
first_of_week (QyDate today)
{
  return qy_date_add_days (today, -(qy_date_to_days (today) % DAYS_PER_WEEK));
}

/* A run that was missed needs somebody for as long as a period is, a week to two months: who does
 * no backups at all is not told of each. */
static gboolean
is_past (const QyDue *due, QyDate week, int period)
{
  QyDate day = due->deadline.date;

  return qy_date_is_set (day)
         && qy_date_compare (qy_date_add_days (day, CLAMP (period, DAYS_PER_WEEK, DAYS_AHEAD)),
                             week)
                < 0;
}

/* Returns: whether it has any run near the day */
static gboolean
add_runs (QyDerivation *self, const QyStatedTerm *row, const QyDueRule *rule)
{
  QyDate week = first_of_week (self->today);
  int period = qy_service_plan_period_days (rule);
  g_autoptr (GArray) runs =
      qy_service_plan_expand (row, rule, self->today, qy_date_add_days (week, -DAYS_BACK),
                              qy_date_add_days (week, DAYS_AHEAD), MOST_RUNS);
  const char *side = qy_stated_term_get_choice (row, "side", self->today);
  guint n_ahead = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const QyServiceRun *run = &g_array_index (runs, QyServiceRun, i);
      QyDue due = qy_derivation_begin (
          QY_DUE_SERVICE, row->id, run->name,
          qy_derivation_side (self, side != NULL ? side : "provider", QY_SIDE_UNKNOWN));
      guint at = self->out->dues->len;

      if (qy_date_compare (run->first, week) > 0 && ++n_ahead > RUNS_AHEAD)
        break;
      due.label = qy_stated_term_get (row, "title", self->today);
      due.rule = run->rule;
      qy_derivation_add (self, &due);
      if (self->out->dues->len > at)
        g_array_index (self->out->dues, QyDue, at).open =
            self->facts->state < QY_STATE_CLOSED && !is_past (&due, week, period);
    }
  return runs->len > 0;
}

/* The runs of the maintenance plan (R037, R124): once in each period. */
void
qy_schedule_add_plan (QyDerivation *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->facts->terms->len; i++)
    {
      const QyStatedTerm *row = self->facts->terms->pdata[i];
      QyDueRule rule;

      if (row->kind != QY_TERM_MAINTENANCE
          || !qy_service_plan_rule (row, self->has_rule ? self->rule.start : QY_DATE_NONE,
                                    self->out->ends_on, self->today, &rule))
        continue;
      found = add_runs (self, row, &rule) || found;
    }
  if (found)
    qy_schedule_refresh_by (self->out,
                            qy_date_add_days (first_of_week (self->today), DAYS_PER_WEEK));
}
