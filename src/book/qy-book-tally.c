/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-tally.h"

static const char *const queries[QY_N_TALLIES] = {
  [QY_TALLY_PARTY_CONTRACTS] = "tally-party-contracts",
  [QY_TALLY_TEMPLATE_CONTRACTS] = "tally-template-contracts",
  [QY_TALLY_FIELDS] = "tally-fields",
  [QY_TALLY_VERSIONS] = "tally-versions",
  [QY_TALLY_CLAUSE_USES] = "tally-clause-uses",
};

GHashTable *
qy_book_tally (QyBook *self, QyTally what, GError **error)
{
  g_autoptr (GHashTable) tally = NULL;
  QyStatement *statement = NULL;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self) && what < QY_N_TALLIES, NULL);

  statement = qy_store_query (qy_book_get_store (self), queries[what], error);
  if (statement == NULL)
    return NULL;
  tally = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_hash_table_insert (tally, g_strdup (qy_statement_get_text (statement, 0, NULL)),
                         GUINT_TO_POINTER ((guint) qy_statement_get_int (statement, 1)));
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&tally) : NULL;
}

guint
qy_tally_get (GHashTable *tally, const char *id)
{
  g_return_val_if_fail (tally != NULL, 0);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (tally, id)) : 0;
}
