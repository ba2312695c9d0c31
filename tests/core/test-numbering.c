/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-numbering.h"

/* @blocks: a level each, a letter before it for kinds other than a clause (A annex, P paragraph, I
 * item), "=text" behind it for a number of its own. @numbers: separated by |. */
typedef struct
{
  const char *name, *scheme, *blocks, *numbers, *references;
  QyLanguage language;
} Case;

static const Case cases[] = {
  { "default-zh", QY_NUMBERING_ZH, "1 2 2 3 4 4 5 1 2",
    "第一条|1.1|1.2|1.2.1|(1)|(2)|(a)|第二条|2.1",
    "第一条|1.1|1.2|1.2.1|1.2.1(1)|1.2.1(2)|1.2.1(2)(a)|第二条|2.1", QY_LANGUAGE_ZH },
  { "default-en", QY_NUMBERING_EN, "1 2 3 3 4 1 2", "1.|1.1|(a)|(b)|(i)|2.|2.1",
    "1|1.1|1.1(a)|1.1(b)|1.1(b)(i)|2|2.1", QY_LANGUAGE_EN },
  /* the schemes of R011 */
  { "chapter-decimal", "第{1:cn}章;{1}.{2};{1}.{2}.{3}", "1 2 3 3 2 1 2",
    "第一章|1.1|1.1.1|1.1.2|1.2|第二章|2.1", "第一章|1.1|1.1.1|1.1.2|1.2|第二章|2.1",
    QY_LANGUAGE_ZH },
  { "cn-decimal", "{1:cn}、;{1}.{2}", "1 2 2 1 2", "一、|1.1|1.2|二、|2.1", "一|1.1|1.2|二|2.1",
    QY_LANGUAGE_ZH },
  { "cn-point", "{1:cn}、;{2}.", "1 2 2 1 2", "一、|1.|2.|二、|1.", "一|一、1|一、2|二|二、1",
    QY_LANGUAGE_ZH },
  { "cn-bracket-point", "{1:cn}、;（{2:cn}）;{3}.", "1 2 3 3 2 3", "一、|（一）|1.|2.|（二）|1.",
    "一|一、（一）|一、（一）1|一、（一）2|一、（二）|一、（二）1", QY_LANGUAGE_ZH },
  { "cn-bracket-digit", "{1:cn}、;({2})", "1 2 2", "一、|(1)|(2)", "一|一、(1)|一、(2)",
    QY_LANGUAGE_ZH },
  { "article-decimal", "第{1:cn}条;{1}.{2};{1}.{2}.{3}", "1 2 3 1", "第一条|1.1|1.1.1|第二条",
    "第一条|1.1|1.1.1|第二条", QY_LANGUAGE_ZH },
  { "plain", "{1}.;{1}.{2};{1}.{2}.{3}", "1 2 3 1 2", "1.|1.1|1.1.1|2.|2.1", "1|1.1|1.1.1|2|2.1",
    QY_LANGUAGE_ZH },
  { "bullets", "{1}.", "1 I1 I2 1", "1.|||2.", "1|||2", QY_LANGUAGE_ZH },
  { "no-numbers", "", "1 2 1", "||", "||", QY_LANGUAGE_ZH },
  /* chapters */
  { "articles-run-through", "第{1:cn}章;第{2:cn+}条;（{3:cn}）", "1 2 2 3 1 2 3 3",
    "第一章|第一条|第二条|（一）|第二章|第三条|（一）|（二）",
    "第一章|第一条|第二条|第二条（一）|第二章|第三条|第三条（一）|第三条（二）", QY_LANGUAGE_ZH },
  { "articles-restart", "第{1:cn}章;第{2:cn}条", "1 2 2 1 2", "第一章|第一条|第二条|第二章|第一条",
    "第一章|第一章第一条|第一章第二条|第二章|第二章第一条", QY_LANGUAGE_ZH },
  { "run-through-plain", "{1:Roman};{2+}.", "1 2 1 2", "I|1.|II|2.", "I|1|II|2", QY_LANGUAGE_EN },
  /* deeper than the scheme, and levels left out */
  { "deeper-chain", "{1}.;{1}.{2}", "1 2 3 4 4 3", "1.|1.1|1.1.1|1.1.1.1|1.1.1.2|1.1.2",
    "1|1.1|1.1.1|1.1.1.1|1.1.1.2|1.1.2", QY_LANGUAGE_ZH },
  { "deeper-single", "{1}.;({2:alpha})", "1 2 3 3 2", "1.|(a)|(a)|(b)|(b)",
    "1|1(a)|1(a)(a)|1(a)(b)|1(b)", QY_LANGUAGE_EN },
  { "skipped", "{1}.;{1}.{2};{1}.{2}.{3}", "1 3 3 2 3", "1.|1.1.1|1.1.2|1.2|1.2.1",
    "1|1.1.1|1.1.2|1.2|1.2.1", QY_LANGUAGE_ZH },
  { "skipped-first", "{1}.;{1}.{2}", "2 2 1", "1.1|1.2|2.", "1.1|1.2|2", QY_LANGUAGE_ZH },
  { "skipped-run-through", "{1}章;{2+}条;{2}.{3}", "1 2 3 1 3 2", "1章|1条|1.1|2章|2.1|3条",
    "1章|1条|1.1|2章|2.1|3条", QY_LANGUAGE_ZH },
  /* other kinds and numbers of their own */
  { "paragraphs-between", "{1}.;{1}.{2}", "P1 1 P2 2 P1 2", "|1.||1.1||1.2", "|1||1.1||1.2",
    QY_LANGUAGE_ZH },
  { "number-as", "{1}.;{1}.{2};({3})", "1 2=1.1A 3 2", "1.|1.1A|(1)|1.2", "1|1.1A|1.1A(1)|1.2",
    QY_LANGUAGE_ZH },
  { "number-as-empty", "{1}.", "1 1= 1", "1.||3.", "1||3", QY_LANGUAGE_ZH },
  { "number-as-paragraph", "{1}.", "P1=※ 1", "※|1.", "※|1", QY_LANGUAGE_ZH },
  { "annex", "第{1:cn}条;{1}.{2}", "1 A1 1 2 A1 1", "第一条|附件一|第一条|1.1|附件二|第一条",
    "第一条|附件一|第一条|1.1|附件二|第一条", QY_LANGUAGE_ZH },
  { "annex-under", "第{1:cn}条;{1}.{2}", "1 2 A1 2 3 2 1",
    "第一条|1.1|附件一|第一条|1.1|第二条|第三条", "第一条|1.1|附件一|第一条|1.1|第二条|第三条",
    QY_LANGUAGE_ZH },
  { "annex-run-through", "第{1:cn}章;第{2:cn+}条", "1 2 A1 1 2",
    "第一章|第一条|附件一|第一章|第一条", "第一章|第一条|附件一|第一章|第一条", QY_LANGUAGE_ZH },
  { "annex-en", QY_NUMBERING_EN, "1 A1 1 A1=Schedule", "1.|Annex 1|1.|Schedule",
    "1|Annex 1|1|Schedule", QY_LANGUAGE_EN },
};

