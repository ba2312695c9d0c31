/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-draft-plan.h"
#include "qy-session.h"

/**
 * QyDraftForm: what is known of a new contract: its parties, its title, the fields that matter most
 * and who looks after it.
 *
 * Properties: fine: what was typed can be read.
 */
#define QY_TYPE_DRAFT_FORM (qy_draft_form_get_type ())
G_DECLARE_FINAL_TYPE (QyDraftForm, qy_draft_form, QY, DRAFT_FORM, AdwBin)

/**
 * qy_draft_form_show: begins anew.
 * @plan: stays with the caller for as long as it is shown
 */
void qy_draft_form_show (QyDraftForm *self, QySession *session, const QyDraftPlan *plan);

/**
 * qy_draft_form_get_order: (transfer full): what was filled in
 */
QyDraftOrder *qy_draft_form_get_order (QyDraftForm *self);
