/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-sheet-limits.h"
#include "qy-sheet-read.h"
#include "sheet-dump.h"
#include "workbook.h"

/* Tables from outside, right and wrong: what each cell is, or why the file is refused. */

static char *folder;

/* Not brought to the disk: a test writes thousands. Then GLib 2.74 does not shorten what is there.
 */
static void
write_file (const char *path, const char *bytes, gssize size)
{
  g_unlink (path);
  g_assert_true (
      g_file_set_contents_full (path, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *rows;   /* sheet_dump(), or NULL: refused */
  QyErrorCode code;   /* then why, */
  const char *reason; /* and what the message holds */
} Text;

#define BYTES(text) text, sizeof (text) - 1

static const Text texts[] = {
  { "commas", BYTES ("a,b\n1,2\n"), "1|a|b\n2|1|2\n" },
  { "byte-order-mark", BYTES ("\xef\xbb\xbf编号,b\r\n1,\r\n"), "1|编号|b\n2|1\n" },
  { "semicolons", BYTES ("a;b,c;d\n1,5;2;3\n"), "1|a|b,c|d\n2|1,5|2|3\n" },
  { "tabs", BYTES ("a\tb\n1,5\t2\n"), "1|a|b\n2|1,5|2\n" },
  { "declared-separator", BYTES ("sep=|\na|b\n"), "2|a|b\n" },
  { "one-column", BYTES ("a\n\nb\n"), "1|a\n3|b\n" },
  { "no-last-line-end", BYTES ("a,b"), "1|a|b\n" },
  { "old-line-ends", BYTES ("a,b\rc,d\r"), "1|a|b\n2|c|d\n" },
  { "quotes", BYTES ("\"a,\"\"b\"\"\",\"c\nd\",e\nf\n"), "1|a,\"b\"|c\nd|e\n3|f\n" },
  { "quote-at-the-end", BYTES ("a,\"b\""), "1|a|b\n" },
  { "empty-quotes", BYTES ("\"\",b\n\"\"\"\"\n"), "1||b\n2|\"\n" },
  { "quote-inside", BYTES ("5\" pipe,b\n"), "1|5\" pipe|b\n" },
  { "blank-rows", BYTES (",,\n\n , \n,x\n"), "3| | \n4||x\n" },
  { "guarded", BYTES ("'=1+1,'-5,''=x,-5,'text\n"), "1|=1+1|'-5|'=x|-5|'text\n" },
  { "gb18030", BYTES ("\xb1\xe0\xba\xc5,\xbd\xf0\xb6\xee\n1,2\n"), "1|编号|金额\n2|1|2\n" },
  { "utf-16", BYTES ("\xff\xfe\x16\x7f\x09\x00\x62\x00\x0a\x00"), "1|编|b\n" },
  { "unclosed-quote", BYTES ("a,b\nc,\"d\n\ne\"\"\n"), NULL, QY_ERROR_MALFORMED, ".csv:2: " },
  { "text-after-quote", BYTES ("a,b\n\"c\"d,e\n"), NULL, QY_ERROR_MALFORMED, ".csv:2: " },
  { "text-after-long-quote", BYTES ("a,\"b\n\nc\"d\n"), NULL, QY_ERROR_MALFORMED, ".csv:3: " },
  { "neither-encoding", BYTES ("a\nb\n\xff\xff\xff,x\n"), NULL, QY_ERROR_MALFORMED, ".csv:3: " },
  { "broken-utf-16", BYTES ("\xff\xfe\x00\xd8\x00"), NULL, QY_ERROR_MALFORMED, "UTF-16" },
  { "nul", BYTES ("a,b\n\0,c\n"), NULL, QY_ERROR_FOREIGN, "neither a text nor a workbook" },
  { "empty", BYTES (""), NULL, QY_ERROR_FOREIGN, "empty" },
  { "old-workbook", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), NULL, QY_ERROR_FOREIGN, "old" },
  { "no-archive", BYTES ("PK\003\004nonsense"), NULL, QY_ERROR_MALFORMED, "unpacked" },
};

static void
check (const char *path, const char *sheet, const char *rows, QyErrorCode code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = sheet_dump (path, sheet, &error);

  if (rows != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (dump, ==, rows);
      return;
    }
  g_assert_null (dump);
  g_assert_error (error, QY_EXCHANGE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, path));
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” does not hold “%s”", error->message, reason);
}

static void
test_text (gconstpointer data)
{
  const Text *row = data;
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", folder, row->name);

  write_file (path, row->bytes, (gssize) row->size);
  check (path, NULL, row->rows, row->code, row->reason);
}

