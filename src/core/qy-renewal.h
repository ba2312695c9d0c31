/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-deadline.h"

/* How a contract goes on after its term. */
typedef enum
{
  QY_RENEWAL_NONE,         /* it ends */
  QY_RENEWAL_AUTOMATIC,    /* it is renewed unless a party objects in time */
  QY_RENEWAL_BY_AGREEMENT, /* it ends unless both agree on something new */
  QY_RENEWAL_BY_NOTICE,    /* it ends unless a party asks for renewal in time */
  QY_N_RENEWAL_MODES
} QyRenewalMode;

/**
 * QyRenewalRule:
 * @start: first day of the first term
 * @first: length of the first term
 * @first_last: set, the first term's last day by date, in place of @first
 * @renew: length of a renewal term; may be zeroed when nothing is renewed
 * @max_renewals: how many renewals there are at most; -1: no limit
 * @notice: how long before a term's last day an objection (or the wish to renew) must be given;
 * amount 0: no notice period agreed
 * @lead, @no_roll: as in #QyDeadlineRule
 *
 * A chain of terms as the contract states it.
 */
typedef struct
{
  QyDate start;
  QyDuration first;
  QyDate first_last;
  QyRenewalMode mode;
  QyDuration renew;
  int max_renewals;
  QyDuration notice;
  int lead;
  gboolean no_roll;
} QyRenewalRule;

/**
 * QyRenewalTerm:
 * @n: 0 for the first term, 1 for the first renewal
 * @start, @last: its first and last day
 * @notice_last: the last day on which notice is in time; without a notice period the term's last
 * day where a word can still change the outcome, else %QY_DATE_NONE
 * @notice_safe: the last safe day for it; %QY_DATE_NONE like @notice_last
 * @certain: FALSE if the holidays of a year that matters are not known
 */
typedef struct
{
  int n;
  QyDate start;
  QyDate last;
  QyDate notice_last, notice_safe;
  gboolean certain;
} QyRenewalTerm;

/* Where a chain stands on a day. */
typedef enum
{
  QY_PHASE_NONE,        /* there is no chain */
  QY_PHASE_NOTICE_OPEN, /* up to the last day of notice: it can still be prevented, or asked for */
  QY_PHASE_WILL_RENEW,  /* the next term is certain to come */
  QY_PHASE_ENDING,      /* the contract ends with this term */
  QY_PHASE_EXPIRED,     /* it has ended */
  QY_N_PHASES
} QyPhase;

/**
 * qy_renewal_mode_from_string:
 * @name: "none", "automatic", "by-agreement", "by-notice"
 *
 * Returns: whether there is such a mode
 */
gboolean qy_renewal_mode_from_string (const char *name, QyRenewalMode *mode);

/**
 * qy_renewal_mode_to_string: the mode's stable name.
 */
const char *qy_renewal_mode_to_string (QyRenewalMode mode);

/**
 * qy_phase_from_string:
 * @name: "none", "notice-open", "will-renew", "ending", "expired"
 *
 * Returns: whether there is such a phase
 */
gboolean qy_phase_from_string (const char *name, QyPhase *phase);

/**
 * qy_phase_to_string: the phase's stable name.
 */
const char *qy_phase_to_string (QyPhase phase);

/**
 * qy_renewal_term:
 * @n: 0 for the first term
 * @why: (nullable): the steps are added here
 *
 * The @n-th term of the chain, whatever its mode and its limit. Terms in months or years are
 * measured from the original start, so that one that began on a 31st does not drift; a first term
 * whose fixed end is a whole number of months from the start is taken for a term of these months.
 * Other terms follow one after the other. Terms neither overlap nor leave a gap.
 *
 * Fails with %QY_ERROR_INVALID if a length or the lead is not acceptable, the first term ends
 * before it starts, or the term ends outside the years 1 to 9999. Without @why and errors it
 * allocates nothing.
 */
gboolean qy_renewal_term (const QyCalendar *calendar,
                          const QyRenewalRule *rule,
                          int n,
                          QyRenewalTerm *term,
                          QyReasons *why,
                          GError **error);

/**
 * qy_renewal_on:
 * @objections: (array length=n_objections) (nullable): the days on which an objection arrived, or,
 * in a chain renewed by notice, the wish to renew; in any order
 * @on: the day to look at
 * @term: (out): the term that runs on this day; the first one before the chain begins; the last one
 * after it has ended
 * @phase: (out): where the chain stands on this day, all of @objections being known
 * @why: (nullable): the steps are added here
 *
 * An objection from a term's first day to its last day of notice, both included, ends the contract
 * with this term; in a chain renewed by notice such a day renews it once. A chain that is not
 * renewed, is renewed by agreement only, or has used its last renewal is ending.
 *
 * Fails like qy_renewal_term(). Without @why and errors it allocates nothing.
 */
gboolean qy_renewal_on (const QyCalendar *calendar,
                        const QyRenewalRule *rule,
                        const QyDate *objections,
                        gsize n_objections,
                        QyDate on,
                        QyRenewalTerm *term,
                        QyPhase *phase,
                        QyReasons *why,
                        GError **error);
