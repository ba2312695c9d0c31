/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-private.h"

/* Which event the period is counted from when no first day is stated. */
static const char *
beginning_event (const QyStatedTerm *period)
{
  const char *event = qy_stated_term_get_choice (period, "event", QY_DATE_NONE);
  const char *form = qy_stated_term_get_choice (period, "form", QY_DATE_NONE);

  if (g_strcmp0 (form, "from_signature") == 0)
    return "signature";
  return event != NULL && g_strcmp0 (form, "until_completion_plus") != 0 ? event : "effective";
}

/* The last day of a period that ends some time after an event: the event's day is not counted
 * (Civil Code, art. 201), and a period, unlike a deadline, does not roll. */
static gboolean
end_after_event (const QyContractFacts *facts, const QyStatedTerm *period, QyRenewalRule *rule)
{
  const char *event = qy_stated_term_get_choice (period, "event", QY_DATE_NONE);
  QyDate day = qy_contract_facts_event_day (facts, event != NULL ? event : "delivery");
  QyDeadlineRule after = { .no_roll = TRUE };
  QyDeadline deadline;
  g_autoptr (QyCalendar) plain = NULL;

  if (!qy_date_is_set (day)
      || !qy_stated_term_get_duration (period, "length", QY_DATE_NONE, &after.length))
    return FALSE;
  plain = qy_calendar_new ();
  if (!qy_deadline_compute (plain, day, &after, &deadline, NULL, NULL))
    return FALSE;
  rule->first_last = deadline.date;
  return TRUE;
}

static gboolean
read_period (const QyContractFacts *facts, const QyStatedTerm *period, QyRenewalRule *rule)
{
  const char *form = qy_stated_term_get_choice (period, "form", QY_DATE_NONE);

  if (!qy_stated_term_get_date (period, "start", QY_DATE_NONE, &rule->start))
    rule->start = qy_contract_facts_event_day (facts, beginning_event (period));
  if (!qy_date_is_set (rule->start))
    return FALSE;
  if (g_strcmp0 (form, "until_completion_plus") == 0)
    return end_after_event (facts, period, rule);
  if (qy_stated_term_get_date (period, "end", QY_DATE_NONE, &rule->first_last))
    return qy_date_compare (rule->start, rule->first_last) <= 0;
  return qy_stated_term_get_duration (period, "length", QY_DATE_NONE, &rule->first);
}

static QyRenewalMode
read_mode (const QyStatedTerm *renewal, const QyRenewalRule *rule)
{
  const char *form = qy_stated_term_get_choice (renewal, "form", QY_DATE_NONE);

  if (form == NULL && rule->renew.amount > 0)
    return QY_RENEWAL_AUTOMATIC; /* a length without words: 续展期为一年 */
  if (form == NULL)
    return rule->notice.amount > 0 ? QY_RENEWAL_BY_NOTICE : QY_RENEWAL_NONE;
  if (g_str_equal (form, "automatic"))
    return rule->renew.amount > 0 ? QY_RENEWAL_AUTOMATIC : QY_RENEWAL_BY_AGREEMENT;
  if (g_str_equal (form, "by_agreement"))
    return QY_RENEWAL_BY_AGREEMENT;
  return g_str_equal (form, "by_notice") ? QY_RENEWAL_BY_NOTICE : QY_RENEWAL_NONE;
}

static void
read_renewal (const QyContractFacts *facts, const QyStatedTerm *renewal, QyRenewalRule *rule)
{
  const QyStatedTerm *notice = qy_contract_facts_find (facts, QY_TERM_NOTICE);
  gint64 number;

  if (qy_stated_term_get_number (renewal, "max", QY_DATE_NONE, &number))
    rule->max_renewals = (int) CLAMP (number, 0, 1000);
  qy_stated_term_get_duration (renewal, "length", QY_DATE_NONE, &rule->renew);
  qy_stated_term_get_duration (renewal, "notice", QY_DATE_NONE, &rule->notice);
  if (qy_stated_term_get_number (renewal, "lead", QY_DATE_NONE, &number)
      || (notice != NULL && qy_stated_term_get_number (notice, "lead", QY_DATE_NONE, &number)))
    rule->lead = (int) CLAMP (number, 0, 60);
  rule->mode = read_mode (renewal, rule);
}

