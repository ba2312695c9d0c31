/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "qy-reader.h"
#include "qy-reading.h"

#define MAX_PICTURE (144 * 1000 * 1000) /* pixels: A4 scanned at 1200 dots an inch */
#define SLICE       (64 * 1024)

typedef struct
{
  QyReading base;
  GdkPixbuf *pixbuf;
} Picture;

static gboolean
get_size (QyReading *self, guint page, double *width, double *height)
{
  Picture *picture = (Picture *) self;

  *width = gdk_pixbuf_get_width (picture->pixbuf);
  *height = gdk_pixbuf_get_height (picture->pixbuf);
  return TRUE;
}

/* Opaque red, green, blue → the canvas' order. */
static void
copy_pixels (GdkPixbuf *from, const QyCanvas *canvas)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (from);
  int stride = gdk_pixbuf_get_rowstride (from);

  for (int y = 0; y < canvas->height; y++)
    {
      const guint8 *source = pixels + (gsize) y * (gsize) stride;
      guint32 *target = (gpointer) (canvas->pixels + (gsize) y * (gsize) canvas->stride);

      for (int x = 0; x < canvas->width; x++, source += 3)
        target[x] = 0xff000000U | (guint32) source[0] << 16 | (guint32) source[1] << 8 | source[2];
    }
}

static gboolean
draw (QyReading *self, guint page, const QyCanvas *canvas)
{
  Picture *picture = (Picture *) self;
  g_autoptr (GdkPixbuf) part =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, canvas->width, canvas->height);

  if (part == NULL)
    return FALSE;
  gdk_pixbuf_fill (part, 0xffffffffU);
  gdk_pixbuf_composite (picture->pixbuf, part, 0, 0, canvas->width, canvas->height, -canvas->x,
                        -canvas->y, canvas->scale, canvas->scale, GDK_INTERP_BILINEAR, 255);
  copy_pixels (part, canvas);
  return TRUE;
}

static void
free_picture (QyReading *self)
{
  Picture *picture = (Picture *) self;

  g_clear_object (&picture->pixbuf);
  g_free (picture);
}

static const QyReadingKind methods = {
  .get_size = get_size,
  .draw = draw,
  .free = free_picture,
};

static void
refuse_giants (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  QyReaderStatus *status = data;

  if ((gint64) width * height > MAX_PICTURE)
    *status = QY_READER_TOO_LARGE;
}

/* Feeds the loader until the end, or until it has had enough. */
static gboolean
decode (GdkPixbufLoader *loader, int fd, QyReaderStatus *status)
{
  g_autofree guint8 *slice = g_malloc (SLICE);
  g_autoptr (GError) error = NULL;
  gboolean whole = TRUE;
  gssize n;

  for (off_t at = 0; whole && (n = pread (fd, slice, SLICE, at)) > 0; at += n)
    whole = gdk_pixbuf_loader_write (loader, slice, (gsize) n, &error) && *status == QY_READER_OK;
  whole = gdk_pixbuf_loader_close (loader, error == NULL ? &error : NULL) && whole;
  if (g_error_matches (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    *status = QY_READER_TOO_LARGE;
  return whole;
}

QyReading *
qy_reading_open_picture (int fd, const char *codec, QyReaderStatus *status)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (codec, NULL);
  GdkPixbuf *pixbuf;
  Picture *picture;
  gboolean whole;

  *status = QY_READER_OK;
  if (loader == NULL)
    {
      close (fd);
      *status = QY_READER_NO_CODEC;
      return NULL;
    }
  g_signal_connect (loader, "size-prepared", G_CALLBACK (refuse_giants), status);
  whole = decode (loader, fd, status);
  close (fd);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || *status != QY_READER_OK)
    {
      *status = *status == QY_READER_OK ? QY_READER_DAMAGED : *status;
      return NULL;
    }
  picture = g_new0 (Picture, 1);
  picture->base.methods = &methods;
  picture->base.kind = QY_READER_PICTURE;
  picture->base.flags = whole ? 0 : QY_READER_FLAG_INCOMPLETE;
  picture->base.n_pages = 1;
  picture->pixbuf = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  return &picture->base;
}
