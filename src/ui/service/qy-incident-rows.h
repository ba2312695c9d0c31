/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-incident-item.h"
#include "qy-section.h"

/* The rows of an incident's sections; their buttons are the actions of qy-incident-acts.h. */

/**
 * qy_incident_rows_fill_clocks: each target with until when, how it stands, and why.
 */
void qy_incident_rows_fill_clocks (QySection *section, QyIncidentItem *item);

/**
 * qy_incident_rows_fill_ladder: who must know by when, and who was told.
 */
void qy_incident_rows_fill_ladder (QySection *section, QyIncidentItem *item);

/**
 * qy_incident_rows_fill_facts: what was reported, by whom, at which levels.
 */
void qy_incident_rows_fill_facts (QySection *section, QyIncidentItem *item);

/**
 * qy_incident_rows_fill_cause: who caused it, whether it counts, how it was solved.
 */
void qy_incident_rows_fill_cause (QySection *section, QyIncidentItem *item);

/**
 * qy_incident_rows_fill_course: what happened besides, the last first.
 * @people: (element-type QyPerson): the names of who did it
 */
void
qy_incident_rows_fill_course (QySection *section, QyIncidentItem *item, const GPtrArray *people);

/**
 * qy_incident_rows_fill_records: the sheets about the work on it.
 * @records: (element-type QyServiceRecord)
 */
void
qy_incident_rows_fill_records (QySection *section, QyIncidentItem *item, const GPtrArray *records);
