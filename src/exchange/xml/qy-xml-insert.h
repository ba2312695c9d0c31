/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-queue.h"
#include "qy-xml-refusals.h"
#include "qy-xml.h"

/* The inserting side of an import: takes the items of a file in their order and brings them into
 * the transaction under way, record by record: what is new, what is there already, what differs. */

typedef struct _QyXmlInsert QyXmlInsert;

/**
 * qy_xml_insert_new: in a transaction of @store with recording off. @refusals gets what the book
 * refuses.
 */
QyXmlInsert *qy_xml_insert_new (QyStore *store,
                                const QyXmlImportOptions *options,
                                QyXmlRefusals *refusals,
                                QyXmlImportReport *report,
                                GError **error);
void qy_xml_insert_free (QyXmlInsert *self);

/**
 * qy_xml_insert_item: %FALSE only when the import cannot go on; a refused row is noted and its
 * record passed over.
 */
gboolean qy_xml_insert_item (QyXmlInsert *self, QyXmlItem *item, GError **error);

/**
 * qy_xml_insert_finish: after the last item: references that came before what they name, contents
 * that never came.
 */
gboolean qy_xml_insert_finish (QyXmlInsert *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXmlInsert, qy_xml_insert_free)
