/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book.h"

/* Files on their way out of the book. */

/**
 * qy_attachment_save: asks where to and writes a copy there.
 * @id: of the attachment
 * @name: of the file
 */
void qy_attachment_save (GtkWidget *from, QyBook *book, const char *id, const char *name);

/**
 * qy_attachment_open: opens a copy with another program, see qy_open_file().
 */
void qy_attachment_open (GtkWidget *from, QyBook *book, const char *id, const char *name);
