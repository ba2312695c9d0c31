/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-map.h"
#include "qy-store.h"

/* Replacing a record by the state a file has of it: rows are changed one by one, recorded, and told
 * in one new event of our own history; the file's history is named there, not taken over. What was
 * issued stays: revisions are added, never changed and never removed. */

typedef struct
{
  QyStore *store;
  const QyXmlElement *element; /* of the record */
  char *id;
  char *foreign;    /* how the event names the file's state */
  GHashTable *seen; /* rows that the file has: "table key key" */
} QyXmlMerge;

/**
 * qy_xml_merge_begin: the rows that follow replace those of the record @id.
 * @events: @head: (nullable): the end of the file's history of the record
 */
void qy_xml_merge_begin (QyXmlMerge *self,
                         QyStore *store,
                         const QyXmlElement *element,
                         const char *id,
                         gint64 events,
                         const char *head);
gboolean
qy_xml_merge_row (QyXmlMerge *self, const QyXmlElement *element, QyRow *row, GError **error);

/**
 * qy_xml_merge_end: removes what the file does not have and appends the event.
 */
gboolean qy_xml_merge_end (QyXmlMerge *self, GError **error);
void qy_xml_merge_clear (QyXmlMerge *self);
