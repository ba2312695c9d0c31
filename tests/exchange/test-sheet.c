/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-date.h"
#include "qy-exchange.h"
#include "qy-money.h"
#include "qy-sheet-guard.h"
#include "qy-sheet-limits.h"
#include "qy-sheet-read.h"

/* What is written comes back, cell by cell; nothing in it is a formula. */

static char *folder;

static const struct
{
  QySheetType type;
  const char *cell;
  gboolean canonical;
} cells[] = {
  { QY_SHEET_TEXT, "anything", TRUE },
  { QY_SHEET_DATE, "2026-02-28", TRUE },
  { QY_SHEET_DATE, "2026-02-30", FALSE },
  { QY_SHEET_DATE, "2026/02/28", FALSE },
  { QY_SHEET_MONEY, "CNY 12000050", TRUE },
  { QY_SHEET_MONEY, "120000.50", FALSE },
  { QY_SHEET_NUMBER, "0", TRUE },
  { QY_SHEET_NUMBER, "-12.50", TRUE },
  { QY_SHEET_NUMBER, "012", FALSE },
  { QY_SHEET_NUMBER, "1e5", FALSE },
  { QY_SHEET_NUMBER, "1.", FALSE },
  { QY_SHEET_NUMBER, "-", FALSE },
  { QY_SHEET_PERCENT, "0.05%", TRUE },
  { QY_SHEET_PERCENT, "200%", TRUE },
  { QY_SHEET_PERCENT, "5", FALSE },
  { QY_SHEET_PERCENT, "%", FALSE },
  { QY_SHEET_INSTANT, "2026-11-22 10:00:00", TRUE },
  { QY_SHEET_INSTANT, "2026-11-22T10:00:00Z", FALSE },
  { QY_SHEET_INSTANT, "2026-11-22 25:00:00", FALSE },
};

static void
test_canonical (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (qy_sheet_is_canonical (cells[i].type, cells[i].cell) != cells[i].canonical)
      g_error ("%s: %d expected", cells[i].cell, cells[i].canonical);
}

static const struct
{
  const char *text;
  gboolean guarded;
} guards[] = {
  { "", FALSE },    { "合同", FALSE },      { "=1+1", TRUE },       { "+1+cmd", TRUE },
  { "-2+3", TRUE }, { "@SUM(A1)", TRUE },   { "\t=1", TRUE },       { "\r=1", TRUE },
  { " =1", TRUE },  { "\n=1", TRUE },       { "\xc2\xa0=1", TRUE }, { "＝1", TRUE },
  { "＋1", TRUE },  { "－1", TRUE },        { "＠x", TRUE },        { "-12.50", FALSE },
  { "+86", FALSE }, { "-1,200.00", FALSE }, { "-5%", FALSE },       { "-", TRUE },
  { "-1-2", TRUE }, { "+86 13800", TRUE },  { "-1|cmd", TRUE },     { "a=1", FALSE },
  { "'=1", TRUE },  { "''-x", TRUE },       { "'-5", FALSE },       { "it's", FALSE },
  { "'", FALSE },   { "—", FALSE },
};

static void
test_guard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_autofree char *guarded = g_strconcat ("'", guards[i].text, NULL);

      if (qy_sheet_needs_guard (guards[i].text) != guards[i].guarded)
        g_error ("“%s”: %d expected", guards[i].text, guards[i].guarded);
      if (guards[i].guarded)
        g_assert_cmpstr (qy_sheet_unguarded (guarded), ==, guards[i].text);
      else
        g_assert_cmpstr (qy_sheet_unguarded (guards[i].text), ==, guards[i].text);
    }
}

/* Texts that begin, end and go on in every way that a format could trip over. */
static char *
random_text (void)
{
  static const char *const pieces[] = { "=",   "+",    "-",    "@",   "\t", "\r", "\n",
                                        "'",   "\"",   ",",    ";",   " ",  "合", "同",
                                        "1",   "2.5",  "%",    "a",   "<",  "&",  "_x0041_",
                                        "]]>", "\x01", "\x1f", "￾", "𠮷", "＝" };
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 6);

  while (n-- > 0)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
