/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-tally.h"

static const char *const queries[QY_N_TALLIES] = {
  [QY_TALLY_PARTY_CONTRACTS] = "tally-party-contracts",
  [QY_TALLY_TEMPLATE_CONTRACTS] = "tally-template-contracts",
  [QY_TALLY_FIELDS] = "tally-fields",
  [QY_TALLY_VERSIONS] = "tally-versions",
  [QY_TALLY_CLAUSE_USES] = "tally-clause-uses",
};

static GHashTable *
collect (QyBook *book, const char *query, gboolean numbers, GError **error)
{
  g_autoptr (GHashTable) found = NULL;
  QyStatement *statement = qy_store_query (qy_book_get_store (book), query, error);
  QyStep step;

  if (statement == NULL)
    return NULL;
  found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, numbers ? NULL : g_free);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_hash_table_insert (found, g_strdup (qy_statement_get_text (statement, 0, NULL)),
                         numbers ? GUINT_TO_POINTER ((guint) qy_statement_get_int (statement, 1))
                                 : g_strdup (qy_statement_get_text (statement, 1, NULL)));
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

GHashTable *
qy_book_tally (QyBook *self, QyTally what, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && what < QY_N_TALLIES, NULL);

  return collect (self, queries[what], TRUE, error);
}

guint
qy_tally_get (GHashTable *tally, const char *id)
{
  g_return_val_if_fail (tally != NULL, 0);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (tally, id)) : 0;
}

GHashTable *
qy_book_last_changes (QyBook *self, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  return collect (self, "last-changes", FALSE, error);
}
