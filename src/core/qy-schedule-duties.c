/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-private.h"

#define MOST_OCCURRENCES 600

/* Whether anything is still owed: of a closed contract only secrets are. */
static gboolean
is_open (const QyDerivation *self)
{
  return self->facts->state < QY_STATE_CLOSED;
}

static void
set_within (
    QyDerivation *self, QyDue *due, const QyStatedTerm *term, const char *event, QyDuration within)
{
  const char *stated = qy_stated_term_get_choice (term, "event", self->today);

  qy_derivation_set_event (self, due, stated != NULL ? stated : event);
  qy_derivation_set_after (due, within, FALSE);
}

/* One row a month of the running term, for what is owed on a day of every month. */
static void
add_monthly (QyDerivation *self, const QyDue *model, gint64 day)
{
  QyDate month = self->rule.start;
  QyDate last = qy_date_is_set (self->out->ends_on) ? self->out->ends_on : self->horizon;

  if (!self->has_rule)
    return;
  month.day = 1;
  for (guint i = 0; i < MOST_OCCURRENCES && qy_date_compare (month, last) <= 0; i++)
    {
      QyDue due = *model;

      g_snprintf (due.occurrence, sizeof due.occurrence, "%04d-%02d", month.year, month.month);
      due.rule = (QyDueRule){
        .base = QY_DUE_MONTH, .day = month, .shift = QY_DUE_DAY, .nth = (int) day, .next = TRUE
      };
      qy_derivation_add (self, &due);
      month = qy_date_add_months (month, 1);
    }
  if (!qy_date_is_set (self->out->ends_on))
    qy_schedule_refresh_by (self->out, qy_date_add_days (self->today, QY_SCHEDULE_HORIZON / 10));
}

static void
add_deliverable (QyDerivation *self, const QyStatedTerm *term)
{
  QyDue due = qy_derivation_begin (
      QY_DUE_DELIVERABLE, term->id, "",
      qy_derivation_side (self, qy_stated_term_get_choice (term, "side", self->today),
                          QY_SIDE_UNKNOWN));
  QyDuration within;
  QyDate date;
  gint64 day;

  if (g_strcmp0 (qy_stated_term_get_choice (term, "form", self->today), "answer") == 0
      && qy_stated_term_get_duration (term, "within", self->today, &within))
    return; /* an answer is due of each change request */
  due.label = qy_stated_term_get (term, "title", self->today);
  if (due.label == NULL)
    due.label = qy_stated_term_get (term, "form", self->today);
  due.open = is_open (self);
  if (qy_stated_term_get_date (term, "date", self->today, &date))
    qy_derivation_set_day (&due, date, FALSE);
  else if (qy_stated_term_get_duration (term, "within", self->today, &within))
    set_within (self, &due, term, "effective", within);
  else if (qy_stated_term_get_number (term, "day", self->today, &day) && day >= 1 && day <= 31)
    {
      add_monthly (self, &due, day);
      return;
    }
  else
    return;
  qy_derivation_add (self, &due);
}

static void
add_acceptance (QyDerivation *self, const QyStatedTerm *term)
{
  QyDue due = qy_derivation_begin (QY_DUE_ACCEPTANCE, term->id, "",
                                   qy_derivation_side (self, "client", QY_SIDE_UNKNOWN));
  QyDuration within;

  if (!qy_stated_term_get_duration (term, "within", self->today, &within))
    return;
  set_within (self, &due, term, "delivery", within);
  if (qy_due_rule_get_event (&due.rule) != NULL)
    return; /* nothing was delivered that could be accepted */
  due.open =
      is_open (self) && !qy_date_is_set (qy_contract_facts_event_day (self->facts, "acceptance"));
  qy_derivation_add (self, &due);
}

/* The day from which secrets are counted: the end, or the signature. */
static QyDate
secrecy_start (const QyDerivation *self, const QyStatedTerm *term, const char **event)
{
  const char *from = qy_stated_term_get_choice (term, "from", self->today);

  *event = from != NULL ? from : "end";
  return g_str_equal (*event, "end") ? self->out->ends_on
                                     : qy_contract_facts_event_day (self->facts, *event);
}

static void
add_secrecy_end (QyDerivation *self, const QyStatedTerm *term)
{
  const char *side = qy_stated_term_get_choice (term, "side", self->today);
  const char *form = qy_stated_term_get_choice (term, "form", self->today);
  QyDue due = qy_derivation_begin (QY_DUE_CONFIDENTIALITY, term->id, "",
                                   qy_derivation_side (self, side, QY_SIDE_BOTH));
  QyDuration length;
  gboolean has_length = qy_stated_term_get_duration (term, "length", self->today, &length);
  const char *event;
  QyDate start = secrecy_start (self, term, &event);

  if (g_strcmp0 (form, "perpetual") == 0 || (!has_length && g_strcmp0 (form, "during_term") != 0))
    return; /* never ends, or nothing is said: no day */
  due.rule =
      (QyDueRule){ .base = QY_DUE_EVENT, .events = { g_intern_string (event) }, .n_events = 1 };
  if (qy_date_is_set (start))
    qy_due_rule_set_event_day (&due.rule, due.rule.events[0], start);
  if (g_strcmp0 (form, "during_term") != 0)
    qy_derivation_set_after (&due, length, TRUE);
  due.open = qy_date_is_set (start);
  qy_derivation_add (self, &due);
}

