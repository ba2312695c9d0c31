/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-event.h"

/* A stream is the id of a contract, template, library clause, party or person, or
 * QY_EVENT_STREAM_BOOK. Undo and redo are rebuilt from its events each time; both append a new
 * event with the inverse. */

/**
 * qy_book_history: the events of @stream, the oldest first.
 *
 * Returns: (transfer container) (element-type QyEvent)
 */
GPtrArray *qy_book_history (QyBook *self, const char *stream, GError **error);

/**
 * qy_book_peek_undo: the event that qy_book_undo() would take back, or %NULL (no error) when there
 * is none.
 */
QyEvent *qy_book_peek_undo (QyBook *self, const char *stream, GError **error);

/**
 * qy_book_peek_redo: the undoing event that qy_book_redo() would take back, or %NULL (no error)
 * when there is none.
 */
QyEvent *qy_book_peek_redo (QyBook *self, const char *stream, GError **error);

/**
 * qy_book_undo: takes the last act of @stream back.
 *
 * Errors: QY_ERROR_NOT_FOUND when nothing is left to undo; QY_ERROR_CONSTRAINT when it is an act
 * that is not undone (an issue, a signature, an import …; the message names the counter-action) or
 * a row it touched has moved on since.
 *
 * Returns: (transfer full): the new event
 */
QyEvent *qy_book_undo (QyBook *self, const char *stream, GError **error);

/**
 * qy_book_redo: takes the last undo of @stream back, unless something was done since. Errors as
 * qy_book_undo().
 */
QyEvent *qy_book_redo (QyBook *self, const char *stream, GError **error);
