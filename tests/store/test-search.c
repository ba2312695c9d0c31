/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search-text.h"
#include "qy-search.h"
#include "store-fixture.h"

#include <string.h>

static void
put (QyStore *store, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_store_begin (store, &error));
  qy_search_put (store, "contract", id, "", text, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (store, &error));
}

/* Ids of the hits, joined by space */
static char *
find (QyStore *store, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = qy_search_find (store, words, 1000000, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", ((QyHit *) hits->pdata[i])->id);
  return g_string_free (out, FALSE);
}

static void
test_normal_form (void)
{
  static const struct
  {
    const char *text;
    const char *normal;
  } rows[] = {
    { "", "" },
    { "  甲方 \n\t乙方　", "甲方 乙方" },
    { "ＡＢＣ１２３", "abc123" },
    { "（保密）", "(保密)" },
    { "Straße", "strasse" },
    { "ÉCOLE", "école" },
    { "e\xcc\x81"
      "cole",
      "école" },
    { "ﾒﾝﾃ", "メンテ" },
    { "10\xe2\x80\x8b"
      "0",
      "100" },
    { "①⑩", "110" },
    { "⼯程", "工程" }, /* Kangxi radical */
    { "100㎡", "100m2" },
    { "😀", "😀" },
    { "\xff甲", "\xef\xbf\xbd甲" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *normal = qy_search_text_normalize (rows[i].text, -1);

      g_assert_cmpstr (normal, ==, rows[i].normal);
    }
}

static void
test_words (StoreFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *ids;
  } rows[] = {
    { "保密", "a b" },
    { "密", "a b" },
    { "保密义务", "a" },
    { "技术服务合同", "b" }, /* not where a comma or a space stands between */
    { "技术服务", "b c d" },
    { "技术服务 合同", "b c d" }, /* both words */
    { "ht-2026", "a" },
    { "HT－2026", "a" }, /* full width */
    { "26-00", "a" },    /* inside a number */
    { "\"", "e" },
    { "a\" OR \"b", "" },
    { "NEAR(保 密)", "" },
    { "*", "" },
    { "text:保密", "" },
    { "", "" },
    { "   ", "" },
    { "没有的词", "" },
    { "-", "a" },
  };

  put (f->store, "a", "HT-2026-0001 保密义务");
  put (f->store, "b", "保密的技术服务合同");
  put (f->store, "c", "技术服务，合同");
  put (f->store, "d", "技术服务\n合同");
  put (f->store, "e", "所谓\"设备\"");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ids = find (f->store, rows[i].words);

      g_assert_cmpstr (ids, ==, rows[i].ids);
    }
}

static void
test_change_and_remove (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *gone = NULL;

  put (f->store, "a", "维修");
  put (f->store, "a", "保养");
  before = find (f->store, "维修");
  after = find (f->store, "保养");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (after, ==, "a");
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_search_remove (f->store, "contract", "a", NULL, &error));
  g_assert_true (qy_store_commit (f->store, NULL));
  gone = find (f->store, "保养");
  g_assert_cmpstr (gone, ==, "");
}

static char *
random_text (GRand *rand, guint most)
{
  static const char *const letters[] = { "甲", "乙", "保", "密", "服", "务", "a",  "B",
                                         "1",  "，", " ",  "\n", "Ａ", "é",  "\"", "①" };
  GString *out = g_string_new (NULL);
  guint n = g_rand_int_range (rand, 1, most + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (out, letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);
  return g_string_free (out, FALSE);
}

/* What a person would find by reading all of it */
static char *
scan (char *const *texts, guint n_texts, const char *words)
{
  g_auto (GStrv) list = qy_search_text_split (words);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n_texts && list[0] != NULL; i++)
    {
      g_autofree char *normal = qy_search_text_normalize (texts[i], -1);
      gboolean all = TRUE;

      for (guint k = 0; list[k] != NULL; k++)
        all = all && strstr (normal, list[k]) != NULL;
      if (all)
        g_string_append_printf (out, "%s%u", out->len > 0 ? " " : "", i);
    }
  return g_string_free (out, FALSE);
}

/* Random texts, half of them changed once, random queries: hits are those of the scan, also while
 * rows wait. */
static void
test_same_as_scan (StoreFixture *f, gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  char *texts[400] = { NULL };
  guint found = 0;
  gint64 waiting;

  g_test_message ("seed %u", seed);
  g_assert_true (qy_store_begin (f->store, NULL));
  for (guint i = 0; i < 600; i++)
    {
      guint k = i < 400 ? i : (guint) g_rand_int_range (rand, 0, 400);
      g_autofree char *id = g_strdup_printf ("%u", k);

      if (i == 300)
        g_assert_true (qy_search_defer (f->store, &error));
      g_free (texts[k]);
      texts[k] = random_text (rand, 40);
      qy_search_put (f->store, "contract", id, "", texts[k], &error);
      g_assert_no_error (error);
    }
  g_assert_true (qy_store_commit (f->store, NULL));
  g_assert_cmpint (qy_search_count_waiting (f->store, &error), ==, 100);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *words = random_text (rand, 4);
      g_autofree char *expected = scan (texts, 400, words);
      g_autofree char *ids = NULL;

      if (i == 300)
        do
          g_assert_true (qy_search_index_step (f->store, 1, &waiting, &error));
        while (waiting > 0);
      ids = find (f->store, words);
      if (g_strcmp0 (ids, expected) != 0)
        g_test_message ("words: %s", words);
      g_assert_cmpstr (ids, ==, expected);
      found += *ids != '\0';
    }
  g_assert_cmpuint (found, >, 300);
  g_assert_cmpint (qy_search_count_waiting (f->store, &error), ==, 0);
  for (guint i = 0; i < 400; i++)
    g_free (texts[i]);
}

static void
test_snippet (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    gsize characters;
    const char *snippet;
  } rows[] = {
    { "甲乙丙丁", "丙", 10, "甲乙丙丁" },
    { "一二三四五六七八九十", "八", 4, "…七八九十" },
    { "一二三四五六七八九十", "三", 4, "…二三四五…" },
    { "一二\n\n 三", "一二", 8, "一二 三" },
    { "无", "别的", 8, "无" },
    { "ＡＢＣ合同", "abc", 3, "ＡＢＣ…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *snippet =
          qy_search_snippet (rows[i].text, rows[i].words, rows[i].characters);

      g_assert_cmpstr (snippet, ==, rows[i].snippet);
    }
}

static void
test_rebuild (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *ids = NULL;

  put (f->store, "a", "维修");
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_connection_execute (qy_store_get_connection (f->store),
                                        "UPDATE search_row SET text = '保养'", &error));
  g_assert_true (qy_store_commit (f->store, &error));
  g_assert_true (
      qy_connection_verify (qy_store_get_connection (f->store), TRUE, faults, NULL, &error));
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_true (qy_search_rebuild (f->store, &error));
  ids = find (f->store, "保养");
  g_assert_cmpstr (ids, ==, "a");
  g_ptr_array_set_size (faults, 0);
  g_assert_true (
      qy_connection_verify (qy_store_get_connection (f->store), TRUE, faults, NULL, &error));
  g_assert_cmpuint (faults->len, ==, 0);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/normal-form", test_normal_form);
  g_test_add_func ("/store/search/snippet", test_snippet);
  ADD ("/store/search/words", test_words);
  ADD ("/store/search/change-and-remove", test_change_and_remove);
  ADD ("/store/search/same-as-scan", test_same_as_scan);
  ADD ("/store/search/rebuild", test_rebuild);
  return g_test_run ();
}
