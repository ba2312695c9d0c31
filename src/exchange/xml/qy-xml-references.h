/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"
#include "qy-xml-refusals.h"

/* What rows name in other tables: references that may come before what they name or name nothing at
 * all, and the reason when the book refuses a row. */

typedef struct
{
  QyStore *store;
  GPtrArray *notes; /* of char *: what was left out; of the report */
  GArray *pending;  /* references whose record has not come yet */
  QyXmlRefusals *refusals;
} QyXmlReferences;

void qy_xml_references_init (QyXmlReferences *self,
                             QyStore *store,
                             GPtrArray *notes,
                             QyXmlRefusals *refusals);
void qy_xml_references_clear (QyXmlReferences *self);

/**
 * qy_xml_references_hold_back: takes references out of a row that name what is not in the book yet.
 */
gboolean qy_xml_references_hold_back (QyXmlReferences *self, QyRow *row, GError **error);

/**
 * qy_xml_references_settle: at the end of the file: puts them back where the record came, notes the
 * others.
 */
gboolean qy_xml_references_settle (QyXmlReferences *self, GError **error);

/**
 * qy_xml_references_refuse: says why the book refused @row (a QY_ERROR_CONSTRAINT). Always %FALSE.
 */
gboolean qy_xml_references_refuse (QyXmlReferences *self,
                                   const QyRow *row,
                                   guint64 line,
                                   const GError *cause);
