/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-sheet-limits.h"
#include "qy-sheet-xlsx-text.h"
#include "qy-xlsx-book.h"
#include "qy-xlsx-strings.h"
#include "qy-xlsx-value.h"

#define MAX_ROW (QY_SHEET_MAX_XLSX_ROWS + 1)

typedef struct
{
  QySheetFeed *feed;
  QyXlsxBook book;
  QyXlsxStrings strings;
  QyXlsxPart *part;
  QyXlsxText text; /* of <is> */
  GString *value;  /* of <v> */
  gboolean in_value;
  gboolean has_formula; /* the cell has an <f> */
  guint row;            /* its number, from 1 */
  guint column;         /* from 0 */
  char *kind;           /* of the cell: "s", "inlineStr", "str", "b", "e", "d", "n" or NULL */
  guint style;
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->part, qy_xlsx_part_free);
  qy_xlsx_book_clear (&self->book);
  qy_xlsx_strings_clear (&self->strings);
  g_string_free (self->text.text, TRUE);
  g_string_free (self->value, TRUE);
  g_free (self->kind);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
fail (Reader *self, GError **error, const char *reason)
{
  return qy_sheet_feed_fail (self->feed, self->row, QY_ERROR_MALFORMED, error, "%s", reason);
}

/* "BC12": the column, from 0. */
static gboolean
column_of (const char *reference, guint *column)
{
  guint n = 0;
  gsize length = 0;

  for (; g_ascii_isupper (reference[length]); length++)
    {
      if (length == 3)
        return FALSE;
      n = n * 26 + (guint) (reference[length] - 'A' + 1);
    }
  if (n == 0 || !g_ascii_isdigit (reference[length]))
    return FALSE;
  *column = n - 1;
  return TRUE;
}

static gboolean
begin_row (Reader *self, GError **error)
{
  g_autofree char *number = qy_xlsx_part_attribute (self->part, "r");
  guint64 row = self->row + 1;

  if (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, MAX_ROW, &row, NULL))
    return fail (self, error, _ ("after this row comes one whose number is none"));
  if (row <= self->row || row > MAX_ROW)
    return fail (self, error, _ ("after this row comes one with a smaller or the same number"));
  self->row = (guint) row;
  self->column = 0;
  return TRUE;
}

static gboolean
begin_cell (Reader *self, GError **error)
{
  g_autofree char *reference = qy_xlsx_part_attribute (self->part, "r");
  g_autofree char *style = qy_xlsx_part_attribute (self->part, "s");

  if (reference != NULL && !column_of (reference, &self->column))
    return fail (self, error, _ ("a cell says that it stands nowhere"));
  g_free (self->kind);
  self->kind = qy_xlsx_part_attribute (self->part, "t");
  self->style = style != NULL ? (guint) g_ascii_strtoull (style, NULL, 10) : 0;
  g_string_truncate (self->value, 0);
  g_string_truncate (self->text.text, 0);
  self->in_value = self->has_formula = FALSE;
  return TRUE;
}

static gboolean
is_kind (Reader *self, const char *kind)
{
  return g_strcmp0 (self->kind, kind) == 0;
}

static gboolean
put (Reader *self, QySheetType type, const char *text, GError **error)
{
  return qy_sheet_feed_cell (self->feed, self->row, self->column, type, text, error);
}

static gboolean
put_shared (Reader *self, GError **error)
{
  guint64 n = 0;

  if (!g_ascii_string_to_unsigned (self->value->str, 10, 0, G_MAXUINT, &n, NULL)
      || self->strings.texts == NULL || n >= self->strings.texts->len)
    return fail (self, error, _ ("a cell refers to a text that the workbook does not hold"));
  return put (self, QY_SHEET_TEXT, self->strings.texts->pdata[n], error);
}

static gboolean
put_number (Reader *self, GError **error)
{
  static const QyXlsxLook plain = { QY_XLSX_NUMBER, "" };
  const QyXlsxLook *look = self->style < self->book.looks->len
                               ? &g_array_index (self->book.looks, QyXlsxLook, self->style)
                               : &plain;
  QySheetType type = QY_SHEET_TEXT;
  g_autofree char *text = qy_xlsx_value (self->value->str, look, self->book.is_1904, &type);

  return put (self, type, text, error);
}

static gboolean
put_text (Reader *self, const char *escaped, GError **error)
{
  g_autofree char *text = qy_sheet_xlsx_unescape (escaped);

  return put (self, QY_SHEET_TEXT, text, error);
}

