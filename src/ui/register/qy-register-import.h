/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-register.h"
#include "qy-session.h"

/**
 * qy_register_import_run: stores a table in the book as a job of @session, all of it or nothing,
 * and keeps its mapping for the next table with the same head.
 * @window: is told what came of it
 * @name: of the file
 * @table: (transfer full)
 */
void
qy_register_import_run (GtkWindow *window, QySession *session, const char *name, QyRegister *table);
