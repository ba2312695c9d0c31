/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-answer.h"

#include <math.h>
#include <sys/mman.h>

#define MAX_TITLE   4096
#define MAX_CONTEXT 4096

typedef struct
{
  gpointer start;
  gsize size;
} Mapping;

static QyWire
wire_of (const GByteArray *reply)
{
  return (QyWire){ .data = reply->data, .size = reply->len };
}

static gboolean
is_whole (const QyWire *wire)
{
  return !wire->bad && wire->at == wire->size;
}

static gboolean
is_length (double value)
{
  return isfinite (value) && value >= 0;
}

static QyReaderRect *
take_rects (QyWire *wire, guint n)
{
  QyReaderRect *rects =
      n > 0 && n <= (wire->size - wire->at) / (4 * sizeof (float)) ? g_new (QyReaderRect, n) : NULL;

  if (rects == NULL)
    {
      wire->bad = wire->bad || n > 0;
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      rects[i].x = qy_wire_f32 (wire);
      rects[i].y = qy_wire_f32 (wire);
      rects[i].width = qy_wire_f32 (wire);
      rects[i].height = qy_wire_f32 (wire);
      if (!isfinite (rects[i].x) || !isfinite (rects[i].y) || !is_length (rects[i].width)
          || !is_length (rects[i].height))
        rects[i] = (QyReaderRect){ 0 };
    }
  return rects;
}

QyReaderInfo *
qy_reader_answer_info (const GByteArray *reply)
{
  QyWire wire = wire_of (reply);
  g_autoptr (QyReaderInfo) info = g_new0 (QyReaderInfo, 1);
  guint8 flags;

  info->kind = qy_wire_u8 (&wire);
  flags = qy_wire_u8 (&wire);
  info->locked = (flags & QY_READER_FLAG_LOCKED) != 0;
  info->incomplete = (flags & QY_READER_FLAG_INCOMPLETE) != 0;
  info->n_pages = qy_wire_u32 (&wire);
  info->width = qy_wire_f64 (&wire);
  info->height = qy_wire_f64 (&wire);
  info->title = qy_wire_string (&wire, MAX_TITLE);
  if (info->title[0] == '\0')
    g_clear_pointer (&info->title, g_free);
  if (!is_whole (&wire) || info->kind < QY_READER_PDF || info->kind > QY_READER_TEXT
      || !is_length (info->width) || !is_length (info->height)
      || (!info->locked && (info->n_pages == 0 || info->n_pages > G_MAXINT)))
    return NULL;
  return g_steal_pointer (&info);
}

GArray *
qy_reader_answer_sizes (const GByteArray *reply)
{
  QyWire wire = wire_of (reply);
  guint n = qy_wire_u32 (&wire);
  g_autoptr (GArray) sizes = g_array_new (FALSE, TRUE, sizeof (QyReaderRect));

  for (guint i = 0; i < n && i < QY_READER_MAX_SIZES; i++)
    {
      QyReaderRect size = { 0 };

      size.width = qy_wire_f64 (&wire);
      size.height = qy_wire_f64 (&wire);
      if (!is_length (size.width) || !is_length (size.height))
        return NULL;
      g_array_append_val (sizes, size);
    }
  return is_whole (&wire) ? g_steal_pointer (&sizes) : NULL;
}

QyReaderText *
qy_reader_answer_text (const GByteArray *reply)
{
  QyWire wire = wire_of (reply);
  g_autoptr (QyReaderText) text = g_new0 (QyReaderText, 1);

  text->cut = qy_wire_u8 (&wire) != 0;
  text->text = qy_wire_string (&wire, QY_READER_MAX_REPLY);
  text->n_rects = qy_wire_u32 (&wire);
  text->rects = take_rects (&wire, text->n_rects);
  if (!is_whole (&wire)
      || (text->n_rects > 0 && text->n_rects != (guint) g_utf8_strlen (text->text, -1)))
    return NULL;
  return g_steal_pointer (&text);
}

static void
unmap (gpointer data)
{
  Mapping *mapping = data;

  munmap (mapping->start, mapping->size);
  g_free (mapping);
}

static GBytes *
map_pixels (int canvas, gsize size)
{
  gpointer start = mmap (NULL, size, PROT_READ, MAP_SHARED, canvas, 0);
  Mapping *mapping;

  if (start == MAP_FAILED)
    return NULL;
  mapping = g_new (Mapping, 1);
  mapping->start = start;
  mapping->size = size;
  return g_bytes_new_with_free_func (start, size, unmap, mapping);
}

QyReaderDrawing *
qy_reader_answer_drawing (const GByteArray *reply, int canvas)
{
  QyWire wire = wire_of (reply);
  g_autoptr (QyReaderDrawing) drawing = g_new0 (QyReaderDrawing, 1);
  guint32 width = qy_wire_u32 (&wire);
  guint32 height = qy_wire_u32 (&wire);

  drawing->stride = qy_wire_u32 (&wire);
  drawing->x = (int) qy_wire_u32 (&wire);
  drawing->y = (int) qy_wire_u32 (&wire);
  drawing->scale = qy_wire_f64 (&wire);
  drawing->page_width = qy_wire_f64 (&wire);
  drawing->page_height = qy_wire_f64 (&wire);
  if (!is_whole (&wire) || width == 0 || width > QY_READER_MAX_SIDE || height == 0
      || height > QY_READER_MAX_SIDE || (guint64) width * height > QY_READER_MAX_PIXELS
      || drawing->stride != width * 4 || !is_length (drawing->scale)
      || !is_length (drawing->page_width) || !is_length (drawing->page_height))
    return NULL;
  drawing->width = (int) width;
  drawing->height = (int) height;
  drawing->pixels = map_pixels (canvas, drawing->stride * height);
  return drawing->pixels != NULL ? g_steal_pointer (&drawing) : NULL;
}

gboolean
qy_reader_answer_matches (const GByteArray *reply, GPtrArray *matches, guint *next)
{
  QyWire wire = wire_of (reply);
  guint n;

  *next = qy_wire_u32 (&wire);
  n = qy_wire_u32 (&wire);
  for (guint i = 0; i < n && !wire.bad; i++)
    {
      g_autoptr (QyReaderMatch) match = g_new0 (QyReaderMatch, 1);

      match->page = qy_wire_u32 (&wire);
      match->offset = qy_wire_u32 (&wire);
      match->length = qy_wire_u32 (&wire);
      match->n_rects = qy_wire_u32 (&wire);
      match->rects = take_rects (&wire, match->n_rects);
      match->context = qy_wire_string (&wire, MAX_CONTEXT);
      if (!wire.bad)
        g_ptr_array_add (matches, g_steal_pointer (&match));
    }
  return is_whole (&wire);
}
