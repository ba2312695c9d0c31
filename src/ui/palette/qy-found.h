/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-search.h"

/**
 * QyFound: what a search found, with the record that a tab can open: of a file, the one it is
 * attached to.
 */
typedef struct
{
  QySearchResult *result;
  char *name; /* for win.open */
} QyFound;

void qy_found_free (QyFound *found);

/**
 * qy_found_search: a #QyBookFunc.
 * @words: (type utf8): what to look for
 *
 * Returns: (element-type QyFound): a #GPtrArray, the best first
 */
gpointer qy_found_search (QyBook *book, gpointer words, GCancellable *cancellable, GError **error);

/**
 * qy_found_get_icon: the name of the icon for its kind.
 */
const char *qy_found_get_icon (const QyFound *found);

/**
 * qy_found_describe: (transfer full): what it is and where the words were found: “Contract · …”
 */
char *qy_found_describe (const QyFound *found);