/* The n-th number of a format. */
static const struct
{
  const char *format;
  int n;
  const char *number;
} formats[] = {
  { "{1}", 12, "12" },
  { "{1:cn}", 1, "一" },
  { "{1:cn}", 10, "十" },
  { "{1:cn}", 11, "十一" },
  { "{1:cn}", 20, "二十" },
  { "{1:cn}", 101, "一百零一" },
  { "{1:cn}", 105, "一百零五" },
  { "{1:cn}", 110, "一百一十" },
  { "{1:cn}", 1001, "一千零一" },
  { "{1:alpha}", 1, "a" },
  { "{1:alpha}", 26, "z" },
  { "{1:alpha}", 27, "aa" },
  { "{1:alpha}", 703, "aaa" },
  { "{1:Alpha}", 28, "AB" },
  { "{1:roman}", 4, "iv" },
  { "{1:roman}", 49, "xlix" },
  { "{1:Roman}", 1994, "MCMXCIV" },
  { "{1:circle}", 1, "①" },
  { "{1:circle}", 20, "⑳" },
  { "{1:circle}", 21, "㉑" },
  { "{1:circle}", 35, "㉟" },
  { "{1:circle}", 36, "㊱" },
  { "{1:circle}", 50, "㊿" },
  { "{1:circle}", 51, "(51)" },
  { "附{1}-", 3, "附3-" },
};

static const struct
{
  const char *name, *scheme;
} bad[] = {
  { "deeper-counter", "{2}" },
  { "level-0", "{0}" },
  { "level-10", "{1};{10}" },
  { "unclosed", "第{1" },
  { "unopened", "1}" },
  { "style", "{1:greek}" },
  { "foreign-plus", "{1};{1+}.{2}" },
  { "empty", "{}" },
  { "ten-levels", ";;;;;;;;;" },
  { "line-feed", "{1}\n" },
  { "not-utf-8", "{1}\xff" },
};

