/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader.h"

/* Waits for the answer of an asynchronous request on a main context of its own. */
typedef struct
{
  GMainContext *context;
  GAsyncResult *result;
} Wait;

static void
begin (Wait *wait)
{
  *wait = (Wait){ .context = g_main_context_new () };
  g_main_context_push_thread_default (wait->context);
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->result = g_object_ref (result);
}

static GAsyncResult *
result_of (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (wait->context, TRUE);
  return wait->result;
}

static void
end (Wait *wait)
{
  g_main_context_pop_thread_default (wait->context);
  g_object_unref (wait->result);
  g_main_context_unref (wait->context);
}

QyReaderInfo *
qy_reader_open_sync (QyReader *self,
                     GInputStream *stream,
                     const char *name,
                     GCancellable *cancellable,
                     GError **error)
{
  QyReaderInfo *info;
  Wait wait;

  begin (&wait);
  qy_reader_open_async (self, stream, name, cancellable, take_result, &wait);
  info = qy_reader_open_finish (self, result_of (&wait), error);
  end (&wait);
  return info;
}

QyReaderInfo *
qy_reader_open_fd_sync (
    QyReader *self, int fd, const char *name, GCancellable *cancellable, GError **error)
{
  QyReaderInfo *info;
  Wait wait;

  begin (&wait);
  qy_reader_open_fd_async (self, fd, name, cancellable, take_result, &wait);
  info = qy_reader_open_finish (self, result_of (&wait), error);
  end (&wait);
  return info;
}

QyReaderInfo *
qy_reader_unlock_sync (QyReader *self,
                       const char *password,
                       GCancellable *cancellable,
                       GError **error)
{
  QyReaderInfo *info;
  Wait wait;

  begin (&wait);
  qy_reader_unlock_async (self, password, cancellable, take_result, &wait);
  info = qy_reader_open_finish (self, result_of (&wait), error);
  end (&wait);
  return info;
}

GArray *
qy_reader_sizes_sync (
    QyReader *self, guint first, guint count, GCancellable *cancellable, GError **error)
{
  GArray *sizes;
  Wait wait;

  begin (&wait);
  qy_reader_sizes_async (self, first, count, cancellable, take_result, &wait);
  sizes = qy_reader_sizes_finish (self, result_of (&wait), error);
  end (&wait);
  return sizes;
}

QyReaderDrawing *
qy_reader_render_sync (QyReader *self,
                       guint page,
                       double scale,
                       const QyReaderRect *area,
                       GCancellable *cancellable,
                       GError **error)
{
  QyReaderDrawing *drawing;
  Wait wait;

  begin (&wait);
  qy_reader_render_async (self, page, scale, area, cancellable, take_result, &wait);
  drawing = qy_reader_render_finish (self, result_of (&wait), error);
  end (&wait);
  return drawing;
}

QyReaderText *
qy_reader_text_sync (QyReader *self, guint page, GCancellable *cancellable, GError **error)
{
  QyReaderText *text;
  Wait wait;

  begin (&wait);
  qy_reader_text_async (self, page, cancellable, take_result, &wait);
  text = qy_reader_text_finish (self, result_of (&wait), error);
  end (&wait);
  return text;
}

GPtrArray *
qy_reader_search_sync (QyReader *self,
                       const char *text,
                       guint first,
                       guint count,
                       GCancellable *cancellable,
                       GError **error)
{
  GPtrArray *matches;
  Wait wait;

  begin (&wait);
  qy_reader_search_async (self, text, first, count, cancellable, take_result, &wait);
  matches = qy_reader_search_finish (self, result_of (&wait), error);
  end (&wait);
  return matches;
}