#define ROW(cells)   "<row r=\"1\">" cells "</row>"
#define NUMBER(s, v) "<c s=\"" s "\"><v>" v "</v></c>"
#define XF(id)       "<xf numFmtId=\"" id "\"/>"
#define FORMAT(code)                                                                               \
  .formats = "<numFmt numFmtId=\"200\" formatCode=\"" code "\"/>", .styles = XF ("200")
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

typedef struct
{
  const char *name;
  Workbook workbook;
  const char *sheet; /* its name, or NULL */
  const char *rows;
  QyErrorCode code;
  const char *reason;
} Book;

static const Book books[] = {
  { "inline", { .rows = ROW ("<c t=\"inlineStr\"><is><t>甲</t></is></c>") }, NULL, "1|甲\n" },
  { "shared",
    { .rows = ROW ("<c r=\"B1\" t=\"s\"><v>1</v></c>"),
      .strings = "<si><t>x</t></si><si><r><t>合</t></r><r><t>同</t></r><rPh><t>he</t></rPh></si>" },
    NULL,
    "1||合同\n" },
  { "formula-text", { .rows = ROW ("<c t=\"str\"><f>A2</f><v>y</v></c>") }, NULL, "1|y\n" },
  { "no-result",
    { .rows = ROW ("<c><f>A1+A2</f></c><c><f>A1</f><v/></c><c t=\"str\"><f>A3</f><v></v></c>") },
    NULL,
    "1|!:=|!:=\n" },
  { "fault", { .rows = ROW ("<c t=\"e\"><v>#REF!</v></c>") }, NULL, "1|!:#REF!\n" },
  { "boolean", { .rows = ROW ("<c t=\"b\"><v>1</v></c>") }, NULL, "1|TRUE\n" },
  { "number",
    { .rows = ROW ("<c><v>120000.5</v></c><c><v>-0.01</v></c><c><v>1E3</v></c>") },
    NULL,
    "1|N:120000.5|N:-0.01|N:1000\n" },
  { "as-stored", { .rows = ROW ("<c><v>120000.10000000001</v></c>") }, NULL, "1|N:120000.1\n" },
  { "small", { .rows = ROW ("<c><v>1.5E-05</v></c><c><v>0</v></c>") }, NULL, "1|N:0.000015|N:0\n" },
  { "huge", { .rows = ROW ("<c><v>1E300</v></c>") }, NULL, "1|1E300\n" },
  { "no-number", { .rows = ROW ("<c><v>1,5</v></c>") }, NULL, "1|1,5\n" },
  { "built-in-date",
    { .rows = ROW (NUMBER ("1", "46348")), .styles = XF ("14") },
    NULL,
    "1|D:2026-11-22\n" },
  { "chinese-date",
    { .rows = ROW (NUMBER ("1", "46348")), .styles = XF ("31") },
    NULL,
    "1|D:2026-11-22\n" },
  { "own-date",
    { .rows = ROW (NUMBER ("1", "46348.75")),
      FORMAT ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;") },
    NULL,
    "1|D:2026-11-22\n" },
  { "instant",
    { .rows = ROW (NUMBER ("1", "46348.5")), FORMAT ("yyyy/m/d\\ h:mm;@") },
    NULL,
    "1|I:2026-11-22 12:00:00\n" },
  { "midnight-rounded",
    { .rows = ROW (NUMBER ("1", "46347.9999999")), FORMAT ("yyyy-mm-dd hh:mm") },
    NULL,
    "1|I:2026-11-22 00:00:00\n" },
  { "time", { .rows = ROW (NUMBER ("1", "0.5")), .styles = XF ("20") }, NULL, "1|12:00:00\n" },
  { "span", { .rows = ROW (NUMBER ("1", "1.5")), FORMAT ("[h]:mm") }, NULL, "1|36:00:00\n" },
  { "false-leap-day", { .rows = ROW (NUMBER ("1", "60")), .styles = XF ("14") }, NULL, "1|N:60\n" },
  { "first-days",
    { .rows = ROW (NUMBER ("1", "1") NUMBER ("1", "61")), .styles = XF ("14") },
    NULL,
    "1|D:1900-01-01|D:1900-03-01\n" },
  { "no-day",
    { .rows = ROW (NUMBER ("1", "-3") NUMBER ("1", "9000000")), .styles = XF ("14") },
    NULL,
    "1|N:-3|N:9000000\n" },
  { "1904",
    { .rows = ROW (NUMBER ("1", "44886")),
      .styles = XF ("14"),
      .book = "<workbook xmlns=\"" MAIN "\" xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
              "<sheet name=\"x\" r:id=\"a\"/></sheets></workbook>" },
    NULL,
    "1|D:2026-11-22\n" },
  { "iso-date",
    { .rows = ROW ("<c t=\"d\"><v>2026-11-22T00:00:00</v></c>") },
    NULL,
    "1|D:2026-11-22\n" },
  { "percent",
    { .rows = ROW (NUMBER ("1", "0.0005") NUMBER ("1", "2")), .styles = XF ("10") },
    NULL,
    "1|P:0.05%|P:200%\n" },
  { "yuan",
    { .rows = ROW (NUMBER ("1", "1200.5")), FORMAT ("[$¥-804]#,##0.00") },
    NULL,
    "1|M:CNY 120050\n" },
  { "dollars",
    { .rows = ROW (NUMBER ("1", "-3")), FORMAT ("[$USD]\\ #,##0.00") },
    NULL,
    "1|M:USD -300\n" },
  { "yen", { .rows = ROW (NUMBER ("1", "300")), FORMAT ("[$¥-411]#,##0") }, NULL, "1|M:JPY 300\n" },
  { "bare-sign",
    { .rows = ROW (NUMBER ("1", "3")), FORMAT ("&quot;￥&quot;#,##0.00_);[Red]") },
    NULL,
    "1|M:CNY 300\n" },
  { "too-fine-for-money",
    { .rows = ROW (NUMBER ("1", "1.005")), FORMAT ("[$¥-804]0.00") },
    NULL,
    "1|N:1.005\n" },
  { "red-is-no-day", { .rows = ROW (NUMBER ("1", "3")), FORMAT ("0;[Red]0") }, NULL, "1|N:3\n" },
  { "escaped",
    { .rows = ROW ("<c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x0041_</t></is></c>") },
    NULL,
    "1|a\rb_x0041_\n" },
  { "sparse",
    { .rows = "<row r=\"3\"><c r=\"D3\"><v>1</v></c></row><row><c><v>2</v></c></row>" },
    NULL,
    "3||||N:1\n4|N:2\n" },
  { "by-name", { .rows = ROW ("<c><v>1</v></c>") }, "台账", "1|N:1\n" },
  { "styled-far-away", { .rows = ROW ("<c r=\"XFD1\" s=\"1\"/><c r=\"XFC1\"/>") }, NULL, "" },

  { "no-such-sheet", { .rows = "" }, "付款", NULL, QY_ERROR_NOT_FOUND, "台账" },
  { "too-many-columns",
    { .rows = ROW ("<c r=\"IW1\"><v>1</v></c>") },
    NULL,
    NULL,
    QY_ERROR_TOO_LARGE,
    ".xlsx:1: " },
  { "nowhere",
    { .rows = ROW ("<c r=\"11\"><v>1</v></c>") },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    ".xlsx:1: " },
  { "backwards",
    { .rows = "<row r=\"5\"/><row r=\"5\"/>" },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    ".xlsx:5: " },
  { "row-too-far", { .rows = "<row r=\"1048577\"/>" }, NULL, NULL, QY_ERROR_MALFORMED, "number" },
  { "nowhere-near",
    { .rows = ROW ("<c r=\"ABCD1\"><v>1</v></c>") },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    ".xlsx:1: " },
  { "text-missing",
    { .rows = ROW ("<c t=\"s\"><v>7</v></c>"), .strings = "" },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    ".xlsx:1: " },
  { "doctype",
    { .sheet = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]><worksheet><sheetData>&a;</sheetData>"
               "</worksheet>" },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    "DOCTYPE" },
  { "entity",
    { .rows = ROW ("<c t=\"inlineStr\"><is><t>&lol;</t></is></c>") },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    "sheet1.xml" },
  { "not-well-formed",
    { .rows = "<row><c></row>" },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    "not well-formed" },
  { "utf-16-part", { .sheet = "\xfe\xff" }, NULL, NULL, QY_ERROR_UNSUPPORTED, "UTF-16" },
  { "bomb", { .rows = "", .n_empty_rows = 1000000 }, NULL, NULL, QY_ERROR_TOO_LARGE, "far more" },
  { "leads-out",
    { .rows = "", .extra = "../../etc/passwd" },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    "leads out" },
  { "same-name",
    { .rows = "", .extra = "XL/Workbook.xml" },
    NULL,
    NULL,
    QY_ERROR_MALFORMED,
    "same name" },
  { "no-sheets",
    { .book = "<workbook xmlns=\"" MAIN "\"/>" },
    NULL,
    NULL,
    QY_ERROR_FOREIGN,
    "no worksheet" },
};