random_cell (QySheetType type)
{
  static const char *const currencies[] = { "CNY", "USD", "JPY", "EUR", "HKD" };
  QyDate day = qy_date_from_days (g_test_rand_int_range (-25000, 100000));
  g_autofree char *iso = qy_date_to_iso (day);
  int whole = g_test_rand_int_range (-1000000, 1000000);
  QyMoney money = { (gint64) whole * g_test_rand_int_range (1, 9999999), "" };

  g_strlcpy (money.currency, currencies[g_test_rand_int_range (0, 5)], sizeof money.currency);
  switch (type)
    {
    case QY_SHEET_DATE:
      return g_steal_pointer (&iso);
    case QY_SHEET_MONEY:
      return qy_money_to_raw (money);
    case QY_SHEET_NUMBER:
      return g_test_rand_bit () ? g_strdup_printf ("%d", whole)
                                : g_strdup_printf ("%d.%05d1", whole != 0 ? whole : 1,
                                                   g_test_rand_int_range (0, 99999));
    case QY_SHEET_PERCENT:
      return g_strdup_printf ("%d.%d%%", ABS (whole) % 200, g_test_rand_int_range (1, 10));
    case QY_SHEET_INSTANT:
      return g_strdup_printf ("%s %02d:%02d:%02d", iso, g_test_rand_int_range (0, 24),
                              g_test_rand_int_range (0, 60), g_test_rand_int_range (0, 60));
    default:
      return random_text ();
    }
}

#define N_RANDOM_ROWS 1500

static const QySheetColumn columns[] = {
  { "=编号", QY_SHEET_TEXT }, { "日期", QY_SHEET_DATE },    { "金额", QY_SHEET_MONEY },
  { "数", QY_SHEET_NUMBER },  { "比例", QY_SHEET_PERCENT }, { "时间", QY_SHEET_INSTANT },
  { "备注", QY_SHEET_TEXT },
};

typedef struct
{
  GPtrArray *rows; /* of char **; the first one is missing: the head */
  gboolean typed;
  guint next;
} Expected;

/* A .csv knows no types: an amount is its figures. */
static char *
expected_text (const Expected *self, guint column, const char *cell)
{
  QyMoney money;

  if (self->typed || columns[column].type != QY_SHEET_MONEY)
    return g_strdup (cell);
  g_assert_true (qy_money_from_raw (cell, &money, NULL));
  return qy_money_to_plain (money);
}

static gboolean
compare_row (const QySheetRow *row, gpointer data, GError **error)
{
  Expected *self = data;
  char **sent;

  g_assert_cmpuint (row->n_cells, ==, G_N_ELEMENTS (columns));
  if (self->next == 0)
    {
      g_assert_cmpstr (row->cells[0].text, ==, columns[0].name);
      self->next++;
      return TRUE;
    }
  sent = self->rows->pdata[self->next++ - 1];
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *text = expected_text (self, i, sent[i]);

      g_assert_cmpstr (row->cells[i].text, ==, text);
      g_assert_cmpint (row->cells[i].type, ==, self->typed ? columns[i].type : QY_SHEET_TEXT);
    }
  return TRUE;
}

