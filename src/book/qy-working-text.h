/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document-merge.h"

/**
 * QyWorkingState: how far the text in memory and the book agree.
 */
typedef enum
{
  QY_WORKING_LOADING, /* there is no document yet */
  QY_WORKING_STORED,  /* all of it is in the book */
  QY_WORKING_TYPED,   /* something was typed and waits for its flush */
  QY_WORKING_STORING, /* a flush is under way */
  QY_WORKING_FAILED,  /* the last flush failed; everything typed is still in memory, and it is tried
                         again with every flush: see qy_working_text_get_error() */
} QyWorkingState;

/**
 * QyWorkingText: the text of a contract, template or library clause while people work on it: a
 * #QyDocument in memory that widgets change directly and that is stored by itself (text.md,
 * "Autosave"): a second after the last change, at least every two seconds while changes go on. One
 * flush is one transaction, one event and one undo step. All of it belongs to the main thread; the
 * book's thread only ever sees copies.
 *
 * Typing: call a function of #QyDocument on qy_working_text_get_document(); its "changed" is seen
 * and the flush scheduled. A structural act (split, join, move, indent, insert, remove, a value
 * that was given) is put between qy_working_text_begin_act() and qy_working_text_end_act(): what
 * was typed before becomes a step of its own, and the act is flushed at once under its label.
 *
 * While an input method composes, nothing is flushed by time and the document is not exchanged:
 * qy_working_text_hold() and qy_working_text_release().
 *
 * Properties: state, can-undo, can-redo, undo-label, redo-label (what the step is called, NULL:
 * there is none), editable (the state of the holder and the book allow changes), holder-id.
 *
 * Signals: loaded; reloaded: the document is another object now, after an undo or because somebody
 * else changed the book (what was typed here and not yet stored is in it); conflict (QyTextConflict
 * *), after the "reloaded" that brought theirs; failed (GError *): a flush failed, once for each
 * failure that differs from the one before; stored: a flush is in the book.
 *
 * The last unref stores what was not stored yet and waits for it: whoever has a person to tell
 * flushes first and looks at the outcome. What somebody else changed at the same time is then
 * replaced by what was typed here, and stays in the history; what is left of a conflict becomes a
 * note behind its block.
 */
#define QY_TYPE_WORKING_TEXT (qy_working_text_get_type ())
G_DECLARE_FINAL_TYPE (QyWorkingText, qy_working_text, QY, WORKING_TEXT, GObject)

/**
 * qy_working_text_new: begins to load the text of @holder_id; "loaded" or "failed" follows.
 */
QyWorkingText *qy_working_text_new (QyBook *book, const char *holder_id);
QyBook *qy_working_text_get_book (QyWorkingText *self);
const char *qy_working_text_get_holder_id (QyWorkingText *self);

/**
 * qy_working_text_get_document: (transfer none) (nullable): %NULL until it is loaded
 */
QyDocument *qy_working_text_get_document (QyWorkingText *self);
QyWorkingState qy_working_text_get_state (QyWorkingText *self);

/**
 * qy_working_text_get_error: (transfer none) (nullable): why the last load or flush failed
 */
const GError *qy_working_text_get_error (QyWorkingText *self);
gboolean qy_working_text_is_editable (QyWorkingText *self);

/**
 * qy_working_text_begin_act: flushes what was typed, as a step of its own. Acts do not nest.
 */
void qy_working_text_begin_act (QyWorkingText *self);

/**
 * qy_working_text_end_act: flushes what was changed since under @label: what History and Undo show.
 */
void qy_working_text_end_act (QyWorkingText *self, const char *label);

/**
 * qy_working_text_check_value: whether the book will take @raw for the field: what no contract can
 * mean as the term that is bound to it is refused. Ask before the document gets it: a text with
 * such a value is not stored.
 */
gboolean qy_working_text_check_value (QyWorkingText *self,
                                      const QyField *field,
                                      const char *raw,
                                      GError **error);

/**
 * qy_working_text_hold: no flush by time, and no other document, until as many
 * qy_working_text_release() have been called.
 */
void qy_working_text_hold (QyWorkingText *self);
void qy_working_text_release (QyWorkingText *self);

/**
 * qy_working_text_flush: stores what was typed now, without waiting for it: the block or the focus
 * was left. A text that could not be loaded is loaded again.
 */
void qy_working_text_flush (QyWorkingText *self);

/**
 * qy_working_text_flush_async: the same; @callback comes when all that was changed before is in the
 * book, or cannot be: before a preview, an issue, closing.
 */
void
qy_working_text_flush_async (QyWorkingText *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean qy_working_text_flush_finish (QyWorkingText *self, GAsyncResult *result, GError **error);

/**
 * qy_working_text_undo_async: flushes, then takes the last step of this text back (a new event);
 * "reloaded" comes before @callback. Errors: as qy_book_undo().
 */
void
qy_working_text_undo_async (QyWorkingText *self, GAsyncReadyCallback callback, gpointer user_data);
void
qy_working_text_redo_async (QyWorkingText *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * qy_working_text_undo_finish: of both.
 */
gboolean qy_working_text_undo_finish (QyWorkingText *self, GAsyncResult *result, GError **error);

/**
 * qy_working_text_get_conflicts: (transfer none) (element-type QyTextConflict): those that nobody
 * has settled, the oldest first. Theirs is in the document until one of the two is chosen.
 */
GPtrArray *qy_working_text_get_conflicts (QyWorkingText *self);

/**
 * qy_working_text_settle: chooses one side of a conflict, mine as an act of its own, and forgets
 * the conflict.
 */
void
qy_working_text_settle (QyWorkingText *self, const QyTextConflict *conflict, gboolean take_mine);
