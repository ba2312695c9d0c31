/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "printed-fixture.h"
#include "qy-char-class.h"
#include "qy-pages.h"

static const QyPaperOptions options = { "第 1 版", "1a2b3c4d", 1795000000 };

static QyPages *
layout (const QyPrinted *printed)
{
  g_autoptr (GError) error = NULL;
  QyPages *pages = qy_pages_layout (printed, &options, &error);

  g_assert_no_error (error);
  return pages;
}

/* All lines of all pages; the y of page n is n * 1000 further down. */
static GArray *
collect_lines (const QyPages *pages)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (QyPlacedLine));

  for (guint i = 0; i < qy_pages_get_n (pages); i++)
    {
      g_autoptr (GArray) lines = qy_pages_get_lines (pages, i);

      for (guint j = 0; j < lines->len; j++)
        {
          QyPlacedLine line = g_array_index (lines, QyPlacedLine, j);

          line.text = g_strdup (line.text);
          line.y += i * 1000;
          g_array_append_val (all, line);
        }
    }
  return all;
}

static void
free_lines (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    g_free (g_array_index (lines, QyPlacedLine, i).text);
  g_array_unref (lines);
}

static guint
page_of (const QyPlacedLine *line)
{
  return line->y / 1000;
}

static const QyPlacedLine *
line_at (const GArray *lines, guint i)
{
  return &g_array_index (lines, QyPlacedLine, i);
}

static void
check_inside (const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const QyPlacedLine *line = line_at (lines, i);
      double y = line->y - 1000.0 * page_of (line);

      g_assert_cmpfloat (y, >, QY_PAGES_CROP_Y + 8);
      g_assert_cmpfloat (y, <, QY_PAGES_CROP_Y + QY_PAGES_CROP_HEIGHT - 4);
      g_assert_cmpfloat (line->x, >=, 80);
      g_assert_cmpfloat (line->x + line->width, <, QY_PAGES_WIDTH - 80);
    }
}

/* A paragraph is parted only with two lines or more on each side. */
static void
check_no_single_lines (const GArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      const QyPlacedLine *before = line_at (lines, i - 1), *line = line_at (lines, i);

      if (page_of (before) == page_of (line) || before->block != line->block
          || line->kind == QY_BLOCK_ROW || line->is_repeated)
        continue;
      g_assert_cmpuint (line->line, >=, 2);
      g_assert_cmpuint (line->line + 2, <=, line->n_lines);
    }
}

static void
check_unit_on_one_page (const GArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    if (line_at (lines, i)->unit == line_at (lines, i - 1)->unit
        && !line_at (lines, i)->is_repeated)
      g_assert_cmpuint (page_of (line_at (lines, i)), ==, page_of (line_at (lines, i - 1)));
}

/* Neither a line begins with 。 nor one ends with （. */
static void
check_marks (const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const QyPlacedLine *line = line_at (lines, i);
      gsize length = strlen (line->text);

      if (length == 0 || line->line == 0)
        continue;
      g_assert_cmpint (qy_char_class (g_utf8_get_char (line->text)), !=, QY_CHAR_CLOSE);
      if (line->line + 1 < line->n_lines)
        g_assert_cmpint (qy_char_class (g_utf8_get_char (g_utf8_prev_char (line->text + length))),
                         !=, QY_CHAR_OPEN);
    }
}

static QyPrinted *
load (const char *name)
{
  guint n;

  if (sscanf (name, "zh-%u", &n) == 1)
    return printed_fixture_long (QY_LANGUAGE_ZH, n);
  if (sscanf (name, "en-%u", &n) == 1)
    return printed_fixture_long (QY_LANGUAGE_EN, n);
  return printed_fixture_load (name);
}

static const char *const documents[] = { "chinese", "english", "tables", "zh-1",   "zh-40",
                                         "zh-131",  "zh-400",  "en-30",  "en-143", NULL };

static void
test_rules (gconstpointer name)
{
  g_autoptr (QyPrinted) printed = load (name);
  g_autoptr (QyPages) pages = layout (printed);
  GArray *lines = collect_lines (pages);

  check_inside (lines);
  check_no_single_lines (lines);
  check_unit_on_one_page (lines);
  check_marks (lines);
  free_lines (lines);
}

