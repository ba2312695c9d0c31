/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "qy-date.h"
#include "qy-exchange.h"
#include "qy-money.h"
#include "qy-sheet-limits.h"
#include "qy-sheet-private.h"
#include "qy-sheet-xlsx-text.h"

/* More digits than a spreadsheet keeps of a number: such a one is written as a text. */
#define MAX_DIGITS 15

/* Day 0 of the 1900 calendar as it holds from 1900-03-01 on: 1899-12-30. Earlier days are texts,
 * since programs disagree on them. */
#define FIRST_SERIAL_DAY 25569
#define FIRST_SAFE_DAY   61

#define DAY_SECONDS 86400

typedef struct
{
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_format *formats[QY_N_SHEET_TYPES];
  GHashTable *currencies; /* code → lxw_format */
  QySheetType *types;
  guint n;
  guint n_rows;
} File;

static const struct
{
  const char *number_format;
  guint width;
} looks[QY_N_SHEET_TYPES] = {
  [QY_SHEET_TEXT] = { NULL, 16 },
  [QY_SHEET_DATE] = { "yyyy\\-mm\\-dd", 12 },
  [QY_SHEET_MONEY] = { NULL, 18 },
  [QY_SHEET_NUMBER] = { NULL, 10 },
  [QY_SHEET_PERCENT] = { "0.##########%", 10 },
  [QY_SHEET_INSTANT] = { "yyyy\\-mm\\-dd\\ hh:mm:ss", 20 },
};

static gboolean
fail (lxw_error code, GError **error)
{
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_IO,
               _ ("the table could not be written: %s. What stood there before is unchanged."),
               lxw_strerror (code));
  return FALSE;
}

static lxw_format *
new_format (File *self, const char *number_format)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number_format != NULL)
    format_set_num_format (format, number_format);
  return format;
}

/* "¥1,200.00" for yuan, "USD 1,200.00" for others, as on paper; as many decimals as the currency
 * has. */
static lxw_format *
currency_format (File *self, const char *currency)
{
  lxw_format *format = g_hash_table_lookup (self->currencies, currency);
  g_autofree char *zeros = g_strnfill (qy_currency_decimals (currency), '0');
  g_autofree char *code = NULL;

  if (format != NULL)
    return format;
  code = g_str_equal (currency, "CNY")
             ? g_strdup_printf ("[$¥-804]#,##0.%s", zeros)
             : g_strdup_printf ("[$%s]\\ #,##0%s%s", currency, *zeros != '\0' ? "." : "", zeros);
  format = new_format (self, code);
  g_hash_table_insert (self->currencies, g_strdup (currency), format);
  return format;
}

static gpointer
open_file (const char *path, const char *now, GError **error)
{
  g_autoptr (GDateTime) made = now != NULL ? g_date_time_new_from_iso8601 (now, NULL) : NULL;
  g_autofree char *folder = g_strdup (g_get_tmp_dir ());
  lxw_workbook_options options = { .constant_memory = TRUE, .tmpdir = folder };
  /* 0 would be the library's own clock */
  lxw_doc_properties properties = { .author = (char *) "Qiyue",
                                    .created = made != NULL ? g_date_time_to_unix (made) : 1 };
  File *self = g_new0 (File, 1);

  self->book = workbook_new_opt (path, &options);
  if (self->book == NULL)
    {
      g_free (self);
      fail (LXW_ERROR_CREATING_XLSX_FILE, error);
      return NULL;
    }
  workbook_set_properties (self->book, &properties);
  self->currencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* A worksheet's name has at most 31 characters and none of []:*?/\. */
static char *
sheet_name (const char *title)
{
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), 31));

  g_strdelimit (name, "[]:*?/\\'", ' ');
  g_strstrip (name);
  return *name != '\0' ? g_steal_pointer (&name) : g_strdup ("Qiyue");
}

static void
set_width (File *self, guint column, const QySheetColumn *head)
{
  guint width = head->width != 0 ? head->width : looks[head->type].width;

  width = MAX (width, qy_sheet_text_width (head->name) + 4); /* 4: the button of the filter */
  worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, width, NULL);
}

static void
set_up_page (File *self)
{
  worksheet_freeze_panes (self->sheet, 1, 0);
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
}

static void
begin (gpointer file, const char *title, const QySheetColumn *columns, guint n)
{
  File *self = file;
  g_autofree char *name = sheet_name (title);
  lxw_format *head = workbook_add_format (self->book);

  self->sheet = workbook_add_worksheet (self->book, name);
  format_set_bold (head);
  format_set_bg_color (head, 0xf2f2f2);
  format_set_bottom (head, LXW_BORDER_THIN);
  for (guint i = 0; i < QY_N_SHEET_TYPES; i++)
    self->formats[i] = new_format (self, looks[i].number_format);
  format_set_text_wrap (self->formats[QY_SHEET_TEXT]);
  self->types = g_new (QySheetType, n);
  self->n = n;
  set_up_page (self);
  for (guint i = 0; i < n; i++)
    {
      self->types[i] = columns[i].type;
      set_width (self, i, &columns[i]);
    }
  for (guint i = 0; i < n; i++)
    worksheet_write_string (self->sheet, 0, (lxw_col_t) i, columns[i].name, head);
}

