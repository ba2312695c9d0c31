/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-term.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-private.h"
#include "qy-document-rows-private.h"
#include "qy-term-private.h"

static const QyMember term_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTerm, id) },
  { "holder_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTerm, holder_id) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTerm, kind) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyTerm, position) },
  { "block_key", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTerm, block_key) },
};

static const QyRecordKind term_kind = {
  N_ ("term"),
  &qy_term_table,
  sizeof (QyTerm),
  term_members,
  G_N_ELEMENTS (term_members),
  G_STRUCT_OFFSET (QyTerm, rev),
};

static void
attr_free (QyTermAttr *attr)
{
  g_free (attr->attr);
  g_free (attr->field_key);
  g_free (attr);
}

/* The order of the catalogue; what it does not know comes last. */
static int
place_of (const QyTerm *term, const QyTermAttr *attr)
{
  QyTermKind kind;
  int at =
      qy_term_kind_from_name (term->kind, &kind) ? qy_term_kind_attr_index (kind, attr->attr) : -1;

  return at >= 0 ? at : QY_TERM_MAX_ATTRS;
}

static int
by_place (gconstpointer a, gconstpointer b, gpointer term)
{
  const QyTermAttr *left = *(const QyTermAttr *const *) a;
  const QyTermAttr *right = *(const QyTermAttr *const *) b;
  int order = place_of (term, left) - place_of (term, right);

  return order != 0 ? order : g_strcmp0 (left->attr, right->attr);
}

static gboolean
load_attrs (QyBook *book, QyTerm *term, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (qy_book_get_store (book), &qy_term_attr_table, term->id, error);
  if (rows == NULL)
    return FALSE;
  term->attrs = g_ptr_array_new_with_free_func ((GDestroyNotify) attr_free);
  for (guint i = 0; i < rows->len; i++)
    qy_term_bind (term, qy_row_get_text (rows->pdata[i], "attr"),
                  qy_row_get_text (rows->pdata[i], "field_key"));
  g_ptr_array_sort_with_data (term->attrs, by_place, term);
  return TRUE;
}

static gboolean
insert_attrs (QyAct *act, const QyTerm *term, GError **error)
{
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *attr = term->attrs->pdata[i];

      if (!qy_term_insert_attr (act, term->id, attr->attr, attr->field_key, error))
        return FALSE;
    }
  return TRUE;
}

/* Those named @attr, or all. */
static gboolean
remove_attrs (QyAct *act, const char *term_id, const char *attr, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (act->store, &qy_term_attr_table, term_id, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      if (attr != NULL && g_strcmp0 (qy_row_get_text (rows->pdata[i], "attr"), attr) != 0)
        continue;
      if (!qy_act_remove (act, rows->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_attr (const QyTerm *term, const QyTermAttr *attr, GError **error)
{
  QyTermKind kind;

  if (!qy_term_kind_from_name (term->kind, &kind)
      || qy_term_kind_attr_index (kind, attr->attr) >= 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("A term of the kind “%s” has no attribute “%s”"), term->kind, attr->attr);
  return FALSE;
}

static gboolean
check_fields (const QyTerm *term, QyDocument *document, GError **error)
{
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *attr = term->attrs->pdata[i];

      if (!check_attr (term, attr, error))
        return FALSE;
      if (qy_document_find_field (document, attr->field_key) != NULL)
        continue;
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("The text has no field “%s”"),
                   attr->field_key);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_values (QyTerm *term, QyDocument *document, GError **error)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, term);
  return qy_terms_check (alone, NULL, document, error);
}

static gboolean
update (QyAct *act, QyTerm *term, GError **error)
{
  g_autoptr (QyRow) row = qy_record_get_row (act->book, &term_kind, term->id, error);

  if (row == NULL)
    return FALSE;
  qy_record_to_row (&term_kind, term, row);
  return qy_act_update (act, row, &term->rev, error) && remove_attrs (act, term->id, NULL, error)
         && insert_attrs (act, term, error);
}

QyTerm *
qy_term_new (const char *kind, const char *block_key)
{
  QyTerm *term = g_new0 (QyTerm, 1);

  term->kind = g_strdup (kind);
  term->block_key = g_strdup (block_key);
  term->attrs = g_ptr_array_new_with_free_func ((GDestroyNotify) attr_free);
  return term;
}

void
qy_term_bind (QyTerm *term, const char *attr, const char *field_key)
{
  QyTermAttr *bound = g_new0 (QyTermAttr, 1);

  bound->attr = g_strdup (attr);
  bound->field_key = g_strdup (field_key);
  g_ptr_array_add (term->attrs, bound);
}

void
qy_term_free (QyTerm *term)
{
  if (term == NULL)
    return;
  g_clear_pointer (&term->attrs, g_ptr_array_unref);
  qy_record_free (&term_kind, term);
}

QyTerm *
qy_term_copy_for (const QyTerm *term, const char *holder_id)
{
  QyTerm *copy = qy_term_new (term->kind, term->block_key);

  copy->holder_id = g_strdup (holder_id);
  copy->position = term->position;
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *attr = term->attrs->pdata[i];

      qy_term_bind (copy, attr->attr, attr->field_key);
    }
  return copy;
}

gboolean
qy_term_insert_attr (
    QyAct *act, const char *term_id, const char *attr, const char *field_key, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (&qy_term_attr_table);

  qy_row_set_text (row, "term_id", term_id);
  qy_row_set_text (row, "attr", attr);
  qy_row_set_text (row, "field_key", field_key);
  return qy_act_insert (act, row, NULL, error);
}

gboolean
qy_term_remove_attr (QyAct *act, const char *term_id, const char *attr, GError **error)
{
  return remove_attrs (act, term_id, attr, error);
}

const char *
qy_term_bound_field (const QyTerm *term, const char *attr)
{
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *bound = term->attrs->pdata[i];

      if (g_str_equal (bound->attr, attr))
        return bound->field_key;
    }
  return NULL;
}

