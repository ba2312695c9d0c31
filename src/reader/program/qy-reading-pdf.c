/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <poppler.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "qy-reader.h"
#include "qy-reading.h"

#define MAX_PAGES 200000
#define MAX_TITLE 200  /* characters */
#define TAIL      2048 /* bytes in which a whole PDF ends */

typedef struct
{
  QyReading base;
  PopplerDocument *document;
  PopplerPage *page; /* the last one asked for */
  guint page_number;
} Pdf;

static PopplerPage *
page_of (QyReading *self, guint number)
{
  Pdf *pdf = (Pdf *) self;

  if (pdf->page == NULL || pdf->page_number != number)
    {
      g_clear_object (&pdf->page);
      pdf->page = poppler_document_get_page (pdf->document, (int) number);
      pdf->page_number = number;
    }
  return pdf->page;
}

static gboolean
get_size (QyReading *self, guint number, double *width, double *height)
{
  PopplerPage *page = page_of (self, number);

  if (page == NULL)
    return FALSE;
  poppler_page_get_size (page, width, height);
  return TRUE;
}

static gboolean
draw (QyReading *self, guint number, const QyCanvas *canvas)
{
  PopplerPage *page = page_of (self, number);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      canvas->pixels, CAIRO_FORMAT_ARGB32, canvas->width, canvas->height, canvas->stride);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -canvas->x, -canvas->y);
  cairo_scale (cr, canvas->scale, canvas->scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return TRUE;
}

static char *
get_text (QyReading *self, guint number, QyBox **boxes, guint *n_boxes)
{
  PopplerPage *page = page_of (self, number);
  g_autofree PopplerRectangle *places = NULL;
  guint n = 0;
  char *text = page != NULL ? poppler_page_get_text (page) : NULL;

  *boxes = NULL;
  *n_boxes = 0;
  if (text == NULL || !poppler_page_get_text_layout (page, &places, &n))
    return text;
  *boxes = g_new0 (QyBox, n);
  *n_boxes = n;
  for (guint i = 0; i < n; i++)
    (*boxes)[i] = (QyBox){ .x = (float) MIN (places[i].x1, places[i].x2),
                           .y = (float) MIN (places[i].y1, places[i].y2),
                           .width = (float) fabs (places[i].x2 - places[i].x1),
                           .height = (float) fabs (places[i].y2 - places[i].y1) };
  return text;
}

static void
free_pdf (QyReading *self)
{
  Pdf *pdf = (Pdf *) self;

  g_clear_object (&pdf->page);
  g_clear_object (&pdf->document);
  g_free (pdf);
}

static const QyReadingKind methods = {
  .get_size = get_size,
  .draw = draw,
  .get_text = get_text,
  .free = free_pdf,
};

/* A whole file ends with its mark; poppler mends what is cut off as well as it can. */
static gboolean
has_end (int fd)
{
  char tail[TAIL];
  struct stat status;
  gssize size;

  if (fstat (fd, &status) != 0)
    return FALSE;
  size = pread (fd, tail, sizeof tail, MAX (status.st_size - TAIL, 0));
  return size > 0 && memmem (tail, (gsize) size, "%%EOF", 5) != NULL;
}

static char *
title_of (PopplerDocument *document)
{
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *valid = title != NULL ? g_utf8_make_valid (title, -1) : NULL;

  return valid != NULL ? g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_TITLE))
                       : NULL;
}

/* Poppler tries a password in two encodings, the second time on what it freed after the first,
 * unless it reads from a stream. */
static PopplerDocument *
open_with_password (int fd, const char *password, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (fd, FALSE, error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (GInputStream) stream =
      bytes != NULL ? g_memory_input_stream_new_from_bytes (bytes) : NULL;

  close (fd);
  return stream != NULL ? poppler_document_new_from_stream (
             stream, (goffset) g_bytes_get_size (bytes), password, NULL, error)
                        : NULL;
}

QyReading *
qy_reading_open_pdf (int fd, const char *password, QyReaderStatus *status)
{
  g_autoptr (GError) error = NULL;
  gboolean whole = has_end (fd);
  PopplerDocument *document = password != NULL ? open_with_password (fd, password, &error)
                                               : poppler_document_new_from_fd (fd, NULL, &error);
  gboolean locked = g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  int n_pages = document != NULL ? poppler_document_get_n_pages (document) : 0;
  Pdf *pdf;

  if (locked ? password != NULL : n_pages <= 0)
    {
      g_clear_object (&document);
      *status = locked ? QY_READER_WRONG_PASSWORD : QY_READER_DAMAGED;
      return NULL;
    }
  pdf = g_new0 (Pdf, 1);
  pdf->base.methods = &methods;
  pdf->base.kind = QY_READER_PDF;
  pdf->base.flags =
      (guint8) ((locked ? QY_READER_FLAG_LOCKED : 0) | (whole ? 0 : QY_READER_FLAG_INCOMPLETE));
  pdf->base.n_pages = (guint) MIN (n_pages, MAX_PAGES);
  pdf->base.title = document != NULL ? title_of (document) : NULL;
  pdf->document = document;
  return &pdf->base;
}
