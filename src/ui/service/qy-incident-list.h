/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-incident-item.h"

/**
 * QyIncidentList: incidents one below the other; Enter or a click opens one. It is told what to
 * show and asks the book for nothing.
 *
 * Properties: with-contract: rows name their contract. Signals: opened (QyIncidentItem *).
 */
#define QY_TYPE_INCIDENT_LIST (qy_incident_list_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentList, qy_incident_list, QY, INCIDENT_LIST, AdwBin)

/**
 * qy_incident_list_show:
 * @items: (element-type QyIncidentItem): what was shown before and is the same stays as it is, and
 *   so do the focus and the place that is scrolled to
 */
void qy_incident_list_show (QyIncidentList *self, GPtrArray *items);

/**
 * qy_incident_list_get_items: (transfer none): a #GListModel of #QyIncidentItem
 */
GListModel *qy_incident_list_get_items (QyIncidentList *self);