gboolean
qy_schedule_renewal_rule (const QyContractFacts *facts, QyRenewalRule *rule)
{
  const QyStatedTerm *period;
  const QyStatedTerm *renewal;

  g_return_val_if_fail (facts != NULL && rule != NULL, FALSE);

  *rule = (QyRenewalRule){ .max_renewals = -1 };
  period = qy_contract_facts_find (facts, QY_TERM_SERVICE_PERIOD);
  if (period == NULL || !read_period (facts, period, rule))
    return FALSE;
  renewal = qy_contract_facts_find (facts, QY_TERM_RENEWAL);
  if (renewal != NULL)
    read_renewal (facts, renewal, rule);
  return TRUE;
}

QyDuration
qy_schedule_first_length (const QyRenewalRule *rule)
{
  int months;

  g_return_val_if_fail (rule != NULL, ((QyDuration){ 0, QY_UNIT_DAY }));

  if (rule->first.amount > 0 || !qy_date_is_set (rule->first_last))
    return rule->first;
  months = qy_service_term_whole_months (rule->start, rule->first_last);
  if (months > 0)
    return (QyDuration){ months, QY_UNIT_MONTH };
  return (QyDuration){ qy_date_to_days (rule->first_last) - qy_date_to_days (rule->start) + 1,
                       QY_UNIT_DAY };
}

/* Renewals that both sides agreed on, within one contract. */
static int
agreed_renewals (const QyContractFacts *facts)
{
  int n = 0;

  for (guint i = 0; i < facts->milestones->len; i++)
    n += g_array_index (facts->milestones, QyMilestoneFact, i).kind == QY_MILESTONE_RENEWAL;
  return n;
}

/* How renewals really went. One by agreement counts once it is recorded, and has the length of a
 * renewal, or of the first term. A contract that is over, or that another one followed, is not
 * renewed by itself any more. */
static QyRenewalRule
actual_rule (const QyDerivation *self)
{
  QyRenewalRule rule = self->rule;
  int agreed = agreed_renewals (self->facts);

  if (rule.mode != QY_RENEWAL_AUTOMATIC && agreed > 0)
    {
      rule.mode = QY_RENEWAL_AUTOMATIC;
      rule.max_renewals = agreed;
      if (rule.renew.amount == 0)
        rule.renew = qy_schedule_first_length (&rule);
    }
  else if (rule.mode == QY_RENEWAL_AUTOMATIC && self->facts->state >= QY_STATE_EXPIRED
           && !qy_date_is_set (self->facts->superseded_on))
    rule.max_renewals = agreed;
  return rule;
}

/* The day whose term counts: today, but the last day before the following contract. */
static QyDate
last_look (const QyDerivation *self)
{
  QyDate before = qy_date_is_set (self->facts->superseded_on)
                      ? qy_date_add_days (self->facts->superseded_on, -1)
                      : self->today;

  return qy_date_compare (before, self->today) < 0
                 && qy_date_compare (before, self->rule.start) >= 0
             ? before
             : self->today;
}

static gboolean
find_term (QyDerivation *self)
{
  QySchedule *out = self->out;
  QyRenewalRule rule = actual_rule (self);
  g_autofree QyDate *objections = g_new (QyDate, self->facts->milestones->len + 1);
  gsize n_objections = 0;
  QyMilestoneKind answer =
      rule.mode == QY_RENEWAL_BY_NOTICE ? QY_MILESTONE_NOTICE : QY_MILESTONE_OBJECTION;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->facts->milestones->len; i++)
    {
      const QyMilestoneFact *milestone =
          &g_array_index (self->facts->milestones, QyMilestoneFact, i);

      if (milestone->kind == answer)
        objections[n_objections++] = milestone->on;
    }
  if (qy_renewal_on (self->calendar, &rule, objections, n_objections, last_look (self), &out->term,
                     &out->phase, NULL, &error))
    {
      if (qy_date_is_set (self->facts->superseded_on))
        out->phase = qy_date_compare (self->today, self->facts->superseded_on) < 0
                         ? QY_PHASE_ENDING
                         : QY_PHASE_EXPIRED;
      return TRUE;
    }
  qy_derivation_problem (self, error->message);
  return FALSE;
}

