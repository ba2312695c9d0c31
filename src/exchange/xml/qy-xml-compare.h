/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-queue.h"
#include "qy-xml.h"

/* Whether the book has a record already, and in which state: by id, then by version, stamps and end
 * of its history. */

typedef enum
{
  QY_XML_ABSENT,
  QY_XML_SAME,
  QY_XML_DIFFERENT,
  QY_XML_TWICE, /* it came in with this very file */
  QY_XML_FAILED,
} QyXmlState;

typedef struct
{
  QyStore *store;
  gboolean empty;   /* the book held nothing when the import began */
  GHashTable *came; /* hashes of the ids that came in, when it was not empty */
} QyXmlCompare;

gboolean qy_xml_compare_init (QyXmlCompare *self, QyStore *store, GError **error);
void qy_xml_compare_clear (QyXmlCompare *self);

/**
 * qy_xml_compare_record:
 * @difference: (out): for QY_XML_DIFFERENT
 *
 * The settings of a book that held nothing give way to those of the file.
 */
QyXmlState qy_xml_compare_record (QyXmlCompare *self,
                                  const QyXmlItem *item,
                                  QyXmlDifference **difference,
                                  GError **error);

/**
 * qy_xml_compare_history: whether the book has events of the record @id.
 */
gboolean
qy_xml_compare_history (QyXmlCompare *self, const char *id, gboolean *there, GError **error);

void qy_xml_difference_free (QyXmlDifference *difference);
