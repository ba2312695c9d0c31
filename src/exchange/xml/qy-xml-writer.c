/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"

#define BUFFER_SIZE (256 * 1024)

struct _QyXmlWriter
{
  char *path;
  char *temporary;
  int fd;
  GError *error;
  const char *place; /* attribute under way, or NULL: content */
  gsize used;
  char buffer[BUFFER_SIZE];
};

/* What a byte of UTF-8 needs: nothing, a look at what follows, another spelling, or refusal. */
enum
{
  PASS,
  LEAD2,
  LEAD3,
  LEAD4,
  ESCAPE,
  ESCAPE_IN_ATTRIBUTE,
  REFUSE,
};

static const guint8 classes[256] = {
  [0x00 ... 0x08] = REFUSE,
  ['\t'] = ESCAPE_IN_ATTRIBUTE,
  ['\n'] = ESCAPE_IN_ATTRIBUTE,
  [0x0b ... 0x0c] = REFUSE,
  ['\r'] = ESCAPE,
  [0x0e ... 0x1f] = REFUSE,
  ['"'] = ESCAPE_IN_ATTRIBUTE,
  ['&'] = ESCAPE,
  ['<'] = ESCAPE,
  ['>'] = ESCAPE,
  [0x80 ... 0xc1] = REFUSE,
  [0xc2 ... 0xdf] = LEAD2,
  [0xe0 ... 0xef] = LEAD3,
  [0xf0 ... 0xf4] = LEAD4,
  [0xf5 ... 0xff] = REFUSE,
};

static const char *
spelling (char byte)
{
  switch (byte)
    {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
    }
}

static void
fail_errno (QyXmlWriter *self, int number)
{
  QyErrorCode code = number == ENOSPC || number == EDQUOT                     ? QY_ERROR_FULL
                     : number == EROFS || number == EACCES || number == EPERM ? QY_ERROR_READ_ONLY
                                                                              : QY_ERROR_IO;

  if (self->error == NULL)
    self->error =
        g_error_new (QY_EXCHANGE_ERROR, code,
                     _ ("%s could not be written: %s. What stood there before is unchanged."),
                     self->path, g_strerror (number));
}

static void
put_out (QyXmlWriter *self, const char *bytes, gsize size)
{
  while (size > 0 && self->error == NULL)
    {
      gssize n = write (self->fd, bytes, size);

      if (n >= 0)
        {
          bytes += n;
          size -= n;
        }
      else if (errno != EINTR)
        fail_errno (self, errno);
    }
}

static void
flush (QyXmlWriter *self)
{
  put_out (self, self->buffer, self->used);
  self->used = 0;
}

static inline void
put (QyXmlWriter *self, const char *bytes, gsize size)
{
  if (G_UNLIKELY (size > BUFFER_SIZE - self->used))
    {
      flush (self);
      if (size > BUFFER_SIZE)
        {
          put_out (self, bytes, size);
          return;
        }
    }
  memcpy (self->buffer + self->used, bytes, size);
  self->used += size;
}

/* Length of the character at @p if it is one that XML can carry, or 0. */
static inline gsize
character_length (const guint8 *p, gsize left, guint8 class)
{
#define FOLLOWS(i) ((p[i] & 0xc0) == 0x80)
  if (class == LEAD3)
    {
      if (left < 3 || !FOLLOWS (1) || !FOLLOWS (2) || (p[0] == 0xe0 && p[1] < 0xa0)
          || (p[0] == 0xed && p[1] > 0x9f) || (p[0] == 0xef && p[1] == 0xbf && p[2] >= 0xbe))
        return 0;
      return 3;
    }
  if (class == LEAD2)
    return left >= 2 && FOLLOWS (1) ? 2 : 0;
  if (left < 4 || !FOLLOWS (1) || !FOLLOWS (2) || !FOLLOWS (3) || (p[0] == 0xf0 && p[1] < 0x90)
      || (p[0] == 0xf4 && p[1] > 0x8f))
    return 0;
  return 4;
#undef FOLLOWS
}

static void
refuse (QyXmlWriter *self, const guint8 *p, const char *text)
{
  if (self->error == NULL)
    self->error = g_error_new (QY_EXCHANGE_ERROR, QY_ERROR_CORRUPT,
                               _ ("%s: byte %ld (0x%02X) is of no character that XML can carry"),
                               self->place != NULL ? self->place : _ ("text"),
                               (long) ((const char *) p - text) + 1, *p);
}

