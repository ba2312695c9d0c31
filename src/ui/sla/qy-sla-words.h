/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-sla.h"

/* How figures are told to people, in the language of the interface. */

/**
 * qy_sla_figure_name: (transfer full): what it is called, with its scope
 */
char *qy_sla_figure_name (const QyFigure *figure);

/**
 * qy_sla_figure_value: (transfer full): "99.9029%", "43 min", "not measurable"
 */
char *qy_sla_figure_value (const QyFigure *figure);

/**
 * qy_sla_figure_target: (transfer full) (nullable): "99.9%", "at most 1"; %NULL: there is none
 */
char *qy_sla_figure_target (const QyFigure *figure);

/**
 * qy_sla_figure_note: (transfer full) (nullable): what a percentage means in minutes of the very
 * month, and where the contract says other minutes
 */
char *qy_sla_figure_note (const QyFigure *figure);

/**
 * qy_sla_figure_formula: (nullable): how it is computed
 */
const char *qy_sla_figure_formula (const QyFigure *figure);

/**
 * qy_sla_minutes: (transfer full): thousandths of minutes as "43.2 min"
 */
char *qy_sla_minutes (gint64 thousandths);
