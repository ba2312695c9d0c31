/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sla.h"

/**
 * qy_sla_read_term: adds what one term states; a term about something else states nothing.
 */
void qy_sla_read_term (QySla *self, const QyStatedTerm *term, QyDate on);

/**
 * qy_sla_add_problem: what is wrong with a term, after its kind.
 */
void qy_sla_add_problem (QySla *self, const QyStatedTerm *term, const char *message);
