/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"
#include "qy-sla-month.h"

/**
 * QySlaReport: what the report of a month is made from.
 * @number, @title: of the contract
 * @zone: of the place of service
 * @approved_by: (nullable): nobody has approved it yet
 * @approved_on: (nullable)
 */
typedef struct
{
  QyLanguage language;
  const char *number;
  const char *title;
  const char *zone;
  const QySlaResult *result;
  const char *approved_by;
  const char *approved_on;
} QySlaReport;

/**
 * qy_sla_report_new:
 * @contract: (nullable): whose parties sign it
 *
 * Returns: (transfer full): figures with formula and inputs, incidents, outages, what is left out
 *   and why, what follows, the place for signatures
 */
QyDocument *qy_sla_report_new (const QySlaReport *self, QyDocument *contract, GError **error);

/**
 * qy_figure_print_name: (transfer full): the indicator as the contract or the language calls it,
 * with its scope, and its days where they are not those of the month
 */
char *qy_figure_print_name (const QyFigure *self, QyDate from, QyLanguage language);

/**
 * qy_figure_print_formula: (transfer full): the formula with its numbers: "(44,640 − 43) ÷ 44,640";
 * "" for what is no quotient or has no data
 */
char *qy_figure_print_formula (const QyFigure *self);

/**
 * qy_figure_print_target: (transfer full): "≥ 99.90%", "≤ 120 min"; "" for none
 */
char *qy_figure_print_target (const QyFigure *self, QyLanguage language);

/**
 * qy_figure_print_value: (transfer full): "99.9037%", "43 min", "2"; "" without data
 */
char *qy_figure_print_value (const QyFigure *self, QyLanguage language);

/**
 * qy_figure_print_state: met, missed …
 */
const char *qy_figure_print_state (const QyFigure *self, QyLanguage language);

/**
 * qy_number_group: (transfer full): a number with its thousands apart: "43,200"
 */
char *qy_number_group (gint64 number);
