/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incoming.h"

QyIncoming *
qy_incoming_new_file (GFile *file)
{
  QyIncoming *incoming = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  incoming = g_new0 (QyIncoming, 1);
  incoming->file = g_object_ref (file);
  incoming->name = g_file_get_basename (file);
  return incoming;
}

QyIncoming *
qy_incoming_new_bytes (GBytes *bytes, const char *name, const char *media_type)
{
  QyIncoming *incoming = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  incoming = g_new0 (QyIncoming, 1);
  incoming->bytes = g_bytes_ref (bytes);
  incoming->name = g_strdup (name);
  incoming->media_type = g_strdup (media_type);
  return incoming;
}

QyIncoming *
qy_incoming_copy (const QyIncoming *incoming)
{
  g_return_val_if_fail (incoming != NULL, NULL);

  return incoming->file != NULL
             ? qy_incoming_new_file (incoming->file)
             : qy_incoming_new_bytes (incoming->bytes, incoming->name, incoming->media_type);
}

void
qy_incoming_free (QyIncoming *incoming)
{
  if (incoming == NULL)
    return;
  g_free (incoming->name);
  g_clear_object (&incoming->file);
  g_clear_pointer (&incoming->bytes, g_bytes_unref);
  g_free (incoming->media_type);
  g_free (incoming);
}

QyAttachment *
qy_incoming_store (const QyIncoming *incoming,
                   QyBook *book,
                   const char *holder_id,
                   const char *role,
                   GFileProgressCallback progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (incoming != NULL && QY_IS_BOOK (book) && holder_id != NULL, NULL);

  if (incoming->file != NULL)
    return qy_book_attachment_add_file (book, holder_id, incoming->file, role, progress,
                                        progress_data, cancellable, error);
  stream = g_memory_input_stream_new_from_bytes (incoming->bytes);
  return qy_book_attachment_add (book, holder_id, incoming->name, role, incoming->media_type,
                                 stream, progress, progress_data, cancellable, error);
}

GPtrArray *
qy_incoming_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) qy_incoming_free);
}

GPtrArray *
qy_incoming_from_files (GListModel *files)
{
  GPtrArray *all = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  all = qy_incoming_list_new ();
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_ptr_array_add (all, qy_incoming_new_file (file));
    }
  return all;
}
