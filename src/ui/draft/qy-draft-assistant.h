/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyDraftAssistant: a new contract: from which template, with whom, and what is known of it
 * already. Only the template is needed.
 *
 * Its actions are the group "draft": next, back, create, templates.
 * Property: step ("wait", "templates", "details", "none").
 */
#define QY_TYPE_DRAFT_ASSISTANT (qy_draft_assistant_get_type ())
G_DECLARE_FINAL_TYPE (QyDraftAssistant, qy_draft_assistant, QY, DRAFT_ASSISTANT, AdwWindow)

/**
 * qy_draft_assistant_new:
 * @template_id: (nullable): chosen already; "" is the same as %NULL
 */
QyDraftAssistant *qy_draft_assistant_new (QySession *session, const char *template_id);
const char *qy_draft_assistant_get_step (QyDraftAssistant *self);

/**
 * qy_draft_assistant_present: over the window of @from, where the contract is opened.
 */
void qy_draft_assistant_present (GtkWidget *from, QySession *session, const char *template_id);
