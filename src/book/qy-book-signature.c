/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-holder-private.h"
#include "qy-signature-private.h"

static const QyMember signature_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySignature, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySignature, contract_id) },
  { "label", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySignature, label) },
  { "signed_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySignature, signed_on) },
  { "revision_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySignature, revision_id) },
  { "voided", QY_MEMBER_FLAG, G_STRUCT_OFFSET (QySignature, voided) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySignature, note) },
};

static const QyRecordKind signature_kind = {
  N_ ("signature"),
  &qy_signature_table,
  sizeof (QySignature),
  signature_members,
  G_N_ELEMENTS (signature_members),
  G_STRUCT_OFFSET (QySignature, rev),
};

static QySignature *
find_valid (GPtrArray *signatures, const char *label)
{
  for (guint i = 0; i < signatures->len; i++)
    {
      QySignature *signature = signatures->pdata[i];

      if (!signature->voided && g_str_equal (signature->label, label))
        return signature;
    }
  return NULL;
}

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list parts;

  va_start (parts, format);
  message = g_strdup_vprintf (format, parts);
  va_end (parts);
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT, message);
  return FALSE;
}

static gboolean
check_sign (QyHolder *holder,
            const QyDocumentParty *party,
            GPtrArray *signatures,
            QyDate on,
            QyDate today,
            GError **error)
{
  const QyContract *contract = holder->contract;

  if (contract->state != QY_STATE_ISSUED && contract->state != QY_STATE_SIGNED_BY_ONE)
    return refuse (error, _ ("Contract %s is in the state “%s”: only an issued text can be signed"),
                   contract->number, qy_contract_state_label (contract->state));
  if (find_valid (signatures, party->label) != NULL)
    return refuse (error, _ ("Contract %s: %s has signed this revision already"), contract->number,
                   party->label_text);
  if (qy_date_compare (on, today) > 0)
    return refuse (error, _ ("Contract %s: %s cannot have signed on a day that is still to come"),
                   contract->number, party->label_text);
  return TRUE;
}

/* The state and the day follow from who has signed. */
static void
follow_signatures (QyHolder *holder, GPtrArray *signatures)
{
  GPtrArray *parties = qy_document_get_parties (holder->document);
  const char *last = NULL;
  guint n_signed = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      const QySignature *signature = find_valid (signatures, party->label);

      if (signature == NULL)
        continue;
      n_signed++;
      if (last == NULL || strcmp (signature->signed_on, last) > 0)
        last = signature->signed_on;
    }
  g_clear_pointer (&holder->contract->signed_on, g_free);
  if (n_signed == parties->len)
    holder->contract->signed_on = g_strdup (last);
  holder->contract->state = n_signed == 0             ? QY_STATE_ISSUED
                            : n_signed < parties->len ? QY_STATE_SIGNED_BY_ONE
                                                      : QY_STATE_SIGNED;
}

static QyHolder *
load_contract (
    QyBook *book, const char *id, const char *label, QyDocumentParty **party, GError **error)
{
  g_autoptr (QyHolder) holder = qy_holder_load (book, id, error);

  if (holder == NULL)
    return NULL;
  *party = qy_document_find_party (holder->document, label);
  if (holder->contract != NULL && *party != NULL)
    return g_steal_pointer (&holder);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The text has no party with the label “%s”"), label);
  return NULL;
}

static QySignature *
new_signature (QyBook *book,
               const char *contract_id,
               const char *label,
               QyDate on,
               const char *note,
               GError **error)
{
  g_autoptr (QyRevision) revision = qy_book_revision_get (book, contract_id, 0, error);
  QySignature *signature;

  if (revision == NULL)
    return NULL;
  signature = g_new0 (QySignature, 1);
  signature->id = qy_book_new_id (book);
  signature->contract_id = g_strdup (contract_id);
  signature->label = g_strdup (label);
  signature->signed_on = qy_date_to_iso (on);
  signature->revision_id = g_strdup (revision->id);
  signature->note = g_strdup (note);
  return signature;
}

void
qy_signature_free (QySignature *signature)
{
  qy_record_free (&signature_kind, signature);
}

gboolean
qy_signature_void_all (QyAct *act, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (act->store, &qy_signature_table, contract_id, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      qy_row_set_int (rows->pdata[i], "voided", 1);
      if (!qy_act_update (act, rows->pdata[i], NULL, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
qy_book_signature_list (QyBook *self, const char *contract_id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  return qy_record_list (self, &signature_kind, (GDestroyNotify) qy_signature_free,
                         "signature-by-contract", contract_id, error);
}

gboolean
qy_book_contract_sign (
    QyBook *self, const char *id, const char *label, QyDate on, const char *note, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (QyRow) row = qy_row_new (&qy_signature_table);
  g_autofree char *shown = NULL;
  QyDocumentParty *party = NULL;
  QySignature *signature;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && label != NULL, FALSE);
  g_return_val_if_fail (qy_date_is_set (on), FALSE);

  act = qy_act_begin (self, error);
  holder = act != NULL ? load_contract (self, id, label, &party, error) : NULL;
  signatures = holder != NULL ? qy_book_signature_list (self, id, error) : NULL;
  if (signatures == NULL
      || !check_sign (holder, party, signatures, on, qy_book_get_today (self), error))
    return FALSE;
  signature = new_signature (self, id, party->label, on, note, error);
  if (signature == NULL)
    return FALSE;
  g_ptr_array_add (signatures, signature);
  qy_record_to_row (&signature_kind, signature, row);
  follow_signatures (holder, signatures);
  shown = g_strdup_printf (_ ("Signed by %s on %s"), party->label_text, signature->signed_on);
  return qy_act_insert (act, row, NULL, error) && qy_contract_store (act, holder->contract, error)
         && qy_act_commit (act, id, "contract.sign", shown, error);
}

gboolean
qy_book_contract_unsign (QyBook *self, const char *id, const char *label, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *shown = NULL;
  QyDocumentParty *party = NULL;
  QySignature *signature;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && label != NULL, FALSE);

  act = qy_act_begin (self, error);
  holder = act != NULL ? load_contract (self, id, label, &party, error) : NULL;
  signatures = holder != NULL ? qy_book_signature_list (self, id, error) : NULL;
  if (signatures == NULL)
    return FALSE;
  signature = find_valid (signatures, party->label);
  if (signature == NULL
      || (holder->contract->state != QY_STATE_SIGNED_BY_ONE
          && holder->contract->state != QY_STATE_SIGNED))
    return refuse (error, _ ("Contract %s: there is no signature of %s to take back"),
                   holder->contract->number, party->label_text);
  row = qy_record_get_row (self, &signature_kind, signature->id, error);
  if (row == NULL)
    return FALSE;
  signature->voided = TRUE;
  qy_row_set_int (row, "voided", 1);
  follow_signatures (holder, signatures);
  shown = g_strdup_printf (_ ("Signature of %s taken back"), party->label_text);
  return qy_act_update (act, row, NULL, error) && qy_contract_store (act, holder->contract, error)
         && qy_act_commit (act, id, "contract.unsign", shown, error);
}
