/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-deadline.h"

/* The most events that one rule waits for. */
#define QY_DUE_MAX_EVENTS 8

/* From what a date is reckoned. */
typedef enum
{
  QY_DUE_ON,          /* a day */
  QY_DUE_EVENT,       /* an event, which may not have happened yet */
  QY_DUE_ALL,         /* the day on which the last of several events has happened */
  QY_DUE_TERM,        /* the last day of the n-th term of a chain of renewals */
  QY_DUE_MONTH,       /* a calendar month */
  QY_DUE_PERIOD,      /* a period with a first and a last day */
  QY_DUE_ANNIVERSARY, /* the n-th anniversary of a day */
  QY_DUE_EVERY,       /* each period of a recurrence; see qy_due_rule_expand() */
  QY_N_DUE_BASES
} QyDueBase;

/* What is done with it. */
typedef enum
{
  QY_DUE_AS_IT_IS,    /* the day itself; of a month or period, its first day */
  QY_DUE_AFTER,       /* a deadline after the day, or after the last day of the month or period */
  QY_DUE_BEFORE,      /* counted back from the day, or from the first day of the month or period */
  QY_DUE_DAY,         /* a day of the month, or the month's last one if it has none */
  QY_DUE_WORKING_DAY, /* the month's n-th working day */
  QY_DUE_END,         /* the last day of the month or period */
  QY_N_DUE_SHIFTS
} QyDueShift;

/**
 * QyDueRule:
 * @day: of %QY_DUE_ON the day, of %QY_DUE_EVENT the day of the event (%QY_DATE_NONE: not happened),
 * of %QY_DUE_ALL the latest day among the events that have happened, of %QY_DUE_TERM and
 * %QY_DUE_ANNIVERSARY the start, of %QY_DUE_MONTH, %QY_DUE_PERIOD and %QY_DUE_EVERY the first day
 * @last: of %QY_DUE_PERIOD the last day; of %QY_DUE_TERM the first term's last day, in place of
 * @first; of %QY_DUE_EVERY the day after which no period begins; else %QY_DATE_NONE
 * @first, @renew: of %QY_DUE_TERM the lengths of the first and the other terms (@renew may be
 * zeroed when @n is 0); @renew of %QY_DUE_EVERY the length of a period
 * @n: of %QY_DUE_TERM and %QY_DUE_ANNIVERSARY the number
 * @events: names of the events, interned (g_intern_string())
 * @n_events: how many
 * @happened: of %QY_DUE_ALL: bit i is set when @events[i] has happened
 * @shift: what is done with it
 * @length: of %QY_DUE_AFTER and %QY_DUE_BEFORE
 * @nth: of %QY_DUE_DAY and %QY_DUE_WORKING_DAY
 * @next: reckoned from the following month or period: in arrears
 * @no_roll, @lead: as in #QyDeadlineRule
 *
 * From what a date follows, and how. It is a plain value: it can be copied, and a zeroed one with
 * the members of its base is a good one. Its canonical text is what is stored:
 *
 * - "on 2026-05-01"
 * - "event delivery", "event delivery 2026-03-04" (happened)
 * - "all delivery,acceptance", "all +delivery,acceptance 2026-03-04" (the first has happened), "all
 *   delivery,acceptance 2026-03-09" (all have, the last on that day)
 * - "term 2023-03-15 P3Y P1Y 1", the last day of a term: start, first, renewals, number; "term
 *   2023-03-15 P3Y", without renewals; "term 2023-03-15 2026-03-14 P1Y 1", with a fixed first end
 * - "month 2026-02"
 * - "period 2026-01-01 2026-03-31"
 * - "anniversary 2026-01-01 2"
 * - "every P1M from 2026-01-01", "every P1W from 2026-01-05 until 2026-12-31"
 *
 * then, each after "; ": "after P5D working", "before P3M", "day 31", "working-day 5" or "end";
 * "next"; "lead 3"; "no-roll". A name of an event that has anything but letters, digits (not
 * first),
 * "-", "_" and "." stands in double quotes, with "\" before a quote or a "\" in it.
 *
 * A day, a day of a month and an end are fixed and do not move for a day off; only what is counted
 * after a day does (Civil Code, art. 203). All have a last safe day.
 */
typedef struct
{
  QyDueBase base;
  QyDate day;
  QyDate last;
  QyDuration first;
  QyDuration renew;
  int n;
  const char *events[QY_DUE_MAX_EVENTS];
  guint n_events;
  guint happened;
  QyDueShift shift;
  QyDuration length;
  int nth;
  gboolean next;
  gboolean no_roll;
  int lead;
} QyDueRule;

/**
 * QyDueOccurrence:
 * @name: stable for the same recurrence: "2026-02" for periods of months, "2026-02-09" for others
 * @rule: the rule of this one period
 */
typedef struct
{
  char name[12];
  QyDueRule rule;
} QyDueOccurrence;

/**
 * qy_due_rule_from_text:
 * @text: canonical text
 *
 * Fails with %QY_ERROR_INVALID if @text is no rule, says something that cannot be, or is not
 * canonical.
 */
gboolean qy_due_rule_from_text (const char *text, QyDueRule *rule, GError **error);

/**
 * qy_due_rule_to_text:
 *
 * Returns: (transfer full): canonical text
 */
char *qy_due_rule_to_text (const QyDueRule *rule);

/**
 * qy_due_rule_evaluate:
 * @deadline: (out): the date; its days are %QY_DATE_NONE while an event has not happened:
 * qy_due_rule_get_event() says which
 * @why: (nullable): the steps are added here
 *
 * The one way from a rule to its date, last safe day and reasons.
 *
 * Fails with %QY_ERROR_INVALID if the rule is not sound, recurs, or leads outside the years 1 to
 * 9999. Without @why and errors it allocates nothing.
 */
gboolean qy_due_rule_evaluate (const QyDueRule *rule,
                               const QyCalendar *calendar,
                               QyDeadline *deadline,
                               QyReasons *why,
                               GError **error);

/**
 * qy_due_rule_get_event:
 *
 * Returns: (nullable): the event that the rule waits for, the first one if there are several; NULL
 *   if it waits for none
 */
const char *qy_due_rule_get_event (const QyDueRule *rule);

/**
 * qy_due_rule_set_event_day:
 *
 * Records that an event that the rule waits for has happened.
 *
 * Returns: whether it waited for @event
 */
gboolean qy_due_rule_set_event_day (QyDueRule *rule, const char *event, QyDate day);

/**
 * qy_due_rule_expand:
 * @rule: a recurring rule (%QY_DUE_EVERY); any other gives nothing
 * @from: included; %QY_DATE_NONE: from the first period on
 * @until: included; %QY_DATE_NONE: as long as it recurs
 * @most: no more than so many
 *
 * The single rules of the periods that begin from @from to @until. The k-th period of months begins
 * on the k-th corresponding day of the first one, or on that month's last day. Something due in
 * arrears comes later than its period begins, so look back as far as it may lag.
 *
 * Returns: (transfer full) (element-type QyDueOccurrence): in the order of time
 */
GArray *qy_due_rule_expand (const QyDueRule *rule, QyDate from, QyDate until, guint most);
