/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-section.h"
#include "qy-sla.h"

/* What a contract promises, as rows. */

void qy_promise_rows_fill_problem_levels (QySection *section, const QySla *sla);
void qy_promise_rows_fill_service_levels (QySection *section, const QySla *sla);

/**
 * qy_promise_rows_fill_matrix: one row that holds the matrix as a grid
 */
void qy_promise_rows_fill_matrix (QySection *section, const QySla *sla);
void qy_promise_rows_fill_targets (QySection *section, const QySla *sla);

/**
 * qy_promise_rows_fill_ladders: a row for each level, which opens
 */
void qy_promise_rows_fill_ladders (QySection *section, const QySla *sla);

/**
 * qy_promise_rows_fill_problems: what is stated and makes no sense
 */
void qy_promise_rows_fill_problems (QySection *section, const QySla *sla);
