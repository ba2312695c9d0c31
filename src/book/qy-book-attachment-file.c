/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-record-private.h"

#define ASKED G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/* A pipe or a device could be read for ever. */
static gboolean
check_kind (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, ASKED, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
    case G_FILE_TYPE_SYMBOLIC_LINK: /* to nothing: reading it says so */
      return TRUE;
    case G_FILE_TYPE_DIRECTORY:
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is a folder; only files can be attached"), name);
      return FALSE;
    default:
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is a device or a pipe; only files can be attached"), name);
      return FALSE;
    }
}

/* What the system says names no file; what the book says is complete as it is. */
static QyErrorCode
code_of (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return QY_ERROR_CANCELLED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return QY_ERROR_NOT_FOUND;
  return QY_ERROR_IO;
}

static void
say_which (GError **error, const char *name)
{
  g_autoptr (GError) cause = NULL;

  if (error == NULL || *error == NULL || (*error)->domain != G_IO_ERROR)
    return;
  cause = g_steal_pointer (error);
  if (code_of (cause) == QY_ERROR_CANCELLED)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CANCELLED,
                   _ ("Attaching “%s” was stopped. Nothing of it was stored."), name);
      return;
    }
  g_set_error (error, QY_BOOK_ERROR, (int) code_of (cause),
               _ ("“%s” could not be read to its end: %s. Nothing of it was stored."), name,
               cause->message);
}

char *
qy_book_attachment_find_holder (QyBook *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  if (*text != '\0' && !qy_record_find_ids (self, "record-find", text, NULL, ids, error))
    return NULL;
  if (ids->len == 1)
    return g_strdup (ids->pdata[0]);
  if (ids->len > 1)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_AMBIGUOUS,
                 _ ("“%s” fits several records; give more of the id"), text);
  else
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("There is no record “%s” to attach a file to"), text);
  return NULL;
}

QyAttachment *
qy_book_attachment_add_file (QyBook *self,
                             const char *holder_id,
                             GFile *file,
                             const char *role,
                             GFileProgressCallback progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) problem = NULL;
  QyAttachment *attachment = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  if (check_kind (file, name, cancellable, &problem))
    stream = g_file_read (file, cancellable, &problem);
  if (stream != NULL)
    attachment = qy_book_attachment_add (self, holder_id, name, role, NULL, G_INPUT_STREAM (stream),
                                         progress, progress_data, cancellable, &problem);
  if (attachment == NULL)
    {
      say_which (&problem, name);
      g_propagate_error (error, g_steal_pointer (&problem));
    }
  return attachment;
}
