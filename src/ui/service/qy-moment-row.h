/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyMomentRow: a row to type a moment into, as clocks show it where the service is rendered; its
 * button says now. What is no moment is said at the row.
 *
 * Properties beside those of #AdwEntryRow: moment-title: what it asks for; optional: it may be left
 * empty.
 */
#define QY_TYPE_MOMENT_ROW (qy_moment_row_get_type ())
G_DECLARE_FINAL_TYPE (QyMomentRow, qy_moment_row, QY, MOMENT_ROW, AdwEntryRow)

QyMomentRow *qy_moment_row_new (const char *title, gboolean optional);

/**
 * qy_moment_row_set_zone: where the service is rendered; what stands in the row stays the same
 * instant.
 */
void qy_moment_row_set_zone (QyMomentRow *self, GTimeZone *zone);

/**
 * qy_moment_row_set_now: what its button says.
 * @now: UTC
 */
void qy_moment_row_set_now (QyMomentRow *self, const char *now);

/**
 * qy_moment_row_set_instant:
 * @instant: (nullable): UTC
 */
void qy_moment_row_set_instant (QyMomentRow *self, const char *instant);

/**
 * qy_moment_row_get_instant: (nullable): UTC; %NULL for none, or for what is no moment
 */
const char *qy_moment_row_get_instant (QyMomentRow *self);

/**
 * qy_moment_row_is_fine: whether what stands there can be taken
 */
gboolean qy_moment_row_is_fine (QyMomentRow *self);
