/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-clause.h"
#include "qy-book-text.h"
#include "qy-contract-private.h"

/* What one edit of a block is given, and the key of the block it makes. */
typedef struct
{
  const char *key;
  const char *text;
  int level;
  QyBlockKind kind;
  gint64 rev;
  gsize offset;
  QyDocument *part;
  const char *origin;
  char *made;
} BlockEdit;

static gboolean
insert (QyDocument *document, gpointer data, GError **error)
{
  BlockEdit *edit = data;
  QyBlock *block =
      qy_document_insert (document, edit->key, edit->level, edit->kind, edit->text, error);

  if (block == NULL)
    return FALSE;
  edit->made = g_strdup (block->key);
  return TRUE;
}

static gboolean
set_text (QyDocument *document, gpointer data, GError **error)
{
  BlockEdit *edit = data;
  const QyBlock *block = qy_document_get_block (document, edit->key);

  if (block != NULL && edit->rev != 0 && block->rev != edit->rev)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Block %s was changed by somebody else meanwhile. Nothing was "
                      "stored; it now reads: %s"),
                   edit->key, block->text);
      return FALSE;
    }
  return qy_document_set_text (document, edit->key, edit->text, error);
}

static gboolean
remove_block (QyDocument *document, gpointer data, GError **error)
{
  return qy_document_remove (document, ((BlockEdit *) data)->key, error);
}

static gboolean
move (QyDocument *document, gpointer data, GError **error)
{
  BlockEdit *edit = data;

  return qy_document_move (document, edit->key, edit->text, error);
}

static gboolean
indent (QyDocument *document, gpointer data, GError **error)
{
  BlockEdit *edit = data;

  return qy_document_indent (document, edit->key, edit->level, error);
}

static gboolean
split (QyDocument *document, gpointer data, GError **error)
{
  BlockEdit *edit = data;
  QyBlock *block = qy_document_split (document, edit->key, edit->offset, error);

  if (block == NULL)
    return FALSE;
  edit->made = g_strdup (block->key);
  return TRUE;
}

static gboolean
join (QyDocument *document, gpointer data, GError **error)
{
  return qy_document_join (document, ((BlockEdit *) data)->key, error);
}

static gboolean
paste (QyDocument *document, gpointer data, GError **error)
{
  BlockEdit *edit = data;

  return qy_document_paste (document, edit->key, edit->part, edit->origin, error);
}

static gboolean
add_field (QyDocument *document, gpointer data, GError **error)
{
  return qy_document_add_field (document, qy_field_copy (data), error);
}

typedef struct
{
  const QyAssignment *values;
  gsize n_values;
} ValuesEdit;

static gboolean
set_values (QyDocument *document, gpointer data, GError **error)
{
  ValuesEdit *edit = data;

  return qy_contract_give_values (document, edit->values, edit->n_values, error);
}

static char *
names_of (const QyAssignment *values, gsize n_values)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < n_values; i++)
    g_string_append_printf (names, "%s%s = %s", i > 0 ? ", " : "", values[i].name, values[i].value);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

gboolean
qy_book_text_set_values (
    QyBook *self, const char *holder_id, const QyAssignment *values, gsize n_values, GError **error)
{
  ValuesEdit edit = { values, n_values };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, FALSE);
  g_return_val_if_fail (values != NULL || n_values == 0, FALSE);

  label = names_of (values, n_values);
  return qy_book_text_edit (self, holder_id, "text.set", label, set_values, &edit, error);
}

gboolean
qy_book_text_add_field (QyBook *self, const char *holder_id, QyField *field, GError **error)
{
  g_autoptr (QyField) owned = field;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && field != NULL, FALSE);

  label = g_strdup_printf (_ ("Field %s added"), owned->label != NULL ? owned->label : owned->key);
  return qy_book_text_edit (self, holder_id, "text.field", label, add_field, owned, error);
}

char *
qy_book_text_insert (QyBook *self,
                     const char *holder_id,
                     const char *after,
                     int level,
                     QyBlockKind kind,
                     const char *text,
                     GError **error)
{
  BlockEdit edit = { .key = after, .text = text, .level = level, .kind = kind };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && text != NULL, NULL);

  if (!qy_book_text_edit (self, holder_id, "text.insert", _ ("Block inserted"), insert, &edit,
                          error))
    g_clear_pointer (&edit.made, g_free);
  return edit.made;
}

gboolean
qy_book_text_set_text (QyBook *self,
                       const char *holder_id,
                       const char *key,
                       const char *text,
                       gint64 rev,
                       GError **error)
{
  BlockEdit edit = { .key = key, .text = text, .rev = rev };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, FALSE);
  g_return_val_if_fail (key != NULL && text != NULL, FALSE);

  return qy_book_text_edit (self, holder_id, "text.edit", _ ("Text edited"), set_text, &edit,
                            error);
}

gboolean
qy_book_text_remove (QyBook *self, const char *holder_id, const char *key, GError **error)
{
  BlockEdit edit = { .key = key };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && key != NULL, FALSE);

  return qy_book_text_edit (self, holder_id, "text.remove", _ ("Block removed"), remove_block,
                            &edit, error);
}

gboolean
qy_book_text_move (
    QyBook *self, const char *holder_id, const char *key, const char *after, GError **error)
{
  BlockEdit edit = { .key = key, .text = after };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && key != NULL, FALSE);

  return qy_book_text_edit (self, holder_id, "text.move", _ ("Block moved"), move, &edit, error);
}

gboolean
qy_book_text_indent (QyBook *self, const char *holder_id, const char *key, int by, GError **error)
{
  BlockEdit edit = { .key = key, .level = by };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && key != NULL, FALSE);

  return qy_book_text_edit (self, holder_id, "text.indent", _ ("Block indented"), indent, &edit,
                            error);
}

char *
qy_book_text_split (
    QyBook *self, const char *holder_id, const char *key, gsize offset, GError **error)
{
  BlockEdit edit = { .key = key, .offset = offset };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && key != NULL, NULL);

  if (!qy_book_text_edit (self, holder_id, "text.split", _ ("Block split"), split, &edit, error))
    g_clear_pointer (&edit.made, g_free);
  return edit.made;
}

gboolean
qy_book_text_join (QyBook *self, const char *holder_id, const char *key, GError **error)
{
  BlockEdit edit = { .key = key };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && key != NULL, FALSE);

  return qy_book_text_edit (self, holder_id, "text.join", _ ("Blocks joined"), join, &edit, error);
}

gboolean
qy_book_text_insert_clause (QyBook *self,
                            const char *holder_id,
                            const char *after,
                            const char *clause_id,
                            gint64 version,
                            GError **error)
{
  g_autoptr (QyClause) clause = NULL;
  g_autoptr (QyDocument) part = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *label = NULL;
  BlockEdit edit = { .key = after };

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && clause_id != NULL, FALSE);

  clause = qy_book_clause_get (self, clause_id, error);
  part = clause != NULL ? qy_book_clause_load_version (self, clause_id, &version, error) : NULL;
  if (part == NULL)
    return FALSE;
  origin = g_strdup_printf ("%s@%" G_GINT64_FORMAT, clause_id, version);
  label = g_strdup_printf (_ ("Clause “%s” inserted"), clause->title);
  edit.part = part;
  edit.origin = origin;
  return qy_book_text_edit (self, holder_id, "text.clause", label, paste, &edit, error);
}
