/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-csv-decode.h"
#include "qy-sheet-feed.h"
#include "qy-sheet-guard.h"

typedef struct
{
  QySheetFeed *feed;
  const char *p;
  char separator;
  guint line;
  guint start; /* line on which the row under way begins */
  GString *field;
} Reader;

static gboolean
is_end (char c)
{
  return c == '\0' || c == '\n' || c == '\r';
}

/* The end of a line may be LF, CR LF or CR. */
static void
pass_end (Reader *self)
{
  if (*self->p == '\0')
    return;
  self->p += self->p[0] == '\r' && self->p[1] == '\n' ? 2 : 1;
  self->line++;
}

/* "sep=;" is how spreadsheet programs are told the separator; no table begins with it otherwise. */
static gboolean
take_declared (Reader *self)
{
  const char *p = self->p + (*self->p == '"');

  if (g_ascii_strncasecmp (p, "sep=", 4) != 0 || is_end (p[4])
      || !is_end (p[5 + (*self->p == '"' && p[5] == '"')]))
    return FALSE;
  self->separator = p[4];
  while (!is_end (*self->p))
    self->p++;
  pass_end (self);
  return TRUE;
}

/* The one that parts the first row that holds anything into most fields; none: the comma. */
static char
find_separator (const char *p)
{
  static const char candidates[] = ",;\t";
  guint n[G_N_ELEMENTS (candidates) - 1] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  p += strspn (p, "\r\n");
  for (; *p != '\0' && (quoted || !is_end (*p)); p++)
    {
      const char *found = quoted ? NULL : strchr (candidates, *p);

      quoted ^= *p == '"';
      if (found != NULL)
        n[found - candidates]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (n); i++)
    if (n[i] > n[best])
      best = i;
  return candidates[best];
}

/* RFC 4180: "" inside stands for one quotation mark, line ends may stand inside. */
static gboolean
read_quoted (Reader *self, GError **error)
{
  guint opened = self->line;
  gboolean closed = FALSE;

  for (self->p++; *self->p != '\0'; self->p++)
    {
      closed = *self->p == '"' && *++self->p != '"';
      if (closed)
        break;
      self->line += *self->p == '\n' || (*self->p == '\r' && self->p[1] != '\n');
      g_string_append_c (self->field, *self->p);
    }
  if (!closed)
    return qy_sheet_feed_fail (self->feed, opened, QY_ERROR_MALFORMED, error,
                               _ ("a quotation mark is opened here and never closed"));
  if (!is_end (*self->p) && *self->p != self->separator)
    return qy_sheet_feed_fail (self->feed, self->line, QY_ERROR_MALFORMED, error,
                               _ ("after a closed quotation mark comes neither “%c” nor the end "
                                  "of the line"),
                               self->separator);
  return TRUE;
}

static gboolean
read_field (Reader *self, GError **error)
{
  g_string_truncate (self->field, 0);
  if (*self->p == '"')
    return read_quoted (self, error);
  while (!is_end (*self->p) && *self->p != self->separator)
    g_string_append_c (self->field, *self->p++);
  return TRUE;
}

static gboolean
read_row (Reader *self, GError **error)
{
  self->start = self->line;
  for (guint column = 0;; column++, self->p++)
    {
      if (!read_field (self, error)
          || !qy_sheet_feed_cell (self->feed, self->start, column, QY_SHEET_TEXT,
                                  qy_sheet_unguarded (self->field->str), error))
        return FALSE;
      if (is_end (*self->p))
        break;
    }
  pass_end (self);
  return qy_sheet_feed_row (self->feed, self->start, error);
}

gboolean
qy_csv_read (QySheetFeed *feed, GBytes *bytes, GError **error)
{
  g_autofree char *text = qy_csv_decode (feed, bytes, error);
  g_autoptr (GString) field = g_string_new (NULL);
  Reader self = { .feed = feed, .p = text, .line = 1, .field = field };

  if (text == NULL)
    return FALSE;
  if (!take_declared (&self))
    self.separator = find_separator (text);
  while (*self.p != '\0')
    if (!read_row (&self, error))
      return FALSE;
  return TRUE;
}
