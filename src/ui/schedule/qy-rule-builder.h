/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-due-rule.h"

/**
 * QyRuleBuilder: says when something is due: on a day, so long after or before an event, every
 * month on a day or on a working day. The days that follow are shown at once.
 *
 * Signals: changed.
 */
#define QY_TYPE_RULE_BUILDER (qy_rule_builder_get_type ())
G_DECLARE_FINAL_TYPE (QyRuleBuilder, qy_rule_builder, QY, RULE_BUILDER, AdwPreferencesGroup)

/**
 * qy_rule_builder_new:
 * @today: the first month of what recurs, at first
 */
QyRuleBuilder *qy_rule_builder_new (QyCalendar *calendar, QyDate today);

/**
 * qy_rule_builder_set_text:
 * @rule: canonical text (qy-due-rule.h); it stays what it is until somebody changes it
 */
void qy_rule_builder_set_text (QyRuleBuilder *self, const char *rule);

/**
 * qy_rule_builder_dup_text: (nullable): canonical text; %NULL while something is missing or wrong
 */
char *qy_rule_builder_dup_text (QyRuleBuilder *self);
