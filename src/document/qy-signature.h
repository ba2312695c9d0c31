/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-typesetter.h"

/**
 * qy_signature_set:
 * @index: (inout): the SIGNATURE block; afterwards the first block behind its rows
 *
 * Sets the line above and the place where the parties sign: the rows that follow without a key, a
 * party a column, as many groups of rows as there are pairs of parties (a group ends with its
 * dates). All of it is one unit (a unit a group only if it were taller than a page) and takes the
 * end of the text before along.
 */
gboolean qy_signature_set (QyTypesetter *self, guint *index, GError **error);
