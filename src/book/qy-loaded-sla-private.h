/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-sla.h"

/**
 * QySlaShelf: what contracts promise about service, each read once, for many incidents.
 */
typedef struct _QySlaShelf QySlaShelf;

QySlaShelf *qy_sla_shelf_new (QyBook *book);
void qy_sla_shelf_free (QySlaShelf *self);

/**
 * qy_sla_shelf_get: what qy_book_sla() says.
 *
 * Returns: (transfer none): as long as the shelf
 */
QyLoadedSla *
qy_sla_shelf_get (QySlaShelf *self, const char *contract_id, QyDate on, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaShelf, qy_sla_shelf_free)