static guint
count_digits (const char *decimal)
{
  guint n = 0;

  for (const char *p = decimal + strspn (decimal, "-0."); *p != '\0'; p++)
    n += g_ascii_isdigit (*p);
  return n;
}

/* The number that a cell shows. FALSE: none that a spreadsheet keeps exactly. */
static gboolean
number_of (QySheetType type, const char *cell, double *number)
{
  g_autofree char *plain = NULL;
  g_autofree char *day = NULL;
  QyMoney money;
  int days, hour, minute, second;

  switch (type)
    {
    case QY_SHEET_MONEY:
      qy_money_from_raw (cell, &money, NULL);
      plain = qy_money_to_plain (money);
      break;
    case QY_SHEET_NUMBER:
    case QY_SHEET_PERCENT:
      plain = g_strdup (cell);
      break;
    default:
      day = g_strndup (cell, 10);
      days = qy_date_to_days (qy_date_from_iso (day, NULL)) + FIRST_SERIAL_DAY;
      *number = days;
      if (type == QY_SHEET_INSTANT
          && sscanf (cell + 11, "%2d:%2d:%2d", &hour, &minute, &second) == 3)
        *number += (hour * 3600 + minute * 60 + second) / (double) DAY_SECONDS;
      return days >= FIRST_SAFE_DAY;
    }
  *number = g_ascii_strtod (plain, NULL) / (type == QY_SHEET_PERCENT ? 100 : 1);
  return count_digits (plain) <= MAX_DIGITS;
}

static lxw_format *
format_of (File *self, QySheetType type, const char *cell)
{
  QyMoney money;

  if (type == QY_SHEET_MONEY && qy_money_from_raw (cell, &money, NULL))
    return currency_format (self, money.currency);
  return self->formats[type];
}

static lxw_error
write_text (File *self, guint row, guint column, const char *text)
{
  g_autofree char *escaped = qy_sheet_xlsx_escape (text);

  return worksheet_write_string (self->sheet, row, (lxw_col_t) column, escaped,
                                 self->formats[QY_SHEET_TEXT]);
}

static lxw_error
write_cell (File *self, guint row, guint column, const char *cell)
{
  QySheetType type = self->types[column];
  double number = 0;

  if (type == QY_SHEET_TEXT || !qy_sheet_is_canonical (type, cell)
      || !number_of (type, cell, &number))
    return write_text (self, row, column, cell);
  return worksheet_write_number (self->sheet, row, (lxw_col_t) column, number,
                                 format_of (self, type, cell));
}

static gboolean
check_size (guint row, guint column, const char *cell, GError **error)
{
  if (row > QY_SHEET_MAX_XLSX_ROWS)
    {
      g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_TOO_LARGE,
                   _ ("a worksheet has room for %d rows; write the table as .csv, or fewer "
                      "contracts (--where)"),
                   QY_SHEET_MAX_XLSX_ROWS);
      return FALSE;
    }
  if (cell == NULL || g_utf8_strlen (cell, -1) <= QY_SHEET_MAX_XLSX_TEXT)
    return TRUE;
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_TOO_LARGE,
               _ ("row %u, column %u: the text is longer than the %d characters a cell of a "
                  "worksheet holds; write the table as .csv"),
               row + 1, column + 1, QY_SHEET_MAX_XLSX_TEXT);
  return FALSE;
}

static gboolean
append (gpointer file, guint row, const char *const *cells, GError **error)
{
  File *self = file;

  for (guint i = 0; i < self->n; i++)
    {
      lxw_error code = LXW_NO_ERROR;

      if (!check_size (row, i, cells[i], error))
        return FALSE;
      if (cells[i] != NULL && *cells[i] != '\0')
        code = write_cell (self, row, i, cells[i]);
      if (code != LXW_NO_ERROR)
        return fail (code, error);
    }
  self->n_rows = row;
  return TRUE;
}

static gboolean
close_file (gpointer file, GError **error)
{
  File *self = file;
  lxw_error code;

  worksheet_autofilter (self->sheet, 0, 0, self->n_rows, (lxw_col_t) (self->n - 1));
  errno = 0;
  code = workbook_close (self->book);
  self->book = NULL;
  if (code == LXW_NO_ERROR)
    return TRUE;
  return errno != 0 ? qy_sheet_fail_errno (errno, error) : fail (code, error);
}

static void
free_file (gpointer file)
{
  File *self = file;

  g_clear_pointer (&self->book, lxw_workbook_free);
  g_hash_table_unref (self->currencies);
  g_free (self->types);
  g_free (self);
}

const QySheetFormat qy_sheet_xlsx = { ".xlsx", open_file, begin, append, close_file, free_file };