/* Every place of a heading on the page is tried, by more and more lines before it. */
static void
test_heading_kept (void)
{
  for (guint n = 20; n < 40; n++)
    {
      g_autoptr (QyPrinted) printed = qy_printed_new (QY_LANGUAGE_ZH, "合同", NULL);
      g_autoptr (QyPages) pages = NULL;
      guint heading, text;

      for (guint i = 0; i < n; i++)
        printed_fixture_add (printed, 'P', 1, "", "甲方应当按时付款。");
      printed_fixture_add (printed, 'C', 1, "第一条", "保密");
      printed_fixture_add (printed, 'C', 2, "1.1", "一般规定");
      printed_fixture_add (
          printed, 'C', 3, "1.1.1",
          "双方对知悉的商业秘密负有保密义务，未经对方书面同意，不得向任何第三方披露。");
      pages = layout (printed);
      g_assert_true (qy_pages_find_block (
          pages, ((QyPrintedBlock *) printed->blocks->pdata[n])->key, &heading, NULL));
      g_assert_true (qy_pages_find_block (
          pages, ((QyPrintedBlock *) printed->blocks->pdata[n + 2])->key, &text, NULL));
      g_assert_cmpuint (heading, ==, text);
    }
}

static void
add_signature (QyPrinted *printed, guint n_parties)
{
  printed_fixture_add (printed, 'S', 1, "", "（以下无正文）");
  for (guint i = 0; i < n_parties; i += 2)
    for (guint row = 0; row < 3; row++)
      {
        static const char *const cells[] = { "甲方（盖章）：北岭数维信息技术有限公司",
                                             "法定代表人或授权代表（签字）：________",
                                             "日期：____年__月__日" };
        g_autofree char *two = g_strconcat (cells[row], "¦", cells[row], NULL);

        printed_fixture_add (printed, 's', 1, "", i + 1 < n_parties ? two : cells[row]);
      }
}

/* The whole block is on one page, with two lines of the text before it. */
static void
check_signature (const GArray *lines, guint n_parties)
{
  guint first = 0;

  while (line_at (lines, first)->kind != QY_BLOCK_SIGNATURE)
    first++;
  g_assert_cmpuint (lines->len - first, ==, 1 + 3 * n_parties);
  for (guint i = first - 2; i < lines->len; i++)
    g_assert_cmpuint (page_of (line_at (lines, i)), ==, page_of (line_at (lines, lines->len - 1)));
}

static void
test_signature_whole (gconstpointer data)
{
  guint n_parties = GPOINTER_TO_UINT (data);

  for (guint n = 1; n < 36; n++)
    {
      g_autoptr (QyPrinted) printed = qy_printed_new (QY_LANGUAGE_ZH, "合同", NULL);
      g_autoptr (QyPages) pages = NULL;
      GArray *lines;

      for (guint i = 0; i < n; i++)
        printed_fixture_add (printed, 'P', 1, "", "甲方应当按时付款。");
      printed_fixture_add (
          printed, 'P', 1, "",
          "本合同一式肆份，甲方执贰份，乙方执贰份，自双方法定代表人或者授权代表签字"
          "并加盖公章之日起生效。");
      add_signature (printed, n_parties);
      pages = layout (printed);
      lines = collect_lines (pages);
      check_signature (lines, n_parties);
      free_lines (lines);
    }
}

/* So many parties that no page holds them: still no party is parted. */
static void
test_signature_of_many (void)
{
  g_autoptr (QyPrinted) printed = qy_printed_new (QY_LANGUAGE_ZH, "合同", NULL);
  g_autoptr (QyPages) pages = NULL;
  GArray *lines;

  add_signature (printed, 31);
  pages = layout (printed);
  g_assert_cmpuint (qy_pages_get_n (pages), ==, 4);
  lines = collect_lines (pages);
  g_assert_cmpuint (lines->len, ==, 2 + 3 * 31); /* title and line above */
  check_unit_on_one_page (lines);
  check_inside (lines);
  free_lines (lines);
}

static void
test_table_head_repeated (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("tables");
  g_autoptr (QyPages) pages = layout (printed);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GArray) lines = qy_pages_get_lines (pages, i);
      guint repeated = 0;

      for (guint j = 0; j < lines->len; j++)
        repeated += line_at (lines, j)->is_repeated ? 1 : 0;
      g_assert_cmpuint (repeated, ==, i == 0 ? 0 : 5);
      if (i > 0)
        g_assert_cmpstr (line_at (lines, 0)->text, ==, "序号");
    }
}

