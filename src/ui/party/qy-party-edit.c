/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-edit.h"

#include <glib/gi18n-lib.h>

#include "qy-date.h"
#include "qy-error.h"
#include "qy-fold.h"
#include "qy-request.h"

typedef struct
{
  char *party_id;
  QyPartyPart part;
  char *part_id;
  char *attribute;
  char *text;
} Edit;

static void
edit_free (Edit *edit)
{
  g_free (edit->party_id);
  g_free (edit->part_id);
  g_free (edit->attribute);
  g_free (edit->text);
  g_free (edit);
}

static void
take (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* Companies of one name are one company; people may share theirs. */
static gboolean
check_name (QyBook *book, const QyParty *party, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (party->is_person)
    return TRUE;
  all = qy_book_party_list (book, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const QyParty *other = all->pdata[i];

      if (g_strcmp0 (other->name, party->name) != 0 || g_str_equal (other->id, party->id))
        continue;
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("“%s” is in the book already; the name was not changed"), party->name);
      return FALSE;
    }
  return all != NULL;
}

static gboolean
edit_party (QyBook *book, const Edit *edit, GError **error)
{
  g_autoptr (QyParty) party = qy_book_party_get (book, edit->party_id, error);

  if (party == NULL)
    return FALSE;
  if (g_str_equal (edit->attribute, "is_person"))
    party->is_person = g_strcmp0 (edit->text, "person") == 0;
  else
    qy_party_set (party, edit->attribute, edit->text);
  if (g_str_equal (edit->attribute, "name") && !check_name (book, party, error))
    return FALSE;
  return qy_book_party_update (book, party, error);
}

static gboolean
edit_account (QyBook *book, const Edit *edit, GError **error)
{
  g_autoptr (GPtrArray) all = qy_book_party_list_accounts (book, edit->party_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      QyPartyAccount *account = all->pdata[i];

      if (!g_str_equal (account->id, edit->part_id))
        continue;
      if (g_str_equal (edit->attribute, "bank"))
        take (&account->bank, edit->text);
      else if (g_str_equal (edit->attribute, "holder"))
        take (&account->holder, edit->text);
      else if (g_str_equal (edit->attribute, "number"))
        take (&account->number, edit->text);
      else
        take (&account->note, edit->text);
      return qy_book_party_put_account (book, account, error);
    }
  if (all != NULL)
    g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                         _ ("Somebody removed this account meanwhile"));
  return FALSE;
}

static char **
place_of (QyPartyQualification *qualification, const char *attribute)
{
  if (g_str_equal (attribute, "name"))
    return &qualification->name;
  if (g_str_equal (attribute, "number"))
    return &qualification->number;
  if (g_str_equal (attribute, "issuer"))
    return &qualification->issuer;
  if (g_str_equal (attribute, "valid_from"))
    return &qualification->valid_from;
  if (g_str_equal (attribute, "valid_until"))
    return &qualification->valid_until;
  return &qualification->note;
}

static gboolean
edit_qualification (QyBook *book, const Edit *edit, GError **error)
{
  g_autoptr (GPtrArray) all = qy_book_party_list_qualifications (book, edit->party_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      QyPartyQualification *qualification = all->pdata[i];

      if (!g_str_equal (qualification->id, edit->part_id))
        continue;
      take (place_of (qualification, edit->attribute), edit->text);
      return qy_book_party_put_qualification (book, qualification, error);
    }
  if (all != NULL)
    g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                         _ ("Somebody removed this qualification meanwhile"));
  return FALSE;
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Edit *edit = data;
  gboolean stored = FALSE;

  switch (edit->part)
    {
    case QY_PARTY_ACCOUNT:
      stored = edit_account (book, edit, error);
      break;
    case QY_PARTY_QUALIFICATION:
      stored = edit_qualification (book, edit, error);
      break;
    case QY_PARTY_ITSELF:
    default:
      stored = edit_party (book, edit, error);
      break;
    }
  return stored ? g_strdup (edit->text != NULL ? edit->text : "") : NULL;
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *text = result;

  if (error != NULL)
    {
      qy_record_row_set_problem (owner, error->message);
      return;
    }
  qy_record_row_set_text (owner, text);
  qy_record_row_set_value (owner, text);
  qy_record_row_set_problem (owner, NULL);
}

gboolean
qy_party_check (const char *attribute, const char *text, char **normal, GError **error)
{
  g_autofree char *narrow = NULL;
  QyDate day;

  g_return_val_if_fail (attribute != NULL && text != NULL && normal != NULL, FALSE);

  *normal = NULL;
  if (*text == '\0')
    return TRUE;
  if (g_str_equal (attribute, "credit_code"))
    {
      narrow = qy_fold (text);
      *normal = g_ascii_strup (narrow, -1);
      if (qy_credit_code_check (*normal, error))
        return TRUE;
      g_clear_pointer (normal, g_free);
      return FALSE;
    }
  if (!g_str_has_prefix (attribute, "valid_"))
    {
      *normal = g_strdup (text);
      return TRUE;
    }
  day = qy_date_parse (text, error);
  if (qy_date_is_set (day))
    *normal = qy_date_to_iso (day);
  return qy_date_is_set (day);
}

void
qy_party_edit (QyRecordRow *row,
               QyBook *book,
               const char *party_id,
               QyPartyPart part,
               const char *part_id,
               const char *text)
{
  const char *attribute = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *normal = NULL;
  Edit *edit = NULL;

  g_return_if_fail (QY_IS_RECORD_ROW (row) && QY_IS_BOOK (book) && party_id != NULL);

  attribute = qy_record_row_get_attribute (row);
  if (!qy_party_check (attribute, text, &normal, &error))
    {
      qy_record_row_set_problem (row, error->message);
      return;
    }
  edit = g_new0 (Edit, 1);
  edit->party_id = g_strdup (party_id);
  edit->part = part;
  edit->part_id = g_strdup (part_id);
  edit->attribute = g_strdup (attribute);
  edit->text = g_steal_pointer (&normal);
  qy_request_run (row, book, store, edit, (GDestroyNotify) edit_free, g_free, NULL, on_stored);
}
