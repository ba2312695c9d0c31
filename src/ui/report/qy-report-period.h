/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-date.h"

/**
 * QyReportPeriod: which days a report is about: this year, the next or the last twelve months, or
 * two days that somebody types.
 *
 * Signals: changed: other days were chosen.
 */
#define QY_TYPE_REPORT_PERIOD (qy_report_period_get_type ())
G_DECLARE_FINAL_TYPE (QyReportPeriod, qy_report_period, QY, REPORT_PERIOD, GtkBox)

/**
 * qy_report_period_get:
 * @from: (out)
 * @until: (out): the last day, which counts
 *
 * The days that were chosen; of what was typed the last that made sense.
 */
void qy_report_period_get (QyReportPeriod *self, QyDate today, QyDate *from, QyDate *until);
void qy_report_period_select (QyReportPeriod *self, guint choice);
