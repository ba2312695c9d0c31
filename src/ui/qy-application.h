/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

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
 * qy_application_open_book: opens the book at @path (the session that has it already, if any) with
 * the person, now and today of the program; blocks for the milliseconds this takes, before the
 * first frame.
 * @flags: QY_BOOK_CREATE to make it
 *
 * Returns: (transfer none): the session, or %NULL with @error set
 */
QySession *
qy_application_open_book (QyApplication *self, const char *path, QyBookFlags flags, GError **error);
