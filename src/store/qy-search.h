/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* Search rows hold the printed text of everything that can be found. They are written by C in the
 * transaction of the edit; after an import they are put into the index afterwards, in slices, and
 * until then found by reading them. */

/**
 * QyHit: one row that holds the words.
 */
typedef struct
{
  char *kind; /* contract, template, clause, party, attachment */
  char *id;
  char *key; /* block or field key, or "" */
  char *text;
} QyHit;

/**
 * qy_search_put:
 * @key: (nullable): NULL is ""
 *
 * Says what can be found under (kind, id, key) from now on; in a transaction. The same text again
 * costs nothing.
 */
gboolean qy_search_put (QyStore *store,
                        const char *kind,
                        const char *id,
                        const char *key,
                        const char *text,
                        GError **error);

/**
 * qy_search_remove:
 * @key: (nullable): NULL: everything of this kind and id
 */
gboolean qy_search_remove (
    QyStore *store, const char *kind, const char *id, const char *key, GError **error);

/**
 * qy_search_find:
 * @words: what a person typed; words apart by space must all stand in the row, each as it is, in
 * any place and any case; one character is enough
 * @limit: most hits
 *
 * Complete at any time: rows that the index does not hold yet are read.
 *
 * Returns: (transfer full) (element-type QyHit): in the order in which the rows were first put
 */
GPtrArray *qy_search_find (QyStore *store, const char *words, guint limit, GError **error);

/**
 * qy_search_snippet:
 * @characters: length of the piece, about
 *
 * The piece of a hit's text around the first word, on one line, "…" where it was cut.
 *
 * Returns: (transfer full)
 */
char *qy_search_snippet (const char *text, const char *words, gsize characters);

/**
 * qy_search_defer:
 *
 * From now on new rows wait for qy_search_index_step(); in the first transaction of an import.
 */
gboolean qy_search_defer (QyStore *store, GError **error);

/**
 * qy_search_count_waiting:
 *
 * Returns: how many row numbers the index is behind, 0 if it is complete; -1 on error
 */
gint64 qy_search_count_waiting (QyStore *store, GError **error);

/**
 * qy_search_index_step:
 * @milliseconds: how long to work before committing; longer slices are quicker over all
 * @waiting: (out): what is left; 0: the index is complete
 *
 * Puts waiting rows into the index, as a transaction of its own.
 */
gboolean qy_search_index_step (QyStore *store, guint milliseconds, gint64 *waiting, GError **error);

/**
 * qy_search_rebuild:
 *
 * Makes the whole index anew from the rows, as a transaction of its own: for an index that a check
 * found wrong.
 */
gboolean qy_search_rebuild (QyStore *store, GError **error);

void qy_hit_free (QyHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyHit, qy_hit_free)
