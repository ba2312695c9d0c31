/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-clause-facts.h"
#include "qy-printed.h"

/**
 * QyClausePreview: a library clause to read: its text, when to use it, what may stand in for it.
 */
#define QY_TYPE_CLAUSE_PREVIEW (qy_clause_preview_get_type ())
G_DECLARE_FINAL_TYPE (QyClausePreview, qy_clause_preview, QY, CLAUSE_PREVIEW, AdwBin)

/**
 * qy_clause_preview_show:
 * @clause: (nullable): %NULL shows nothing
 * @standard: (nullable): the title of the clause it stands in for
 * @printed: (nullable): its text, %NULL until it is loaded
 */
void qy_clause_preview_show (QyClausePreview *self,
                             const QyClause *clause,
                             const char *standard,
                             const QyPrinted *printed);
