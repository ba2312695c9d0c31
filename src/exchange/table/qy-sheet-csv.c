/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "qy-money.h"
#include "qy-sheet-guard.h"
#include "qy-sheet-private.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf" /* without it spreadsheet programs take UTF-8 for GBK */
#define LINE_END        "\r\n"         /* RFC 4180 */

/* What would be read otherwise, also by programs that part at semicolons or tabs */
#define NEEDS_QUOTES ",;\t\r\n\""

typedef struct
{
  FILE *out;
  QySheetType *types;
  guint n;
} File;

static gpointer
open_file (const char *path, const char *now, GError **error)
{
  g_autofree File *self = g_new0 (File, 1);

  self->out = fopen (path, "wbe");
  if (self->out == NULL)
    {
      qy_sheet_fail_errno (errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static gboolean
must_quote (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, NEEDS_QUOTES) != NULL || *text == ' ' || text[length - 1] == ' '
         || *text == '\'';
}

static void
put_quoted (File *self, const char *text)
{
  fputc ('"', self->out);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        fputc ('"', self->out);
      fputc (*p, self->out);
    }
  fputc ('"', self->out);
}

static void
put_text (File *self, const char *text)
{
  g_autofree char *guarded =
      qy_sheet_needs_guard (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);

  if (must_quote (guarded))
    put_quoted (self, guarded);
  else
    fputs (guarded, self->out);
}

/* The types' canonical forms are what spreadsheet programs know, but for money. */
static void
put_cell (File *self, QySheetType type, const char *cell)
{
  g_autofree char *plain = NULL;
  QyMoney money;

  if (type == QY_SHEET_TEXT || !qy_sheet_is_canonical (type, cell))
    put_text (self, cell);
  else if (type == QY_SHEET_MONEY && qy_money_from_raw (cell, &money, NULL))
    {
      plain = qy_money_to_plain (money);
      fputs (plain, self->out);
    }
  else
    fputs (cell, self->out);
}

static void
begin (gpointer file, const char *title, const QySheetColumn *columns, guint n)
{
  File *self = file;

  self->types = g_new (QySheetType, n);
  self->n = n;
  fputs (BYTE_ORDER_MARK, self->out);
  for (guint i = 0; i < n; i++)
    {
      self->types[i] = columns[i].type;
      if (i > 0)
        fputc (',', self->out);
      put_text (self, columns[i].name);
    }
  fputs (LINE_END, self->out);
}

static gboolean
append (gpointer file, guint row, const char *const *cells, GError **error)
{
  File *self = file;

  for (guint i = 0; i < self->n; i++)
    {
      if (i > 0)
        fputc (',', self->out);
      if (cells[i] != NULL && *cells[i] != '\0')
        put_cell (self, self->types[i], cells[i]);
    }
  fputs (LINE_END, self->out);
  return !ferror (self->out) || qy_sheet_fail_errno (errno, error);
}

static gboolean
close_file (gpointer file, GError **error)
{
  File *self = file;
  gboolean failed = ferror (self->out) != 0;
  int number = errno;

  failed = fclose (self->out) != 0 || failed;
  if (failed && errno != 0)
    number = errno;
  self->out = NULL;
  return !failed || qy_sheet_fail_errno (number, error);
}

static void
free_file (gpointer file)
{
  File *self = file;

  if (self->out != NULL)
    fclose (self->out);
  g_free (self->types);
  g_free (self);
}

const QySheetFormat qy_sheet_csv = { ".csv", open_file, begin, append, close_file, free_file };
