/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-incident.h"
#include "qy-form-dialog.h"
#include "qy-incident-preview.h"
#include "qy-moment-row.h"
#include "qy-parent-row.h"
#include "qy-service-facts.h"

#define QY_N_INCIDENT_STEPS 7

/**
 * QyIncidentForm: the rows of the dialog for one incident.
 * @incident: (nullable): the one that is corrected
 * @facts: (nullable): of the contract, once they are known
 * @step_rows: of the steps that were reached already; else %NULL
 */
typedef struct
{
  QyBook *book;
  QyIncident *incident;
  QyServiceFacts *facts;
  GCancellable *asking;
  gboolean is_filling;

  QyParentRow *contract_row;
  GtkEditable *title_row;
  AdwComboRow *kind_row;
  AdwComboRow *problem_row;
  AdwComboRow *service_row;
  GtkEditable *system_row;
  GtkSwitch *production;
  QyMomentRow *reported_row;
  QyIncidentPreview *preview;
  AdwExpanderRow *more;
  AdwComboRow *person_row;
  GtkEditable *reporter_row;
  GtkEditable *channel_row;
  GtkEditable *score_row;
  GtkEditable *description_row;
  QyMomentRow *occurred_row;
  QyMomentRow *step_rows[QY_N_INCIDENT_STEPS];
} QyIncidentForm;

void qy_incident_form_free (gpointer form);

/**
 * qy_incident_form_build: makes the rows, filled from @self->incident if there is one.
 */
void qy_incident_form_build (QyIncidentForm *self, QyFormDialog *dialog);

/**
 * qy_incident_form_take: the contract is known: its levels are offered.
 * @facts: (transfer full)
 */
void qy_incident_form_take (QyIncidentForm *self, QyServiceFacts *facts);

/**
 * qy_incident_form_preview: shows what follows.
 */
void qy_incident_form_preview (QyIncidentForm *self);

/**
 * qy_incident_form_is_ready: whether it can be recorded.
 */
gboolean qy_incident_form_is_ready (QyIncidentForm *self);

/**
 * qy_incident_form_read: (transfer full): the incident as the rows say
 */
QyIncident *qy_incident_form_read (QyIncidentForm *self);
