/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-incident-private.h"
#include "qy-loaded-sla-private.h"

/* What follows from the records of an incident. */

/**
 * qy_incident_facts_fill:
 * @entries: what happened to it besides
 *
 * The record as core reckons with it, in local moments. qy_incident_facts_clear() ends it.
 */
void qy_incident_facts_fill (QyIncidentFacts *facts,
                             const QyIncident *incident,
                             GPtrArray *entries,
                             GTimeZone *zone);
void qy_incident_facts_clear (QyIncidentFacts *facts);

/**
 * qy_incident_reckon: the course of an incident by what the contract promised on the day of the
 * report.
 * @now: the instant to look at; %NULL: the book's
 * @sla: (out) (optional) (transfer none): lives as long as the shelf
 * @why: (nullable)
 */
QyIncidentCourse *qy_incident_reckon (QyBook *book,
                                      QySlaShelf *shelf,
                                      const QyIncident *incident,
                                      GPtrArray *entries,
                                      GTimeZone *zone,
                                      const char *now,
                                      QyLoadedSla **sla,
                                      QyReasons *why,
                                      GError **error);

/**
 * qy_incident_find_told: the entry that says that a rung was told, or %NULL.
 */
const QyIncidentEntry *qy_incident_find_told (GPtrArray *entries, gint64 minutes);

void qy_incident_find_next (const QyIncidentCourse *course,
                            const QyIncident *incident,
                            GPtrArray *entries,
                            QyIncidentNext *next);

/**
 * qy_incident_watch: derives what is known of the next moments of a contract's open incidents, in
 * the act's transaction.
 */
gboolean qy_incident_watch (QyAct *act, const char *contract_id, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QyIncidentFacts, qy_incident_facts_clear)
