/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-typesetter.h"

/**
 * qy_paragraph_set:
 *
 * Sets the typesetter's block, which stands on its own: clause, paragraph, item, recital, annex
 * heading, note.
 */
gboolean qy_paragraph_set (QyTypesetter *self, GError **error);

/**
 * qy_paragraph_is_heading:
 *
 * Returns: whether the clause at @index is only a title: short, without a full stop, and at the
 * outermost level or followed by its own sub-clauses
 */
gboolean qy_paragraph_is_heading (const QyPrinted *printed, guint index);
