/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-opening.h"
#include "qy-session.h"

#define QY_APPLICATION_ID "io.github.qiyue.Qiyue"

/**
 * QyApplication: the program: its options, the books that are open, their windows.
 */
#define QY_TYPE_APPLICATION (qy_application_get_type ())
G_DECLARE_FINAL_TYPE (QyApplication, qy_application, QY, APPLICATION, AdwApplication)

QyApplication *qy_application_new (void);

/**
 * qy_application_get_session: (transfer none) (nullable): the session of the book at @path, if it
 * is open
 */
QySession *qy_application_get_session (QyApplication *self, const char *path);

/**
 * qy_application_open_book_async: opens or makes the book at @path, or finds the session that has
 * it open already, with the person, now and today of the program.
 * @job: (nullable): see qy_opening_run_async()
 */
void qy_application_open_book_async (QyApplication *self,
                                     const char *path,
                                     QyOpeningKind kind,
                                     QyJob *job,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/**
 * qy_application_open_book_finish: (transfer none): the session, or %NULL with @error set
 */
QySession *
qy_application_open_book_finish (QyApplication *self, GAsyncResult *result, GError **error);

/**
 * qy_application_show_book: a window with the book at @path.
 */
void qy_application_show_book (QyApplication *self, const char *path);

/**
 * qy_application_find_usual_book: (transfer full): the book that was opened last, or where the one
 * of somebody is who has none yet
 */
char *qy_application_find_usual_book (QyApplication *self);

/**
 * qy_application_show_record: goes to a record in the window that shows the book at @path, or in a
 * new one.
 * @name: (nullable): as for win.open; %NULL: just the book
 */
void qy_application_show_record (QyApplication *self, const char *path, const char *name);
