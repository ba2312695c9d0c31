/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-incident-item.h"

/**
 * QyIncidentRow: an incident in a list: level, title, its next clock, its state.
 */
#define QY_TYPE_INCIDENT_ROW (qy_incident_row_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentRow, qy_incident_row, QY, INCIDENT_ROW, GtkBox)

GtkWidget *qy_incident_row_new (void);

/**
 * qy_incident_row_show:
 * @with_contract: the list holds incidents of several contracts
 */
void qy_incident_row_show (QyIncidentRow *self, QyIncidentItem *item, gboolean with_contract);