/* What ends the contract whatever its terms say. */
static void
find_end (QyDerivation *self)
{
  const QyMilestoneFact *terminated =
      qy_contract_facts_milestone (self->facts, QY_MILESTONE_TERMINATION);
  const QyMilestoneFact *extended =
      qy_contract_facts_milestone (self->facts, QY_MILESTONE_EXTENSION);
  QySchedule *out = self->out;

  if (out->has_term && (out->phase == QY_PHASE_ENDING || out->phase == QY_PHASE_EXPIRED))
    out->ends_on = out->term.last;
  if (out->has_term && out->phase == QY_PHASE_NOTICE_OPEN
      && self->rule.mode != QY_RENEWAL_AUTOMATIC)
    out->ends_on = out->term.last;
  if (qy_date_is_set (self->facts->superseded_on)
      && qy_date_compare (qy_date_add_days (self->facts->superseded_on, -1), out->ends_on) < 0)
    out->ends_on = qy_date_add_days (self->facts->superseded_on, -1);
  if (extended != NULL && qy_date_compare (extended->until, out->ends_on) > 0)
    out->ends_on = extended->until;
  if (terminated != NULL)
    out->ends_on = terminated->on;
}

static void
set_term_rule (const QyDerivation *self, QyDue *due, const QyRenewalTerm *term)
{
  const QyRenewalRule *rule = &self->rule;

  qy_derivation_set_day (due, term->last, FALSE);
  if (qy_date_is_set (rule->first_last))
    return;
  due->rule.base = QY_DUE_TERM;
  due->rule.day = rule->start;
  due->rule.first = rule->first;
  due->rule.renew = rule->renew.amount > 0 ? rule->renew : rule->first;
  due->rule.n = term->n;
}

static gboolean
has_decided (const QyDerivation *self, const QyRenewalTerm *term)
{
  static const QyMilestoneKind decisions[] = { QY_MILESTONE_NOTICE, QY_MILESTONE_OBJECTION,
                                               QY_MILESTONE_DECISION, QY_MILESTONE_RENEWAL };

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      const QyMilestoneFact *milestone = qy_contract_facts_milestone (self->facts, decisions[i]);

      if (milestone != NULL && qy_date_compare (milestone->on, term->start) >= 0)
        return TRUE;
    }
  return self->facts->superseded;
}

static void
add_notice (QyDerivation *self, const QyRenewalTerm *term)
{
  const QyStatedTerm *renewal = qy_contract_facts_find (self->facts, QY_TERM_RENEWAL);
  g_autofree char *occurrence = g_strdup_printf ("t%d", term->n);
  const char *side = qy_stated_term_get_choice (renewal, "side", self->today);
  QyDue due = qy_derivation_begin (QY_DUE_NOTICE, renewal->id, occurrence,
                                   qy_derivation_side (self, side, QY_SIDE_BOTH));

  set_term_rule (self, &due, term);
  due.rule.shift = QY_DUE_BEFORE;
  due.rule.length = self->rule.notice;
  due.rule.lead = self->rule.lead;
  due.open = qy_derivation_is_running (self) && !has_decided (self, term)
             && qy_date_compare (self->today, term->notice_last) <= 0;
  qy_derivation_add (self, &due);
}

static void
add_last_day (QyDerivation *self, const QyRenewalTerm *term, gboolean renews)
{
  const QyStatedTerm *period = qy_contract_facts_find (self->facts, QY_TERM_SERVICE_PERIOD);
  g_autofree char *occurrence = g_strdup_printf ("t%d", term->n);
  gboolean by_somebody =
      self->rule.mode == QY_RENEWAL_BY_AGREEMENT || self->rule.mode == QY_RENEWAL_BY_NOTICE;
  QyDue due = qy_derivation_begin (renews || by_somebody ? QY_DUE_RENEWAL : QY_DUE_EXPIRY,
                                   period->id, occurrence, QY_SIDE_BOTH);

  set_term_rule (self, &due, term);
  due.rule.no_roll = TRUE;
  due.open = !renews && qy_derivation_is_running (self) && !self->facts->superseded;
  qy_derivation_add (self, &due);
}