static void
test_book (gconstpointer data)
{
  const Book *row = data;
  g_autofree char *path = g_strdup_printf ("%s/%s.xlsx", folder, row->name);

  workbook_write (path, &row->workbook);
  check (path, row->sheet, row->rows, row->code, row->reason);
}

/* An archive of another kind, and a workbook whose end is missing. */
static void
test_damaged (void)
{
  g_autofree char *path = g_build_filename (folder, "cut.xlsx", NULL);
  g_autofree char *bytes = NULL;
  gsize size;
  Workbook workbook = { .rows = ROW ("<c><v>1</v></c>") };

  workbook_write (path, &workbook);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize length = 4; length < size; length += 97)
    {
      write_file (path, bytes, (gssize) length);
      check (path, NULL, NULL, QY_ERROR_MALFORMED, "unpacked");
    }
}

/* Whatever bytes change: rows or a message, never anything else. */
static void
test_mutants (void)
{
  g_autofree char *path = g_build_filename (folder, "mutant.xlsx", NULL);
  g_autofree char *bytes = NULL;
  guint refused = 0;
  gsize size;
  Workbook workbook = { .rows = ROW ("<c t=\"s\"><v>0</v></c>" NUMBER ("1", "5")),
                        .styles = XF ("14"),
                        .strings = "<si><t>a</t></si>" };

  workbook_write (path, &workbook);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *dump = NULL;
      gsize at = (gsize) g_test_rand_int_range (4, (gint32) size);
      char was = bytes[at];

      bytes[at] = (char) g_test_rand_int_range (0, 256);
      write_file (path, bytes, (gssize) size);
      dump = sheet_dump (path, NULL, &error);
      bytes[at] = was;
      g_assert_true ((dump == NULL) == (error != NULL));
      refused += dump == NULL;
    }
  g_assert_cmpuint (refused, >, 40);
}

