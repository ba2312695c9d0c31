/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-block.h"

static void
test_kinds (void)
{
  for (guint i = 0; i < QY_N_BLOCK_KINDS; i++)
    {
      QyBlockKind kind = QY_N_BLOCK_KINDS;

      g_assert_true (qy_block_kind_from_string (qy_block_kind_to_string (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (qy_block_kind_from_string ("heading", &(QyBlockKind){ 0 }));
}

static void
test_copy (void)
{
  g_autoptr (QyBlock) block = qy_block_new ("k7f3q", "V", 2, QY_BLOCK_ITEM, "text");
  g_autoptr (QyBlock) copy = NULL;

  block->cond = g_strdup ("set(a)");
  block->repeat = g_strdup ("fees");
  block->number_as = g_strdup ("5a");
  block->source_number = g_strdup ("五");
  block->origin = g_strdup ("c@1#k7f3q");
  block->rev = 4;
  copy = qy_block_copy (block);
  g_assert_cmpstr (copy->key, ==, "k7f3q");
  g_assert_cmpstr (copy->rank, ==, "V");
  g_assert_cmpint (copy->level, ==, 2);
  g_assert_cmpint (copy->kind, ==, QY_BLOCK_ITEM);
  g_assert_cmpstr (copy->text, ==, "text");
  g_assert_cmpstr (copy->cond, ==, "set(a)");
  g_assert_cmpstr (copy->repeat, ==, "fees");
  g_assert_cmpstr (copy->number_as, ==, "5a");
  g_assert_cmpstr (copy->source_number, ==, "五");
  g_assert_cmpstr (copy->origin, ==, "c@1#k7f3q");
  g_assert_cmpint (copy->rev, ==, 4);
}

static void
assert_between (const char *before, const char *rank, const char *after)
{
  g_assert_true (qy_rank_is_valid (rank));
  if (before != NULL)
    g_assert_cmpstr (before, <, rank);
  if (after != NULL)
    g_assert_cmpstr (rank, <, after);
}

static void
test_rank_between (void)
{
  static const struct
  {
    const char *before, *after, *expected;
  } cases[] = {
    { NULL, NULL, "V" },  { "V", NULL, "k" },  { "z", NULL, "z1" },   { "zz", NULL, "zz1" },
    { NULL, "V", "F" },   { NULL, "1", "0y" }, { NULL, "01", "00y" }, { "V", "W", "VV" },
    { "V", "WV", "W" },   { "A", "C", "B" },   { "V", "V1", "V0y" },  { "1", "11", "10y" },
    { "0z", "1", "0z1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rank = qy_rank_between (cases[i].before, cases[i].after);

      assert_between (cases[i].before, rank, cases[i].after);
      if (cases[i].expected != NULL)
        g_assert_cmpstr (rank, ==, cases[i].expected);
    }
}

static void
test_rank_valid (void)
{
  g_assert_true (qy_rank_is_valid ("0z1"));
  g_assert_false (qy_rank_is_valid (""));
  g_assert_false (qy_rank_is_valid ("V0"));
  g_assert_false (qy_rank_is_valid ("V-"));
}

/* Where each of 20 000 new lines is written, and how long their ranks may become. */
typedef enum
{
  AT_FRONT,
  AT_BACK,
  AFTER_THE_LAST_WRITTEN, /* typing in the middle */
  BEFORE_THE_LAST_WRITTEN,
  IN_THE_EXACT_MIDDLE, /* the worst: both sides close in */
  ANYWHERE,
} Place;

static const struct
{
  const char *name;
  Place place;
  guint lines;
  gsize longest;
} growths[] = {
  { "front", AT_FRONT, 20000, 5 },
  { "back", AT_BACK, 20000, 5 },
  { "after-the-last", AFTER_THE_LAST_WRITTEN, 20000, 6 },
  { "before-the-last", BEFORE_THE_LAST_WRITTEN, 20000, 6 },
  { "middle", IN_THE_EXACT_MIDDLE, 1000, 220 },
  { "anywhere", ANYWHERE, 5000, 30 },
};

static guint
choose_place (Place place, guint n, guint last)
{
  switch (place)
    {
    case AT_FRONT:
      return 0;
    case AT_BACK:
      return n;
    case AFTER_THE_LAST_WRITTEN:
      return last + 1;
    case BEFORE_THE_LAST_WRITTEN:
      return last;
    case IN_THE_EXACT_MIDDLE:
      return n / 2;
    case ANYWHERE:
    default:
      return (guint) g_test_rand_int_range (0, (gint32) n + 1);
    }
}

static void
test_rank_growth (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data), longest = 0;
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  g_ptr_array_add (ranks, g_strdup ("G"));
  g_ptr_array_add (ranks, g_strdup ("H"));
  for (guint i = 0; i < growths[row].lines; i++)
    {
      const char *before, *after;
      char *rank;

      at = i == 0 && growths[row].place >= AFTER_THE_LAST_WRITTEN
               ? 1
               : choose_place (growths[row].place, ranks->len, at);
      before = at > 0 ? g_ptr_array_index (ranks, at - 1) : NULL;
      after = at < ranks->len ? g_ptr_array_index (ranks, at) : NULL;
      rank = qy_rank_between (before, after);
      assert_between (before, rank, after);
      longest = MAX (longest, strlen (rank));
      g_ptr_array_insert (ranks, (int) at, rank);
    }
  g_test_message ("%s: longest rank of %u: %" G_GSIZE_FORMAT, growths[row].name, growths[row].lines,
                  longest);
  g_assert_cmpuint (longest, <=, growths[row].longest);
}

static void
test_rank_series (void)
{
  static const struct
  {
    gsize n, longest;
  } cases[] = { { 0, 0 }, { 1, 1 }, { 31, 1 }, { 32, 2 }, { 1900, 2 }, { 100000, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) ranks = qy_rank_series (cases[i].n);

      g_assert_cmpuint (g_strv_length (ranks), ==, cases[i].n);
      for (gsize k = 0; k < cases[i].n; k++)
        {
          assert_between (k > 0 ? ranks[k - 1] : NULL, ranks[k], NULL);
          g_assert_cmpuint (strlen (ranks[k]), <=, cases[i].longest);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/block/kinds", test_kinds);
  g_test_add_func ("/core/block/copy", test_copy);
  g_test_add_func ("/core/rank/between", test_rank_between);
  g_test_add_func ("/core/rank/valid", test_rank_valid);
  g_test_add_func ("/core/rank/series", test_rank_series);
  for (gsize i = 0; i < G_N_ELEMENTS (growths); i++)
    {
      g_autofree char *path = g_strconcat ("/core/rank/growth/", growths[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_rank_growth);
    }
  return g_test_run ();
}
