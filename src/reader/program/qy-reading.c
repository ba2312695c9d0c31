/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reading.h"

#include <string.h>
#include <unistd.h>

#define HEAD 1024 /* bytes in which a PDF begins */

typedef struct
{
  const char *magic;
  gsize length;
  const char *codec; /* as gdk-pixbuf names it */
} Magic;

static const Magic pictures[] = {
  { "\x89PNG\r\n\x1a\n", 8, "png" },
  { "\xff\xd8\xff", 3, "jpeg" },
  { "GIF8", 4, "gif" },
  { "II*\0", 4, "tiff" },
  { "MM\0*", 4, "tiff" },
  { "BM", 2, "bmp" },
};

static const char *
codec_of (const char *head, gsize size)
{
  if (size >= 12 && memcmp (head, "RIFF", 4) == 0 && memcmp (head + 8, "WEBP", 4) == 0)
    return "webp";
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (size >= pictures[i].length && memcmp (head, pictures[i].magic, pictures[i].length) == 0)
      return pictures[i].codec;
  return NULL;
}

QyReading *
qy_reading_open (int fd, const char *password, QyReaderStatus *status)
{
  char head[HEAD];
  gssize size = pread (fd, head, sizeof head, 0);
  const char *codec = size > 0 ? codec_of (head, (gsize) size) : NULL;

  if (size > 0 && memmem (head, (gsize) size, "%PDF-", 5) != NULL)
    return qy_reading_open_pdf (fd, password, status);
  if (codec != NULL)
    return qy_reading_open_picture (fd, codec, status);
  if (size > 0)
    return qy_reading_open_text (fd, status);
  close (fd);
  *status = size == 0 ? QY_READER_EMPTY : QY_READER_DAMAGED;
  return NULL;
}

void
qy_reading_free (QyReading *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  self->methods->free (self);
}
