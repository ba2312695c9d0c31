/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-incident-pane.h"

/* What can be done with one incident: actions of the group "incident" that a pane installs.
 *
 *   incident.step (s)    a step was reached; asks when
 *   incident.pause, incident.resume, incident.reopen
 *   incident.tell (x)    a rung, named by its minutes, was told
 *   incident.override, incident.by-matrix  the handling level by hand, and by the matrix again
 *   incident.note, incident.remind         an entry of its course
 *   incident.cause       who caused it, whether it counts, how it was solved
 *   incident.new-record  a draft of a service record with what the incident says
 *   incident.correct, incident.remove
 */

void qy_incident_acts_install (GtkWidgetClass *pane_class);

/**
 * qy_incident_acts_update: which of them are possible for what the pane shows.
 */
void qy_incident_acts_update (QyIncidentPane *pane);
