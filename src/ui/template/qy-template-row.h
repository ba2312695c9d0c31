/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"
#include "qy-template-facts.h"

/**
 * QyTemplateRow: a template in the list, with what can be done with it: the actions template.open,
 * new-contract, contracts, rename, duplicate, publish, delete and menu.
 */
#define QY_TYPE_TEMPLATE_ROW (qy_template_row_get_type ())
G_DECLARE_FINAL_TYPE (QyTemplateRow, qy_template_row, QY, TEMPLATE_ROW, AdwActionRow)

/**
 * qy_template_row_new:
 * @facts: (transfer full): what is shown
 */
GtkWidget *qy_template_row_new (QySession *session, QyTemplateFacts *facts);
const QyTemplateFacts *qy_template_row_get_facts (QyTemplateRow *self);