static void
test_round_trip (gconstpointer data)
{
  const char *suffix = data;
  g_autofree char *path = g_strconcat (folder, "/round", suffix, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autoptr (QySheet) sheet = qy_sheet_new (path, "2026-11-22T02:00:00Z", &error);
  Expected expected = { rows, g_str_equal (suffix, ".xlsx"), 0 };

  g_assert_no_error (error);
  qy_sheet_begin (sheet, "合同台账[1]", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < N_RANDOM_ROWS; i++)
    {
      char **row = g_new0 (char *, G_N_ELEMENTS (columns) + 1);

      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        row[c] = random_cell (columns[c].type);
      g_ptr_array_add (rows, row);
      g_assert_true (qy_sheet_append (sheet, (const char *const *) row, &error));
    }
  g_assert_true (qy_sheet_finish (sheet, &error));
  g_assert_cmpuint (qy_sheet_n_rows (sheet), ==, N_RANDOM_ROWS);
  g_assert_true (qy_sheet_read (path, NULL, compare_row, &expected, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (expected.next, ==, N_RANDOM_ROWS + 1);
}

/* The next field as a spreadsheet program takes a .csv apart. */
static const char *
take_field (const char *p, GString *field)
{
  gboolean quoted = *p == '"';

  g_string_truncate (field, 0);
  for (p += quoted; *p != '\0'; p++)
    {
      if (!quoted && (*p == '\r' || *p == ','))
        break;
      if (quoted && *p == '"' && *++p != '"')
        break;
      g_string_append_c (field, *p);
    }
  return p + strspn (p, "\r\n,");
}

static void
test_no_formulas (void)
{
  g_autofree char *path = g_build_filename (folder, "hostile.csv", NULL);
  g_autofree char *text = NULL;
  const QySheetColumn column = { "x", QY_SHEET_TEXT };
  g_autoptr (QySheet) sheet = qy_sheet_new (path, NULL, NULL);
  g_autoptr (GString) field = g_string_new (NULL);
  guint n = 0, n_guarded = 0;

  qy_sheet_begin (sheet, "x", &column, 1);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *cell = random_text ();

      g_assert_true (qy_sheet_append (sheet, (const char *const[]){ cell }, NULL));
    }
  g_assert_true (qy_sheet_finish (sheet, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *p = take_field (text, field); *p != '\0'; n++)
    {
      p = take_field (p, field);
      if (field->str[0] != '\'' && qy_sheet_needs_guard (field->str))
        g_error ("“%s” is a formula", field->str);
      n_guarded += field->str[0] == '\'';
    }
  g_assert_cmpuint (n, ==, 1000);
  g_assert_cmpuint (n_guarded, >, 100);
}

static void
test_other_type (void)
{
  static const QySheetColumn days[] = { { "到期日", QY_SHEET_DATE }, { "数", QY_SHEET_NUMBER } };
  g_autofree char *path = g_build_filename (folder, "waiting.xlsx", NULL);
  g_autoptr (QySheet) sheet = qy_sheet_new (path, NULL, NULL);
  g_autofree char *long_text = g_strnfill (QY_SHEET_MAX_XLSX_TEXT + 1, 'x');
  g_autoptr (GError) error = NULL;

  qy_sheet_begin (sheet, "'*:?", days, 2);
  g_assert_true (qy_sheet_append (
      sheet, (const char *const[]){ "after delivery", "12345678901234567890" }, NULL));
  g_assert_true (qy_sheet_append (sheet, (const char *const[]){ "1899-12-31", NULL }, NULL));
  g_assert_false (qy_sheet_append (sheet, (const char *const[]){ "", long_text }, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "row 4, column 2"));
}

static void
test_unfinished (gconstpointer data)
{
  const char *suffix = data;
  g_autofree char *own = g_dir_make_tmp ("qiyue-sheet-XXXXXX", NULL);
  g_autofree char *path = g_strconcat (own, "/a", suffix, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  QySheet *sheet;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  sheet = qy_sheet_new (path, NULL, NULL);
  qy_sheet_begin (sheet, "x", columns, 1);
  g_assert_true (qy_sheet_append (sheet, (const char *const[]){ "a" }, NULL));
  qy_sheet_free (sheet);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "before");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (own), ==, 0);

  g_assert_null (qy_sheet_new (path, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_suffix (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_sheet_new ("a.ods", NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_UNSUPPORTED);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("qiyue-sheet-XXXXXX", NULL);
  g_test_add_func ("/exchange/sheet/canonical", test_canonical);
  g_test_add_func ("/exchange/sheet/guard", test_guard);
  g_test_add_data_func ("/exchange/sheet/round-trip/csv", ".csv", test_round_trip);
  g_test_add_data_func ("/exchange/sheet/round-trip/xlsx", ".xlsx", test_round_trip);
  g_test_add_func ("/exchange/sheet/no-formulas", test_no_formulas);
  g_test_add_func ("/exchange/sheet/other-type", test_other_type);
  g_test_add_data_func ("/exchange/sheet/unfinished/csv", ".csv", test_unfinished);
  g_test_add_data_func ("/exchange/sheet/unfinished/xlsx", ".xlsx", test_unfinished);
  g_test_add_func ("/exchange/sheet/suffix", test_suffix);
  result = g_test_run ();
  g_free (folder);
  return result;
}