/* A cell longer than a page goes on over pages; nothing of it is lost. */
static void
test_row_taller_than_page (void)
{
  g_autoptr (QyPrinted) printed = qy_printed_new (QY_LANGUAGE_ZH, "合同", NULL);
  g_autoptr (GString) row = g_string_new ("一¦");
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (QyPages) pages = NULL;
  GArray *lines;

  for (guint i = 0; i < 400; i++)
    g_string_append (row, "每一次故障都应当记录原因。");
  printed_fixture_add (printed, 'T', 1, "", "表");
  printed_fixture_add (printed, 'r', 1, "", "级¦说明");
  printed_fixture_add (printed, 'r', 1, "", row->str);
  pages = layout (printed);
  g_assert_cmpuint (qy_pages_get_n (pages), >, 2);
  lines = collect_lines (pages);
  check_inside (lines);
  for (guint i = 0; i < lines->len; i++)
    if (!line_at (lines, i)->is_repeated && line_at (lines, i)->block == 2)
      g_string_append (found, line_at (lines, i)->text);
  g_assert_cmpuint (found->len, ==, row->len - strlen ("¦"));
  free_lines (lines);
}

static void
test_annex_new_page (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("chinese");
  g_autoptr (QyPages) pages = layout (printed);
  guint found = 0;

  for (guint i = 0; i < qy_pages_get_n (pages); i++)
    {
      g_autoptr (GArray) lines = qy_pages_get_lines (pages, i);

      for (guint j = 0; j < lines->len; j++)
        if (line_at (lines, j)->kind == QY_BLOCK_ANNEX && line_at (lines, j)->line == 0)
          {
            g_assert_cmpuint (j, <, 2); /* number and heading */
            found++;
          }
    }
  g_assert_cmpuint (found, ==, 4);
}

static void
test_find_block (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_long (QY_LANGUAGE_ZH, 60);
  g_autoptr (QyPages) pages = layout (printed);
  guint last = 0, page = 99;
  double y = 0, width, height;

  for (guint i = 0; i < printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = printed->blocks->pdata[i];

      if (block->key == NULL)
        continue;
      g_assert_true (qy_pages_find_block (pages, block->key, &page, &y));
      g_assert_cmpuint (page, >=, last);
      last = page;
    }
  g_assert_cmpuint (last, ==, qy_pages_get_n (pages) - 1);
  g_assert_false (qy_pages_find_block (pages, "zzzzz", &page, &y));
  qy_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
}

static void
test_empty (void)
{
  g_autoptr (QyPrinted) printed = qy_printed_new (QY_LANGUAGE_ZH, "", NULL);
  g_autoptr (QyPages) pages = layout (printed);

  g_assert_cmpuint (qy_pages_get_n (pages), ==, 1);
}

static const struct
{
  const char *name, *text;
  int code;
  const char *says;
} refused[] = {
  { "private-use", "甲方付款\xee\x80\x80乙方", QY_ERROR_INVALID, "*kaaaa*U+E000*甲方付款*" },
  { "colour-picture", "付款\xf0\x9f\xab\xa8", QY_ERROR_INVALID, "*U+1FAE8*付款*" },
  { "control", "付款\x07", QY_ERROR_INVALID, "*U+0007*付款*" },
  { "right-to-left", "付款 \xd7\xa9\xd7\x9c", QY_ERROR_UNSUPPORTED, "*U+05E9*付款*" },
};

static void
test_refused (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autoptr (QyPrinted) printed = qy_printed_new (QY_LANGUAGE_ZH, "合同", NULL);
  g_autoptr (GError) error = NULL;

  printed_fixture_add (printed, 'P', 1, "", refused[n].text);
  g_assert_null (qy_pages_layout (printed, &options, &error));
  g_assert_error (error, QY_DOCUMENT_ERROR, refused[n].code);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (refused[n].says, error->message));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; documents[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/document/pages/rules/", documents[i], NULL);

      g_test_add_data_func (path, documents[i], test_rules);
    }
  for (guint n = 1; n <= 5; n++)
    {
      g_autofree char *path = g_strdup_printf ("/document/pages/signature-whole/%u", n);

      g_test_add_data_func (path, GUINT_TO_POINTER (n), test_signature_whole);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/document/pages/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/document/pages/signature-of-many", test_signature_of_many);
  g_test_add_func ("/document/pages/heading-kept", test_heading_kept);
  g_test_add_func ("/document/pages/table-head-repeated", test_table_head_repeated);
  g_test_add_func ("/document/pages/row-taller-than-page", test_row_taller_than_page);
  g_test_add_func ("/document/pages/annex-new-page", test_annex_new_page);
  g_test_add_func ("/document/pages/find-block", test_find_block);
  g_test_add_func ("/document/pages/empty", test_empty);
  return g_test_run ();
}
