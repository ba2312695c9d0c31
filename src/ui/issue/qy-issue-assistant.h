/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyIssueAssistant: from a draft to the paper to sign: what the check found, what is frozen, the
 * issue itself, and what can be done with the paper.
 *
 * Its actions are the group "issue": next, issue, save-pdf, open-pdf, show-finding (s: a place of
 * the contract's tab). Properties: step ("wait", "findings", "freeze", "working", "done",
 * "problem").
 */
#define QY_TYPE_ISSUE_ASSISTANT (qy_issue_assistant_get_type ())
G_DECLARE_FINAL_TYPE (QyIssueAssistant, qy_issue_assistant, QY, ISSUE_ASSISTANT, AdwWindow)

QyIssueAssistant *qy_issue_assistant_new (QySession *session, const char *contract_id);
const char *qy_issue_assistant_get_step (QyIssueAssistant *self);

/**
 * qy_issue_assistant_present: over the window of @from.
 */
void qy_issue_assistant_present (GtkWidget *from, QySession *session, const char *contract_id);
