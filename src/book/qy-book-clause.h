/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document.h"

typedef enum
{
  QY_STANCE_STANDARD,
  QY_STANCE_ALTERNATE,
  QY_STANCE_FALLBACK,
  QY_N_STANCES
} QyStance;

/**
 * QyClause: a clause of the library; its text is a document.
 */
typedef struct
{
  char *id;
  char *title;
  char *category;
  QyStance stance;
  char *alternate_of; /* the standard clause it stands in for, or NULL */
  char *guidance;     /* when to use which, or NULL */
  char *tags;         /* separated by spaces, or NULL */
  gint64 rev;
} QyClause;

QyClause *qy_clause_new (const char *title, const char *category);
void qy_clause_free (QyClause *clause);
gboolean qy_stance_from_string (const char *name, QyStance *stance);
const char *qy_stance_to_string (QyStance stance);

/**
 * qy_book_clause_add: stores a new clause with its text; ids (when %NULL) and revs are filled in.
 *
 * Errors: QY_ERROR_INVALID for an empty title or an alternate without the clause it belongs to.
 */
gboolean qy_book_clause_add (QyBook *self, QyClause *clause, QyDocument *document, GError **error);
gboolean qy_book_clause_update (QyBook *self, QyClause *clause, GError **error);

/**
 * qy_book_clause_remove: removes a clause that has no version and no alternates.
 */
gboolean qy_book_clause_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_clause_publish: freezes the present text as the next version, as
 * qy_book_template_publish().
 */
gint64 qy_book_clause_publish (QyBook *self, const char *id, const char *why, GError **error);

QyClause *qy_book_clause_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_clause_find: by id, unambiguous prefix of an id, title, or unambiguous prefix of a title.
 */
QyClause *qy_book_clause_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_clause_list: by category, then in pinyin order. (element-type QyClause)
 * @category: (nullable): only this one
 */
GPtrArray *qy_book_clause_list (QyBook *self, const char *category, GError **error);

/**
 * qy_book_clause_list_alternates: what may stand in for the clause @id. (element-type QyClause)
 */
GPtrArray *qy_book_clause_list_alternates (QyBook *self, const char *id, GError **error);

/**
 * qy_book_clause_load_version: the text of a version, to be pasted into another text.
 * @version: (inout): 0: the latest, or 0 again when none was published: the working text
 */
QyDocument *
qy_book_clause_load_version (QyBook *self, const char *id, gint64 *version, GError **error);

/**
 * QyClauseUse: a block that was copied from a library clause.
 */
typedef struct
{
  char *holder_id; /* contract or template */
  char *title;
  char *block_key;
  char *origin; /* "clause-id@version#key" */
} QyClauseUse;

void qy_clause_use_free (QyClauseUse *use);

/**
 * qy_book_clause_list_uses: the blocks of working texts that came from the clause. (element-type
 * QyClauseUse)
 */
GPtrArray *qy_book_clause_list_uses (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyClause, qy_clause_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyClauseUse, qy_clause_use_free)
