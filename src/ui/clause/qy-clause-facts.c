/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-facts.h"

#include <glib/gi18n-lib.h>

#include "qy-book-tally.h"

static void
add_with_alternates (GPtrArray *all, GPtrArray *clauses, guint i)
{
  const QyClause *clause = clauses->pdata[i];
  const char *id = clause->id;
  QyClauseFacts *facts = g_new0 (QyClauseFacts, 1);

  facts->clause = g_steal_pointer (&clauses->pdata[i]);
  g_ptr_array_add (all, facts);
  for (guint j = 0; j < clauses->len; j++)
    {
      const QyClause *other = clauses->pdata[j];

      if (other != NULL && g_strcmp0 (other->alternate_of, id) == 0)
        add_with_alternates (all, clauses, j);
    }
}

/* What belongs to a clause that comes later, or to one another, comes last. */
static GPtrArray *
arrange (GPtrArray *clauses)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_clause_facts_free);

  for (guint i = 0; i < clauses->len; i++)
    {
      const QyClause *clause = clauses->pdata[i];

      if (clause != NULL && clause->alternate_of == NULL)
        add_with_alternates (all, clauses, i);
    }
  for (guint i = 0; i < clauses->len; i++)
    if (clauses->pdata[i] != NULL)
      add_with_alternates (all, clauses, i);
  return all;
}

void
qy_clause_facts_free (QyClauseFacts *facts)
{
  g_clear_pointer (&facts->clause, qy_clause_free);
  g_free (facts);
}

gpointer
qy_clause_facts_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) clauses = qy_book_clause_list (book, NULL, error);
  g_autoptr (GHashTable) versions = NULL;
  g_autoptr (GHashTable) uses = NULL;
  GPtrArray *all = NULL;

  versions = clauses != NULL ? qy_book_tally (book, QY_TALLY_VERSIONS, error) : NULL;
  uses = versions != NULL ? qy_book_tally (book, QY_TALLY_CLAUSE_USES, error) : NULL;
  if (uses == NULL)
    return NULL;
  all = arrange (clauses);
  g_ptr_array_set_free_func (clauses, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      QyClauseFacts *facts = all->pdata[i];

      facts->versions = qy_tally_get (versions, facts->clause->id);
      facts->uses = qy_tally_get (uses, facts->clause->id);
    }
  return all;
}

const QyClauseFacts *
qy_clause_facts_find (GPtrArray *all, const char *id)
{
  for (guint i = 0; id != NULL && i < all->len; i++)
    {
      const QyClauseFacts *facts = all->pdata[i];

      if (g_str_equal (facts->clause->id, id))
        return facts;
    }
  return NULL;
}

const char *
qy_clause_stance_word (QyStance stance)
{
  switch (stance)
    {
    case QY_STANCE_ALTERNATE:
      return C_ ("stance of a clause", "Alternate");
    case QY_STANCE_FALLBACK:
      return C_ ("stance of a clause", "Fallback");
    case QY_STANCE_STANDARD:
    case QY_N_STANCES:
    default:
      return C_ ("stance of a clause", "Standard");
    }
}
