/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QySearchResult: a place that holds the words.
 */
typedef struct
{
  char *kind;    /* contract, template, clause, party, attachment, incident */
  char *id;      /* of the record; of an attachment or incident its own */
  char *key;     /* block key, or "" */
  char *title;   /* of the record, for a contract with its number */
  char *snippet; /* the words with a little text around them */
} QySearchResult;

void qy_search_result_free (QySearchResult *result);

/**
 * qy_book_search: substring search over everything; one and two Chinese characters find as well as
 * long words. Words separated by white space must all be there. One result a record, its best
 * place.
 * @limit: most results, 0: 50
 *
 * Returns: (transfer container) (element-type QySearchResult)
 */
GPtrArray *qy_book_search (QyBook *self, const char *words, guint limit, GError **error);

/**
 * qy_book_reindex: writes the search rows of everything anew, after an import; in one transaction
 * without event.
 */
gboolean qy_book_reindex (QyBook *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySearchResult, qy_search_result_free)
