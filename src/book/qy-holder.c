/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-holder-private.h"

#include "qy-body.h"
#include "qy-book-issue.h"
#include "qy-clause-private.h"
#include "qy-printed.h"
#include "qy-template-private.h"
#include "qy-term-private.h"

/* The search row of the record itself, by kind. */
typedef struct
{
  const char *index_kind;
  gboolean (*reindex) (QyAct *act, const char *id, GError **error);
} HolderKind;

static gboolean
reindex_contract (QyAct *act, const char *id, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (act->book, id, error);

  return contract != NULL && qy_contract_reindex (act, contract, error);
}

static const HolderKind holder_kinds[QY_N_DOCUMENT_KINDS] = {
  [QY_DOCUMENT_TEMPLATE] = { QY_INDEX_TEMPLATE, qy_template_reindex },
  [QY_DOCUMENT_CONTRACT] = { QY_INDEX_CONTRACT, reindex_contract },
  [QY_DOCUMENT_CLAUSE] = { QY_INDEX_CLAUSE, qy_clause_reindex },
  [QY_DOCUMENT_AMENDMENT] = { QY_INDEX_CONTRACT, reindex_contract },
  [QY_DOCUMENT_LETTER] = { QY_INDEX_CONTRACT, reindex_contract },
};

const char *
qy_holder_index_kind (QyDocumentKind kind)
{
  return holder_kinds[kind].index_kind;
}

/* References into the parent contract print what its latest revision printed; without one, a blank.
 */
static gboolean
load_parent_numbers (QyBook *book, QyHolder *holder, GError **error)
{
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (QyDocument) parent = NULL;
  g_autoptr (GHashTable) numbers = NULL;
  g_autoptr (GError) local = NULL;

  if (holder->contract->parent_id == NULL)
    return TRUE;
  revision = qy_book_revision_get (book, holder->contract->parent_id, 0, &local);
  if (revision == NULL && local->code == QY_ERROR_NOT_FOUND)
    return TRUE;
  if (revision == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  parent = qy_body_read (revision->body, -1, error);
  numbers = parent != NULL ? qy_document_dup_references (parent, error) : NULL;
  if (numbers == NULL)
    return FALSE;
  qy_document_set_parent_numbers (holder->document, numbers);
  return TRUE;
}

QyHolder *
qy_holder_load (QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyHolder) holder = g_new0 (QyHolder, 1);
  g_autofree char *document_id = qy_document_rows_find (book, id, error);

  holder->id = g_strdup (id);
  if (document_id == NULL)
    return NULL;
  holder->document = qy_document_rows_load (book, document_id, error);
  if (holder->document == NULL)
    return NULL;
  holder->index_kind = qy_holder_index_kind (qy_document_get_kind (holder->document));
  if (g_str_equal (holder->index_kind, QY_INDEX_CONTRACT))
    {
      holder->contract = qy_book_contract_get (book, id, error);
      if (holder->contract == NULL || !load_parent_numbers (book, holder, error))
        return NULL;
      qy_document_set_number (holder->document, holder->contract->number);
    }
  return g_steal_pointer (&holder);
}

QyHolder *
qy_holder_open (QyAct *act, const char *id, GError **error)
{
  g_autoptr (QyHolder) holder = qy_holder_load (act->book, id, error);

  if (holder == NULL
      || (holder->contract != NULL && !qy_contract_check_editable (holder->contract, error)))
    return NULL;
  holder->before = qy_document_copy (holder->document);
  return g_steal_pointer (&holder);
}

gboolean
qy_holder_store (QyAct *act, QyHolder *holder, GError **error)
{
  if (!qy_terms_check_stored (act->book, holder->id, holder->before, holder->document, error)
      || !qy_document_rows_update (act, holder->document, error)
      || !qy_index_put_text (act, holder->index_kind, holder->id, holder->before, holder->document,
                             error))
    return FALSE;
  if (holder->contract == NULL)
    return TRUE;
  return qy_contract_apply_mirror (act->book, holder->contract, holder->document, error)
         && qy_contract_store (act, holder->contract, error);
}

gboolean
qy_holder_reindex (QyAct *act, const char *index_kind, const char *id, GError **error)
{
  g_autoptr (QyHolder) holder = NULL;
  g_autoptr (GError) local = NULL;

  if (!qy_index_remove (act, index_kind, id, error))
    return FALSE;
  holder = qy_holder_load (act->book, id, &local);
  if (holder == NULL && local->code == QY_ERROR_NOT_FOUND)
    return TRUE;
  if (holder == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return holder_kinds[qy_document_get_kind (holder->document)].reindex (act, id, error)
         && qy_index_put_text (act, index_kind, id, NULL, holder->document, error);
}

void
qy_holder_free (QyHolder *holder)
{
  g_free (holder->id);
  g_clear_pointer (&holder->contract, qy_contract_free);
  g_clear_object (&holder->document);
  g_clear_object (&holder->before);
  g_free (holder);
}
