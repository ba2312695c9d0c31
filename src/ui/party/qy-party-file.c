/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-file.h"

#include "qy-book-ledger.h"

#define SHOWN_CONTRACTS 8

static gboolean
load_contracts (QyBook *book, QyPartyFile *file, GError **error)
{
  g_autofree char *where = g_strdup_printf ("party = '%s'", file->party->id);
  g_auto (GStrv) ids = qy_book_ledger_ids (book, where, "-created_at", error);

  if (ids == NULL)
    return FALSE;
  file->n_contracts = g_strv_length (ids);
  file->contracts = qy_book_ledger_rows (book, (const char *const *) ids,
                                         MIN (file->n_contracts, SHOWN_CONTRACTS), error);
  return file->contracts != NULL;
}

gpointer
qy_party_file_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyPartyFile) file = g_new0 (QyPartyFile, 1);

  file->party = qy_book_party_get (book, id, error);
  if (file->party == NULL)
    return NULL;
  file->today = qy_book_get_today (book);
  file->accounts = qy_book_party_list_accounts (book, id, error);
  if (file->accounts != NULL)
    file->qualifications = qy_book_party_list_qualifications (book, id, error);
  if (file->qualifications == NULL || !load_contracts (book, file, error))
    return NULL;
  return g_steal_pointer (&file);
}

void
qy_party_file_free (QyPartyFile *file)
{
  qy_party_free (file->party);
  g_clear_pointer (&file->accounts, g_ptr_array_unref);
  g_clear_pointer (&file->qualifications, g_ptr_array_unref);
  g_clear_pointer (&file->contracts, g_ptr_array_unref);
  g_free (file);
}
