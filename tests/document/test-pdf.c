/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "printed-fixture.h"
#include "qy-pages.h"
#include "qy-pdf-pack.h"

static const QyPaperOptions options = { "第 1 版", "1a2b3c4d", 1795000000 };

static GBytes *
make_pdf (const QyPrinted *printed, const QyPaperOptions *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPages) pages = qy_pages_layout (printed, paper, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  pdf = qy_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  return pdf;
}

static char *
write_pdf (GBytes *pdf)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "qiyue-XXXXXX.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_close (g_mkstemp (path), NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static gboolean
have (const char *tool, const char *package)
{
  g_autofree char *path = g_find_program_in_path (tool);
  g_autofree char *reason = g_strdup_printf ("%s not present (package %s)", tool, package);

  if (path == NULL)
    g_test_skip (reason);
  return path != NULL;
}

/* Runs a tool over the file; PDF in the command stands for it. */
static char *
run_over (GBytes *pdf, const char *command)
{
  g_autofree char *path = write_pdf (pdf);
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  for (gsize i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], "PDF"))
      {
        g_free (words[i]);
        words[i] = g_strdup (path);
      }
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  return output;
}

/* NFKC without white space: what counts of a text. */
static char *
get_essence (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autoptr (GString) essence = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (essence, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&essence), FALSE);
}

static void
check_text (const QyPrinted *printed, GBytes *pdf, const char *mode)
{
  g_autofree char *command =
      g_strdup_printf ("pdftotext %s -enc UTF-8 -x %d -y %d -W %d -H %d PDF -", mode,
                       QY_PAGES_CROP_X, QY_PAGES_CROP_Y, QY_PAGES_CROP_WIDTH, QY_PAGES_CROP_HEIGHT);
  g_autofree char *printed_text = qy_printed_to_text (printed);
  g_autofree char *found = run_over (pdf, command);
  g_autofree char *expected_essence = get_essence (printed_text);
  g_autofree char *found_essence = get_essence (found);

  g_assert_cmpstr (found_essence, ==, expected_essence);
}

static const char *
repeat (GString *out, const char *text, guint n)
{
  g_string_truncate (out, 0);
  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return out->str;
}

static QyPrinted *
make_odd_document (const char *name)
{
  QyPrinted *printed = qy_printed_new (QY_LANGUAGE_ZH, "特殊文字测试合同", "HT-1");
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_str_equal (name, "long-clause"))
    printed_fixture_add (
        printed, 'C', 1, "第一条",
        repeat (text, "乙方应当如实记录每一次故障（含误报），并在“五日”内书面报告甲方。", 120));
  else if (g_str_equal (name, "long-words"))
    {
      printed_fixture_add (printed, 'P', 1, "", repeat (text, "-Donaudampfschifffahrt", 12));
      printed_fixture_add (printed, 'P', 1, "", repeat (text, "0123456789", 30));
      printed_fixture_add (printed, 'P', 1, "",
                           "_______________________________________________________________________"
                           "_____________________________");
      printed_fixture_add (printed, 'P', 1, "",
                           "https://example.com/a/very/long/"
                           "path?with=query&and=more#and-a-fragment/that/does-not-end");
    }
  else if (g_str_equal (name, "rare-characters"))
    {
      printed_fixture_add (printed, 'P', 1, "",
                           "𠮷野家与喆、堃、镕、淼、㛃、䶮、龘三人签订；“Ａ”与“A”不同。");
      printed_fixture_add (printed, 'P', 1, "",
                           "费率≤0.5‰，±3℃，①②③，Ⅲ级，№ 5，½，²，™，é，ü，ﬁ，——……·～");
    }
  else if (g_str_equal (name, "invisible"))
    printed_fixture_add (printed, 'P', 1, "",
                         "零\xe2\x80\x8b宽，软\xc2\xad连字符，不换行\xc2\xa0空格，e\xcc\x81，\xe2"
                         "\x91\xa0\xef\xb8\x8e。");
  else if (g_str_equal (name, "latin"))
    {
      printed->language = QY_LANGUAGE_EN;
      printed_fixture_add (
          printed, 'P', 1, "",
          "The office’s efficient staff offers “first-class” fjord affidavits; AVATAR, "
          "Te, We and WAV are kerned. Third-party e-mail, well-being, mother-in-law. "
          "The office’s efficient staff offers “first-class” third-party services.");
      printed_fixture_add (printed, 'P', 1, "", "甲方 (Party A) and 乙方 (Party B) sign 本合同.");
    }
  else
    g_assert_not_reached ();
  return printed;
}

