/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-answer.h"

#include <math.h>
#include <string.h>
#include <sys/mman.h>

#include "qy-page-text.h"
#include "qy-reader.h"

#define MOMENT    (G_USEC_PER_SEC / 10) /* of searching, then others have their turn */
#define MAX_POINT 1e12
#define MAX_WORDS 4096
#define MAX_REPLY (QY_READER_MAX_REPLY / 2)

/* What is asked for, in pixels of the page at @scale */
typedef struct
{
  double page_width;
  double page_height;
  double scale;
  double x;
  double y;
  int width;
  int height;
} Frame;

static gboolean
size_of (QyReading *reading, guint page, double *width, double *height)
{
  if (page >= reading->n_pages || !reading->methods->get_size (reading, page, width, height)
      || !isfinite (*width) || !isfinite (*height))
    return FALSE;
  *width = CLAMP (*width, 0, MAX_POINT);
  *height = CLAMP (*height, 0, MAX_POINT);
  return TRUE;
}

QyReaderStatus
qy_answer_open (QyReading *reading, GByteArray *frame)
{
  double width = 0, height = 0;
  gboolean locked = (reading->flags & QY_READER_FLAG_LOCKED) != 0;

  if (!locked)
    size_of (reading, 0, &width, &height);
  qy_wire_put_u8 (frame, reading->kind);
  qy_wire_put_u8 (frame, reading->flags);
  qy_wire_put_u32 (frame, locked ? 0 : reading->n_pages);
  qy_wire_put_f64 (frame, width);
  qy_wire_put_f64 (frame, height);
  qy_wire_put_string (frame, reading->title);
  return QY_READER_OK;
}

QyReaderStatus
qy_answer_sizes (QyReading *reading, QyWire *request, GByteArray *frame)
{
  guint first = qy_wire_u32 (request);
  guint count = qy_wire_u32 (request);

  if (request->bad)
    return QY_READER_BAD_REQUEST;
  if (first >= reading->n_pages)
    return QY_READER_NO_PAGE;
  count = MIN (MIN (count, QY_READER_MAX_SIZES), reading->n_pages - first);
  qy_wire_put_u32 (frame, count);
  for (guint page = first; page < first + count; page++)
    {
      double width = 0, height = 0;

      if (!size_of (reading, page, &width, &height))
        width = height = 0;
      qy_wire_put_f64 (frame, width);
      qy_wire_put_f64 (frame, height);
    }
  return QY_READER_OK;
}

/* The part of the page in pixels, made smaller where that would be too many. */
static gboolean
plan (Frame *plan, double x, double y, double width, double height)
{
  double fit;

  x = CLAMP (x, 0, plan->page_width);
  y = CLAMP (y, 0, plan->page_height);
  width = CLAMP (width, 0, plan->page_width - x);
  height = CLAMP (height, 0, plan->page_height - y);
  if (!(width > 0 && height > 0) || !isfinite (plan->scale) || plan->scale <= 0)
    return FALSE;
  fit = MIN (QY_READER_MAX_SIDE / width, QY_READER_MAX_SIDE / height);
  fit = MIN (fit, sqrt (QY_READER_MAX_PIXELS / width / height));
  plan->scale = MIN (plan->scale, fit);
  plan->x = floor (x * plan->scale);
  plan->y = floor (y * plan->scale);
  plan->width = (int) CLAMP (round (width * plan->scale), 1, QY_READER_MAX_SIDE);
  plan->height = (int) CLAMP (round (height * plan->scale), 1, QY_READER_MAX_SIDE);
  if ((gint64) plan->width * plan->height > QY_READER_MAX_PIXELS) /* by rounding */
    plan->height = MAX (1, QY_READER_MAX_PIXELS / plan->width);
  return TRUE;
}

static gboolean
draw (QyReading *reading, guint page, const Frame *plan, int fd)
{
  gsize size = (gsize) plan->width * 4 * (gsize) plan->height;
  guint8 *pixels = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  QyCanvas canvas = { .pixels = pixels,
                      .width = plan->width,
                      .height = plan->height,
                      .stride = plan->width * 4,
                      .x = plan->x,
                      .y = plan->y,
                      .scale = plan->scale };
  gboolean drawn;

  if (pixels == MAP_FAILED)
    return FALSE;
  memset (pixels, 0xff, size);
  drawn = reading->methods->draw (reading, page, &canvas);
  munmap (pixels, size);
  return drawn;
}

