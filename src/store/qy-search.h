/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* Search rows hold the printed text of everything that can be found. They are written by C in the
 * transaction of the edit; after an import they are filled in afterwards, in slices. */

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

gboolean qy_search_put (QyStore *store,
                        const char *kind,
                        const char *id,
                        const char *key,
                        const char *text,
                        GError **error);
gboolean qy_search_remove (
    QyStore *store, const char *kind, const char *id, const char *key, GError **error);
GPtrArray *qy_search_find (QyStore *store, const char *words, guint limit, GError **error);
char *qy_search_snippet (const char *text, const char *words, gsize characters);
void qy_hit_free (QyHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyHit, qy_hit_free)
