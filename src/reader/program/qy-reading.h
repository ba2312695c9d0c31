/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-reader-wire.h"

/* A place on a page: points from its top left corner. */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
} QyBox;

/* What to draw: pixels from @x, @y on of the page at @scale; the memory is white already. */
typedef struct
{
  guint8 *pixels; /* CAIRO_FORMAT_ARGB32 */
  int width;
  int height;
  int stride;
  double x;
  double y;
  double scale;
} QyCanvas;

typedef struct _QyReading QyReading;

/**
 * QyReadingKind: what can be asked of a file of some kind.
 */
typedef struct
{
  gboolean (*get_size) (QyReading *self, guint page, double *width, double *height);
  gboolean (*draw) (QyReading *self, guint page, const QyCanvas *canvas);         /* or NULL */
  char *(*get_text) (QyReading *self, guint page, QyBox **boxes, guint *n_boxes); /* or NULL */
  void (*free) (QyReading *self);
} QyReadingKind;

struct _QyReading
{
  const QyReadingKind *methods;
  guint8 kind; /* QyReaderKind */
  guint8 flags;
  guint n_pages;
  char *title;
};

/**
 * qy_reading_open: finds out what lies behind @fd, and opens it. @fd is the reading's from then on.
 * @password: (nullable)
 *
 * Returns: (nullable): %NULL with a status other than QY_READER_OK
 */
QyReading *qy_reading_open (int fd, const char *password, QyReaderStatus *status);
void qy_reading_free (QyReading *self);

/* The kinds; each takes @fd. */
QyReading *qy_reading_open_pdf (int fd, const char *password, QyReaderStatus *status);
QyReading *qy_reading_open_picture (int fd, const char *codec, QyReaderStatus *status);
QyReading *qy_reading_open_text (int fd, QyReaderStatus *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReading, qy_reading_free)
