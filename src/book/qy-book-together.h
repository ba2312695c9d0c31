/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyTogetherFunc: does several acts, one after the other.
 *
 * Returns: (transfer full): the label of the event about all of them, or %NULL with @error set
 */
typedef char *(*QyTogetherFunc) (QyBook *book, gpointer data, GError **error);

/**
 * qy_book_together: acts that are stored together or not at all, in one transaction. Each leaves
 * the event it always leaves, on the stream it always has; after them comes one on the book's own.
 * @verb: of that event
 *
 * When one of the acts has failed nothing is stored, whatever @func made of it. Records in memory
 * that were changed inside must then not be used any more: their revs are ahead of the book.
 */
gboolean qy_book_together (
    QyBook *self, const char *verb, QyTogetherFunc func, gpointer data, GError **error);
