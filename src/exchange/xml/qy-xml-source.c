/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"
#include "qy-xml-scan.h"

#define READ_SIZE (64 * 1024)

typedef enum
{
  ENCODING_UTF8,
  ENCODING_UTF16_LE,
  ENCODING_UTF16_BE,
} Encoding;

struct _QyXmlSource
{
  char *path;
  int fd;
  goffset size;
  gint64 done; /* atomic */
  Encoding encoding;
  GCancellable *cancellable;
  GError *error;
  guint64 error_line;
  gboolean cut; /* the parser knows of the error */
  QyXmlScan scan;
  guint8 raw[READ_SIZE]; /* as in the file; what is left over of a UTF-16 character stays */
  gsize n_raw;
  char text[READ_SIZE * 3 / 2 + 4]; /* UTF-8, not handed out yet */
  gsize n_text;
  gsize at;
};

static G_GNUC_PRINTF (3, 4) gboolean
    fail (QyXmlSource *self, QyErrorCode code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (self->error == NULL)
    self->error = g_error_new_valist (QY_EXCHANGE_ERROR, code, format, args);
  va_end (args);
  self->error_line = self->scan.line;
  return FALSE;
}

/* UTF-16 of @raw as far as it is whole; bytes that are left over move to the front. */
static gboolean
decode_utf16 (QyXmlSource *self)
{
  guint low = self->encoding == ENCODING_UTF16_LE ? 0 : 1;
  gsize i = 0;

  for (; i + 1 < self->n_raw; i += 2)
    {
      gunichar c = self->raw[i + low] | self->raw[i + 1 - low] << 8;

      if (c >= 0xd800 && c < 0xdc00)
        {
          gunichar second;

          if (i + 3 >= self->n_raw)
            break;
          i += 2;
          second = self->raw[i + low] | self->raw[i + 1 - low] << 8;
          if (second < 0xdc00 || second > 0xdfff)
            return fail (self, QY_ERROR_MALFORMED, _ ("a character of UTF-16 is incomplete"));
          c = 0x10000 + ((c - 0xd800) << 10) + (second - 0xdc00);
        }
      else if (c >= 0xdc00 && c < 0xe000)
        return fail (self, QY_ERROR_MALFORMED, _ ("a character of UTF-16 is incomplete"));
      self->n_text += g_unichar_to_utf8 (c, self->text + self->n_text);
    }
  self->n_raw -= i;
  memmove (self->raw, self->raw + i, self->n_raw);
  return TRUE;
}

/* Fills the text with the next bytes of the file; none at its end. */
static gboolean
fill (QyXmlSource *self)
{
  gssize n;

  self->n_text = self->at = 0;
  if (g_cancellable_is_cancelled (self->cancellable))
    return fail (self, QY_ERROR_CANCELLED, _ ("stopped; nothing was changed"));
  do
    n = read (self->fd, self->raw + self->n_raw, READ_SIZE - self->n_raw);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    return fail (self, QY_ERROR_IO, _ ("the file cannot be read: %s"), g_strerror (errno));
  __atomic_add_fetch (&self->done, n, __ATOMIC_RELAXED);
  if (n == 0 && self->n_raw > 0 && self->encoding != ENCODING_UTF8)
    return fail (self, QY_ERROR_MALFORMED, _ ("a character of UTF-16 is incomplete"));
  self->n_raw += n;
  if (self->encoding != ENCODING_UTF8)
    return decode_utf16 (self);
  memcpy (self->text, self->raw, self->n_raw);
  self->n_text = self->n_raw;
  self->n_raw = 0;
  return TRUE;
}

