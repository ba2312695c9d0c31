/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-clause.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-part-private.h"
#include "qy-clause-private.h"
#include "qy-document-rows-private.h"
#include "qy-index-private.h"
#include "qy-revision-private.h"
#include "qy-sort-key.h"

static const char *const stance_names[QY_N_STANCES] = {
  [QY_STANCE_STANDARD] = "standard",
  [QY_STANCE_ALTERNATE] = "alternate",
  [QY_STANCE_FALLBACK] = "fallback",
};

static const QyMember clause_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyClause, id) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyClause, title) },
  { "category", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyClause, category) },
  { "alternate_of", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyClause, alternate_of) },
  { "guidance", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyClause, guidance) },
  { "tags", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyClause, tags) },
};

static const QyRecordKind clause_kind = {
  N_ ("clause"),
  &qy_clause_table,
  sizeof (QyClause),
  clause_members,
  G_N_ELEMENTS (clause_members),
  G_STRUCT_OFFSET (QyClause, rev),
};

static void
clause_to_row (const QyClause *clause, QyRow *row)
{
  g_autofree char *sort_key = qy_sort_key (clause->title);

  qy_record_to_row (&clause_kind, clause, row);
  qy_row_set_text (row, "category", clause->category != NULL ? clause->category : "");
  qy_row_set_text (row, "stance", qy_stance_to_string (clause->stance));
  qy_row_set_text (row, "sort_key", sort_key);
}

static QyClause *
clause_from_row (const QyRow *row)
{
  QyClause *clause = qy_record_from_row (&clause_kind, row);

  if (!qy_stance_from_string (qy_row_get_text (row, "stance"), &clause->stance))
    clause->stance = QY_STANCE_STANDARD;
  return clause;
}

static gboolean
index_clause (QyAct *act, const QyClause *clause, GError **error)
{
  return qy_index_put_parts (act, QY_INDEX_CLAUSE, clause->id, error, clause->title,
                             clause->category, clause->guidance, clause->tags, QY_INDEX_END);
}

static gboolean
check (const QyClause *clause, GError **error)
{
  if (!qy_record_check_name (clause->title, _ ("A clause needs a title"), error))
    return FALSE;
  if (clause->stance == QY_STANCE_STANDARD || clause->alternate_of != NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
               _ ("“%s” stands in for another clause: say for which one"), clause->title);
  return FALSE;
}

static GPtrArray *
list (QyBook *book, const char *query, const char *parameter, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) clauses = NULL;

  clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_clause_free);
  if (!qy_record_find_ids (book, query, parameter, NULL, ids, error))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      QyClause *clause = qy_book_clause_get (book, ids->pdata[i], error);

      if (clause == NULL)
        return NULL;
      g_ptr_array_add (clauses, clause);
    }
  return g_steal_pointer (&clauses);
}

gboolean
qy_stance_from_string (const char *name, QyStance *stance)
{
  g_return_val_if_fail (stance != NULL, FALSE);

  for (guint i = 0; i < QY_N_STANCES; i++)
    {
      if (g_strcmp0 (name, stance_names[i]) != 0)
        continue;
      *stance = i;
      return TRUE;
    }
  return FALSE;
}

const char *
qy_stance_to_string (QyStance stance)
{
  g_return_val_if_fail (stance < QY_N_STANCES, NULL);

  return stance_names[stance];
}

QyClause *
qy_clause_new (const char *title, const char *category)
{
  QyClause *clause = g_new0 (QyClause, 1);

  clause->title = g_strdup (title);
  clause->category = g_strdup (category);
  return clause;
}

void
qy_clause_free (QyClause *clause)
{
  qy_record_free (&clause_kind, clause);
}

