/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-typesetter.h"

/**
 * qy_table_set:
 * @index: (inout): the TABLE block, or a ROW without one; afterwards the first block behind the
 * table
 *
 * Sets caption and rows. A row is one unit unless it is taller than a page; the first row is shown
 * again on each page the table runs on to.
 */
gboolean qy_table_set (QyTypesetter *self, guint *index, GError **error);