static gboolean
count_row (const QySheetRow *row, gpointer data, GError **error)
{
  (*(guint *) data)++;
  return TRUE;
}

static void
test_limits (void)
{
  g_autofree char *path = g_build_filename (folder, "long.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *wide = g_strnfill (QY_SHEET_MAX_COLUMNS, ',');
  guint n = 0;

  for (guint i = 0; i < QY_SHEET_MAX_ROWS + 1; i++)
    g_string_append (text, "1,2\n");
  write_file (path, text->str, (gssize) text->len);
  g_assert_false (qy_sheet_read (path, NULL, count_row, &n, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, ":200001: "));
  g_clear_error (&error);

  g_string_printf (text, "a\n%sx\n", wide);
  write_file (path, text->str, (gssize) text->len);
  check (path, NULL, NULL, QY_ERROR_TOO_LARGE, ":2: ");

  g_string_set_size (text, QY_SHEET_MAX_CELL + 1);
  memset (text->str, 'x', text->len);
  write_file (path, text->str, (gssize) text->len);
  check (path, NULL, NULL, QY_ERROR_TOO_LARGE, ":1: ");
  check (folder, NULL, NULL, QY_ERROR_IO, "directory");
}

/* Many pieces that are each small make one text that is too long. */
static void
test_pieces (void)
{
  g_autofree char *path = g_build_filename (folder, "pieces.xlsx", NULL);
  g_autofree char *words = g_strnfill (1000, 'x');
  g_autoptr (GString) strings = g_string_new ("<si>");
  Workbook workbook = { .rows = ROW ("<c t=\"s\"><v>0</v></c>") };

  for (guint i = 0; i < QY_SHEET_MAX_CELL / 1000 + 5; i++)
    g_string_append_printf (strings, "<r><t>%s</t></r>", words);
  g_string_append (strings, "</si>");
  workbook.strings = strings->str;
  workbook_write (path, &workbook);
  check (path, NULL, NULL, QY_ERROR_TOO_LARGE, ".xlsx:1: the text in column 1");
}

static void
test_list (void)
{
  g_autofree char *path = g_build_filename (folder, "list.xlsx", NULL);
  g_auto (GStrv) names = NULL;
  Workbook workbook = { .rows = "" };

  workbook_write (path, &workbook);
  names = qy_sheet_list (path, NULL);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "台账");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("qiyue-sheet-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/sheet/csv/", texts[i].name, NULL);

      g_test_add_data_func (name, &texts[i], test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/sheet/xlsx/", books[i].name, NULL);

      g_test_add_data_func (name, &books[i], test_book);
    }
  g_test_add_func ("/exchange/sheet/damaged", test_damaged);
  g_test_add_func ("/exchange/sheet/mutants", test_mutants);
  g_test_add_func ("/exchange/sheet/limits", test_limits);
  g_test_add_func ("/exchange/sheet/pieces", test_pieces);
  g_test_add_func ("/exchange/sheet/list", test_list);
  result = g_test_run ();
  g_free (folder);
  return result;
}