static void
escape (QyXmlWriter *self, const char *text, gsize length, gboolean attribute)
{
  const guint8 *p = (const guint8 *) text, *end = p + length, *done = p;

  while (p < end)
    {
      guint8 class = classes[*p];
      gsize n;

      if (class == PASS || (class == ESCAPE_IN_ATTRIBUTE && !attribute))
        p++;
      else if (class <= LEAD4)
        {
          n = character_length (p, end - p, class);
          if (n == 0)
            {
              refuse (self, p, text);
              return;
            }
          p += n;
        }
      else if (class == REFUSE)
        {
          refuse (self, p, text);
          return;
        }
      else
        {
          put (self, (const char *) done, p - done);
          qy_xml_writer_raw (self, spelling (*p));
          done = ++p;
        }
    }
  put (self, (const char *) done, p - done);
}

static gboolean
fits (QyXmlWriter *self, gsize length, gsize limit)
{
  if (length > limit && self->error == NULL)
    self->error = g_error_new (QY_EXCHANGE_ERROR, QY_ERROR_TOO_LARGE,
                               _ ("%s: the text is longer than an XML file may hold (%ld bytes)"),
                               self->place != NULL ? self->place : _ ("text"), (long) limit);
  return self->error == NULL;
}

QyXmlWriter *
qy_xml_writer_open (const char *path, GError **error)
{
  g_autoptr (QyXmlWriter) self = g_new0 (QyXmlWriter, 1);

  g_return_val_if_fail (path != NULL, NULL);
  self->path = g_strdup (path);
  self->temporary = g_strdup_printf ("%s.XXXXXX", path);
  self->fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (self->fd < 0)
    {
      fail_errno (self, errno);
      g_clear_pointer (&self->temporary, g_free);
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
qy_xml_writer_free (QyXmlWriter *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    unlink (self->temporary);
  g_clear_error (&self->error);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

void
qy_xml_writer_raw (QyXmlWriter *self, const char *text)
{
  put (self, text, strlen (text));
}

void
qy_xml_writer_text (QyXmlWriter *self, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (fits (self, size, QY_XML_MAX_TEXT))
    escape (self, text, size, FALSE);
}

void
qy_xml_writer_attribute (QyXmlWriter *self, const char *name, const char *value, gssize length)
{
  gsize size = length < 0 ? strlen (value) : (gsize) length;

  self->place = name;
  if (!fits (self, size, QY_XML_MAX_VALUE))
    return;
  put (self, " ", 1);
  qy_xml_writer_raw (self, name);
  put (self, "=\"", 2);
  escape (self, value, size, TRUE);
  put (self, "\"", 1);
  self->place = NULL;
}

void
qy_xml_writer_integer (QyXmlWriter *self, const char *name, gint64 value)
{
  char digits[24];
  guint at = sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  digits[--at] = '"';
  do
    digits[--at] = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (value < 0)
    digits[--at] = '-';
  put (self, " ", 1);
  qy_xml_writer_raw (self, name);
  put (self, "=\"", 2);
  put (self, digits + at, sizeof digits - at);
}

void
qy_xml_writer_base64 (QyXmlWriter *self, const void *bytes, gsize size)
{
  const guint8 *p = bytes;
  char out[4096 / 3 * 4 + 8];

  while (size > 0)
    {
      gsize piece = MIN (size, 4095);
      int state = 0, save = 0;
      gsize n = g_base64_encode_step (p, piece, FALSE, out, &state, &save);

      n += g_base64_encode_close (FALSE, out + n, &state, &save);
      put (self, out, n);
      p += piece;
      size -= piece;
    }
}

gboolean
qy_xml_writer_check (QyXmlWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

/* The name is only as durable as its folder. */
static void
sync_folder (QyXmlWriter *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
qy_xml_writer_commit (QyXmlWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  flush (self);
  if (self->error == NULL && fsync (self->fd) != 0)
    fail_errno (self, errno);
  if (self->error == NULL && rename (self->temporary, self->path) != 0)
    fail_errno (self, errno);
  if (!qy_xml_writer_check (self, error))
    return FALSE;
  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self);
  return TRUE;
}
