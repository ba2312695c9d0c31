/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-private.h"

#define NEVER ((QyDate){ 9999, 12, 31 })

QyDue
qy_derivation_begin (QyDueKind kind, const char *source_id, const char *occurrence, QySide side)
{
  QyDue due = { .source_id = source_id, .kind = kind, .side = side };

  g_strlcpy (due.occurrence, occurrence, sizeof due.occurrence);
  return due;
}

void
qy_derivation_set_day (QyDue *due, QyDate day, gboolean no_roll)
{
  due->rule = (QyDueRule){ .base = QY_DUE_ON, .day = day, .no_roll = no_roll };
}

void
qy_derivation_set_event (QyDerivation *self, QyDue *due, const char *event)
{
  const char *name = g_intern_string (event);
  QyDate day = qy_contract_facts_event_day (self->facts, event);

  if (g_str_equal (event, "start") && self->has_rule)
    day = self->rule.start;
  else if (g_str_equal (event, "end")
           || (g_str_equal (event, "termination") && !qy_date_is_set (day)))
    day = self->out->ends_on;
  due->rule = (QyDueRule){ .base = QY_DUE_EVENT, .events = { name }, .n_events = 1 };
  if (qy_date_is_set (day))
    qy_due_rule_set_event_day (&due->rule, name, day);
}

void
qy_derivation_set_after (QyDue *due, QyDuration length, gboolean no_roll)
{
  due->rule.shift = QY_DUE_AFTER;
  due->rule.length = length;
  due->rule.no_roll = no_roll;
}

void
qy_derivation_add (QyDerivation *self, QyDue *due)
{
  g_autoptr (GError) error = NULL;

  if (!qy_due_rule_evaluate (&due->rule, self->calendar, &due->deadline, NULL, &error))
    {
      qy_derivation_problem (self, error->message);
      return;
    }
  if (!qy_date_is_set (due->deadline.date) && due->waiting_for == NULL)
    due->waiting_for = qy_due_rule_get_event (&due->rule);
  g_array_append_val (self->out->dues, *due);
}

QySide
qy_derivation_side (const QyDerivation *self, const char *word, QySide otherwise)
{
  QyRole role;

  if (word == NULL)
    return otherwise;
  if (g_str_equal (word, "either"))
    return QY_SIDE_BOTH;
  role = g_str_equal (word, "client") ? QY_ROLE_CLIENT : QY_ROLE_PROVIDER;
  if (self->facts->our_role != QY_ROLE_CLIENT && self->facts->our_role != QY_ROLE_PROVIDER)
    return QY_SIDE_UNKNOWN;
  return self->facts->our_role == role ? QY_SIDE_US : QY_SIDE_THEM;
}

gboolean
qy_derivation_is_running (const QyDerivation *self)
{
  return self->facts->state <= QY_STATE_SUSPENDED;
}

void
qy_derivation_problem (QyDerivation *self, const char *message)
{
  g_ptr_array_add (self->out->problems, g_strdup (message));
}

void
qy_schedule_refresh_by (QySchedule *schedule, QyDate day)
{
  if (qy_date_is_set (day) && qy_date_compare (day, schedule->derived_on) > 0
      && qy_date_compare (day, schedule->refresh_on) < 0)
    schedule->refresh_on = day;
}

QySchedule *
qy_schedule_derive (const QyContractFacts *facts, const QyCalendar *calendar, QyDate today)
{
  QySchedule *schedule;
  QyDerivation derivation = { .facts = facts, .calendar = calendar, .today = today };

  g_return_val_if_fail (facts != NULL && calendar != NULL && qy_date_is_set (today), NULL);

  schedule = g_new0 (QySchedule, 1);
  schedule->dues = g_array_new (FALSE, FALSE, sizeof (QyDue));
  schedule->problems = g_ptr_array_new_with_free_func (g_free);
  schedule->derived_on = today;
  schedule->refresh_on = NEVER;
  derivation.out = schedule;
  derivation.horizon = qy_date_add_days (today, QY_SCHEDULE_HORIZON);
  derivation.has_rule = qy_schedule_renewal_rule (facts, &derivation.rule);
  qy_schedule_add_term (&derivation);
  qy_schedule_add_payments (&derivation);
  qy_schedule_add_governance (&derivation);
  qy_schedule_add_duties (&derivation);
  qy_schedule_add_plan (&derivation);
  return schedule;
}

void
qy_schedule_free (QySchedule *schedule)
{
  if (schedule == NULL)
    return;
  g_array_unref (schedule->dues);
  g_ptr_array_unref (schedule->problems);
  g_free (schedule);
}
