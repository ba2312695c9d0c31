/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-typesetter.h"

/**
 * qy_signature_set:
 * @index: (inout): the SIGNATURE block; afterwards the first block behind its rows
 *
 * Sets the line above and the place where the parties sign: two columns, a party a column, as many
 * pairs as needed. All of it is one unit (a unit a pair only if it were taller than a page) and
 * takes the end of the text before along.
 */
gboolean qy_signature_set (QyTypesetter *self, guint *index, GError **error);