/* An end that no term states: an extension, a termination. */
static void
add_other_end (QyDerivation *self)
{
  const QyMilestoneFact *milestone =
      qy_contract_facts_milestone (self->facts, QY_MILESTONE_EXTENSION);
  const QyMilestoneFact *suspended =
      qy_contract_facts_milestone (self->facts, QY_MILESTONE_SUSPENSION);
  const QyMilestoneFact *limited[] = { milestone, suspended };

  for (guint i = 0; i < G_N_ELEMENTS (limited); i++)
    {
      QyDue due;

      if (limited[i] == NULL || !qy_date_is_set (limited[i]->until))
        continue;
      due = qy_derivation_begin (QY_DUE_SUSPENSION, limited[i]->id, "", QY_SIDE_BOTH);
      qy_derivation_set_day (&due, limited[i]->until, TRUE);
      due.open =
          qy_derivation_is_running (self) && (i == 0 || self->facts->state == QY_STATE_SUSPENDED);
      qy_derivation_add (self, &due);
    }
}

static void
add_open_end (QyDerivation *self, const QyStatedTerm *period)
{
  QyDue due = qy_derivation_begin (QY_DUE_EXPIRY, period->id, "t0", QY_SIDE_BOTH);
  const char *form = qy_stated_term_get_choice (period, "form", QY_DATE_NONE);
  const char *event = qy_stated_term_get_choice (period, "event", QY_DATE_NONE);
  const char *waiting = qy_stated_term_get_waiting (period, "start");

  if (waiting == NULL)
    waiting = qy_stated_term_get_waiting (period, "end");
  if (waiting == NULL)
    waiting = g_strcmp0 (form, "until_completion_plus") == 0 ? (event != NULL ? event : "delivery")
                                                             : beginning_event (period);
  qy_derivation_set_event (self, &due, waiting);
  due.open = qy_derivation_is_running (self);
  due.deadline = (QyDeadline){ .certain = TRUE };
  due.waiting_for = waiting;
  g_array_append_val (self->out->dues, due);
}

void
qy_schedule_add_term (QyDerivation *self)
{
  const QyStatedTerm *period = qy_contract_facts_find (self->facts, QY_TERM_SERVICE_PERIOD);
  QySchedule *out = self->out;
  QyRenewalTerm next;

  add_other_end (self);
  if (period == NULL)
    return;
  out->has_term = self->has_rule && find_term (self);
  find_end (self);
  if (!out->has_term)
    {
      if (!self->has_rule)
        add_open_end (self, period);
      return;
    }
  if (qy_contract_facts_milestone (self->facts, QY_MILESTONE_TERMINATION) != NULL)
    return; /* what the terms say of its end has lost its meaning */
  qy_schedule_refresh_by (out, qy_date_add_days (out->term.last, 1));
  if (self->rule.mode != QY_RENEWAL_NONE && self->rule.notice.amount > 0)
    {
      add_notice (self, &out->term);
      qy_schedule_refresh_by (out, qy_date_add_days (out->term.notice_last, 1));
    }
  add_last_day (self, &out->term,
                self->rule.mode == QY_RENEWAL_AUTOMATIC && out->phase != QY_PHASE_ENDING
                    && out->phase != QY_PHASE_EXPIRED);
  if (out->phase == QY_PHASE_WILL_RENEW && !qy_date_is_set (out->ends_on)
      && self->rule.notice.amount > 0
      && qy_renewal_term (self->calendar, &self->rule, out->term.n + 1, &next, NULL, NULL)
      && qy_date_is_set (next.notice_last)
      && qy_date_compare (next.notice_last, self->horizon) <= 0)
    add_notice (self, &next);
}
