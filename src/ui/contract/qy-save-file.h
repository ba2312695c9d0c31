/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book.h"

/**
 * QyFileWriter: writes something of the book; on the book's thread.
 */
typedef gboolean (*QyFileWriter) (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error);

/**
 * qy_save_file: asks where to, writes there and says so, or why not; a file that could not be
 * written in full is not left there.
 * @name: proposed; what a file system does not take is replaced
 * @data: (transfer full): for @write
 */
void qy_save_file (GtkWidget *from,
                   QyBook *book,
                   const char *title,
                   const char *name,
                   QyFileWriter write,
                   gpointer data,
                   GDestroyNotify data_free);

/**
 * qy_save_file_to: the same without asking where to.
 */
void qy_save_file_to (GtkWidget *from,
                      QyBook *book,
                      GFile *file,
                      QyFileWriter write,
                      gpointer data,
                      GDestroyNotify data_free);

/**
 * qy_file_name: (transfer full): @text as a file name can be
 */
char *qy_file_name (const char *text);
