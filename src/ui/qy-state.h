/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * QyState: what this device remembers of each book: window size, tabs, cursors, when it was last
 * verified. Kept in one small file of the user's state folder, never in the book; losing it loses
 * no work. Main thread; written by itself a moment after a change, on a thread of its own.
 *
 * @book is the path of a book, or %NULL for what belongs to none. Keys are plain names
 * ("window-width"); what was never set, or cannot be read, is the fallback.
 */
#define QY_TYPE_STATE (qy_state_get_type ())
G_DECLARE_FINAL_TYPE (QyState, qy_state, QY, STATE, GObject)

/**
 * qy_state_get_default: (transfer none): the file of this user
 */
QyState *qy_state_get_default (void);

/**
 * qy_state_new: another file, for tests.
 */
QyState *qy_state_new (const char *path);

gint64 qy_state_get_int (QyState *self, const char *book, const char *key, gint64 fallback);
void qy_state_set_int (QyState *self, const char *book, const char *key, gint64 value);

/**
 * qy_state_get_text: (transfer full) (nullable)
 */
char *qy_state_get_text (QyState *self, const char *book, const char *key);

/**
 * qy_state_set_text: %NULL forgets it.
 */
void qy_state_set_text (QyState *self, const char *book, const char *key, const char *text);

/**
 * qy_state_get_list: (transfer full): empty when there is none
 */
GStrv qy_state_get_list (QyState *self, const char *book, const char *key);
void qy_state_set_list (QyState *self, const char *book, const char *key, const char *const *list);

/**
 * qy_state_save: writes what was not written yet, and waits for it: the program ends.
 */
void qy_state_save (QyState *self);
