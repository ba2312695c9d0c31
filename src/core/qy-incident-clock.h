/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sla.h"

/* What became of one incident against what the contract promises. All moments are those of the
 * place of service; the book converts instants. */

/**
 * QyPause: time that does not count: waiting for the client.
 * @until: of no meaning while @open
 */
typedef struct
{
  QyMoment from;
  QyMoment until;
  gboolean open;
} QyPause;

/**
 * QyIncidentFacts: plain data.
 * @done: by target: response → acknowledged, onsite → arrived, restore, plan → told, resolve;
 * has_done says which have been; what comes later stands for what was not noted: whoever has
 * restored has responded, what is closed is done
 * @handling_level: given by hand; 0: by the matrix
 */
typedef struct
{
  QyRequestKind kind;
  gboolean production;
  int problem_level;
  int service_level;
  int handling_level;
  int score; /* CVSS in tenths, 0: none */
  QyMoment reported;
  gboolean has_done[QY_N_TARGETS];
  QyMoment done[QY_N_TARGETS];
  gboolean is_closed;
  QyMoment closed;
  GArray *pauses; /* (nullable) (element-type QyPause): by time */
} QyIncidentFacts;

typedef enum
{
  QY_CLOCK_STATE_RUNNING,
  QY_CLOCK_STATE_WAITING, /* outside service hours: does not run just now */
  QY_CLOCK_STATE_PAUSED,  /* by hand */
  QY_CLOCK_STATE_MET,
  QY_CLOCK_STATE_MISSED,
  QY_N_CLOCK_STATES
} QyClockState;

/**
 * QyIncidentClock: one target of one incident.
 * @due: with the pauses so far
 * @certain: no day of a year without a holiday table was looked at
 * @allowed: minutes of service time in all, as far as the target is in minutes or hours; else −1
 * @used: minutes of service time used until now, or until it was done, without pauses; of a target
 * in days minutes by the calendar
 * @left: minutes of service time until @due; below zero: overdue by so many; of a target in days
 * minutes by the calendar
 */
typedef struct
{
  const QyTarget *target;
  QyClock clock;
  QyMoment due;
  gboolean certain;
  gint64 allowed;
  gint64 used;
  gint64 left;
  QyClockState state;
  gboolean has_done;
  QyMoment done;
} QyIncidentClock;

/**
 * QyIncidentCourse: everything that follows for one incident.
 * @handling: the level it is handled at; 0: unknown
 * @clocks: at most one a target kind, the one that fits best
 * @ladder: the rungs and what was reached; may be %NULL
 * @next_at: the earliest due moment of a target that is not met yet; has_next
 */
typedef struct
{
  int handling;
  GArray *clocks; /* (element-type QyIncidentClock) */
  GArray *ladder; /* (element-type QyRungState) */
  int next_rung;  /* −1: none */
  gboolean paused;
  gboolean breached; /* a target was or is missed */
  gboolean has_next;
  QyMoment next_at;
  QyTargetKind next_what;
} QyIncidentCourse;

/**
 * qy_incident_course:
 * @why: (nullable): the steps of level and due moments are added here
 *
 * The one place that reckons with incidents. Of the targets that fit, the one for its handling
 * level, then problem level, then service level, then score (the highest), then kind of request
 * counts, else the first one. A time to restore that names no request is one for faults and
 * recoveries. Pauses stop every clock but the ladder's; time of a pause outside service hours does
 * not count twice. A pause moves a deadline in days by the working days, or days, that it lasted
 * whole.
 *
 * A deadline in days ends with its last day, or when business does where there are business hours
 * (Civil Code of the PRC, art. 203); it moves for a day off as all deadlines do.
 *
 * Fails with %QY_ERROR_INVALID if clocks run backwards: something done, paused or closed before it
 * was reported, restored before there was a response, done after the close, a pause that ends
 * before it begins.
 */
QyIncidentCourse *qy_incident_course (const QySla *sla,
                                      const QyIncidentFacts *facts,
                                      const QyCalendar *calendar,
                                      QyMoment now,
                                      QyReasons *why,
                                      GError **error);
void qy_incident_course_free (QyIncidentCourse *course);

/**
 * qy_incident_check: the same checks alone, and: a problem level for production systems only on
 * another system; levels the contract does not have.
 */
gboolean qy_incident_check (const QySla *sla, const QyIncidentFacts *facts, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIncidentCourse, qy_incident_course_free)
