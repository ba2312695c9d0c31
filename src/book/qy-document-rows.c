/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-rows-private.h"

#include <glib/gi18n-lib.h>

#include "qy-book-party.h"
#include "qy-document-base-private.h"
#include "qy-record-private.h"

static gboolean
load_parties (QyBook *book, QyDocument *document, GError **error)
{
  GPtrArray *parties = qy_document_get_parties (document);

  for (guint i = 0; i < parties->len; i++)
    {
      QyDocumentParty *party = parties->pdata[i];

      if (party->party_id == NULL)
        continue;
      party->party = qy_book_party_get (book, party->party_id, error);
      if (party->party == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_part (QyBook *book, guint p, QyDocument *document, QyDocumentBase *base, GError **error)
{
  const QyDocumentPart *part = &qy_document_parts[p];
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (qy_book_get_store (book), part->table, qy_document_get_id (document),
                              error);
  if (rows == NULL)
    return FALSE;
  g_ptr_array_sort (rows, part->compare);
  for (guint i = 0; i < rows->len; i++)
    {
      if (!part->from_row (document, rows->pdata[i], error))
        {
          g_prefix_error (error, "%s/%s: ", qy_document_get_title (document),
                          qy_row_get_text (rows->pdata[i], part->key_column));
          return FALSE;
        }
      qy_document_base_take (base, p, qy_row_copy (rows->pdata[i]));
    }
  return TRUE;
}

static QyDocument *
document_from_row (const QyRow *row, GError **error)
{
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (GError) local = NULL;
  QyDocumentKind kind;
  QyLanguage language;

  kind = qy_document_kind_from_string (qy_row_get_text (row, "kind"), &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (!qy_language_from_string (qy_row_get_text (row, "language"), &language))
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CORRUPT, _ ("Unknown language “%s” of a text"),
                   qy_row_get_text (row, "language"));
      return NULL;
    }
  document = qy_document_new (kind, language);
  qy_document_set_id (document, qy_row_get_text (row, "id"));
  qy_document_set_title (document, qy_row_get_text (row, "title"));
  qy_document_set_rev (document, qy_row_get_int (row, "rev"));
  if (!qy_document_set_numbering (document, qy_row_get_text (row, "numbering"), error))
    return NULL;
  return g_steal_pointer (&document);
}

static gboolean
insert_part (QyAct *act, guint p, QyDocument *document, QyDocumentBase *base, GError **error)
{
  const QyDocumentPart *part = &qy_document_parts[p];
  GPtrArray *items = part->list (document);

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (QyRow) row = qy_document_part_row (part, document, items->pdata[i], i);

      if (!qy_act_insert (act, row, part->get_rev (items->pdata[i]), error))
        return FALSE;
      qy_document_base_take (base, p, g_steal_pointer (&row));
    }
  return TRUE;
}

char *
qy_document_rows_find (QyBook *book, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "document-by-holder", holder_id, NULL, ids, error))
    return NULL;
  if (ids->len == 0)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("“%s” has no text in this book"),
                   holder_id);
      return NULL;
    }
  return g_strdup (ids->pdata[0]);
}

QyDocument *
qy_document_rows_load (QyBook *book, const char *document_id, GError **error)
{
  g_autoptr (QyRow) row = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (QyDocumentBase) base = NULL;

  row = qy_store_get (qy_book_get_store (book), &qy_document_table, document_id, NULL, error);
  document = row != NULL ? document_from_row (row, error) : NULL;
  if (document == NULL)
    return NULL;
  base = qy_document_base_new (g_steal_pointer (&row));
  for (guint p = 0; p < QY_N_DOCUMENT_PARTS; p++)
    {
      if (!load_part (book, p, document, base, error))
        return NULL;
    }
  if (!load_parties (book, document, error))
    return NULL;
  qy_document_base_attach (document, g_steal_pointer (&base));
  return g_steal_pointer (&document);
}

gboolean
qy_document_rows_insert (QyAct *act, QyDocument *document, const char *holder_id, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (&qy_document_table);
  g_autoptr (QyDocumentBase) base = NULL;
  g_autofree char *id = NULL;

  if (qy_document_get_id (document) == NULL)
    {
      id = qy_book_new_id (act->book);
      qy_document_set_id (document, id);
    }
  qy_row_set_text (row, "id", qy_document_get_id (document));
  qy_row_set_text (row, "holder_id", holder_id);
  qy_document_part_describe (document, row);
  if (!qy_act_insert (act, row, NULL, error))
    return FALSE;
  base = qy_document_base_new (g_steal_pointer (&row));
  for (guint p = 0; p < QY_N_DOCUMENT_PARTS; p++)
    {
      if (!insert_part (act, p, document, base, error))
        return FALSE;
    }
  qy_document_base_attach_after (act, document, g_steal_pointer (&base));
  return TRUE;
}

gboolean
qy_document_rows_remove (QyAct *act, const char *document_id, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  for (guint i = QY_N_DOCUMENT_PARTS; i > 0; i--)
    {
      g_autoptr (GPtrArray) rows = NULL;

      rows = qy_store_list_owned (act->store, qy_document_parts[i - 1].table, document_id, error);
      if (rows == NULL)
        return FALSE;
      for (guint r = 0; r < rows->len; r++)
        {
          if (!qy_act_remove (act, rows->pdata[r], error))
            return FALSE;
        }
    }
  row = qy_store_get (act->store, &qy_document_table, document_id, NULL, error);
  return row != NULL && qy_act_remove (act, row, error);
}
