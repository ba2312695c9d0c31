/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-part-private.h"
#include "qy-derive-private.h"
#include "qy-due-store.h"
#include "qy-party-private.h"

static const QyMember account_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyAccount, id) },
  { "party_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyAccount, party_id) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyPartyAccount, position) },
  { "bank", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyAccount, bank) },
  { "holder", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyAccount, holder) },
  { "number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyAccount, number) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyAccount, note) },
};

static const QyRecordKind account_kind = {
  N_ ("bank account"), &qy_party_account_table,        sizeof (QyPartyAccount),
  account_members,     G_N_ELEMENTS (account_members), G_STRUCT_OFFSET (QyPartyAccount, rev),
};

static const QyMember qualification_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, id) },
  { "party_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, party_id) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyPartyQualification, position) },
  { "name", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, name) },
  { "number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, number) },
  { "issuer", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, issuer) },
  { "valid_from", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, valid_from) },
  { "valid_until", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, valid_until) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPartyQualification, note) },
};

static const QyRecordKind qualification_kind = {
  N_ ("qualification"),
  &qy_party_qualification_table,
  sizeof (QyPartyQualification),
  qualification_members,
  G_N_ELEMENTS (qualification_members),
  G_STRUCT_OFFSET (QyPartyQualification, rev),
};

/* What accounts and qualifications have in common: an id, a party, a position, a rev. */
typedef struct
{
  const QyRecordKind *kind;
  gpointer record;
  char **id;
  const char *party_id;
  gint64 *position;
  gint64 *rev;
  const char *verb;
  const char *label;
} Owned;

static int
by_position (gconstpointer a, gconstpointer b)
{
  const QyRow *one = *(const QyRow *const *) a;
  const QyRow *other = *(const QyRow *const *) b;
  gint64 difference = qy_row_get_int (one, "position") - qy_row_get_int (other, "position");

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return g_strcmp0 (qy_row_get_text (one, "id"), qy_row_get_text (other, "id"));
}

static GPtrArray *
list_rows (QyStore *store, const QyTable *table, const char *party_id, GError **error)
{
  GPtrArray *rows = qy_store_list_owned (store, table, party_id, error);

  if (rows != NULL)
    g_ptr_array_sort (rows, by_position);
  return rows;
}

static GPtrArray *
list (QyBook *book,
      const QyRecordKind *kind,
      GDestroyNotify free_record,
      const char *party_id,
      GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *records;

  rows = list_rows (qy_book_get_store (book), kind->table, party_id, error);
  if (rows == NULL)
    return NULL;
  records = g_ptr_array_new_with_free_func (free_record);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (records, qy_record_from_row (kind, rows->pdata[i]));
  return records;
}

static gboolean
insert (QyAct *act, Owned *owned, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (owned->kind->table);
  g_autoptr (GPtrArray) rows = NULL;

  rows = list_rows (act->store, owned->kind->table, owned->party_id, error);
  if (rows == NULL)
    return FALSE;
  if (*owned->id == NULL)
    *owned->id = qy_book_new_id (act->book);
  if (*owned->position == 0)
    *owned->position =
        rows->len > 0 ? qy_row_get_int (rows->pdata[rows->len - 1], "position") + 1 : 1;
  qy_record_to_row (owned->kind, owned->record, row);
  return qy_act_insert (act, row, owned->rev, error);
}

static gboolean
update (QyAct *act, Owned *owned, GError **error)
{
  g_autoptr (QyRow) row = qy_record_get_row (act->book, owned->kind, *owned->id, error);

  if (row == NULL)
    return FALSE;
  qy_record_to_row (owned->kind, owned->record, row);
  return qy_act_update (act, row, owned->rev, error);
}

static gboolean
put (QyBook *book, Owned *owned, GError **error)
{
  g_autoptr (QyAct) act = qy_act_begin (book, error);
  g_autoptr (QyRow) party = NULL;

  if (act == NULL)
    return FALSE;
  party = qy_record_get_row (book, &qy_party_kind, owned->party_id, error);
  if (party == NULL)
    return FALSE;
  return (*owned->rev == 0 ? insert (act, owned, error) : update (act, owned, error))
         && qy_contract_derive (act, owned->party_id, error)
         && qy_act_commit (act, owned->party_id, owned->verb, owned->label, error);
}

static gboolean
remove_one (QyBook *book,
            const QyRecordKind *kind,
            const char *id,
            const char *verb,
            const char *label,
            GError **error)
{
  g_autoptr (QyAct) act = qy_act_begin (book, error);
  g_autoptr (QyRow) row = act != NULL ? qy_record_get_row (book, kind, id, error) : NULL;

  return row != NULL && qy_part_take (act, row, error)
         && qy_contract_derive (act, qy_row_get_text (row, "party_id"), error)
         && qy_act_commit (act, qy_row_get_text (row, "party_id"), verb, label, error);
}