static void
add_return (QyDerivation *self, const QyStatedTerm *term)
{
  QyDue due = qy_derivation_begin (QY_DUE_RETURN, term->id, "r", QY_SIDE_BOTH);
  QyDuration within;

  if (qy_stated_term_get_choice (term, "after", self->today) == NULL
      || !qy_date_is_set (self->out->ends_on))
    return;
  qy_derivation_set_event (self, &due, "end");
  if (qy_stated_term_get_duration (term, "within", self->today, &within))
    qy_derivation_set_after (&due, within, FALSE);
  due.open = qy_contract_facts_milestone (self->facts, QY_MILESTONE_RETURNED) == NULL
             && qy_contract_facts_milestone (self->facts, QY_MILESTONE_DESTROYED) == NULL;
  qy_derivation_add (self, &due);
}

static void
add_licence (QyDerivation *self, const QyStatedTerm *term)
{
  QyDue due = qy_derivation_begin (QY_DUE_LICENCE, term->id, "", QY_SIDE_BOTH);
  QyDate start;
  QyDate last;
  QyDuration length;

  if (!qy_stated_term_get_date (term, "end", self->today, &last))
    {
      if (!qy_stated_term_get_date (term, "start", self->today, &start)
          || !qy_stated_term_get_duration (term, "length", self->today, &length))
        return;
      last = qy_service_term_last (self->calendar, start, length, NULL);
      if (!qy_date_is_set (last))
        return;
    }
  qy_derivation_set_day (&due, last, TRUE);
  due.open = qy_derivation_is_running (self) && !self->facts->superseded;
  qy_derivation_add (self, &due);
}

/* After the end: data and rights handed over, everything paid (R077, R179). */
static void
add_handover (QyDerivation *self, const QyStatedTerm *term)
{
  const char *side = qy_stated_term_get_choice (term, "side", self->today);
  QyDue due = qy_derivation_begin (
      QY_DUE_HANDOVER, term->id, "",
      qy_derivation_side (self, side != NULL ? side : "provider", QY_SIDE_UNKNOWN));
  QyDuration within;

  if (!qy_date_is_set (self->out->ends_on) || self->facts->superseded
      || !qy_stated_term_get_duration (term, "within", self->today, &within))
    return;
  set_within (self, &due, term, "end", within);
  due.open = is_open (self);
  qy_derivation_add (self, &due);
}

static void
add_settlement (QyDerivation *self)
{
  const QyMilestoneFact *terminated =
      qy_contract_facts_milestone (self->facts, QY_MILESTONE_TERMINATION);
  QyDue due;

  if (terminated == NULL)
    return;
  due = qy_derivation_begin (QY_DUE_SETTLEMENT, terminated->id, "s", QY_SIDE_BOTH);
  qy_derivation_set_day (&due, terminated->on, FALSE);
  due.open =
      is_open (self) && qy_contract_facts_milestone (self->facts, QY_MILESTONE_SETTLEMENT) == NULL;
  qy_derivation_add (self, &due);
}

static void
give_events (QyDerivation *self, QyDueRule *rule)
{
  for (guint i = 0; i < rule->n_events; i++)
    {
      QyDate day = qy_contract_facts_event_day (self->facts, rule->events[i]);

      if (qy_date_is_set (day))
        qy_due_rule_set_event_day (rule, rule->events[i], day);
    }
}

static void
add_by_hand (QyDerivation *self, const QyHandObligation *obligation)
{
  QyDate last = qy_date_is_set (self->out->ends_on) ? self->out->ends_on : self->horizon;
  QyDue due = qy_derivation_begin (obligation->kind, obligation->id, "", obligation->side);
  g_autoptr (GArray) single = NULL;

  due.label = obligation->title;
  due.open = is_open (self);
  due.rule = obligation->rule;
  if (obligation->rule.base != QY_DUE_EVERY)
    {
      give_events (self, &due.rule);
      qy_derivation_add (self, &due);
      return;
    }
  single = qy_due_rule_expand (&obligation->rule, QY_DATE_NONE,
                               qy_date_compare (last, self->horizon) < 0 ? last : self->horizon,
                               MOST_OCCURRENCES);
  for (guint i = 0; i < single->len; i++)
    {
      const QyDueOccurrence *occurrence = &g_array_index (single, QyDueOccurrence, i);

      g_strlcpy (due.occurrence, occurrence->name, sizeof due.occurrence);
      due.rule = occurrence->rule;
      qy_derivation_add (self, &due);
    }
  qy_schedule_refresh_by (self->out, qy_date_add_days (self->today, QY_SCHEDULE_HORIZON / 10));
}

void
qy_schedule_add_duties (QyDerivation *self)
{
  static void (*const parts[QY_N_TERM_KINDS]) (QyDerivation *, const QyStatedTerm *) = {
    [QY_TERM_DELIVERABLE] = add_deliverable,
    [QY_TERM_ACCEPTANCE] = add_acceptance,
    [QY_TERM_LICENCE] = add_licence,
    [QY_TERM_HANDOVER] = add_handover,
  };

  for (guint i = 0; i < self->facts->terms->len; i++)
    {
      const QyStatedTerm *term = g_ptr_array_index (self->facts->terms, i);

      if (term->kind == QY_TERM_CONFIDENTIALITY)
        {
          add_secrecy_end (self, term);
          add_return (self, term);
        }
      else if (parts[term->kind] != NULL)
        parts[term->kind](self, term);
    }
  add_settlement (self);
  for (guint i = 0; i < self->facts->obligations->len; i++)
    add_by_hand (self, &g_array_index (self->facts->obligations, QyHandObligation, i));
}
