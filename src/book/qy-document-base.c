/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-base-private.h"

#define BASE_KEY "qy-document-base"

typedef struct
{
  QyDocument *document;
  QyDocumentBase *base;
} Later;

static void
later_free (gpointer data)
{
  Later *later = data;

  g_object_unref (later->document);
  g_clear_pointer (&later->base, qy_document_base_free);
  g_free (later);
}

static void
on_committed (gpointer data)
{
  Later *later = data;

  qy_document_base_attach (later->document, g_steal_pointer (&later->base));
}

QyDocumentBase *
qy_document_base_new (QyRow *document)
{
  QyDocumentBase *base = g_new0 (QyDocumentBase, 1);

  base->document = document;
  for (guint p = 0; p < QY_N_DOCUMENT_PARTS; p++)
    base->rows[p] =
        g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) qy_row_free);
  return base;
}

void
qy_document_base_take (QyDocumentBase *base, guint p, QyRow *row)
{
  gpointer key = (gpointer) qy_row_get_text (row, qy_document_parts[p].key_column);

  g_hash_table_replace (base->rows[p], key, row);
}

void
qy_document_base_free (QyDocumentBase *base)
{
  qy_row_free (base->document);
  for (guint p = 0; p < QY_N_DOCUMENT_PARTS; p++)
    g_hash_table_unref (base->rows[p]);
  g_free (base);
}

QyDocumentBase *
qy_document_base_get (QyDocument *document)
{
  return g_object_get_data (G_OBJECT (document), BASE_KEY);
}

void
qy_document_base_attach (QyDocument *document, QyDocumentBase *base)
{
  qy_document_set_rev (document, qy_row_get_int (base->document, "rev"));
  g_object_set_data_full (G_OBJECT (document), BASE_KEY, base,
                          (GDestroyNotify) qy_document_base_free);
}

QyDocumentBase *
qy_document_base_steal (QyDocument *document)
{
  return g_object_steal_data (G_OBJECT (document), BASE_KEY);
}

void
qy_document_base_attach_after (QyAct *act, QyDocument *document, QyDocumentBase *base)
{
  Later *later = g_new0 (Later, 1);

  later->document = g_object_ref (document);
  later->base = base;
  qy_act_after (act, on_committed, later, later_free);
}
