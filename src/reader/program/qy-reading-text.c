/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "qy-reader.h"
#include "qy-reading.h"

#define MAX_TEXT (4 * 1024 * 1024) /* bytes that are read */
#define PAGE     (64 * 1024)       /* bytes of a page, to the end of a line */

typedef struct
{
  QyReading base;
  GPtrArray *pages; /* of char * */
} Text;

static gboolean
get_size (QyReading *self, guint page, double *width, double *height)
{
  *width = 0;
  *height = 0;
  return TRUE;
}

static char *
get_text (QyReading *self, guint page, QyBox **boxes, guint *n_boxes)
{
  Text *text = (Text *) self;

  *boxes = NULL;
  *n_boxes = 0;
  return g_strdup (g_ptr_array_index (text->pages, page));
}

static void
free_text (QyReading *self)
{
  Text *text = (Text *) self;

  g_ptr_array_unref (text->pages);
  g_free (text);
}

static const QyReadingKind methods = {
  .get_size = get_size,
  .get_text = get_text,
  .free = free_text,
};

/* Texts have no control characters but these. */
static gboolean
is_text (const char *bytes, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if ((guchar) bytes[i] < 0x20 && strchr ("\t\n\r\f\x1b", bytes[i]) == NULL)
      return FALSE;
  return memchr (bytes, '\0', size) == NULL;
}

static char *
decode (const char *bytes, gsize size, gboolean cut)
{
  const char *end = NULL;
  char *text;

  if (size >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      text = g_convert (bytes, (gssize) (size & ~(gsize) 1), "UTF-8", "UTF-16", NULL, NULL, NULL);
      return text != NULL && is_text (text, strlen (text)) ? text : (g_free (text), NULL);
    }
  if (size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      size -= 3;
    }
  if (!is_text (bytes, size))
    return NULL;
  if (g_utf8_validate (bytes, (gssize) size, &end) || (cut && size - (gsize) (end - bytes) < 4))
    return g_strndup (bytes, (gsize) (end - bytes));
  for (gsize less = 0; less < (cut ? 4 : 1); less++)
    {
      text = g_convert (bytes, (gssize) (size - less), "UTF-8", "GB18030", NULL, NULL, NULL);
      if (text != NULL)
        return text;
    }
  return NULL;
}

/* Lines end in "\n", however they ended. */
static void
unify_line_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (from[0] != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';
}

static void
split (GPtrArray *pages, const char *text)
{
  do
    {
      gsize size = strlen (text);
      const char *end = text + size;

      if (size > PAGE)
        {
          const char *line = g_strstr_len (text + PAGE, 4096, "\n");

          end = line != NULL ? line + 1 : g_utf8_find_prev_char (text, text + PAGE + 1);
        }
      g_ptr_array_add (pages, g_strndup (text, (gsize) (end - text)));
      text = end;
    }
  while (*text != '\0');
}

static char *
read_text (int fd, gboolean *cut)
{
  g_autofree char *bytes = g_malloc (MAX_TEXT + 1);
  gsize size = 0;
  gssize n;

  while (size <= MAX_TEXT && (n = pread (fd, bytes + size, MAX_TEXT + 1 - size, (off_t) size)) > 0)
    size += (gsize) n;
  *cut = size > MAX_TEXT;
  return decode (bytes, MIN (size, MAX_TEXT), *cut);
}

QyReading *
qy_reading_open_text (int fd, QyReaderStatus *status)
{
  gboolean cut = FALSE;
  g_autofree char *content = read_text (fd, &cut);
  Text *text;

  close (fd);
  if (content == NULL)
    {
      *status = QY_READER_FOREIGN;
      return NULL;
    }
  unify_line_ends (content);
  text = g_new0 (Text, 1);
  text->base.methods = &methods;
  text->base.kind = QY_READER_TEXT;
  text->base.flags = cut ? QY_READER_FLAG_INCOMPLETE : 0;
  text->pages = g_ptr_array_new_with_free_func (g_free);
  split (text->pages, content);
  text->base.n_pages = text->pages->len;
  return &text->base;
}