gboolean
qy_book_clause_add (QyBook *self, QyClause *clause, QyDocument *document, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = qy_row_new (&qy_clause_table);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && clause != NULL && QY_IS_DOCUMENT (document), FALSE);

  if (!check (clause, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  if (clause->id == NULL)
    clause->id = qy_book_new_id (self);
  qy_document_set_kind (document, QY_DOCUMENT_CLAUSE);
  qy_document_set_title (document, clause->title);
  clause_to_row (clause, row);
  label = g_strdup_printf (_ ("Clause “%s” added"), clause->title);
  return qy_act_insert (act, row, &clause->rev, error)
         && qy_document_rows_insert (act, document, clause->id, error)
         && index_clause (act, clause, error)
         && qy_index_put_text (act, QY_INDEX_CLAUSE, clause->id, NULL, document, error)
         && qy_act_commit (act, clause->id, "clause.add", label, error);
}

gboolean
qy_book_clause_update (QyBook *self, QyClause *clause, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && clause != NULL && clause->id != NULL, FALSE);

  if (!check (clause, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  row = qy_record_get_row (self, &clause_kind, clause->id, error);
  if (row == NULL)
    return FALSE;
  clause_to_row (clause, row);
  return qy_act_update (act, row, &clause->rev, error) && index_clause (act, clause, error)
         && qy_act_commit (act, clause->id, "clause.update", _ ("Clause data changed"), error);
}

static gboolean
check_removable (QyBook *book, const char *id, GError **error)
{
  g_autoptr (GPtrArray) revisions = qy_book_revision_list (book, id, error);
  g_autoptr (GPtrArray) alternates = NULL;

  alternates = revisions != NULL ? qy_book_clause_list_alternates (book, id, error) : NULL;
  if (alternates == NULL)
    return FALSE;
  if (revisions->len == 0 && alternates->len == 0)
    return TRUE;
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("The clause stays: it has versions, or others stand in for it"));
  return FALSE;
}

gboolean
qy_book_clause_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *document_id = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &clause_kind, id, error) : NULL;
  if (row == NULL || !check_removable (self, id, error))
    return FALSE;
  document_id = qy_document_rows_find (self, id, error);
  label = g_strdup_printf (_ ("Clause “%s” removed"), qy_row_get_text (row, "title"));
  return document_id != NULL && qy_document_rows_remove (act, document_id, error)
         && qy_part_take (act, row, error) && qy_index_remove (act, QY_INDEX_CLAUSE, id, error)
         && qy_act_commit (act, id, "clause.remove", label, error);
}

gint64
qy_book_clause_publish (QyBook *self, const char *id, const char *why, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *document_id = NULL;
  g_autofree char *label = NULL;
  gint64 version;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, 0);

  act = qy_act_begin (self, error);
  document_id = act != NULL ? qy_document_rows_find (self, id, error) : NULL;
  document = document_id != NULL ? qy_document_rows_load (self, document_id, error) : NULL;
  version = document != NULL ? qy_revision_publish (act, document, why, error) : 0;
  if (version == 0)
    return 0;
  label = g_strdup_printf (_ ("Version %d published"), (int) version);
  return qy_act_commit (act, id, "clause.publish", label, error) ? version : 0;
}

gboolean
qy_clause_reindex (QyAct *act, const char *id, GError **error)
{
  g_autoptr (QyClause) clause = qy_book_clause_get (act->book, id, error);

  return clause != NULL && index_clause (act, clause, error);
}

QyDocument *
qy_book_clause_load_version (QyBook *self, const char *id, gint64 *version, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && version != NULL, NULL);

  return qy_revision_load_document (self, id, version, error);
}

QyClause *
qy_book_clause_get (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  row = qy_record_get_row (self, &clause_kind, id, error);
  return row != NULL ? clause_from_row (row) : NULL;
}

QyClause *
qy_book_clause_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "clause-by-id", "clause-by-title", NULL };
  g_autofree char *id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  id = qy_record_find_one (self, &clause_kind, queries, "clause-by-prefix", text, error);
  return id != NULL ? qy_book_clause_get (self, id, error) : NULL;
}

GPtrArray *
qy_book_clause_list (QyBook *self, const char *category, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  if (category != NULL)
    return list (self, "clause-by-category", category, error);
  return list (self, "clause-list", NULL, error);
}

GPtrArray *
qy_book_clause_list_alternates (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return list (self, "clause-alternates", id, error);
}

void
qy_clause_use_free (QyClauseUse *use)
{
  if (use == NULL)
    return;
  g_free (use->holder_id);
  g_free (use->title);
  g_free (use->block_key);
  g_free (use->origin);
  g_free (use);
}

GPtrArray *
qy_book_clause_list_uses (QyBook *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *first = NULL;
  g_autofree char *after = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  uses = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_clause_use_free);
  statement = qy_store_query (qy_book_get_store (self), "clause-uses", error);
  if (statement == NULL)
    return NULL;
  first = g_strconcat (id, "@", NULL);
  after = qy_text_after_prefix (first);
  qy_statement_bind_text (statement, 1, first, -1);
  qy_statement_bind_text (statement, 2, after, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      QyClauseUse *use = g_new0 (QyClauseUse, 1);

      use->holder_id = g_strdup (qy_statement_get_text (statement, 0, NULL));
      use->title = g_strdup (qy_statement_get_text (statement, 1, NULL));
      use->block_key = g_strdup (qy_statement_get_text (statement, 2, NULL));
      use->origin = g_strdup (qy_statement_get_text (statement, 3, NULL));
      g_ptr_array_add (uses, use);
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&uses) : NULL;
}
