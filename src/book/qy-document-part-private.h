/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"
#include "qy-tables.h"

/* The four kinds of things a document consists of, each with a table of its own. */
typedef struct
{
  const QyTable *table;
  const char *key_column;
  GPtrArray *(*list) (QyDocument *document);
  const char *(*get_key) (gconstpointer item);
  gint64 *(*get_rev) (gpointer item);
  void (*to_row) (gconstpointer item, guint position, QyRow *row);
  gboolean (*from_row) (QyDocument *document, const QyRow *row, GError **error);
  int (*compare) (gconstpointer a,
                  gconstpointer b); /* order in which rows are taken, of QyRow ** */
} QyDocumentPart;

/* In the order in which they are read: values need their fields. */
enum
{
  QY_DOCUMENT_PART_PARTIES,
  QY_DOCUMENT_PART_FIELDS,
  QY_DOCUMENT_PART_VALUES,
  QY_DOCUMENT_PART_BLOCKS,
  QY_N_DOCUMENT_PARTS
};

extern const QyDocumentPart qy_document_parts[QY_N_DOCUMENT_PARTS];

/**
 * qy_document_part_describe: kind, title, language and numbering into a row of the document table.
 */
void qy_document_part_describe (QyDocument *document, QyRow *row);

/**
 * qy_document_part_row: a fresh row for @item at @position of its part.
 */
QyRow *qy_document_part_row (const QyDocumentPart *part,
                             QyDocument *document,
                             gconstpointer item,
                             guint position);
