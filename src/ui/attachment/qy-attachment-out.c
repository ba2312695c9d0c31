/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-attachment-out.h"

#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-open-file.h"

static gboolean
write_attachment (
    QyBook *book, gpointer id, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  return qy_book_attachment_extract (book, id, out, cancellable, error);
}

void
qy_attachment_save (GtkWidget *from, QyBook *book, const char *id, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && id != NULL && name != NULL);

  qy_save_file (from, book, _ ("Save Attachment"), name, write_attachment, g_strdup (id), g_free);
}

void
qy_attachment_open (GtkWidget *from, QyBook *book, const char *id, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && id != NULL && name != NULL);

  qy_open_file (from, book, name, write_attachment, g_strdup (id), g_free);
}
