/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/**
 * qy_store_verify:
 * @thorough: read everything: every index, every attachment's bytes, the search index, every row
 * against its history
 * @faults: (element-type utf8): one sentence for each thing that is wrong
 *
 * Checks the file, its schema, references, the hashes of all issued revisions and every history.
 * Nothing is changed.
 *
 * Returns: FALSE only if the check could not be carried out; a damaged book is TRUE with faults
 */
gboolean qy_store_verify (
    QyStore *self, gboolean thorough, GPtrArray *faults, GCancellable *cancellable, GError **error);
