/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clause-facts.h"
#include "qy-version-list.h"

/**
 * QyClauseFile: all that the tab of a library clause shows beside its text.
 */
typedef struct
{
  QyClause *clause;
  QyVersions versions;
  GPtrArray *all; /* of QyClauseFacts: the whole library */
  gboolean has_alternates;
  GPtrArray *uses;      /* of QyClauseUse */
  GPtrArray *use_names; /* of char *: the page of each use, "contract:ID#key" */
  char **categories;    /* in use */
} QyClauseFile;

/**
 * qy_clause_file_load: a #QyBookFunc for the clause's id.
 */
gpointer qy_clause_file_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error);
void qy_clause_file_free (QyClauseFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyClauseFile, qy_clause_file_free)
