/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"
#include "qy-xml-map.h"
#include "qy-xml-writer.h"

/**
 * QyXmlRowsOut: rows of the store on their way to elements of a file.
 */
typedef struct
{
  QyStore *store;
  QyXmlWriter *writer;
  GCancellable *cancellable;
  GHashTable *statements;            /* QyXmlElement → SQL of its rows of one owner */
  GHashTable *written;               /* QyTable → number of rows; see qy_xml_rows_out_count() */
  GHashTable *blobs;                 /* SHA-256 of what the rows refer to, or NULL: not collected */
  void (*on_record) (gpointer data); /* or NULL: after each record */
  gpointer on_record_data;
} QyXmlRowsOut;

void qy_xml_rows_out_init (QyXmlRowsOut *self,
                           QyStore *store,
                           QyXmlWriter *writer,
                           GCancellable *cancellable);
void qy_xml_rows_out_clear (QyXmlRowsOut *self);

/**
 * qy_xml_write_records: the rows of a query over @element's table, each with everything that
 * belongs to it.
 * @where: (nullable): SQL after the table's name, with $1 for @id
 * @count: (out): is raised by the number of records
 */
gboolean qy_xml_write_records (QyXmlRowsOut *self,
                               const QyXmlElement *element,
                               const char *where,
                               const char *id,
                               guint64 *count,
                               GError **error);

/**
 * qy_xml_write_parts: the rows of @element's children that belong to @owner.
 */
gboolean qy_xml_write_parts (QyXmlRowsOut *self,
                             const QyXmlElement *element,
                             const char *owner,
                             GError **error);

/**
 * qy_xml_write_head: the attributes events and head of a record.
 */
gboolean qy_xml_write_head (QyXmlRowsOut *self, const char *stream, GError **error);

guint64 qy_xml_rows_out_count (QyXmlRowsOut *self, const QyTable *table);
