/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-part-private.h"

#include <glib/gi18n-lib.h>

#include "qy-book.h"

static gboolean
unknown_word (const QyRow *row, const char *column, GError **error)
{
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CORRUPT,
               _ ("The book holds an unknown word “%s” in %s.%s; it was left as it is"),
               qy_row_get_text (row, column), qy_row_get_table (row)->name, column);
  return FALSE;
}

static int
compare_text (gconstpointer a, gconstpointer b, const char *column)
{
  return g_strcmp0 (qy_row_get_text (*(const QyRow *const *) a, column),
                    qy_row_get_text (*(const QyRow *const *) b, column));
}

/* Parties */

static const char *
party_key (gconstpointer item)
{
  return ((const QyDocumentParty *) item)->label;
}

static gint64 *
party_rev (gpointer item)
{
  return &((QyDocumentParty *) item)->rev;
}

static void
party_to_row (gconstpointer item, guint position, QyRow *row)
{
  const QyDocumentParty *party = item;

  qy_row_set_text (row, "label", party->label);
  qy_row_set_text (row, "label_text", party->label_text != NULL ? party->label_text : "");
  qy_row_set_text (row, "role", qy_role_to_string (party->role));
  qy_row_set_text (row, "party_id", party->party_id);
}

static gboolean
party_from_row (QyDocument *document, const QyRow *row, GError **error)
{
  QyDocumentParty *party;
  QyRole role;

  if (!qy_role_from_string (qy_row_get_text (row, "role"), &role))
    return unknown_word (row, "role", error);
  party = qy_document_add_party (document, qy_row_get_text (row, "label"),
                                 qy_row_get_text (row, "label_text"), role);
  if (party == NULL)
    return unknown_word (row, "label", error);
  party->party_id = g_strdup (qy_row_get_text (row, "party_id"));
  party->rev = qy_row_get_int (row, "rev");
  return TRUE;
}

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  return compare_text (a, b, "label");
}

/* Fields */

static const char *
field_key (gconstpointer item)
{
  return ((const QyField *) item)->key;
}

static gint64 *
field_rev (gpointer item)
{
  return &((QyField *) item)->rev;
}

static void
field_to_row (gconstpointer item, guint position, QyRow *row)
{
  const QyField *field = item;
  g_autofree char *options = field->options != NULL ? g_strjoinv ("\n", field->options) : NULL;

  qy_row_set_text (row, "key", field->key);
  qy_row_set_int (row, "position", position + 1);
  qy_row_set_text (row, "type", qy_field_type_to_string (field->type));
  qy_row_set_text (row, "label", field->label != NULL ? field->label : "");
  qy_row_set_int (row, "required", field->required ? 1 : 0);
  qy_row_set_text (row, "default_raw", field->default_raw);
  qy_row_set_text (row, "options", options);
  qy_row_set_text (row, "note", field->note);
}

static gboolean
field_from_row (QyDocument *document, const QyRow *row, GError **error)
{
  g_autoptr (QyField) field = NULL;
  QyFieldType type;

  if (!qy_field_type_from_string (qy_row_get_text (row, "type"), &type))
    return unknown_word (row, "type", error);
  field = qy_field_new (qy_row_get_text (row, "key"), type, qy_row_get_text (row, "label"));
  field->required = qy_row_get_int (row, "required") != 0;
  field->default_raw = g_strdup (qy_row_get_text (row, "default_raw"));
  if (!qy_row_is_null (row, "options"))
    field->options = g_strsplit (qy_row_get_text (row, "options"), "\n", -1);
  field->note = g_strdup (qy_row_get_text (row, "note"));
  field->rev = qy_row_get_int (row, "rev");
  return qy_document_add_field (document, g_steal_pointer (&field), error);
}

static int
compare_fields (gconstpointer a, gconstpointer b)
{
  gint64 one = qy_row_get_int (*(const QyRow *const *) a, "position");
  gint64 other = qy_row_get_int (*(const QyRow *const *) b, "position");

  if (one != other)
    return one < other ? -1 : 1;
  return compare_text (a, b, "key");
}

/* Values */

static const char *
value_key (gconstpointer item)
{
  return ((const QyFieldValue *) item)->field_key;
}

static gint64 *
value_rev (gpointer item)
{
  return &((QyFieldValue *) item)->rev;
}

static void
value_to_row (gconstpointer item, guint position, QyRow *row)
{
  const QyFieldValue *value = item;

  qy_row_set_text (row, "field_key", value->field_key);
  qy_row_set_text (row, "raw", value->state == QY_VALUE_SET ? value->raw : NULL);
  qy_row_set_text (row, "state", value->state == QY_VALUE_WAITING ? "waiting" : "set");
  qy_row_set_text (row, "waiting_for", value->waiting_for);
}

