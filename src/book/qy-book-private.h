/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * qy_book_announce: "changed" for @stream (NULL: any), later, in the owner's main context. Any
 * thread.
 */
void qy_book_announce (QyBook *self, const char *stream);

/**
 * qy_book_dup_actor: who acts now; never %NULL.
 */
char *qy_book_dup_actor (QyBook *self);

/**
 * qy_book_insert_info: the row about a new book, with its event.
 */
gboolean qy_book_insert_info (QyBook *self, GError **error);

/**
 * qy_book_refresh_time_zone: today is the day in the book's time zone as it is stored now.
 */
void qy_book_refresh_time_zone (QyBook *self);
void qy_book_take_time_zone (QyBook *self, char *time_zone);

/**
 * qy_book_is_inline: whether the book has no thread of its own.
 */
gboolean qy_book_is_inline (QyBook *self);
