/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book.h"
#include "qy-job.h"

/**
 * QySession: one open book for all windows that show it: the book with its thread, the watch for
 * other programs' changes, the long work under way.
 *
 * Connect to the book's "changed" for what to show again. Properties: jobs (a #GListModel of
 * #QyJob).
 */
#define QY_TYPE_SESSION (qy_session_get_type ())
G_DECLARE_FINAL_TYPE (QySession, qy_session, QY, SESSION, GObject)

/**
 * qy_session_new: watches @book from now on.
 */
QySession *qy_session_new (QyBook *book);

/**
 * qy_session_get_book: (transfer none)
 */
QyBook *qy_session_get_book (QySession *self);

/**
 * qy_session_look: asks now, not at the next turn, whether somebody else changed the book: a window
 * got the focus.
 */
void qy_session_look (QySession *self);

/**
 * qy_session_get_jobs: (transfer none): the long work under way, of #QyJob
 */
GListModel *qy_session_get_jobs (QySession *self);

/**
 * qy_session_add_job: shows @job in every window until it is finished.
 */
void qy_session_add_job (QySession *self, QyJob *job);
