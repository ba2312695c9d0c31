/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-incident-clock.h"

/**
 * QyIncidentPreview: what follows for an incident as the form describes it: its handling level,
 * until when what is due, who must know by when.
 */
#define QY_TYPE_INCIDENT_PREVIEW (qy_incident_preview_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentPreview, qy_incident_preview, QY, INCIDENT_PREVIEW, AdwBin)

GtkWidget *qy_incident_preview_new (void);

/**
 * qy_incident_preview_show: computes it; what the contract refuses is said instead.
 */
void qy_incident_preview_show (QyIncidentPreview *self,
                               const QySla *sla,
                               const QyIncidentFacts *facts,
                               const QyCalendar *calendar,
                               QyMoment now);

/**
 * qy_incident_preview_clear: nothing is known yet.
 */
void qy_incident_preview_clear (QyIncidentPreview *self);