static GPtrArray *
make_blocks (const char *description)
{
  g_auto (GStrv) words = g_strsplit (description, " ", -1);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_block_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *p = words[i];
      QyBlockKind kind = *p == 'A'   ? QY_BLOCK_ANNEX
                         : *p == 'P' ? QY_BLOCK_PARA
                         : *p == 'I' ? QY_BLOCK_ITEM
                                     : QY_BLOCK_CLAUSE;
      QyBlock *block;

      p += kind != QY_BLOCK_CLAUSE;
      block = qy_block_new ("aaaaa", "V", *p - '0', kind, "");
      block->number_as = p[1] == '=' ? g_strdup (p + 2) : NULL;
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyNumbering) numbering = qy_numbering_parse (c->scheme, &error);
  g_autoptr (GPtrArray) blocks = make_blocks (c->blocks);
  g_autoptr (GPtrArray) numbers = NULL, entries = NULL;
  g_autoptr (GString) references = g_string_new (NULL);
  g_autofree char *joined = NULL, *printed = NULL;

  g_assert_no_error (error);
  printed = qy_numbering_print (numbering);
  g_assert_cmpstr (printed, ==, c->scheme);
  numbers = qy_numbering_number (numbering, blocks, c->language);
  g_assert_cmpuint (numbers->len, ==, blocks->len);
  g_ptr_array_add (numbers, NULL);
  joined = g_strjoinv ("|", (char **) numbers->pdata);
  g_assert_cmpstr (joined, ==, c->numbers);
  entries = qy_numbering_entries (numbering, blocks, c->language);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (references, "%s%s", i > 0 ? "|" : "",
                            ((QyNumberEntry *) g_ptr_array_index (entries, i))->reference);
  g_assert_cmpstr (references->str, ==, c->references);
}

static void
test_formats (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (QyNumbering) numbering = qy_numbering_parse (formats[i].format, NULL);
      g_autoptr (GPtrArray) blocks =
          g_ptr_array_new_with_free_func ((GDestroyNotify) qy_block_free);
      g_autoptr (GPtrArray) numbers = NULL;

      for (int n = 0; n < formats[i].n; n++)
        g_ptr_array_add (blocks, qy_block_new ("aaaaa", "V", 1, QY_BLOCK_CLAUSE, ""));
      numbers = qy_numbering_number (numbering, blocks, QY_LANGUAGE_ZH);
      g_assert_cmpstr (g_ptr_array_index (numbers, formats[i].n - 1), ==, formats[i].number);
    }
}

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_numbering_parse (bad[i].scheme, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "level"));
}

static void
test_annex_entry (void)
{
  g_autoptr (QyNumbering) numbering = qy_numbering_parse (QY_NUMBERING_ZH, NULL);
  g_autoptr (GPtrArray) blocks = make_blocks ("1 A1 2 1");
  g_autoptr (GPtrArray) entries = qy_numbering_entries (numbering, blocks, QY_LANGUAGE_ZH);

  g_assert_null (((QyNumberEntry *) g_ptr_array_index (entries, 0))->annex);
  g_assert_null (((QyNumberEntry *) g_ptr_array_index (entries, 1))->annex);
  g_assert_cmpstr (((QyNumberEntry *) g_ptr_array_index (entries, 2))->annex, ==, "附件一");
  g_assert_cmpstr (((QyNumberEntry *) g_ptr_array_index (entries, 3))->annex, ==, "附件一");
}

static void
test_chinese_numerals (void)
{
  static const struct
  {
    const char *text;
    int n; /* -1: refused */
  } texts[] = { { "十", 10 },        { "一十五", 15 },     { "二〇二六", 2026 }, { "两百", 200 },
                { "一百零五", 105 }, { "一百五", -1 },     { "", -1 },           { "第一", -1 },
                { "〇", 0 },         { "一万零三", 10003 } };

  for (int n = 0; n < 12000; n++)
    {
      g_autofree char *text = qy_chinese_numeral (n);
      int read = -1;

      g_assert_true (qy_chinese_numeral_parse (text, &read));
      g_assert_cmpint (read, ==, n);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int n = -1;

      g_assert_cmpint (qy_chinese_numeral_parse (texts[i].text, &n), ==, texts[i].n >= 0);
      if (texts[i].n >= 0)
        g_assert_cmpint (n, ==, texts[i].n);
    }
}

/* Whatever the levels are, no two clauses of a chained scheme have the same number. */
static void
test_random_unique (void)
{
  g_autoptr (QyNumbering) numbering = qy_numbering_parse ("{1}.;{1}.{2};{1}.{2}.{3}", NULL);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GPtrArray) blocks =
          g_ptr_array_new_with_free_func ((GDestroyNotify) qy_block_free);
      g_autoptr (GPtrArray) numbers = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        g_ptr_array_add (
            blocks,
            qy_block_new ("aaaaa", "V", g_test_rand_int_range (1, 7),
                          g_test_rand_int_range (0, 4) ? QY_BLOCK_CLAUSE : QY_BLOCK_PARA, ""));
      numbers = qy_numbering_number (numbering, blocks, QY_LANGUAGE_EN);
      for (guint i = 0; i < numbers->len; i++)
        if (*(char *) g_ptr_array_index (numbers, i) != '\0')
          g_assert_true (g_hash_table_add (seen, g_ptr_array_index (numbers, i)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/numbering/scheme/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/core/numbering/bad/", bad[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/core/numbering/formats", test_formats);
  g_test_add_func ("/core/numbering/annex-entry", test_annex_entry);
  g_test_add_func ("/core/numbering/chinese-numerals", test_chinese_numerals);
  g_test_add_func ("/core/numbering/random-unique", test_random_unique);
  return g_test_run ();
}