static void
detect_encoding (QyXmlSource *self)
{
  static const struct
  {
    Encoding encoding;
    gsize length;
    const char *mark;
  } marks[] = {
    { ENCODING_UTF8, 3, "\xef\xbb\xbf" },
    { ENCODING_UTF16_LE, 2, "\xff\xfe" },
    { ENCODING_UTF16_BE, 2, "\xfe\xff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (self->n_raw >= marks[i].length && memcmp (self->raw, marks[i].mark, marks[i].length) == 0)
      {
        self->encoding = marks[i].encoding;
        self->n_raw -= marks[i].length;
        memmove (self->raw, self->raw + marks[i].length, self->n_raw);
        return;
      }
}

/* The name after encoding= in a declaration, with the place where the pseudo-attribute starts and
 * ends. */
static char *
find_encoding_name (char *declaration, char *end, char **from, char **to)
{
  char *p = g_strstr_len (declaration, end - declaration, "encoding"), *close;

  if (p == NULL)
    return NULL;
  *from = p;
  p += strlen ("encoding");
  while (p < end && g_ascii_isspace (*p))
    p++;
  if (p >= end || *p++ != '=')
    return NULL;
  while (p < end && g_ascii_isspace (*p))
    p++;
  if (p >= end || (*p != '"' && *p != '\''))
    return NULL;
  close = memchr (p + 1, *p, end - p - 1);
  if (close == NULL)
    return NULL;
  *to = close + 1;
  return g_strndup (p + 1, close - p - 1);
}

/* The declaration must tell the truth; the parser, which gets UTF-8 in any case, does not see what
 * it said. */
static gboolean
check_declaration (QyXmlSource *self)
{
  gboolean utf8 = self->encoding == ENCODING_UTF8;
  g_autofree char *name = NULL;
  char *end, *from, *to;

  if (self->n_text < 6 || memcmp (self->text, "<?xml", 5) != 0 || !g_ascii_isspace (self->text[5]))
    return TRUE;
  end = g_strstr_len (self->text, MIN (self->n_text, QY_XML_MAX_DECLARATION), "?>");
  if (end == NULL)
    return fail (self, QY_ERROR_MALFORMED, _ ("the XML declaration does not end"));
  name = find_encoding_name (self->text, end, &from, &to);
  if (name == NULL)
    return TRUE;
  if (g_ascii_strcasecmp (name, "UTF-8") != 0 && g_ascii_strcasecmp (name, "UTF-16") != 0)
    return fail (self, QY_ERROR_MALFORMED,
                 _ ("the encoding “%s” is not read; save the file as UTF-8"), name);
  if (utf8 != (g_ascii_strcasecmp (name, "UTF-8") == 0))
    return fail (self, QY_ERROR_MALFORMED,
                 _ ("the file says it is %s, but its bytes are not; save it as UTF-8"), name);
  memset (from, ' ', to - from);
  return TRUE;
}

static gboolean
open_file (QyXmlSource *self)
{
  struct stat info;

  self->fd = open (self->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (self->fd < 0)
    return fail (self, errno == ENOENT ? QY_ERROR_NOT_FOUND : QY_ERROR_IO,
                 _ ("the file cannot be opened: %s"), g_strerror (errno));
  if (fstat (self->fd, &info) != 0 || !S_ISREG (info.st_mode))
    return fail (self, QY_ERROR_FOREIGN, _ ("this is not a regular file"));
  self->size = info.st_size;
  if (self->size == 0)
    return fail (self, QY_ERROR_FOREIGN, _ ("the file is empty"));
  if (self->size > QY_XML_MAX_FILE)
    return fail (self, QY_ERROR_TOO_LARGE, _ ("the file is larger than %d GB"),
                 (int) (QY_XML_MAX_FILE >> 30));
  return TRUE;
}

static gboolean
start (QyXmlSource *self)
{
  gssize n = read (self->fd, self->raw, 4);

  if (n < 0)
    return fail (self, QY_ERROR_IO, _ ("the file cannot be read: %s"), g_strerror (errno));
  self->n_raw = n;
  self->done = n;
  detect_encoding (self);
  return fill (self) && check_declaration (self);
}

QyXmlSource *
qy_xml_source_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyXmlSource) self = g_new0 (QyXmlSource, 1);

  g_return_val_if_fail (path != NULL, NULL);
  self->path = g_strdup (path);
  self->fd = -1;
  g_set_object (&self->cancellable, cancellable);
  qy_xml_scan_init (&self->scan);
  if (!open_file (self))
    {
      g_set_error (error, self->error->domain, self->error->code, "%s: %s", path,
                   self->error->message);
      return NULL;
    }
  if (!start (self))
    {
      g_set_error (error, self->error->domain, self->error->code, "%s:1: %s", path,
                   self->error->message);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
qy_xml_source_free (QyXmlSource *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  qy_xml_scan_clear (&self->scan);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}

/* The next bytes for the parser, as far as they are acceptable. */
static int
take (QyXmlSource *self, char *buffer, gsize length)
{
  const char *nul;
  gsize n;

  if (self->error != NULL || (self->at == self->n_text && !fill (self)))
    return -1;
  n = MIN (length, self->n_text - self->at);
  nul = memchr (self->text + self->at, 0, n);
  if (nul != NULL)
    n = nul - (self->text + self->at);
  if (!qy_xml_scan (&self->scan, self->text + self->at, &n, &self->error))
    self->error_line = self->scan.line;
  else if (nul != NULL)
    fail (self, QY_ERROR_MALFORMED, _ ("there is a NUL byte; UTF-16 needs its byte order mark"));
  if (n == 0 && self->error != NULL)
    return -1;
  memcpy (buffer, self->text + self->at, n);
  self->at += n;
  return n;
}

int
qy_xml_source_read (void *source, char *buffer, int length)
{
  QyXmlSource *self = source;
  int n = take (self, buffer, length);

  self->cut |= n < 0;
  return n;
}

const GError *
qy_xml_source_get_error (QyXmlSource *self, guint64 *line)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->error != NULL && line != NULL)
    *line = self->error_line;
  return self->error;
}

const char *
qy_xml_source_get_path (QyXmlSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->path;
}

goffset
qy_xml_source_get_size (QyXmlSource *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->size;
}

goffset
qy_xml_source_get_done (QyXmlSource *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return __atomic_load_n (&self->done, __ATOMIC_RELAXED);
}

guint64
qy_xml_source_get_line (QyXmlSource *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->scan.line;
}

guint64
qy_xml_source_get_line_of (QyXmlSource *self, guint64 element)
{
  g_return_val_if_fail (self != NULL, 0);
  return qy_xml_scan_line_of (&self->scan, element);
}

gboolean
qy_xml_source_is_cut (QyXmlSource *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->cut;
}

guint
qy_xml_source_get_depth (QyXmlSource *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->scan.depth;
}
