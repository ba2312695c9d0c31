/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-book-term.h"
#include "qy-contract-private.h"
#include "qy-derive-private.h"
#include "qy-number-pattern.h"
#include "qy-sort-key.h"

/* Provisional numbers are short; with thousands of drafts a few draws may be needed. */
#define MAX_DRAWS 1000

#define TEXT(member)                                                                               \
  {                                                                                                \
#member, QY_MEMBER_TEXT, G_STRUCT_OFFSET(QyContract, member)                                   \
  }

static const QyMember contract_members[] = {
  TEXT (id),
  TEXT (number),
  TEXT (title),
  TEXT (kind),
  { "has_text", QY_MEMBER_FLAG, G_STRUCT_OFFSET (QyContract, has_text) },
  TEXT (template_id),
  TEXT (parent_id),
  TEXT (relation),
  TEXT (responsible_id),
  TEXT (signed_on),
  TEXT (effective_on),
  TEXT (starts_on),
  TEXT (ends_on),
  TEXT (currency),
  TEXT (counterparty),
  TEXT (time_zone),
  TEXT (tags),
  TEXT (note),
  TEXT (created_at),
};

const QyRecordKind qy_contract_kind = {
  N_ ("contract"),
  &qy_contract_table,
  sizeof (QyContract),
  contract_members,
  G_N_ELEMENTS (contract_members),
  G_STRUCT_OFFSET (QyContract, rev),
};

static void
contract_to_row (const QyContract *contract, QyRow *row)
{
  g_autofree char *sort_key = qy_sort_key (contract->title);

  qy_record_to_row (&qy_contract_kind, contract, row);
  qy_row_set_text (row, "state", qy_contract_state_to_string (contract->state));
  qy_row_set_text (row, "sort_key", sort_key);
  if (contract->has_amount)
    qy_row_set_int (row, "amount", contract->amount);
  else
    qy_row_set_null (row, "amount");
  if (contract->template_version > 0)
    qy_row_set_int (row, "template_version", contract->template_version);
  else
    qy_row_set_null (row, "template_version");
}

static void
assign (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

QyContract *
qy_contract_from_row (const QyRow *row)
{
  QyContract *contract = qy_record_from_row (&qy_contract_kind, row);

  if (!qy_contract_state_from_string (qy_row_get_text (row, "state"), &contract->state))
    contract->state = QY_STATE_CLOSED;
  contract->has_amount = !qy_row_is_null (row, "amount");
  contract->amount = qy_row_get_int (row, "amount");
  contract->template_version = qy_row_get_int (row, "template_version");
  contract->changed_by = g_strdup (qy_row_get_text (row, "changed_by"));
  contract->changed_at = g_strdup (qy_row_get_text (row, "changed_at"));
  return contract;
}

void
qy_contract_free (QyContract *contract)
{
  if (contract == NULL)
    return;
  g_free (contract->changed_by);
  g_free (contract->changed_at);
  qy_record_free (&qy_contract_kind, contract);
}

gboolean
qy_contract_reindex (QyAct *act, const QyContract *contract, GError **error)
{
  return qy_index_put_parts (act, QY_INDEX_CONTRACT, contract->id, error, contract->number,
                             contract->title, contract->kind, contract->counterparty,
                             contract->tags, contract->note, QY_INDEX_END);
}

gboolean
qy_contract_insert (QyAct *act, QyContract *contract, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (&qy_contract_table);

  contract_to_row (contract, row);
  if (!qy_act_insert (act, row, NULL, error))
    return FALSE;
  contract->rev = qy_row_get_int (row, "rev");
  return qy_contract_reindex (act, contract, error);
}

gboolean
qy_contract_store (QyAct *act, QyContract *contract, GError **error)
{
  g_autoptr (QyRow) stored = NULL;
  g_autoptr (QyRow) row = NULL;

  stored = qy_record_get_row (act->book, &qy_contract_kind, contract->id, error);
  if (stored == NULL)
    return FALSE;
  row = qy_row_copy (stored);
  contract_to_row (contract, row);
  if (!qy_row_equal (row, stored))
    {
      if (!qy_act_update (act, row, NULL, error) || !qy_contract_reindex (act, contract, error))
        return FALSE;
      contract->rev = qy_row_get_int (row, "rev");
    }
  return qy_contract_derive_family (act, contract, error);
}

gboolean
qy_contract_apply_mirror (QyBook *book, QyContract *contract, QyDocument *document, GError **error)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, contract->id, error);
  QyContractMirror mirror;

  if (terms == NULL)
    return FALSE;
  qy_contract_mirror (document, terms, qy_book_get_calendar (book), &mirror);
  assign (&contract->starts_on, mirror.starts_on);
  assign (&contract->ends_on, mirror.ends_on);
  assign (&contract->effective_on, mirror.effective_on);
  assign (&contract->currency, mirror.currency);
  assign (&contract->counterparty, mirror.counterparty);
  contract->has_amount = mirror.has_amount;
  contract->amount = mirror.amount;
  qy_contract_mirror_clear (&mirror);
  return TRUE;
}

gboolean
qy_contract_follow_text (QyAct *act, const char *holder_id, QyDocument *document, GError **error)
{
  g_autoptr (QyContract) contract = NULL;

  if (qy_document_get_kind (document) != QY_DOCUMENT_CONTRACT
      && qy_document_get_kind (document) != QY_DOCUMENT_AMENDMENT)
    return TRUE;
  contract = qy_book_contract_get (act->book, holder_id, error);
  return contract != NULL && qy_contract_apply_mirror (act->book, contract, document, error)
         && qy_contract_store (act, contract, error);
}

char *
qy_contract_free_id (QyBook *book, char **number, GError **error)
{
  for (guint draw = 0; draw < MAX_DRAWS; draw++)
    {
      g_autofree char *id = qy_book_new_id (book);
      g_autofree char *candidate = qy_provisional_number (id);
      g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_free);

      if (!qy_record_find_ids (book, "contract-by-number", candidate, NULL, taken, error))
        return NULL;
      if (taken->len > 0)
        continue;
      *number = g_steal_pointer (&candidate);
      return g_steal_pointer (&id);
    }
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("The book has too many drafts: no provisional number is free"));
  return NULL;
}

gboolean
qy_contract_check_editable (const QyContract *contract, GError **error)
{
  if (!contract->has_text || qy_contract_state_allows_edit (contract->state))
    return TRUE;
  g_set_error (
      error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
      _ ("Contract %s is in the state “%s”: its text is frozen. Take it back to draft for a new "
         "revision, or amend it"),
      contract->number, qy_contract_state_label (contract->state));
  return FALSE;
}
