/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-incident.h"
#include "qy-contract-part-private.h"

extern const QyPartKind qy_incident_kind;
extern const QyPartKind qy_incident_entry_kind;

/**
 * QyIncidentAct: an act on one incident under way.
 * @at: when what is recorded happened, an instant: as it was said, or now
 */
typedef struct
{
  QyAct *act;
  QyIncident *incident;
  GPtrArray *entries; /* (element-type QyIncidentEntry): by time */
  GTimeZone *zone;    /* of the contract */
  char *now;
  char *at;
} QyIncidentAct;

void qy_incident_act_free (QyIncidentAct *self);

/**
 * qy_incident_act_begin:
 * @id: of the incident
 * @at: (nullable): now
 *
 * Errors: QY_ERROR_NOT_FOUND; QY_ERROR_INVALID if @at is no instant, still to come or before the
 * report
 */
QyIncidentAct *qy_incident_act_begin (QyBook *book, const char *id, const char *at, GError **error);

/**
 * qy_incident_act_commit: stores the incident if @changed, derives and commits.
 * @label: (transfer full): what History says
 */
gboolean qy_incident_act_commit (
    QyIncidentAct *self, gboolean changed, const char *verb, char *label, GError **error);

/**
 * qy_incident_act_add: one more entry of the incident, by the one who acts unless it says by whom.
 * @like: kind, moment and what else there is; copied
 */
gboolean qy_incident_act_add (QyIncidentAct *self, const QyIncidentEntry *like, GError **error);

/**
 * qy_incident_act_end_pause: an open pause ends at @at; nothing if there is none.
 */
gboolean qy_incident_act_end_pause (QyIncidentAct *self, const char *at, GError **error);

/**
 * qy_incident_open_pause: the pause that has no end yet.
 *
 * Returns: (nullable) (transfer none)
 */
QyIncidentEntry *qy_incident_open_pause (GPtrArray *entries);

/**
 * qy_incident_list_entries: (element-type QyIncidentEntry): by time
 */
GPtrArray *qy_incident_list_entries (QyBook *book, const char *incident_id, GError **error);

/**
 * qy_incident_zone: of the incident's contract.
 */
GTimeZone *qy_incident_zone (QyBook *book, const char *contract_id, GError **error);

/**
 * qy_incident_check_record: words, levels and moments of an incident against each other.
 * @entries: what happened to it besides
 */
gboolean qy_incident_check_record (
    QyBook *book, const QyIncident *incident, GPtrArray *entries, GTimeZone *zone, GError **error);

/**
 * qy_incident_check_at: that a moment is an instant and not still to come.
 * @what: translated: Moment of the report
 */
gboolean qy_incident_check_at (
    QyBook *book, GTimeZone *zone, const char *at, const char *what, GError **error);

/**
 * qy_incident_moment: the member that a step fills: acknowledged, onsite, restored, planned,
 * resolved, confirmed, closed.
 *
 * Returns: (nullable): of an unknown word
 */
char **qy_incident_moment (QyIncident *incident, const char *step);

/**
 * qy_incident_step_name: how people call it: acknowledged.
 */
const char *qy_incident_step_name (const char *step);

/**
 * qy_incident_reindex: its search row; of an id that is gone the row goes.
 */
gboolean qy_incident_reindex (QyAct *act, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIncidentAct, qy_incident_act_free)
