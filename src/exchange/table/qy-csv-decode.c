/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-csv-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint
line_of (const char *data, const char *at)
{
  guint line = 1;

  for (const char *p = data; (p = memchr (p, '\n', at - p)) != NULL; p++)
    line++;
  return line;
}

static gboolean
is_utf16 (const char *data, gsize size)
{
  return size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
}

static char *
convert (const char *data, gsize size, const char *charset)
{
  gsize written = 0;
  char *text = g_convert (data, (gssize) size, "UTF-8", charset, NULL, &written, NULL);

  if (text != NULL && strlen (text) != written)
    g_clear_pointer (&text, g_free);
  return text;
}

static char *
decode_bytes (const QySheetFeed *feed, const char *data, gsize size, GError **error)
{
  const char *stop = data;
  char *text;

  if (memchr (data, '\0', size) != NULL)
    {
      qy_sheet_feed_fail (feed, 0, QY_ERROR_FOREIGN, error,
                          _ ("this is neither a text nor a workbook; save the table as .xlsx or "
                             ".csv"));
      return NULL;
    }
  if (g_utf8_validate (data, (gssize) size, &stop))
    return g_strndup (data, size);
  text = convert (data, size, "GB18030");
  if (text == NULL)
    qy_sheet_feed_fail (feed, line_of (data, stop), QY_ERROR_MALFORMED, error,
                        _ ("the text is in neither UTF-8 nor GB18030; save the table as UTF-8"));
  return text;
}

char *
qy_csv_decode (const QySheetFeed *feed, GBytes *bytes, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text;

  if (is_utf16 (data, size))
    {
      text = convert (data, size, "UTF-16");
      if (text == NULL)
        qy_sheet_feed_fail (feed, 0, QY_ERROR_MALFORMED, error,
                            _ ("the text says that it is UTF-16, but it is not"));
      return text;
    }
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  return decode_bytes (feed, data, size, error);
}
