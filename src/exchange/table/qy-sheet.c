/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "qy-date.h"
#include "qy-exchange.h"
#include "qy-money.h"
#include "qy-rate.h"
#include "qy-sheet-private.h"

struct _QySheet
{
  const QySheetFormat *format;
  gpointer file;
  char *path;
  char *temporary; /* NULL: has its name */
  guint n_columns;
  guint n_rows;
};

static const QySheetFormat *const formats[] = { &qy_sheet_xlsx, &qy_sheet_csv };

static const QySheetFormat *
find_format (const char *path, GError **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (folded, formats[i]->suffix))
      return formats[i];
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_UNSUPPORTED,
               _ ("%s: a table is written as .xlsx or .csv; let the name end so"), path);
  return NULL;
}

/* The formats do not know what the file will be called. */
static gboolean
name_file (QySheet *self, gboolean fine, GError **error)
{
  if (!fine)
    g_prefix_error (error, "%s: ", self->path);
  return fine;
}

/* Only an own file with a new name is written to; it is its owner's only, as the book is. */
static gboolean
make_temporary (QySheet *self, GError **error)
{
  int fd;

  self->temporary = g_strconcat (self->path, ".part-XXXXXX", NULL);
  fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (fd >= 0)
    return g_close (fd, NULL);
  qy_sheet_fail_errno (errno, error);
  g_clear_pointer (&self->temporary, g_free);
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean fine = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  errno = number;
  return fine;
}

static gboolean
take_name (QySheet *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!sync_path (self->temporary, O_RDONLY) || g_rename (self->temporary, self->path) != 0)
    return qy_sheet_fail_errno (errno, error);
  g_clear_pointer (&self->temporary, g_free);
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

static gboolean
is_decimal (const char *text, const char *end)
{
  const char *p = text + (*text == '-');
  gsize whole = strspn (p, "0123456789");
  gsize rest;

  if (whole == 0 || (whole > 1 && *p == '0'))
    return FALSE;
  p += whole;
  if (*p != '.')
    return p == end;
  rest = strspn (p + 1, "0123456789");
  return rest > 0 && p + 1 + rest == end;
}

static gboolean
is_instant (const char *text)
{
  g_autofree char *day = g_strndup (text, 10);
  int hour, minute, second, used = 0;

  return qy_date_is_set (qy_date_from_iso (day, NULL)) && strlen (text) == 19 && text[10] == ' '
         && sscanf (text + 11, "%2d:%2d:%2d%n", &hour, &minute, &second, &used) == 3 && used == 8
         && strspn (text + 11, "0123456789:") == 8 && hour < 24 && minute < 60 && second < 60;
}

gboolean
qy_sheet_is_canonical (QySheetType type, const char *cell)
{
  QyMoney money;
  gsize length;

  g_return_val_if_fail (cell != NULL && type < QY_N_SHEET_TYPES, FALSE);

  length = strlen (cell);
  switch (type)
    {
    case QY_SHEET_DATE:
      return qy_date_is_set (qy_date_from_iso (cell, NULL));
    case QY_SHEET_MONEY:
      return qy_money_from_raw (cell, &money, NULL);
    case QY_SHEET_NUMBER:
      return is_decimal (cell, cell + length);
    case QY_SHEET_PERCENT:
      return length > 1 && cell[length - 1] == '%' && is_decimal (cell, cell + length - 1);
    case QY_SHEET_INSTANT:
      return is_instant (cell);
    default:
      return TRUE;
    }
}

guint
qy_sheet_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

gboolean
qy_sheet_fail_errno (int number, GError **error)
{
  QyErrorCode code = number == ENOSPC || number == EDQUOT                     ? QY_ERROR_FULL
                     : number == EROFS || number == EACCES || number == EPERM ? QY_ERROR_READ_ONLY
                                                                              : QY_ERROR_IO;

  g_set_error (error, QY_EXCHANGE_ERROR, code,
               _ ("the table could not be written: %s. What stood there before is unchanged."),
               g_strerror (number));
  return FALSE;
}

QySheet *
qy_sheet_new (const char *path, const char *now, GError **error)
{
  g_autoptr (QySheet) self = NULL;
  const QySheetFormat *format;

  g_return_val_if_fail (path != NULL, NULL);

  format = find_format (path, error);
  if (format == NULL)
    return NULL;
  self = g_new0 (QySheet, 1);
  self->format = format;
  self->path = g_strdup (path);
  if (!name_file (self, make_temporary (self, error), error))
    return NULL;
  self->file = format->open (self->temporary, now, error);
  return name_file (self, self->file != NULL, error) ? g_steal_pointer (&self) : NULL;
}

void
qy_sheet_free (QySheet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->file, self->format->free);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

void
qy_sheet_begin (QySheet *self, const char *title, const QySheetColumn *columns, guint n)
{
  g_return_if_fail (self != NULL && title != NULL && n > 0 && self->n_columns == 0);

  self->n_columns = n;
  self->format->begin (self->file, title, columns, n);
}

gboolean
qy_sheet_append (QySheet *self, const char *const *cells, GError **error)
{
  g_return_val_if_fail (self != NULL && self->n_columns > 0 && self->temporary != NULL, FALSE);

  self->n_rows++;
  return name_file (self, self->format->append (self->file, self->n_rows, cells, error), error);
}

gboolean
qy_sheet_finish (QySheet *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->n_columns > 0 && self->temporary != NULL, FALSE);

  return name_file (self, self->format->close (self->file, error) && take_name (self, error),
                    error);
}

guint
qy_sheet_n_rows (QySheet *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_rows;
}
