/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-window.h"

/* Long work on the whole book, as actions of the window: win.export-book, win.import-book,
 * win.back-up, win.verify-book. Each is a #QyJob of the session; stopped, it leaves nothing behind.
 */

/**
 * qy_book_jobs_install: adds the actions to the class of the window.
 */
void qy_book_jobs_install (GtkWidgetClass *window_class);

/**
 * qy_book_jobs_check_weekly: verifies the book of @session in the background, in a while, if it was
 * not within the last week; says something only if something is wrong.
 */
void qy_book_jobs_check_weekly (QySession *session);
