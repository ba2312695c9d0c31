/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-copy.h"
#include "qy-event.h"

/**
 * QyBookStamp: who acts and when, as acts are stamped with it. Set on any thread, hence the lock.
 */
typedef struct
{
  GMutex lock;
  char *who;       /* NULL: the login name */
  char *now;       /* NULL: the system's clock */
  QyDate today;    /* none: the day of now in the time zone */
  char *time_zone; /* of the book */
} QyBookStamp;

void qy_book_stamp_init (QyBookStamp *stamp);
void qy_book_stamp_clear (QyBookStamp *stamp);

/**
 * qy_book_get_stamp: the stamp of @self, to be used under its lock.
 */
QyBookStamp *qy_book_get_stamp (QyBook *self);

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
 * qy_book_get_outer_act: the act of qy_book_together() that is under way, or %NULL. On the book's
 * thread.
 */
struct _QyAct *qy_book_get_outer_act (QyBook *self);
void qy_book_set_outer_act (QyBook *self, struct _QyAct *act);

/**
 * qy_book_is_inline: whether the book has no thread of its own.
 */
gboolean qy_book_is_inline (QyBook *self);

/**
 * qy_book_copy_pages: copies the book, a step at a time on its thread, and waits for it on this
 * one. Other work on the book runs between two steps.
 * @begin: qy_copy_begin() or qy_copy_begin_backup(), with @path
 * @progress: (nullable): pages copied, pages in all; called on this thread
 *
 * Returns: (transfer full): a complete copy
 */
QyCopy *qy_book_copy_pages (QyBook *self,
                            QyCopy *(*begin) (QyConnection *, const char *, GError **),
                            const char *path,
                            GFileProgressCallback progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GError **error);

/**
 * qy_book_run_task: the thread function of @task, whose source is the book, on a thread of its own.
 * A book without a thread can be used on its owner's only: then the work is done at once.
 */
void qy_book_run_task (GTask *task, GTaskThreadFunc func);

/**
 * qy_book_undo_step: as qy_book_undo(), but the first event of @stream, which made what it is
 * about, stays.
 */
QyEvent *qy_book_undo_step (QyBook *self, const char *stream, GError **error);
