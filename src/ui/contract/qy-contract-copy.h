/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * qy_contract_copy: a #QyBookFunc: a new draft from the same version of the same template as the
 * contract whose id is @data, with the same parties and the same values.
 *
 * Returns: (transfer full): the new contract's id
 */
gpointer qy_contract_copy (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);
