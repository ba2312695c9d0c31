/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due.h"
#include "qy-sample-contract.h"

/**
 * qy_sample_hold_meeting: the body that @item is of met on @day: minutes, what is to be done, of a
 * body with seats a vote.
 */
gboolean qy_sample_hold_meeting (QySample *self, const QyDueItem *item, QyDate day, GError **error);

/**
 * qy_sample_evaluate: the period that @item is of was evaluated on @day.
 */
gboolean qy_sample_evaluate (QySample *self, const QyDueItem *item, QyDate day, GError **error);

/**
 * qy_sample_ask_for_changes: of one contract: one that was answered and accepted, one refused, and
 * one that waits for its answer.
 */
gboolean qy_sample_ask_for_changes (QySample *self, guint index, GError **error);
