/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-blob.h"

#include <glib/gi18n-lib.h>

/* One reading under way */
typedef struct
{
  QyStore *store;
  GInputStream *stream;
  const char *name; /* the SHA-256, or a provisional name while it is not known */
  GChecksum *checksum;
  gint64 size;
  gint64 total; /* 0: not known */
  GFileProgressCallback progress;
  gpointer data;
  GCancellable *cancellable;
} Reading;

static gboolean
run_named (QyStore *store, const char *query, const char *first, const char *second, GError **error)
{
  QyStatement *statement = qy_store_query (store, query, error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, first, -1);
  if (second != NULL)
    qy_statement_bind_text (statement, 2, second, -1);
  return qy_statement_run (statement, error);
}

static gboolean
insert_blob (QyStore *store, const char *name, gint64 size, GError **error)
{
  QyStatement *statement = qy_store_query (store, "blob-insert", error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, name, -1);
  qy_statement_bind_int (statement, 2, size);
  return qy_statement_run (statement, error);
}

static gboolean
insert_chunk (Reading *self, gint64 n, const void *bytes, gsize size, GError **error)
{
  QyStatement *statement = qy_store_query (self->store, "chunk-insert", error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, self->name, -1);
  qy_statement_bind_int (statement, 2, n);
  qy_statement_bind_bytes (statement, 3, bytes, size);
  return qy_statement_run (statement, error);
}

static void
forget (QyStore *store, const char *name)
{
  if (!qy_connection_in_transaction (qy_store_get_connection (store)))
    return;
  run_named (store, "chunk-remove", name, NULL, NULL);
  run_named (store, "blob-remove", name, NULL, NULL);
}

/* TRUE and -1 in size if there is no such blob. */
static gboolean
find (QyStore *store, const char *name, gint64 *size, GError **error)
{
  QyStatement *statement = qy_store_query (store, "blob-get", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, name, -1);
  step = qy_statement_step (statement, error);
  *size = step == QY_STEP_ROW ? qy_statement_get_int (statement, 0) : -1;
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

/* Reads to the end; stores chunks if there is a name to store them under. */
static gboolean
read_all (Reading *self, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (QY_BLOB_CHUNK_SIZE);

  for (gint64 n = 0;; n++)
    {
      gsize got;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
          || !g_input_stream_read_all (self->stream, buffer, QY_BLOB_CHUNK_SIZE, &got,
                                       self->cancellable, error))
        return FALSE;
      if (got == 0)
        return TRUE;
      g_checksum_update (self->checksum, buffer, got);
      self->size += got;
      if (self->name != NULL && !insert_chunk (self, n, buffer, got, error))
        return FALSE;
      if (self->name != NULL && self->progress != NULL)
        self->progress (self->size, self->total, self->data);
    }
}

static gboolean
restart (Reading *self, goffset position, GError **error)
{
  self->total = self->size;
  self->size = 0;
  g_checksum_reset (self->checksum);
  return g_seekable_seek (G_SEEKABLE (self->stream), position, G_SEEK_SET, self->cancellable,
                          error);
}

static gboolean
store_again (Reading *self, const char *sha256, goffset position, GError **error)
{
  if (!restart (self, position, error) || !insert_blob (self->store, sha256, self->total, error))
    return FALSE;
  self->name = sha256;
  if (!read_all (self, error))
    return FALSE;
  if (self->size == self->total && g_str_equal (g_checksum_get_string (self->checksum), sha256))
    return TRUE;
  g_set_error_literal (
      error, QY_STORE_ERROR, QY_ERROR_IO,
      _ ("The file changed while it was read. Nothing of it was stored; try again."));
  return FALSE;
}

/* Seekable: hash first, then store only what is new. */
static char *
add_twice_read (Reading *self, GError **error)
{
  goffset position = g_seekable_tell (G_SEEKABLE (self->stream));
  g_autofree char *sha256 = NULL;
  gint64 there;

  if (!read_all (self, error))
    return NULL;
  sha256 = g_strdup (g_checksum_get_string (self->checksum));
  if (!find (self->store, sha256, &there, error))
    return NULL;
  if (there >= 0)
    return g_steal_pointer (&sha256);
  if (store_again (self, sha256, position, error))
    return g_steal_pointer (&sha256);
  if (self->name != NULL)
    forget (self->store, sha256);
  return NULL;
}

