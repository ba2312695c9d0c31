/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paste.h"

#include <glib/gi18n-lib.h>

#include "qy-incoming.h"

#define MOST_BYTES (256 * 1024 * 1024)

static const char *const pictures[] = { "image/png",  "image/jpeg", "image/tiff",
                                        "image/webp", "image/bmp",  NULL };

/* A pasted thing has no name: the moment tells it from others. */
static char *
name_now (const char *what, const char *suffix)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d %H%M%S");

  return g_strconcat (what, " ", moment, suffix, NULL);
}

static void
return_bytes (GTask *task, GBytes *bytes, const char *name, const char *media_type)
{
  g_autoptr (GPtrArray) all = qy_incoming_list_new ();

  if (g_bytes_get_size (bytes) > 0)
    g_ptr_array_add (all, qy_incoming_new_bytes (bytes, name, media_type));
  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_files (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GPtrArray) all = qy_incoming_list_new ();
  GError *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (value == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_ptr_array_add (all, qy_incoming_new_file (file->data));
  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autofree char *text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  bytes = g_bytes_new (text, strlen (text));
  name = name_now (_ ("Pasted text"), ".txt");
  return_bytes (task, bytes, name, "text/plain");
}

static void
on_picture_read (GObject *memory, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const char *media_type = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *suffix = g_strdelimit (g_strdup (strchr (media_type, '/')), "/", '.');
  g_autofree char *name = name_now (_ ("Pasted picture"), suffix);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  if (g_bytes_get_size (bytes) > MOST_BYTES)
    g_task_return_new_error (task, QY_BOOK_ERROR, QY_ERROR_TOO_LARGE,
                             _ ("The picture is too large to be pasted; attach it as a file."));
  else
    return_bytes (task, bytes, name, media_type);
}

static void
on_picture (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  GError *error = NULL;
  const char *media_type = NULL;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &media_type, &error);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, g_strdup (media_type), g_free);
  g_output_stream_splice_async (
      memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, cancellable, on_picture_read, g_steal_pointer (&task));
}

static gboolean
has_picture (GdkContentFormats *formats)
{
  for (guint i = 0; pictures[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, pictures[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_text (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
         || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8")
         || gdk_content_formats_contain_mime_type (formats, "text/plain");
}

static gboolean
has_files (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
         || gdk_content_formats_contain_mime_type (formats, "text/uri-list");
}

gboolean
qy_paste_is_possible (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = NULL;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  formats = gdk_clipboard_get_formats (clipboard);
  return has_files (formats) || has_picture (formats) || has_text (formats);
}

void
qy_paste_async (GdkClipboard *clipboard,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer data)
{
  GdkContentFormats *formats = NULL;
  GTask *task = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  formats = gdk_clipboard_get_formats (clipboard);
  task = g_task_new (clipboard, cancellable, callback, data);
  if (has_files (formats))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable,
                                    on_files, task);
  else if (has_picture (formats))
    gdk_clipboard_read_async (clipboard, (const char **) pictures, G_PRIORITY_DEFAULT, cancellable,
                              on_picture, task);
  else
    gdk_clipboard_read_text_async (clipboard, cancellable, on_text, task);
}

GPtrArray *
qy_paste_finish (GdkClipboard *clipboard, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
