/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sla-month.h"

/* The service levels of a month as text, to be approved and shown again exactly as they were. A
 * line a thing, its first cell says what it is; cells are separated by tabs, "\t", "\n" and "\\"
 * stand for themselves in a cell, "-" is what is not known. What belongs to a figure (input), a
 * case (target) or an outcome (step) follows it:
 *
 *   qiyue-sla 1
 *   month      2026-10-01 2026-10-31 Asia/Shanghai
 *   figure     kind period name scope term block clock target most stated lower-is-better from
 * until state is-share value part whole allowed longest minutes-differ minutes-met input      kind
 * value case       id number title instant moment handling-level excluded target     kind decided
 * missed exclusion  record incident|window kind from until minutes excluded ground ground name said
 *   outage     record kind from until minutes name
 *   outcome    kind indicator title term currency minor-units capped rule due
 *   step       zh en
 *   problem    zh en
 *   credit     currency minor-units
 *
 * Equal results give equal texts. */

/**
 * qy_sla_freeze:
 * @zone: of the place of service
 *
 * Returns: (transfer full)
 */
char *qy_sla_freeze (const QySlaResult *result, const char *zone);

/**
 * qy_sla_thaw:
 * @zone: (out) (nullable) (transfer full)
 *
 * Fails with %QY_ERROR_MALFORMED, naming the line.
 */
QySlaResult *qy_sla_thaw (const char *text, char **zone, GError **error);

/**
 * qy_sla_result_equal: whether both say the same: figures with their inputs, what became of each
 * incident, what is left out, what follows. Names and titles do not matter.
 */
gboolean qy_sla_result_equal (const QySlaResult *a, const QySlaResult *b);