static gboolean
give_name (Reading *self, const char *sha256, GError **error)
{
  gint64 there;

  if (!find (self->store, sha256, &there, error))
    return FALSE;
  if (there < 0)
    return insert_blob (self->store, sha256, self->size, error)
           && run_named (self->store, "chunk-rename", self->name, sha256, error)
           && run_named (self->store, "blob-remove", self->name, NULL, error);
  return run_named (self->store, "chunk-remove", self->name, NULL, error)
         && run_named (self->store, "blob-remove", self->name, NULL, error);
}

/* A pipe: store under a provisional name, which never leaves the transaction. */
static char *
add_once_read (Reading *self, GError **error)
{
  g_autofree char *provisional = g_uuid_string_random ();
  g_autofree char *sha256 = NULL;

  if (!insert_blob (self->store, provisional, 0, error))
    return NULL;
  self->name = provisional;
  if (read_all (self, error))
    {
      sha256 = g_strdup (g_checksum_get_string (self->checksum));
      if (give_name (self, sha256, error))
        return g_steal_pointer (&sha256);
    }
  forget (self->store, provisional);
  return NULL;
}

char *
qy_blob_add_stream (QyStore *store,
                    GInputStream *stream,
                    gint64 *size,
                    GFileProgressCallback progress,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  Reading reading = { store, stream, NULL, NULL, 0, 0, progress, data, cancellable };
  char *sha256;

  g_return_val_if_fail (QY_IS_STORE (store) && G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (qy_connection_in_transaction (qy_store_get_connection (store)), NULL);
  reading.checksum = g_checksum_new (G_CHECKSUM_SHA256);
  if (G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream)))
    sha256 = add_twice_read (&reading, error);
  else
    sha256 = add_once_read (&reading, error);
  g_checksum_free (reading.checksum);
  if (size != NULL)
    *size = reading.size;
  return sha256;
}

char *
qy_blob_add_bytes (QyStore *store, GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return qy_blob_add_stream (store, stream, NULL, NULL, NULL, NULL, error);
}

/* The n-th chunk into the stream (NULL: only read); *size is 0 when there is none. */
static gboolean
write_chunk (QyStore *store,
             const char *sha256,
             gint64 n,
             GChecksum *checksum,
             GOutputStream *stream,
             gsize *size,
             GCancellable *cancellable,
             GError **error)
{
  QyStatement *statement = qy_store_query (store, "chunk-get", error);
  const void *bytes;
  QyStep step;
  gboolean written = TRUE;

  *size = 0;
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, sha256, -1);
  qy_statement_bind_int (statement, 2, n);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    {
      bytes = qy_statement_get_bytes (statement, 0, size);
      g_checksum_update (checksum, bytes, *size);
      written = stream == NULL
                || g_output_stream_write_all (stream, bytes, *size, NULL, cancellable, error);
    }
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR && written;
}

static gboolean
copy_checked (QyStore *store,
              const char *sha256,
              GOutputStream *stream,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 total;
  gint64 done = 0;
  gsize size;

  total = qy_blob_get_size (store, sha256, error);
  if (total < 0)
    return FALSE;
  for (gint64 n = 0; done < total; n++, done += size)
    {
      if (!write_chunk (store, sha256, n, checksum, stream, &size, cancellable, error))
        return FALSE;
      if (size == 0)
        break;
    }
  if (done == total && g_str_equal (g_checksum_get_string (checksum), sha256))
    return TRUE;
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT,
               _ ("The attachment %s is damaged in the book. Take it from a backup."), sha256);
  return FALSE;
}

gboolean
qy_blob_write_to (QyStore *store,
                  const char *sha256,
                  GOutputStream *stream,
                  GCancellable *cancellable,
                  GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (store) && sha256 != NULL && G_IS_OUTPUT_STREAM (stream),
                        FALSE);
  return copy_checked (store, sha256, stream, cancellable, error);
}

gboolean
qy_blob_check (QyStore *store, const char *sha256, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (store) && sha256 != NULL, FALSE);
  return copy_checked (store, sha256, NULL, cancellable, error);
}

GBytes *
qy_blob_get_bytes (QyStore *store, const char *sha256, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!qy_blob_write_to (store, sha256, stream, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

gint64
qy_blob_get_size (QyStore *store, const char *sha256, GError **error)
{
  gint64 size;

  g_return_val_if_fail (QY_IS_STORE (store) && sha256 != NULL, -1);
  if (!find (store, sha256, &size, error))
    return -1;
  if (size < 0)
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("There is no attachment %s in this book"), sha256);
  return size;
}
