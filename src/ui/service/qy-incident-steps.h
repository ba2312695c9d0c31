/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-incident-item.h"

/**
 * QyIncidentSteps: what was reached when, from the report to the close; a button for each step that
 * was not: incident.step (s).
 */
#define QY_TYPE_INCIDENT_STEPS (qy_incident_steps_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentSteps, qy_incident_steps, QY, INCIDENT_STEPS, AdwBin)

void qy_incident_steps_show (QyIncidentSteps *self, QyIncidentItem *item);
