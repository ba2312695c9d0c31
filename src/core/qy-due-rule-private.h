/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-due-rule.h"

/**
 * qy_due_rule_check:
 *
 * Fails with %QY_ERROR_INVALID if a member that the rule's base or shift needs is missing or out of
 * bounds.
 */
gboolean qy_due_rule_check (const QyDueRule *rule, GError **error);