gboolean
qy_term_insert (QyAct *act, QyTerm *term, guint position, gint64 *rev, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (&qy_term_table);

  if (term->id == NULL)
    term->id = qy_book_new_id (act->book);
  if (term->position == 0)
    term->position = position;
  qy_record_to_row (&term_kind, term, row);
  return qy_act_insert (act, row, rev, error) && insert_attrs (act, term, error);
}

gboolean
qy_term_remove_all (QyAct *act, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (act->store, &qy_term_table, holder_id, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      if (!remove_attrs (act, qy_row_get_text (rows->pdata[i], "id"), NULL, error)
          || !qy_act_remove (act, rows->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

QyTerm *
qy_book_term_get (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyTerm) term = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  term = qy_record_get (self, &term_kind, id, error);
  return term != NULL && load_attrs (self, term, error) ? g_steal_pointer (&term) : NULL;
}

GPtrArray *
qy_book_term_list (QyBook *self, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) terms = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  terms = qy_record_list (self, &term_kind, (GDestroyNotify) qy_term_free, "term-by-holder",
                          holder_id, error);
  if (terms == NULL)
    return NULL;
  for (guint i = 0; i < terms->len; i++)
    {
      if (!load_attrs (self, terms->pdata[i], error))
        return NULL;
    }
  return g_steal_pointer (&terms);
}

gboolean
qy_book_term_put (QyBook *self, QyTerm *term, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *document_id = NULL;
  g_autoptr (GPtrArray) present = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && term != NULL && term->holder_id != NULL, FALSE);

  act = qy_act_begin (self, error);
  document_id = act != NULL ? qy_document_rows_find (self, term->holder_id, error) : NULL;
  document = document_id != NULL ? qy_document_rows_load (self, document_id, error) : NULL;
  if (document == NULL || !check_fields (term, document, error))
    return FALSE;
  present = qy_book_term_list (self, term->holder_id, error);
  if (present == NULL || !check_values (term, document, error))
    return FALSE;
  return (term->rev != 0 ? update (act, term, error)
                         : qy_term_insert (act, term, present->len + 1, &term->rev, error))
         && qy_contract_follow_text (act, term->holder_id, document, error)
         && qy_act_commit (act, term->holder_id, "term.put", _ ("Term bound to fields"), error);
}

gboolean
qy_book_term_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *document_id = NULL;
  const char *holder_id;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &term_kind, id, error) : NULL;
  if (row == NULL)
    return FALSE;
  holder_id = qy_row_get_text (row, "holder_id");
  document_id = qy_document_rows_find (self, holder_id, error);
  document = document_id != NULL ? qy_document_rows_load (self, document_id, error) : NULL;
  return document != NULL && remove_attrs (act, id, NULL, error) && qy_act_remove (act, row, error)
         && qy_contract_follow_text (act, holder_id, document, error)
         && qy_act_commit (act, holder_id, "term.remove", _ ("Term removed"), error);
}
