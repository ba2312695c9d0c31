/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-template.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-part-private.h"
#include "qy-document-rows-private.h"
#include "qy-index-private.h"
#include "qy-revision-private.h"
#include "qy-sort-key.h"
#include "qy-template-private.h"
#include "qy-term-private.h"

static const QyMember template_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTemplate, id) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTemplate, title) },
  { "category", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTemplate, category) },
  { "source_name", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTemplate, source_name) },
  { "source_text", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTemplate, source_text) },
  { "analysis", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyTemplate, analysis) },
};

static const QyRecordKind template_kind = {
  N_ ("template"),
  &qy_template_table,
  sizeof (QyTemplate),
  template_members,
  G_N_ELEMENTS (template_members),
  G_STRUCT_OFFSET (QyTemplate, rev),
};

static void
template_to_row (const QyTemplate *tmpl, QyRow *row)
{
  g_autofree char *sort_key = qy_sort_key (tmpl->title);

  qy_record_to_row (&template_kind, tmpl, row);
  qy_row_set_text (row, "state", tmpl->published ? "published" : "draft");
  qy_row_set_text (row, "sort_key", sort_key);
}

static QyTemplate *
template_from_row (const QyRow *row)
{
  QyTemplate *tmpl = qy_record_from_row (&template_kind, row);

  tmpl->published = g_strcmp0 (qy_row_get_text (row, "state"), "published") == 0;
  return tmpl;
}

static gboolean
index_template (QyAct *act, const QyTemplate *tmpl, GError **error)
{
  return qy_index_put_parts (act, QY_INDEX_TEMPLATE, tmpl->id, error, tmpl->title, tmpl->category,
                             QY_INDEX_END);
}

static gboolean
check (const QyTemplate *tmpl, GError **error)
{
  return qy_record_check_name (tmpl->title, _ ("A template needs a title"), error);
}

static gboolean
insert_terms (QyAct *act, const char *template_id, GPtrArray *terms, GError **error)
{
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      QyTerm *term = terms->pdata[i];

      g_free (term->holder_id);
      term->holder_id = g_strdup (template_id);
      if (!qy_term_insert (act, term, i + 1, &term->rev, error))
        return FALSE;
    }
  return TRUE;
}

static void
name_template (QyBook *book, QyTemplate *tmpl, QyDocument *document)
{
  if (tmpl->id == NULL)
    tmpl->id = qy_book_new_id (book);
  if (tmpl->title == NULL || *tmpl->title == '\0')
    {
      g_free (tmpl->title);
      tmpl->title = g_strdup (qy_document_get_title (document));
    }
  else if (qy_document_get_title (document) == NULL)
    qy_document_set_title (document, tmpl->title);
  qy_document_set_kind (document, QY_DOCUMENT_TEMPLATE);
}

QyTemplate *
qy_template_new (const char *title)
{
  QyTemplate *tmpl = g_new0 (QyTemplate, 1);

  tmpl->title = g_strdup (title);
  return tmpl;
}

void
qy_template_free (QyTemplate *tmpl)
{
  qy_record_free (&template_kind, tmpl);
}

gboolean
qy_book_template_add (
    QyBook *self, QyTemplate *tmpl, QyDocument *document, GPtrArray *terms, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = qy_row_new (&qy_template_table);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && tmpl != NULL && QY_IS_DOCUMENT (document), FALSE);

  name_template (self, tmpl, document);
  if (!check (tmpl, error) || (terms != NULL && !qy_terms_check (terms, NULL, document, error))
      || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  tmpl->published = FALSE;
  template_to_row (tmpl, row);
  label = g_strdup_printf (_ ("Template “%s” added"), tmpl->title);
  return qy_act_insert (act, row, &tmpl->rev, error)
         && qy_document_rows_insert (act, document, tmpl->id, error)
         && insert_terms (act, tmpl->id, terms, error) && index_template (act, tmpl, error)
         && qy_index_put_text (act, QY_INDEX_TEMPLATE, tmpl->id, NULL, document, error)
         && qy_act_commit (act, tmpl->id, "template.add", label, error);
}

static gboolean
rename_document (QyAct *act, const QyTemplate *tmpl, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (act->book, tmpl->id, error);
  g_autoptr (QyDocument) document = NULL;

  document = document_id != NULL ? qy_document_rows_load (act->book, document_id, error) : NULL;
  if (document == NULL)
    return FALSE;
  qy_document_set_title (document, tmpl->title);
  return qy_document_rows_update (act, document, error);
}

