/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-contract.h"

#include <glib/gi18n-lib.h>

#include "qy-book-party.h"
#include "qy-book-text.h"
#include "qy-contract-part-private.h"
#include "qy-holder-private.h"
#include "qy-open-matters-private.h"
#include "qy-revision-private.h"
#include "qy-term-private.h"

static gboolean
check_title (const QyContract *contract, GError **error)
{
  return qy_record_check_name (contract->title, _ ("A contract needs a title"), error);
}

QyContract *
qy_book_contract_get (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  row = qy_record_get_row (self, &qy_contract_kind, id, error);
  return row != NULL ? qy_contract_from_row (row) : NULL;
}

QyContract *
qy_book_contract_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "contract-by-id", "contract-by-number",
                                         "contract-by-title", NULL };
  g_autofree char *id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  id = qy_record_find_one (self, &qy_contract_kind, queries, "contract-by-prefix", text, error);
  return id != NULL ? qy_book_contract_get (self, id, error) : NULL;
}

/* The caller's copy may be older in what follows from the text, the life cycle and the signatures:
 * those members stay as they are stored; so does rev, which decides whether the copy is too old. */
static void
take_described (QyContract *stored, const QyContract *given)
{
  const struct
  {
    char **to;
    const char *from;
  } texts[] = {
    { &stored->title, given->title },
    { &stored->kind, given->kind },
    { &stored->parent_id, given->parent_id },
    { &stored->relation, given->relation },
    { &stored->responsible_id, given->responsible_id },
    { &stored->tags, given->tags },
    { &stored->note, given->note },
    { &stored->time_zone, given->time_zone },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i].to);
      *texts[i].to = g_strdup (texts[i].from);
    }
  stored->rev = given->rev;
}

/* The title on paper is the document's; a frozen text keeps its own. */
static gboolean
store_title (QyAct *act, const QyContract *contract, GError **error)
{
  g_autofree char *document_id = NULL;
  g_autoptr (QyDocument) document = NULL;

  if (contract->has_text && !qy_contract_state_allows_edit (contract->state))
    return TRUE;
  document_id = qy_document_rows_find (act->book, contract->id, error);
  document = document_id != NULL ? qy_document_rows_load (act->book, document_id, error) : NULL;
  if (document == NULL)
    return FALSE;
  qy_document_set_title (document, contract->title);
  return qy_document_rows_update (act, document, error);
}

gboolean
qy_book_contract_update (QyBook *self, QyContract *contract, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyContract) stored = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract != NULL && contract->id != NULL, FALSE);

  if (!check_title (contract, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  stored = qy_book_contract_get (self, contract->id, error);
  if (stored == NULL)
    return FALSE;
  take_described (stored, contract);
  if (!qy_contract_store (act, stored, error) || !store_title (act, stored, error)
      || !qy_act_commit (act, contract->id, "contract.update", _ ("Contract data changed"), error))
    return FALSE;
  contract->rev = stored->rev;
  return TRUE;
}

static gboolean
check_removable (QyBook *book, const QyContract *contract, GError **error)
{
  g_autoptr (GPtrArray) revisions = qy_book_revision_list (book, contract->id, error);

  if (revisions == NULL)
    return FALSE;
  if (revisions->len == 0 && contract->state == QY_STATE_DRAFT)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("Contract %s has been issued or is in use: it can be terminated or closed, "
                  "not removed"),
               contract->number);
  return FALSE;
}

static gboolean
remove_rows (QyAct *act, const char *id, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (act->book, id, error);
  g_autoptr (QyRow) row = NULL;

  if (document_id == NULL || !qy_part_remove_all (act, id, error)
      || !qy_document_rows_remove (act, document_id, error) || !qy_term_remove_all (act, id, error))
    return FALSE;
  row = qy_record_get_row (act->book, &qy_contract_kind, id, error);
  return row != NULL && qy_part_take (act, row, error);
}

gboolean
qy_book_contract_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  contract = act != NULL ? qy_book_contract_get (self, id, error) : NULL;
  if (contract == NULL || !check_removable (self, contract, error))
    return FALSE;
  label = g_strdup_printf (_ ("Draft %s removed"), contract->number);
  return remove_rows (act, id, error) && qy_index_remove (act, QY_INDEX_CONTRACT, id, error)
         && qy_act_commit (act, id, "contract.remove", label, error);
}

static gboolean
check_step (const QyContract *contract, QyContractState state, GError **error)
{
  gboolean own_way =
      state == QY_STATE_ISSUED || state == QY_STATE_SIGNED_BY_ONE || state == QY_STATE_SIGNED;

  if (!own_way && qy_contract_state_may_become (contract->state, state))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               own_way ? _ ("Contract %s is in the state “%s”; it becomes “%s” only by "
                            "issuing and signing")
                       : _ ("Contract %s is in the state “%s” and cannot become “%s” "
                            "from there"),
               contract->number, qy_contract_state_label (contract->state),
               qy_contract_state_label (state));
  return FALSE;
}

gboolean
qy_book_contract_set_state (
    QyBook *self, const char *id, QyContractState state, const char *why, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autofree char *label = NULL;
  const char *was;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && state < QY_N_STATES, FALSE);

  act = qy_act_begin (self, error);
  contract = act != NULL ? qy_book_contract_get (self, id, error) : NULL;
  if (contract == NULL || !check_step (contract, state, error)
      || (state == QY_STATE_CLOSED
          && !qy_open_matters_check (self, contract, QY_MATTERS_MONEY | QY_MATTERS_HANDOVER,
                                     error)))
    return FALSE;
  was = qy_contract_state_label (contract->state);
  label = why != NULL
              ? g_strdup_printf (_ ("%s → %s: %s"), was, qy_contract_state_label (state), why)
              : g_strdup_printf ("%s → %s", was, qy_contract_state_label (state));
  contract->state = state;
  return qy_contract_store (act, contract, error)
         && qy_act_commit (act, id, "contract.state", label, error);
}

typedef struct
{
  QyBook *book;
  const char *label;
  const char *party;
} PartyEdit;

static gboolean
give_party (QyDocument *document, gpointer data, GError **error)
{
  PartyEdit *edit = data;

  return qy_contract_give_party (edit->book, document, edit->label, edit->party, error);
}

gboolean
qy_book_contract_set_party (
    QyBook *self, const char *id, const char *label, const char *party, GError **error)
{
  PartyEdit edit = { self, label, party };
  g_autofree char *shown = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && label != NULL, FALSE);

  shown = g_strdup_printf ("%s = %s", label, party != NULL ? party : "–");
  return qy_book_text_edit (self, id, "text.party", shown, give_party, &edit, error);
}
