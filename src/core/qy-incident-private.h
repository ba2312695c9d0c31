/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-incident-clock.h"

/**
 * qy_pauses_merge: by time, those that overlap or touch as one; an open one lasts until @now.
 */
GArray *qy_pauses_merge (GArray *pauses, QyMoment now);

/**
 * qy_pauses_at: the pause that @moment lies in, or %NULL.
 */
const QyPause *qy_pauses_at (GArray *merged, QyMoment moment);

/**
 * qy_pauses_used: minutes of service time from @from to @to without the pauses.
 */
gint64 qy_pauses_used (GArray *merged,
                       const QyClock *clock,
                       const QyCalendar *calendar,
                       QyMoment from,
                       QyMoment to,
                       gboolean *certain);

/**
 * qy_pauses_add: qy_clock_add() that stands still in the pauses.
 */
gboolean qy_pauses_add (GArray *merged,
                        const QyClock *clock,
                        const QyCalendar *calendar,
                        QyMoment from,
                        gint64 minutes,
                        QyMoment *due,
                        gboolean *certain,
                        GError **error);

/**
 * qy_pause_whole_days: how many days, or working days, the pause lasted from midnight to midnight.
 */
int qy_pause_whole_days (const QyPause *pause,
                         const QyCalendar *calendar,
                         gboolean working,
                         gboolean *certain);

/**
 * qy_incident_clock_compute: when @clock's target is due, and how far it is.
 * @end: now, or when everything was over
 * @merged: by qy_pauses_merge()
 *
 * Target, clock, has_done and done are given.
 */
gboolean qy_incident_clock_compute (QyIncidentClock *clock,
                                    GArray *merged,
                                    const QyCalendar *calendar,
                                    QyMoment reported,
                                    QyMoment end,
                                    QyReasons *why,
                                    GError **error);

/**
 * qy_incident_check_order: clocks that run backwards are refused.
 */
gboolean qy_incident_check_order (const QyIncidentFacts *facts, GError **error);