gboolean
qy_book_template_update (QyBook *self, QyTemplate *tmpl, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *sort_key = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && tmpl != NULL && tmpl->id != NULL, FALSE);

  if (!check (tmpl, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  row = qy_record_get_row (self, &template_kind, tmpl->id, error);
  if (row == NULL)
    return FALSE;
  sort_key = qy_sort_key (tmpl->title);
  qy_row_set_text (row, "title", tmpl->title);
  qy_row_set_text (row, "category", tmpl->category);
  qy_row_set_text (row, "sort_key", sort_key);
  qy_row_set_int (row, "rev", tmpl->rev);
  return qy_act_update (act, row, &tmpl->rev, error) && rename_document (act, tmpl, error)
         && index_template (act, tmpl, error)
         && qy_act_commit (act, tmpl->id, "template.update", _ ("Template data changed"), error);
}

static gboolean
check_removable (QyBook *book, const QyTemplate *tmpl, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "template-uses", tmpl->id, NULL, uses, error))
    return FALSE;
  if (uses->len == 0 && !tmpl->published)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("The template “%s” stays: it has versions, or contracts were made from it"),
               tmpl->title);
  return FALSE;
}

gboolean
qy_book_template_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyTemplate) tmpl = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *document_id = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &template_kind, id, error) : NULL;
  tmpl = row != NULL ? template_from_row (row) : NULL;
  if (tmpl == NULL || !check_removable (self, tmpl, error))
    return FALSE;
  document_id = qy_document_rows_find (self, id, error);
  label = g_strdup_printf (_ ("Template “%s” removed"), tmpl->title);
  return document_id != NULL && qy_document_rows_remove (act, document_id, error)
         && qy_term_remove_all (act, id, error) && qy_part_take (act, row, error)
         && qy_index_remove (act, QY_INDEX_TEMPLATE, id, error)
         && qy_act_commit (act, id, "template.remove", label, error);
}

gint64
qy_book_template_publish (QyBook *self, const char *id, const char *why, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *document_id = NULL;
  g_autofree char *label = NULL;
  gint64 version;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, 0);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &template_kind, id, error) : NULL;
  document_id = row != NULL ? qy_document_rows_find (self, id, error) : NULL;
  document = document_id != NULL ? qy_document_rows_load (self, document_id, error) : NULL;
  version = document != NULL ? qy_revision_publish (act, document, why, error) : 0;
  if (version == 0)
    return 0;
  qy_row_set_text (row, "state", "published");
  label = g_strdup_printf (_ ("Version %d published"), (int) version);
  if (!qy_act_update (act, row, NULL, error)
      || !qy_act_commit (act, id, "template.publish", label, error))
    return 0;
  return version;
}

QyDocument *
qy_book_template_load_version (QyBook *self, const char *id, gint64 *version, GError **error)
{
  QyDocument *document;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && version != NULL, NULL);

  document = qy_revision_load_document (self, id, version, error);
  if (document != NULL)
    qy_document_set_kind (document, QY_DOCUMENT_CONTRACT);
  return document;
}

gboolean
qy_template_reindex (QyAct *act, const char *id, GError **error)
{
  g_autoptr (QyTemplate) tmpl = qy_book_template_get (act->book, id, error);

  return tmpl != NULL && index_template (act, tmpl, error);
}

QyTemplate *
qy_book_template_get (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  row = qy_record_get_row (self, &template_kind, id, error);
  return row != NULL ? template_from_row (row) : NULL;
}

QyTemplate *
qy_book_template_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "template-by-id", "template-by-title", NULL };
  g_autofree char *id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  id = qy_record_find_one (self, &template_kind, queries, "template-by-prefix", text, error);
  return id != NULL ? qy_book_template_get (self, id, error) : NULL;
}

GPtrArray *
qy_book_template_list (QyBook *self, GError **error)
{
  g_autoptr (GPtrArray) templates = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  templates = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_template_free);
  statement = qy_store_query (qy_book_get_store (self), "template-list", error);
  if (statement == NULL)
    return NULL;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      QyTemplate *tmpl = qy_template_new (qy_statement_get_text (statement, 1, NULL));

      tmpl->id = g_strdup (qy_statement_get_text (statement, 0, NULL));
      tmpl->category = g_strdup (qy_statement_get_text (statement, 2, NULL));
      tmpl->published = g_strcmp0 (qy_statement_get_text (statement, 3, NULL), "published") == 0;
      tmpl->source_name = g_strdup (qy_statement_get_text (statement, 4, NULL));
      tmpl->rev = qy_statement_get_int (statement, 5);
      g_ptr_array_add (templates, tmpl);
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&templates) : NULL;
}
