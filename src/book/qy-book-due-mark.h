/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyDueRef: names a due row, which is derived again and again: its holder (a contract, or a party
 * for a certificate), what it comes from (a term, an obligation, a certificate) and which
 * occurrence of it.
 */
typedef struct
{
  const char *holder_id;
  const char *source_id;
  const char *occurrence;
} QyDueRef;

/**
 * QyDueMark: what people said of a due row. Without one it is open.
 */
typedef struct
{
  char *holder_id;
  char *source_id;
  char *occurrence;
  char *state;         /* open, done, waived */
  char *done_on;       /* ISO, as the next days */
  char *accepted_on;   /* by the other side */
  char *result;        /* of the acceptance */
  char *snoozed_until; /* put off: not shown before this day */
  char *reason;        /* of waiving or putting off */
  char *person_id;     /* who sees to it; NULL: the contract's responsible person */
  char *note;
  gint64 rev;
} QyDueMark;

void qy_due_mark_free (QyDueMark *mark);

/**
 * qy_book_due_mark_list: (element-type QyDueMark)
 */
GPtrArray *qy_book_due_mark_list (QyBook *self, const char *holder_id, GError **error);

/**
 * qy_book_due_mark_get:
 *
 * Returns: (transfer full): an open one with rev 0 where nothing was said yet; %NULL with @error
 * set when the book cannot be read
 */
QyDueMark *qy_book_due_mark_get (QyBook *self, const QyDueRef *due, GError **error);

/* Acts on one due row. Errors of all: QY_ERROR_NOT_FOUND for a source that the holder does not
 * have, QY_ERROR_INVALID for a day that is none. */

/**
 * qy_book_due_done: it was done.
 * @on: ISO, not after today
 * @note: (nullable)
 */
gboolean qy_book_due_done (
    QyBook *self, const QyDueRef *due, const char *on, const char *note, GError **error);

/**
 * qy_book_due_accept: what was done was accepted, with a result such as 合格; QY_ERROR_CONSTRAINT
 * before it is done, QY_ERROR_INVALID on a day before that.
 * @result: (nullable)
 */
gboolean qy_book_due_accept (
    QyBook *self, const QyDueRef *due, const char *on, const char *result, GError **error);

/**
 * qy_book_due_waive: it need not be done any more; QY_ERROR_INVALID without a reason.
 */
gboolean qy_book_due_waive (QyBook *self, const QyDueRef *due, const char *reason, GError **error);

/**
 * qy_book_due_snooze: it is not shown before @until, a day after today; QY_ERROR_INVALID without a
 * reason. Its date stays what it is.
 */
gboolean qy_book_due_snooze (
    QyBook *self, const QyDueRef *due, const char *until, const char *reason, GError **error);

/**
 * qy_book_due_reopen: open and shown again; the person and the note stay.
 */
gboolean qy_book_due_reopen (QyBook *self, const QyDueRef *due, GError **error);

/**
 * qy_book_due_assign:
 * @person_id: (nullable): %NULL gives it back to the contract's responsible person
 */
gboolean
qy_book_due_assign (QyBook *self, const QyDueRef *due, const char *person_id, GError **error);

/**
 * qy_book_due_annotate:
 * @note: (nullable)
 */
gboolean qy_book_due_annotate (QyBook *self, const QyDueRef *due, const char *note, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDueMark, qy_due_mark_free)
