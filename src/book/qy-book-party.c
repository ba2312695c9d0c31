/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-party.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-contract-part-private.h"
#include "qy-due-store.h"
#include "qy-party-private.h"
#include "qy-sort-key.h"

static const QyMember party_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, id) },
  { "name", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, name) },
  { "aliases", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, aliases) },
  { "credit_code", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, credit_code) },
  { "id_number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, id_number) },
  { "representative", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, representative) },
  { "agent", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, agent) },
  { "address", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, address) },
  { "contact", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, contact) },
  { "phone", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, phone) },
  { "email", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, email) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyParty, note) },
};

const QyRecordKind qy_party_kind = {
  N_ ("party"),
  &qy_party_table,
  sizeof (QyParty),
  party_members,
  G_N_ELEMENTS (party_members),
  G_STRUCT_OFFSET (QyParty, rev),
};

static void
party_to_row (const QyParty *party, QyRow *row)
{
  g_autofree char *sort_key = qy_sort_key (party->name);

  qy_record_to_row (&qy_party_kind, party, row);
  qy_row_set_text (row, "kind", party->is_person ? "person" : "company");
  if (party->own)
    qy_row_set_int (row, "own", 1);
  else
    qy_row_set_null (row, "own"); /* as in rows from before the column was there */
  qy_row_set_text (row, "sort_key", sort_key);
}

static QyParty *
party_from_row (const QyRow *row)
{
  QyParty *party = qy_record_from_row (&qy_party_kind, row);

  party->is_person = g_strcmp0 (qy_row_get_text (row, "kind"), "person") == 0;
  party->own = qy_row_get_int (row, "own") != 0;
  return party;
}

static gboolean
index_party (QyAct *act, const QyParty *party, GError **error)
{
  return qy_index_put_parts (act, QY_INDEX_PARTY, party->id, error, party->name, party->aliases,
                             party->credit_code, party->representative, party->agent,
                             party->address, party->contact, party->phone, party->email,
                             party->note, QY_INDEX_END);
}

/* A code belongs to one company: a second party with it is the same one under another name. */
static gboolean
check_code (QyBook *book, const QyParty *party, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QyParty) other = NULL;

  if (party->credit_code == NULL || *party->credit_code == '\0')
    return TRUE;
  if (!qy_credit_code_check (party->credit_code, error)
      || !qy_record_find_ids (book, "party-by-credit-code", party->credit_code, NULL, ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_strcmp0 (ids->pdata[i], party->id) == 0)
        continue;
      other = qy_book_party_get (book, ids->pdata[i], error);
      if (other != NULL)
        g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                     _ ("The credit code %s belongs to party %s already; nothing was stored"),
                     party->credit_code, other->name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check (QyBook *book, const QyParty *party, GError **error)
{
  if (!qy_record_check_name (party->name, _ ("A party needs its legal name"), error))
    return FALSE;
  return check_code (book, party, error);
}

gboolean
qy_book_party_add (QyBook *self, QyParty *party, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = qy_row_new (&qy_party_table);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && party != NULL, FALSE);

  act = qy_act_begin (self, error);
  if (act == NULL || !check (self, party, error))
    return FALSE;
  if (party->id == NULL)
    party->id = qy_book_new_id (self);
  party_to_row (party, row);
  label = g_strdup_printf (_ ("Party %s added"), party->name);
  return qy_act_insert (act, row, &party->rev, error)
         && qy_party_store_first_account (act, party, error) && index_party (act, party, error)
         && qy_act_commit (act, party->id, "party.add", label, error);
}

gboolean
qy_book_party_update (QyBook *self, QyParty *party, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;
  gboolean owner_changes;

  g_return_val_if_fail (QY_IS_BOOK (self) && party != NULL && party->id != NULL, FALSE);

  act = qy_act_begin (self, error);
  if (act == NULL || !check (self, party, error))
    return FALSE;
  row = qy_record_get_row (self, &qy_party_kind, party->id, error);
  if (row == NULL)
    return FALSE;
  owner_changes = (qy_row_get_int (row, "own") != 0) != party->own;
  party_to_row (party, row);
  label = g_strdup_printf (_ ("Party %s changed"), party->name);
  return qy_act_update (act, row, &party->rev, error)
         && (!owner_changes || qy_schedule_store_remove_party (act->store, party->id, error))
         && qy_party_store_first_account (act, party, error) && index_party (act, party, error)
         && qy_party_refresh_drafts (act, party->id, error)
         && qy_act_commit (act, party->id, "party.update", label, error);
}

static gboolean
check_unused (QyBook *book, const char *id, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "party-uses", id, NULL, uses, error))
    return FALSE;
  if (uses->len == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               g_dngettext (GETTEXT_PACKAGE, "The party stays: %u text names it",
                            "The party stays: %u texts name it", uses->len),
               uses->len);
  return FALSE;
}

gboolean
qy_book_party_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &qy_party_kind, id, error) : NULL;
  if (row == NULL || !check_unused (self, id, error))
    return FALSE;
  label = g_strdup_printf (_ ("Party %s removed"), qy_row_get_text (row, "name"));
  return qy_party_remove_owned (act, id, error) && qy_part_take (act, row, error)
         && qy_index_remove (act, QY_INDEX_PARTY, id, error)
         && qy_act_commit (act, id, "party.remove", label, error);
}

gboolean
qy_party_reindex (QyAct *act, const char *id, GError **error)
{
  g_autoptr (QyRow) row = qy_store_get (act->store, &qy_party_table, id, NULL, NULL);
  g_autoptr (QyParty) party = row != NULL ? party_from_row (row) : NULL;

  if (party == NULL)
    return qy_index_remove (act, QY_INDEX_PARTY, id, error);
  return index_party (act, party, error);
}

QyParty *
qy_book_party_get (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyRow) row = NULL;
  g_autoptr (QyParty) party = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  row = qy_record_get_row (self, &qy_party_kind, id, error);
  if (row == NULL)
    return NULL;
  party = party_from_row (row);
  return qy_party_load_first_account (self, party, error) ? g_steal_pointer (&party) : NULL;
}

QyParty *
qy_book_party_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "party-by-id", "party-by-name", "party-by-alias",
                                         "party-by-credit-code", NULL };
  g_autofree char *id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  id = qy_record_find_one (self, &qy_party_kind, queries, "party-by-prefix", text, error);
  return id != NULL ? qy_book_party_get (self, id, error) : NULL;
}

QyParty *
qy_book_party_lookup (QyBook *self, const char *name, GError **error)
{
  static const char *const queries[] = { "party-by-name", "party-by-alias",
                                         "party-by-credit-code" };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QY_IS_BOOK (self) && name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries) && ids->len == 0; i++)
    if (!qy_record_find_ids (self, queries[i], name, NULL, ids, error))
      return NULL;
  if (ids->len == 1)
    return qy_book_party_get (self, ids->pdata[0], error);
  if (ids->len > 1)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_AMBIGUOUS,
                 _ ("%u parties of the book are called “%s”"), ids->len, name);
  return NULL;
}

GPtrArray *
qy_book_party_list (QyBook *self, GError **error)
{
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  parties = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_party_free);
  if (!qy_record_find_ids (self, "party-list", NULL, NULL, ids, error))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      QyParty *party = qy_book_party_get (self, ids->pdata[i], error);

      if (party == NULL)
        return NULL;
      g_ptr_array_add (parties, party);
    }
  return g_steal_pointer (&parties);
}
