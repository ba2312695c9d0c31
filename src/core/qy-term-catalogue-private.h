/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-term-kind.h"

/* What the catalogue of terms is put together from: the attributes of the kinds that say what the
 * service must be, each ended by a name of NULL, and the answers that several kinds share. */
extern const QyTermChoice qy_term_sides[];
extern const QyTermAttrKind qy_term_sla_attrs[];
extern const QyTermAttrKind qy_term_service_level_attrs[];
extern const QyTermAttrKind qy_term_problem_level_attrs[];
extern const QyTermAttrKind qy_term_handling_attrs[];
extern const QyTermAttrKind qy_term_escalation_attrs[];
extern const QyTermAttrKind qy_term_indicator_attrs[];
extern const QyTermAttrKind qy_term_credit_attrs[];
extern const QyTermAttrKind qy_term_maintenance_attrs[];
extern const QyTermAttrKind qy_term_governance_attrs[];
extern const QyTermAttrKind qy_term_evaluation_attrs[];
extern const QyTermAttrKind qy_term_change_attrs[];

/**
 * qy_term_structure_check: a text that has a structure (hours, a matrix, a ladder, tiers, a score,
 * minutes) can be read.
 */
gboolean qy_term_structure_check (const QyTermAttrKind *attr, const char *raw, GError **error);
