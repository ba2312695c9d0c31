/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-incident.h"

/* How incidents and their clocks are said, in the interface's language. */

/**
 * qy_incident_kind_label: of qy_incident_kinds(); a word that is none comes back as it is
 */
const char *qy_incident_kind_label (const char *kind);

/**
 * qy_incident_fault_label: who or what caused it, of qy_incident_faults()
 */
const char *qy_incident_fault_label (const char *fault);

/**
 * qy_incident_step_names: acknowledged, onsite, restored, planned, resolved, confirmed, closed;
 * ended by %NULL
 */
const char *const *qy_incident_step_names (void);

/**
 * qy_incident_step_label: "Responded"
 */
const char *qy_incident_step_label (const char *step);

/**
 * qy_incident_step_verb: what a button says that records it: "Respond"
 */
const char *qy_incident_step_verb (const char *step);

/**
 * qy_incident_step_at: (nullable): the instant at which a step was reached
 */
const char *qy_incident_step_at (const QyIncident *incident, const char *step);

/**
 * qy_incident_state_label: the last step that was reached: "Reported", "Restored", "Closed"
 */
const char *qy_incident_state_label (const QyIncident *incident);

/**
 * qy_incident_length_text: (transfer full): "12 min", "3 h 05 min", "2 d 4 h"
 * @minutes: 0 or more
 */
char *qy_incident_length_text (gint64 minutes);

/**
 * qy_incident_hours_text: (transfer full): when a clock runs: "around the clock", "09:00–18:00 on
 * working days"
 */
char *qy_incident_hours_text (const QyClock *clock);

/**
 * qy_incident_moment_text: (transfer full): "16:20"; of another day than @now's "22 November
 * 16:20", with the year if that differs
 */
char *qy_incident_moment_text (QyMoment moment, QyMoment now);

/**
 * qy_incident_clock_text: (transfer full): how a clock stands: "32 min left", "12 min overdue",
 * "paused, 32 min left", "met", "missed by 5 min"
 */
char *qy_incident_clock_text (const QyIncidentClock *clock);

/**
 * qy_incident_clock_is_late: a target that is missed, done by now or not
 */
gboolean qy_incident_clock_is_late (const QyIncidentClock *clock);

/**
 * qy_incident_next_clock: (transfer none) (nullable): the target that is due next
 */
const QyIncidentClock *qy_incident_next_clock (const QyIncidentCourse *course);

/**
 * qy_incident_told: (transfer none) (nullable): the entry that says that a rung was told
 * @entries: (element-type QyIncidentEntry)
 */
const QyIncidentEntry *qy_incident_told (const GPtrArray *entries, gint64 minutes);

/**
 * qy_incident_open_pause_of: (transfer none) (nullable): the pause that has no end yet
 * @view: (nullable)
 */
const QyIncidentEntry *qy_incident_open_pause_of (const QyIncidentView *view);
