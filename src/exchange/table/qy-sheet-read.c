/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheet-read.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "qy-sheet-feed.h"
#include "qy-sheet-limits.h"

#define PIECE (256 << 10) /* bytes that are read at once */

/* FALSE with errno set; no more than one byte above the limit is read. */
static gboolean
read_all (int fd, GByteArray *bytes)
{
  static const gsize most = QY_SHEET_MAX_FILE + 1;
  g_autofree guint8 *piece = g_malloc (PIECE);

  while (bytes->len < most)
    {
      gssize n = read (fd, piece, MIN (PIECE, most - bytes->len));

      if (n == 0)
        return TRUE;
      if (n > 0)
        g_byte_array_append (bytes, piece, (guint) n);
      else if (errno != EINTR)
        return FALSE;
    }
  return TRUE;
}

/* The whole file, as long as it is not too large. */
static GBytes *
load (const QySheetFeed *feed, GError **error)
{
  int fd = g_open (feed->path, O_RDONLY | O_CLOEXEC, 0);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean fine = fd >= 0 && read_all (fd, bytes);
  int number = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  if (!fine)
    qy_sheet_feed_fail (feed, 0, QY_ERROR_IO, error, _ ("the file cannot be read: %s"),
                        g_strerror (number));
  else if (bytes->len > QY_SHEET_MAX_FILE)
    qy_sheet_feed_fail (feed, 0, QY_ERROR_TOO_LARGE, error,
                        _ ("the file is larger than %d MiB; split the table"),
                        QY_SHEET_MAX_FILE >> 20);
  else if (bytes->len == 0)
    qy_sheet_feed_fail (feed, 0, QY_ERROR_FOREIGN, error, _ ("the file is empty"));
  else
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return NULL;
}

static gboolean
begins_with (GBytes *bytes, const char *mark, gsize length)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, mark, length) == 0;
}

#define BEGINS_WITH(bytes, mark) begins_with (bytes, mark, sizeof (mark) - 1)

static gboolean
read_file (QySheetFeed *feed, const char *sheet, GPtrArray *names, GError **error)
{
  g_autoptr (GBytes) bytes = load (feed, error);

  if (bytes == NULL)
    return FALSE;
  if (BEGINS_WITH (bytes, "PK\003\004"))
    return qy_xlsx_read (feed, bytes, sheet, names, error);
  if (BEGINS_WITH (bytes, "\xd0\xcf\x11\xe0"))
    return qy_sheet_feed_fail (feed, 0, QY_ERROR_FOREIGN, error,
                               _ ("this is an old or a locked workbook; save it as .xlsx without "
                                  "a password first"));
  if (sheet != NULL)
    return qy_sheet_feed_fail (feed, 0, QY_ERROR_NOT_FOUND, error,
                               _ ("the file has no worksheet “%s”: it is no .xlsx"), sheet);
  return names != NULL || qy_csv_read (feed, bytes, error);
}

gboolean
qy_sheet_read (const char *path,
               const char *sheet,
               QySheetRowFunc func,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  QySheetFeed feed = { .path = path, .func = func, .data = data, .cancellable = cancellable };
  gboolean fine;

  g_return_val_if_fail (path != NULL && func != NULL, FALSE);

  qy_sheet_feed_init (&feed);
  fine = read_file (&feed, sheet, NULL, error);
  qy_sheet_feed_clear (&feed);
  return fine;
}

char **
qy_sheet_list (const char *path, GError **error)
{
  QySheetFeed feed = { .path = path };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gboolean fine;

  g_return_val_if_fail (path != NULL, NULL);

  qy_sheet_feed_init (&feed);
  fine = read_file (&feed, NULL, names, error);
  qy_sheet_feed_clear (&feed);
  if (!fine)
    return NULL;
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
