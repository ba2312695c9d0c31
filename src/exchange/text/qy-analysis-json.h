/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-analysis.h"

G_BEGIN_DECLS

/**
 * qy_analysis_to_json:
 * @self: a result
 *
 * The result as one JSON object in the shape that `template analyze --json` prints: title, parties,
 * clauses, blanks, terms, problems; each item with its certainty and its place in the source, and
 * besides them the parts, what was dropped, the notes and what was normalised.
 *
 * Returns: (transfer full): an object
 */
JsonNode *qy_analysis_to_json (QyAnalysis *self);

G_END_DECLS