/* "2026-11-22T00:00:00", only in strict workbooks */
static gboolean
put_iso (Reader *self, GError **error)
{
  g_autofree char *day = g_strndup (self->value->str, 10);
  g_autofree char *time = g_strndup (self->value->str + MIN (self->value->len, 11), 8);
  g_autofree char *instant = g_strconcat (day, " ", time, NULL);

  if (qy_sheet_is_canonical (QY_SHEET_INSTANT, instant) && !g_str_equal (time, "00:00:00"))
    return put (self, QY_SHEET_INSTANT, instant, error);
  if (qy_sheet_is_canonical (QY_SHEET_DATE, day))
    return put (self, QY_SHEET_DATE, day, error);
  return put (self, QY_SHEET_TEXT, self->value->str, error);
}

static gboolean
end_cell (Reader *self, GError **error)
{
  gboolean fine;

  if (is_kind (self, "inlineStr"))
    fine = put_text (self, self->text.text->str, error);
  else if (self->has_formula && self->value->len == 0 && !is_kind (self, "str"))
    fine = qy_sheet_feed_fault (self->feed, self->row, self->column, "=", error);
  else if (self->value->len == 0)
    fine = TRUE;
  else if (is_kind (self, "s"))
    fine = put_shared (self, error);
  else if (is_kind (self, "str"))
    fine = put_text (self, self->value->str, error);
  else if (is_kind (self, "e"))
    fine = qy_sheet_feed_fault (self->feed, self->row, self->column, self->value->str, error);
  else if (is_kind (self, "b"))
    fine = put (self, QY_SHEET_TEXT, self->value->str[0] == '1' ? "TRUE" : "FALSE", error);
  else if (is_kind (self, "d"))
    fine = put_iso (self, error);
  else
    fine = put_number (self, error);
  self->column++;
  return fine;
}

static gboolean
take_node (Reader *self, GError **error)
{
  const char *text = qy_xlsx_part_text (self->part);

  if (text != NULL && self->in_value)
    qy_xlsx_text_append (self->value, text);
  else
    qy_xlsx_text_take (&self->text, self->part);
  if (text != NULL)
    return TRUE;
  if (qy_xlsx_part_opens (self->part, "row") && !begin_row (self, error))
    return FALSE;
  if (qy_xlsx_part_opens (self->part, "c") && !begin_cell (self, error))
    return FALSE;
  if (qy_xlsx_part_opens (self->part, "f"))
    self->has_formula = TRUE;
  if (qy_xlsx_part_opens (self->part, "v"))
    self->in_value = TRUE;
  if (qy_xlsx_part_closes (self->part, "v"))
    self->in_value = FALSE;
  if (qy_xlsx_part_closes (self->part, "c") && !end_cell (self, error))
    return FALSE;
  return !qy_xlsx_part_closes (self->part, "row")
         || qy_sheet_feed_row (self->feed, self->row, error);
}

static gboolean
read_rows (Reader *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  while (qy_xlsx_part_next (self->part, &cause))
    if (!take_node (self, error))
      return FALSE;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static const QyXlsxSheet *
find_sheet (Reader *self, const char *name, GError **error)
{
  const QyXlsxBook *book = &self->book;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < book->sheets->len; i++)
    {
      const QyXlsxSheet *sheet = book->sheets->pdata[i];

      if (name != NULL ? g_strcmp0 (sheet->name, name) == 0 : !sheet->is_hidden)
        return sheet;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "",
                              sheet->name != NULL ? sheet->name : "");
    }
  if (name == NULL)
    return book->sheets->pdata[0];
  qy_sheet_feed_fail (self->feed, 0, QY_ERROR_NOT_FOUND, error,
                      _ ("the workbook has no worksheet “%s”; it has: %s"), name, names->str);
  return NULL;
}

static void
list_sheets (const QyXlsxBook *book, GPtrArray *names)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const QyXlsxSheet *sheet = book->sheets->pdata[i];

      if (!sheet->is_hidden && sheet->name != NULL)
        g_ptr_array_add (names, g_strdup (sheet->name));
    }
}

gboolean
qy_xlsx_read (QySheetFeed *feed, GBytes *bytes, const char *sheet, GPtrArray *names, GError **error)
{
  g_autoptr (QyXlsxPackage) package = qy_xlsx_package_open (feed, bytes, error);
  g_auto (Reader) self = { .feed = feed,
                           .text = { .text = g_string_new (NULL) },
                           .value = g_string_new (NULL) };
  const QyXlsxSheet *found;

  if (package == NULL || !qy_xlsx_book_load (&self.book, package, feed, error))
    return FALSE;
  if (names != NULL)
    {
      list_sheets (&self.book, names);
      return TRUE;
    }
  found = find_sheet (&self, sheet, error);
  if (found == NULL || !qy_xlsx_book_load_looks (&self.book, package, feed, error)
      || (self.book.strings != NULL && qy_xlsx_package_has (package, self.book.strings)
          && !qy_xlsx_strings_load (&self.strings, package, self.book.strings, feed, error)))
    return FALSE;
  self.part = qy_xlsx_part_open (package, found->part, error);
  return self.part != NULL && read_rows (&self, error);
}
