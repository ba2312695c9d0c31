/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-clause.h"

/**
 * QyClauseFacts: a library clause as the list shows it.
 */
typedef struct
{
  QyClause *clause;
  guint versions;
  guint uses; /* texts that hold a copy */
} QyClauseFacts;

void qy_clause_facts_free (QyClauseFacts *facts);

/**
 * qy_clause_facts_load: a #QyBookFunc: all clauses by category, alternates behind the clause they
 * stand in for.
 *
 * Returns: a #GPtrArray of #QyClauseFacts
 */
gpointer
qy_clause_facts_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);

/**
 * qy_clause_facts_find: (transfer none) (nullable)
 */
const QyClauseFacts *qy_clause_facts_find (GPtrArray *all, const char *id);

/**
 * qy_clause_stance_word: what people call a stance
 */
const char *qy_clause_stance_word (QyStance stance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyClauseFacts, qy_clause_facts_free)