static gboolean
check_date (const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  qy_date_from_iso (text, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
check_name (const char *name, GError **error)
{
  if (name != NULL && *name != '\0')
    return TRUE;
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID, _ ("A qualification needs a name"));
  return FALSE;
}

gboolean
qy_party_load_first_account (QyBook *book, QyParty *party, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = list_rows (qy_book_get_store (book), &qy_party_account_table, party->id, error);
  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    return TRUE;
  party->bank = g_strdup (qy_row_get_text (rows->pdata[0], "bank"));
  party->account_holder = g_strdup (qy_row_get_text (rows->pdata[0], "holder"));
  party->account_number = g_strdup (qy_row_get_text (rows->pdata[0], "number"));
  return TRUE;
}

gboolean
qy_party_store_first_account (QyAct *act, const QyParty *party, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *id = NULL;

  if (party->bank == NULL && party->account_holder == NULL && party->account_number == NULL)
    return TRUE;
  rows = list_rows (act->store, &qy_party_account_table, party->id, error);
  if (rows == NULL)
    return FALSE;
  row = rows->len > 0 ? qy_row_copy (rows->pdata[0]) : qy_row_new (&qy_party_account_table);
  qy_row_set_text (row, "bank", party->bank);
  qy_row_set_text (row, "holder", party->account_holder);
  qy_row_set_text (row, "number", party->account_number);
  if (rows->len > 0)
    return qy_row_equal (row, rows->pdata[0]) || qy_act_update (act, row, NULL, error);
  id = qy_book_new_id (act->book);
  qy_row_set_text (row, "id", id);
  qy_row_set_text (row, "party_id", party->id);
  qy_row_set_int (row, "position", 1);
  return qy_act_insert (act, row, NULL, error);
}

gboolean
qy_party_remove_owned (QyAct *act, const char *id, GError **error)
{
  static const QyTable *const tables[] = { &qy_party_account_table, &qy_party_qualification_table,
                                           &qy_due_mark_table };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) rows = qy_store_list_owned (act->store, tables[t], id, error);

      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        {
          if (!qy_part_take (act, rows->pdata[i], error))
            return FALSE;
        }
    }
  return qy_due_store_replace (act->store, id, NULL, 0, NULL, error);
}

QyPartyAccount *
qy_party_account_new (const char *party_id)
{
  QyPartyAccount *account = g_new0 (QyPartyAccount, 1);

  account->party_id = g_strdup (party_id);
  return account;
}

void
qy_party_account_free (QyPartyAccount *account)
{
  qy_record_free (&account_kind, account);
}

QyPartyQualification *
qy_party_qualification_new (const char *party_id, const char *name)
{
  QyPartyQualification *qualification = g_new0 (QyPartyQualification, 1);

  qualification->party_id = g_strdup (party_id);
  qualification->name = g_strdup (name);
  return qualification;
}

void
qy_party_qualification_free (QyPartyQualification *qualification)
{
  qy_record_free (&qualification_kind, qualification);
}

GPtrArray *
qy_book_party_list_accounts (QyBook *self, const char *party_id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && party_id != NULL, NULL);

  return list (self, &account_kind, (GDestroyNotify) qy_party_account_free, party_id, error);
}

gboolean
qy_book_party_put_account (QyBook *self, QyPartyAccount *account, GError **error)
{
  Owned owned = { &account_kind };

  g_return_val_if_fail (QY_IS_BOOK (self) && account != NULL && account->party_id != NULL, FALSE);

  owned.record = account;
  owned.id = &account->id;
  owned.party_id = account->party_id;
  owned.position = &account->position;
  owned.rev = &account->rev;
  owned.verb = "party.account";
  owned.label = _ ("Bank account stored");
  return put (self, &owned, error);
}

gboolean
qy_book_party_remove_account (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return remove_one (self, &account_kind, id, "party.account", _ ("Bank account removed"), error);
}

GPtrArray *
qy_book_party_list_qualifications (QyBook *self, const char *party_id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && party_id != NULL, NULL);

  return list (self, &qualification_kind, (GDestroyNotify) qy_party_qualification_free, party_id,
               error);
}

gboolean
qy_book_party_put_qualification (QyBook *self, QyPartyQualification *qualification, GError **error)
{
  Owned owned = { &qualification_kind };

  g_return_val_if_fail (QY_IS_BOOK (self) && qualification != NULL, FALSE);
  g_return_val_if_fail (qualification->party_id != NULL, FALSE);

  if (!check_name (qualification->name, error) || !check_date (qualification->valid_from, error)
      || !check_date (qualification->valid_until, error))
    return FALSE;
  owned.record = qualification;
  owned.id = &qualification->id;
  owned.party_id = qualification->party_id;
  owned.position = &qualification->position;
  owned.rev = &qualification->rev;
  owned.verb = "party.qualification";
  owned.label = _ ("Qualification stored");
  return put (self, &owned, error);
}

gboolean
qy_book_party_remove_qualification (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return remove_one (self, &qualification_kind, id, "party.qualification",
                     _ ("Qualification removed"), error);
}
