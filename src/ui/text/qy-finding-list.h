/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-finding.h"
#include "qy-working-text.h"

/**
 * QyFindingList: what is wrong with a text, worked out anew a moment after each change; the gravest
 * first. Works also while it is not seen: its number is shown elsewhere.
 *
 * Properties: text (QyWorkingText), n-findings.
 *
 * Signals: findings-changed; show-block (key); show-field (key); insert-clause (key or NULL).
 */
#define QY_TYPE_FINDING_LIST (qy_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (QyFindingList, qy_finding_list, QY, FINDING_LIST, AdwBin)

void qy_finding_list_set_text (QyFindingList *self, QyWorkingText *text);
guint qy_finding_list_get_n (QyFindingList *self);

/**
 * qy_finding_list_get_findings: (transfer none) (element-type QyFinding): as they stand in the text
 */
GPtrArray *qy_finding_list_get_findings (QyFindingList *self);

/**
 * qy_finding_list_activate: goes to where the finding at @position of the list is.
 */
void qy_finding_list_activate (QyFindingList *self, guint position);

/**
 * qy_finding_list_fix: does what the button of the finding at @position does.
 */
void qy_finding_list_fix (QyFindingList *self, guint position);