static QyPrinted *
make_signature_document (guint n_parties)
{
  QyPrinted *printed = printed_fixture_long (QY_LANGUAGE_ZH, 3);

  g_ptr_array_set_size (printed->blocks, printed->blocks->len - 2);
  for (guint i = 0; i < n_parties; i += 2)
    for (guint row = 0; row < 3; row++)
      {
        g_autofree char *name = g_strdup_printf ("第%u方（盖章）：北岭数维信息技术有限公司", i + 1);
        const char *cells[] = { name, "法定代表人或授权代表（签字）：________",
                                "日期：____年__月__日" };
        g_autofree char *two = g_strconcat (cells[row], "¦", cells[row], NULL);

        printed_fixture_add (printed, 's', 1, "", i + 1 < n_parties ? two : cells[row]);
      }
  return printed;
}

typedef struct
{
  const char *name;
  char kind; /* f fixture, z and e long ones of so many clauses, s signature of so many parties, o
                odd */
  guint n;
} Case;

static const Case cases[] = {
  { "chinese", 'f', 0 },
  { "english", 'f', 0 },
  { "tables", 'f', 0 },
  { "chinese-60-pages", 'z', 360 },
  { "english-40-pages", 'e', 240 },
  { "one-party", 's', 1 },
  { "two-parties", 's', 2 },
  { "three-parties", 's', 3 },
  { "five-parties", 's', 5 },
  { "long-clause", 'o', 0 },
  { "long-words", 'o', 0 },
  { "rare-characters", 'o', 0 },
  { "invisible", 'o', 0 },
  { "latin", 'o', 0 },
};

static QyPrinted *
make_document (const Case *c)
{
  switch (c->kind)
    {
    case 'z':
    case 'e':
      return printed_fixture_long (c->kind == 'z' ? QY_LANGUAGE_ZH : QY_LANGUAGE_EN, c->n);
    case 's':
      return make_signature_document (c->n);
    case 'o':
      return make_odd_document (c->name);
    default:
      return printed_fixture_load (c->name);
    }
}

static void
test_text (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (QyPrinted) printed = make_document (c);
  g_autoptr (GBytes) pdf = NULL;

  if (!have ("pdftotext", "poppler-utils"))
    return;
  pdf = make_pdf (printed, &options);
  check_text (printed, pdf, "-raw");
  check_text (printed, pdf, "-nopgbrk"); /* the reader's own idea of columns and order */
}

/* The watermark is seen, and is no text. */
static void
test_draft (void)
{
  static const QyPaperOptions draft = { NULL, NULL, 1795000000 };
  g_autoptr (QyPrinted) printed = printed_fixture_long (QY_LANGUAGE_ZH, 10);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *all = NULL;

  if (!have ("pdftotext", "poppler-utils"))
    return;
  pdf = make_pdf (printed, &draft);
  check_text (printed, pdf, "-raw");
  all = run_over (pdf, "pdftotext -raw PDF -");
  g_assert_nonnull (strstr (all, "草稿"));
  g_assert_null (strstr (all, "校验码"));
}

static void
test_header_and_footer (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_long (QY_LANGUAGE_ZH, 30);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *second = NULL;

  if (!have ("pdftotext", "poppler-utils"))
    return;
  pdf = make_pdf (printed, &options);
  second = run_over (pdf, "pdftotext -raw -f 2 -l 2 PDF -");
  g_assert_nonnull (strstr (second, "合同编号：HT-2026-0042"));
  g_assert_nonnull (strstr (second, "第 1 版"));
  g_assert_nonnull (strstr (second, "第 2 页 共 5 页"));
  g_assert_nonnull (strstr (second, "校验码：1a2b3c4d"));
}

static void
test_fonts (gconstpointer name)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load (name);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  if (!have ("pdffonts", "poppler-utils"))
    return;
  pdf = make_pdf (printed, &options);
  output = run_over (pdf, "pdffonts PDF");
  lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "yes yes yes")); /* embedded, subset, mapped to Unicode */
      g_assert_null (strstr (lines[i], "Type 3"));
    }
}