static gboolean
value_from_row (QyDocument *document, const QyRow *row, GError **error)
{
  const char *key = qy_row_get_text (row, "field_key");
  gboolean waiting = g_strcmp0 (qy_row_get_text (row, "state"), "waiting") == 0;
  GPtrArray *values = qy_document_get_values (document);

  if (waiting
          ? !qy_document_set_waiting (document, key, qy_row_get_text (row, "waiting_for"), error)
          : !qy_document_set_value (document, key, qy_row_get_text (row, "raw"), error))
    return FALSE;
  for (guint i = values->len; i > 0; i--)
    {
      QyFieldValue *value = values->pdata[i - 1];

      if (!g_str_equal (value->field_key, key))
        continue;
      value->rev = qy_row_get_int (row, "rev");
      break;
    }
  return TRUE;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return compare_text (a, b, "field_key");
}

/* Blocks */

static const char *
block_key (gconstpointer item)
{
  return ((const QyBlock *) item)->key;
}

static gint64 *
block_rev (gpointer item)
{
  return &((QyBlock *) item)->rev;
}

static void
block_to_row (gconstpointer item, guint position, QyRow *row)
{
  const QyBlock *block = item;

  qy_row_set_text (row, "key", block->key);
  qy_row_set_text (row, "rank", block->rank);
  qy_row_set_int (row, "level", block->level);
  qy_row_set_text (row, "kind", qy_block_kind_to_string (block->kind));
  qy_row_set_text (row, "text", block->text != NULL ? block->text : "");
  qy_row_set_text (row, "cond", block->cond);
  qy_row_set_text (row, "repeat", block->repeat);
  qy_row_set_text (row, "number_as", block->number_as);
  qy_row_set_text (row, "source_number", block->source_number);
  qy_row_set_text (row, "origin", block->origin);
}

static gboolean
block_from_row (QyDocument *document, const QyRow *row, GError **error)
{
  g_autoptr (QyBlock) block = NULL;
  QyBlockKind kind;

  if (!qy_block_kind_from_string (qy_row_get_text (row, "kind"), &kind))
    return unknown_word (row, "kind", error);
  block = qy_block_new (qy_row_get_text (row, "key"), qy_row_get_text (row, "rank"),
                        (int) qy_row_get_int (row, "level"), kind, qy_row_get_text (row, "text"));
  block->cond = g_strdup (qy_row_get_text (row, "cond"));
  block->repeat = g_strdup (qy_row_get_text (row, "repeat"));
  block->number_as = g_strdup (qy_row_get_text (row, "number_as"));
  block->source_number = g_strdup (qy_row_get_text (row, "source_number"));
  block->origin = g_strdup (qy_row_get_text (row, "origin"));
  block->rev = qy_row_get_int (row, "rev");
  return qy_document_take_block (document, g_steal_pointer (&block), error);
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  int difference = compare_text (a, b, "rank");

  return difference != 0 ? difference : compare_text (a, b, "key");
}

const QyDocumentPart qy_document_parts[QY_N_DOCUMENT_PARTS] = {
  [QY_DOCUMENT_PART_PARTIES] = { &qy_document_party_table, "label", qy_document_get_parties,
                                 party_key, party_rev, party_to_row, party_from_row,
                                 compare_parties },
  [QY_DOCUMENT_PART_FIELDS] = { &qy_field_table, "key", qy_document_get_fields, field_key,
                                field_rev, field_to_row, field_from_row, compare_fields },
  [QY_DOCUMENT_PART_VALUES] = { &qy_value_table, "field_key", qy_document_get_values, value_key,
                                value_rev, value_to_row, value_from_row, compare_values },
  [QY_DOCUMENT_PART_BLOCKS] = { &qy_block_table, "key", qy_document_get_blocks, block_key,
                                block_rev, block_to_row, block_from_row, compare_blocks },
};

void
qy_document_part_describe (QyDocument *document, QyRow *row)
{
  const char *title = qy_document_get_title (document);

  qy_row_set_text (row, "kind", qy_document_kind_to_string (qy_document_get_kind (document)));
  qy_row_set_text (row, "title", title != NULL ? title : "");
  qy_row_set_text (row, "language", qy_language_to_string (qy_document_get_language (document)));
  qy_row_set_text (row, "numbering", qy_document_get_numbering (document));
}

QyRow *
qy_document_part_row (const QyDocumentPart *part,
                      QyDocument *document,
                      gconstpointer item,
                      guint position)
{
  QyRow *row = qy_row_new (part->table);

  qy_row_set_text (row, "document_id", qy_document_get_id (document));
  part->to_row (item, position, row);
  return row;
}
