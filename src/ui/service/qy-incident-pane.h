/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-incident-item.h"
#include "qy-session.h"

/**
 * QyIncidentPane: one incident with its clocks and everything that can be done about it.
 *
 * Signals: back: somebody wants to see the others.
 */
#define QY_TYPE_INCIDENT_PANE (qy_incident_pane_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentPane, qy_incident_pane, QY, INCIDENT_PANE, AdwBin)

/**
 * qy_incident_pane_show: reads incident @id and shows it.
 * @id: (nullable): none
 */
void qy_incident_pane_show (QyIncidentPane *self, QySession *session, const char *id);

/**
 * qy_incident_pane_get_item: (transfer none) (nullable): what is shown
 */
QyIncidentItem *qy_incident_pane_get_item (QyIncidentPane *self);
QyBook *qy_incident_pane_get_book (QyIncidentPane *self);