static void
test_metadata (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("chinese");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *output = NULL;

  if (!have ("pdfinfo", "poppler-utils"))
    return;
  pdf = make_pdf (printed, &options);
  output = run_over (pdf, "pdfinfo -isodates PDF");
  g_assert_nonnull (strstr (output, "信息系统运行维护服务合同\n"));
  g_assert_true (g_regex_match_simple ("^Subject: +HT-2026-0017$", output, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Creator: +Qiyue$", output, G_REGEX_MULTILINE, 0));
  g_assert_true (
      g_regex_match_simple ("^CreationDate: +2026-11-18T11:06:40Z?", output, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Page size: .*A4", output, G_REGEX_MULTILINE, 0));
  g_assert_null (strstr (output, "Author"));
}

static void
test_outline (void)
{
  static const char *const titles[] = { "第一条 定义",  "1.2 本合同的附件", "2.1 日常维护",
                                        "第八条 其他",  "附件一 系统清单",  "附件二",
                                        "一、 项目经理" };
  g_autoptr (QyPrinted) printed = printed_fixture_load ("chinese");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *outline = NULL, *labels = NULL;

  if (!have ("qpdf", "qpdf"))
    return;
  pdf = make_pdf (printed, &options);
  g_free (run_over (pdf, "qpdf --check PDF"));
  outline = run_over (pdf, "qpdf --json --json-key=outlines PDF");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_nonnull (strstr (outline, titles[i]));
  g_assert_null (strstr (outline, "2.1.1"));
  labels = run_over (pdf, "qpdf --json --json-key=pagelabels PDF");
  g_assert_nonnull (strstr (labels, "\"index\": 0"));
}

static void
test_same_bytes (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("chinese");
  g_autoptr (QyPrinted) again = printed_fixture_load ("chinese");
  g_autoptr (GBytes) one = make_pdf (printed, &options);
  g_autoptr (GBytes) two = make_pdf (again, &options);

  g_assert_true (g_bytes_equal (one, two));
}

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What Cairo itself writes, before it is packed. */
static GByteArray *
make_plain_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 100, 100);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < 300; i++)
    {
      cairo_rectangle (cr, i, i, 9, 9);
      cairo_fill (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bytes;
}

/* A file of several object streams stays sound; one that is not understood stays as it is. */
static void
test_pack (void)
{
  g_autoptr (GByteArray) bytes = make_plain_pdf ();
  g_autoptr (GBytes) plain = g_bytes_new (bytes->data, bytes->len);
  g_autoptr (GBytes) packed = qy_pdf_pack (plain);
  g_autoptr (GBytes) again = qy_pdf_pack (packed);

  g_assert_true (g_bytes_equal (again, packed));
  if (have ("qpdf", "qpdf"))
    {
      g_autofree char *checked = run_over (packed, "qpdf --check PDF");
      g_autofree char *pages = run_over (packed, "qpdf --show-npages PDF");

      g_assert_cmpstr (pages, ==, "300\n");
    }
}

static void
test_pack_damaged (void)
{
  g_autoptr (GByteArray) bytes = make_plain_pdf ();

  for (guint round = 0; round < 300; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes->data, bytes->len);
      gsize tail = MIN (bytes->len, 12000);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GBytes) packed = NULL;

      for (guint i = 0; i < 3; i++)
        copy[bytes->len - 1 - g_test_rand_int_range (0, tail)] =
            "09 \nx/n"[g_test_rand_int_range (0, 7)];
      damaged = g_bytes_new (copy, bytes->len - g_test_rand_int_range (0, 40));
      packed = qy_pdf_pack (damaged);
      g_assert_nonnull (packed);
    }
}

/* Whole fonts, or all their subroutines, would make it half a megabyte; unpacked it is 128 kB. */
static void
test_size (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("chinese");
  g_autoptr (GBytes) pdf = make_pdf (printed, &options);

  g_assert_cmpuint (g_bytes_get_size (pdf), <, 120000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/pdf/text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_text);
    }
  g_test_add_func ("/document/pdf/draft", test_draft);
  g_test_add_func ("/document/pdf/header-and-footer", test_header_and_footer);
  g_test_add_data_func ("/document/pdf/fonts/chinese", "chinese", test_fonts);
  g_test_add_data_func ("/document/pdf/fonts/english", "english", test_fonts);
  g_test_add_func ("/document/pdf/metadata", test_metadata);
  g_test_add_func ("/document/pdf/outline", test_outline);
  g_test_add_func ("/document/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/document/pdf/size", test_size);
  g_test_add_func ("/document/pdf/pack", test_pack);
  g_test_add_func ("/document/pdf/pack-damaged", test_pack_damaged);
  return g_test_run ();
}