QyReaderStatus
qy_answer_render (QyReading *reading, QyWire *request, int fd, GByteArray *frame)
{
  guint page = qy_wire_u32 (request);
  Frame wanted = { .scale = qy_wire_f64 (request) };
  gboolean whole = qy_wire_u8 (request) != 0;
  double x = qy_wire_f64 (request);
  double y = qy_wire_f64 (request);
  double width = qy_wire_f64 (request);
  double height = qy_wire_f64 (request);

  if (request->bad || fd < 0)
    return QY_READER_BAD_REQUEST;
  if (reading->methods->draw == NULL)
    return QY_READER_NOT_DRAWN;
  if (!size_of (reading, page, &wanted.page_width, &wanted.page_height))
    return QY_READER_NO_PAGE;
  if (whole)
    {
      x = y = 0;
      width = wanted.page_width;
      height = wanted.page_height;
    }
  if (!plan (&wanted, x, y, width, height))
    return QY_READER_BAD_REQUEST;
  if (!draw (reading, page, &wanted, fd))
    return QY_READER_TOO_LARGE;
  qy_wire_put_u32 (frame, (guint32) wanted.width);
  qy_wire_put_u32 (frame, (guint32) wanted.height);
  qy_wire_put_u32 (frame, (guint32) wanted.width * 4);
  qy_wire_put_u32 (frame, (guint32) MIN (wanted.x, G_MAXINT));
  qy_wire_put_u32 (frame, (guint32) MIN (wanted.y, G_MAXINT));
  qy_wire_put_f64 (frame, wanted.scale);
  qy_wire_put_f64 (frame, wanted.page_width);
  qy_wire_put_f64 (frame, wanted.page_height);
  return QY_READER_OK;
}

QyReaderStatus
qy_answer_words (QyReading *reading, QyWire *request, GByteArray *frame)
{
  guint page = qy_wire_u32 (request);
  g_autoptr (QyPageText) text = NULL;
  guint n;

  if (request->bad)
    return QY_READER_BAD_REQUEST;
  if (page >= reading->n_pages)
    return QY_READER_NO_PAGE;
  text = qy_page_text_new (reading, page);
  n = text->boxes != NULL ? text->n_chars : 0;
  qy_wire_put_u8 (frame, text->cut);
  qy_wire_put_string (frame, text->text);
  qy_wire_put_u32 (frame, n);
  for (guint i = 0; i < n; i++)
    {
      qy_wire_put_f32 (frame, text->boxes[i].x);
      qy_wire_put_f32 (frame, text->boxes[i].y);
      qy_wire_put_f32 (frame, text->boxes[i].width);
      qy_wire_put_f32 (frame, text->boxes[i].height);
    }
  return QY_READER_OK;
}

QyReaderStatus
qy_answer_search (QyReading *reading, QyWire *request, GByteArray *frame)
{
  g_autofree char *needle = qy_wire_string (request, MAX_WORDS);
  guint first = qy_wire_u32 (request);
  guint count = qy_wire_u32 (request);
  guint most = qy_wire_u32 (request);
  gint64 enough = g_get_monotonic_time () + MOMENT;
  g_autoptr (GByteArray) matches = g_byte_array_new ();
  guint found = 0, page = first;

  if (request->bad)
    return QY_READER_BAD_REQUEST;
  if (first >= reading->n_pages || count == 0)
    return QY_READER_NO_PAGE;
  count = MIN (count, reading->n_pages - first);
  most = MIN (most, QY_READER_MAX_MATCHES);
  do
    {
      g_autoptr (QyPageText) text = qy_page_text_new (reading, page);

      found += qy_page_text_find (text, page, needle, most - found, matches);
      page++;
    }
  while (page < first + count && found < most && matches->len < MAX_REPLY
         && g_get_monotonic_time () < enough);
  qy_wire_put_u32 (frame, page);
  qy_wire_put_u32 (frame, found);
  g_byte_array_append (frame, matches->data, matches->len);
  return QY_READER_OK;
}
