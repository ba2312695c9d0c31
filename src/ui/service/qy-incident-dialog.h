/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-incident.h"
#include "qy-form-dialog.h"

/**
 * qy_incident_dialog_new: reports an incident: the contract is looked up while one types, and what
 * follows (level, targets, ladder) is shown before anything is stored.
 * @contract_id: (nullable): %NULL: the contract of the last report
 */
QyFormDialog *qy_incident_dialog_new (GtkWidget *from, QyBook *book, const char *contract_id);

/**
 * qy_incident_dialog_new_for: corrects one.
 * @incident: (transfer full)
 */
QyFormDialog *qy_incident_dialog_new_for (GtkWidget *from, QyBook *book, QyIncident *incident);
