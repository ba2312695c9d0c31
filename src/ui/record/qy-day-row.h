/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-date.h"

/**
 * QyDayRow: a row to type a day into, or to choose it from a calendar. What is no day, or a later
 * one than is allowed, is said at the row.
 *
 * Properties beside those of #AdwEntryRow: day-title: what it asks for. Signals: day-changed.
 */
#define QY_TYPE_DAY_ROW (qy_day_row_get_type ())
G_DECLARE_FINAL_TYPE (QyDayRow, qy_day_row, QY, DAY_ROW, AdwEntryRow)

/**
 * qy_day_row_get: the day, or %QY_DATE_NONE when there is none or a wrong one
 */
QyDate qy_day_row_get (QyDayRow *self);
void qy_day_row_set (QyDayRow *self, QyDate day);

/**
 * qy_day_row_dup_iso: (nullable): the day as it is stored; %NULL for none
 */
char *qy_day_row_dup_iso (QyDayRow *self);

/**
 * qy_day_row_set_iso:
 * @iso: (nullable)
 */
void qy_day_row_set_iso (QyDayRow *self, const char *iso);

/**
 * qy_day_row_set_bounds:
 * @latest: no later day; %QY_DATE_NONE: any
 * @optional: whether it may be left empty
 */
void qy_day_row_set_bounds (QyDayRow *self, QyDate latest, gboolean optional);

/**
 * qy_day_row_is_fine: whether what stands there can be taken
 */
gboolean qy_day_row_is_fine (QyDayRow *self);
