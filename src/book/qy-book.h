/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-date.h"
#include "qy-error.h"
#include "qy-store.h"

#define QY_BOOK_ERROR (qy_book_error_quark ())
GQuark qy_book_error_quark (void);

typedef enum
{
  QY_BOOK_DEFAULT = 0,
  QY_BOOK_CREATE = 1 << 0, /* make the file; it must not exist */
  QY_BOOK_READ_ONLY = 1 << 1,
  QY_BOOK_INLINE = 1 << 2, /* no worker thread: everything runs on the thread that opened it */
} QyBookFlags;

/**
 * QyBook: one open book and everything a person does with it.
 *
 * Every function qy_book_…() that reads or writes records runs on the book's own thread: call it
 * inside a #QyBookFunc handed to qy_book_run() or qy_book_run_async(), or open the book with
 * %QY_BOOK_INLINE and call it directly. Each one that writes is one transaction with one event: it
 * is in the book with its event when it returns %TRUE (or its result), and nothing has changed when
 * it returns an error.
 *
 * Signals: changed (self, GStrv streams): these streams have new events (NULL: any of them, another
 * program wrote); emitted after the commit, in the main context that was the thread default when
 * the book was opened.
 */
#define QY_TYPE_BOOK (qy_book_get_type ())
G_DECLARE_FINAL_TYPE (QyBook, qy_book, QY, BOOK, GObject)

/**
 * QyBookFunc: work on the book's thread. A returned %NULL is a failure and sets @error.
 */
typedef gpointer (*QyBookFunc) (QyBook *book,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

/**
 * qy_book_open: opens or, with %QY_BOOK_CREATE, makes the book at @path.
 *
 * Errors: of QY_STORE_ERROR (foreign, too new, corrupt, busy, read-only …); the file is then as it
 * was.
 */
QyBook *qy_book_open (const char *path, QyBookFlags flags, GError **error);

/**
 * qy_book_open_as: the same with who and when given before the first act, the making of the book.
 * @who: (nullable): see qy_book_set_actor()
 * @now: (nullable): see qy_book_set_now()
 */
QyBook *qy_book_open_as (
    const char *path, QyBookFlags flags, const char *who, const char *now, GError **error);

/**
 * qy_book_close: finishes the work under way and closes the file; further use fails. Done by the
 * last unref as well.
 */
void qy_book_close (QyBook *self);

const char *qy_book_get_path (QyBook *self);
gboolean qy_book_is_read_only (QyBook *self);

/**
 * qy_book_get_store: the store, for the exchange formats; only on the book's thread.
 *
 * Returns: (transfer none)
 */
QyStore *qy_book_get_store (QyBook *self);

/**
 * qy_book_lend_store: the store with the book's person and instant stamped on it, for an exchange
 * format that writes rows and events itself; say qy_book_store_written() when it has committed.
 * Only on the book's thread.
 *
 * Returns: (transfer none)
 */
QyStore *qy_book_lend_store (QyBook *self);

/**
 * qy_book_store_written: somebody wrote through the lent store: "changed" is emitted for any
 * stream.
 */
void qy_book_store_written (QyBook *self);

/**
 * qy_book_run: runs @func on the book's thread and waits for it.
 *
 * Returns: what @func returned; %NULL with @error set when it failed
 */
gpointer qy_book_run (
    QyBook *self, QyBookFunc func, gpointer data, GCancellable *cancellable, GError **error);

/**
 * qy_book_run_async: runs @func on the book's thread; @callback comes in the caller's
 * thread-default main context.
 * @data_free: frees @data when the work is done, or %NULL
 * @result_free: frees a result nobody fetched, or %NULL
 */
void qy_book_run_async (QyBook *self,
                        QyBookFunc func,
                        gpointer data,
                        GDestroyNotify data_free,
                        GDestroyNotify result_free,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
gpointer qy_book_run_finish (QyBook *self, GAsyncResult *result, GError **error);

/**
 * qy_book_poll_foreign_changes: asks, without waiting, whether another program has committed since
 * the last look; if so, "changed" is emitted with %NULL. Any thread. Call it on focus, every two
 * seconds and before showing what is about to be edited.
 */
void qy_book_poll_foreign_changes (QyBook *self);

/* Who and when. Both hold until set again and may be set between any two acts, on any thread. */

/**
 * qy_book_set_actor: the id of a person of the book, or any name; stamped on rows and events.
 * %NULL: the name of the system's user.
 */
void qy_book_set_actor (QyBook *self, const char *who);

/**
 * qy_book_set_now: the instant "YYYY-MM-DDTHH:MM:SSZ" that acts are stamped with; %NULL: the
 * system's clock.
 */
void qy_book_set_now (QyBook *self, const char *now);

/**
 * qy_book_set_today: the day findings and numbers are reckoned on; QY_DATE_NONE: the day of now in
 * the book's time zone.
 */
void qy_book_set_today (QyBook *self, QyDate today);

char *qy_book_get_now (QyBook *self);
QyDate qy_book_get_today (QyBook *self);

/**
 * qy_book_set_id_seed: makes ids and block keys follow from @seed, for books that must come out the
 * same each time; may be called before the book is made, with %NULL. The generator is the process's
 * (g_random_set_seed()): no other thread may draw from it meanwhile.
 */
void qy_book_set_id_seed (QyBook *self, guint32 seed);

/**
 * qy_book_new_id: a fresh UUID.
 */
char *qy_book_new_id (QyBook *self);

/**
 * QyBookInfo: the one row about the book itself.
 */
typedef struct
{
  char *id;
  char *title;
  char *number_pattern; /* of contract numbers: "HT-{year}-{seq:4}" */
  char *time_zone;      /* IANA */
  char *created_at;
  gint64 rev;
} QyBookInfo;

QyBookInfo *qy_book_get_info (QyBook *self, GError **error);

/**
 * qy_book_set_info: stores title, number pattern, time zone and created_at; @info's rev must be the
 * stored one.
 */
gboolean qy_book_set_info (QyBook *self, QyBookInfo *info, GError **error);
void qy_book_info_free (QyBookInfo *info);

/**
 * qy_book_preview_number: the number the next contract would get with @pattern; none is drawn.
 *
 * Returns: (transfer full): the number, or %NULL with @error set as by qy_number_pattern_check()
 */
char *qy_book_preview_number (QyBook *self, const char *pattern, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyBookInfo, qy_book_info_free)
