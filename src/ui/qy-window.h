/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-application.h"
#include "qy-page.h"

/**
 * QyWindow: sidebar, tabs and header bar over one session. The actions it offers to pages are
 * listed in qy-page.h.
 */
#define QY_TYPE_WINDOW (qy_window_get_type ())
G_DECLARE_FINAL_TYPE (QyWindow, qy_window, QY, WINDOW, AdwApplicationWindow)

QyWindow *qy_window_new (QyApplication *application);

/**
 * qy_window_open_book: shows the book at @path; where there is none, the window offers to make one
 * or to fill one with the sample.
 */
void qy_window_open_book (QyWindow *self, const char *path);

/**
 * qy_window_open_book_at: the same, and goes to a record of it.
 * @name: (nullable): as for win.open
 */
void qy_window_open_book_at (QyWindow *self, const char *path, const char *name);

/**
 * qy_window_get_session: (transfer none) (nullable): %NULL while no book is open
 */
QySession *qy_window_get_session (QyWindow *self);

/**
 * qy_window_get_page: (transfer none) (nullable): the page that is seen
 */
QyPage *qy_window_get_page (QyWindow *self);

/**
 * qy_window_open: as the action win.open.
 */
void qy_window_open (QyWindow *self, const char *name);
