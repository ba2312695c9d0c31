/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-error.h"
#include "qy-governance.h"

static void
test_shares (void)
{
  static const struct
  {
    const char *what;
    gint64 part, whole, target, score;
  } cases[] = {
    { "met", 999, 1000, 999000, 10000 },
    { "all", 1, 1, 999000, 10000 },
    { "half of the target", 45, 100, 900000, 5000 },
    { "just below", 998999, 1000000, 999000, 9999 },
    { "a third of it", 1, 3, 1000000, 3333 },
    { "two thirds of it", 2, 3, 1000000, 6667 },
    { "nothing", 0, 3, 1000000, 0 },
    { "below nothing", -1, 3, 1000000, 0 },
    { "no target", 1, 3, -1, -1 },
    { "a target of nothing", 0, 3, 0, 10000 },
    { "large", G_MAXINT64 / 2, G_MAXINT64, 1000000, 5000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (qy_score_of_share (cases[i].part, cases[i].whole, cases[i].target), ==,
                       cases[i].score);
    }
}

static void
test_at_most (void)
{
  static const struct
  {
    const char *what;
    gint64 part, whole, most, score;
  } cases[] = {
    { "none", 0, 1, 2, 10000 },     { "at most", 2, 1, 2, 10000 },
    { "twice", 4, 1, 2, 5000 },     { "on average", 12, 6, 2, 10000 },
    { "above it", 18, 6, 2, 6667 }, { "none allowed", 1, 1, 0, 0 },
    { "no limit", 1, 1, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (qy_score_of_most (cases[i].part, cases[i].whole, cases[i].most), ==,
                       cases[i].score);
    }
}

static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    gint64 hundredths; /* -1: refused */
    const char *printed;
  } cases[] = {
    { "0", 0, "0" },          { "100", 10000, "100" },    { "100.00", 10000, "100" },
    { "87.5", 8750, "87.5" }, { "33.33", 3333, "33.33" }, { "9.05", 905, "9.05" },
    { "101", -1, NULL },      { "100.01", -1, NULL },     { "-1", -1, NULL },
    { "", -1, NULL },         { ".5", -1, NULL },         { "5.", -1, NULL },
    { "1.234", -1, NULL },    { "9 ", -1, NULL },         { "1e2", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 hundredths = -1;
      g_autofree char *printed = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (qy_score_parse (cases[i].text, &hundredths, &error), ==,
                       cases[i].hundredths >= 0);
      if (cases[i].hundredths < 0)
        g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      else
        g_assert_cmpint (hundredths, ==, cases[i].hundredths);
      printed = cases[i].hundredths >= 0 ? qy_score_print (hundredths) : NULL;
      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
  g_assert_null (qy_score_print (-1));
}

static void
test_floor (void)
{
  static const struct
  {
    QyDate first, last;
    int least, year, floor;
  } cases[] = {
    { { 2026, 1, 1 }, { 2026, 12, 31 }, 6, 2026, 6 },
    { { 2026, 1, 1 }, { 0 }, 6, 2027, 6 },
    { { 2026, 7, 1 }, { 0 }, 6, 2026, 3 },
    { { 2026, 12, 1 }, { 0 }, 6, 2026, 0 },
    { { 2027, 1, 1 }, { 0 }, 6, 2026, 0 },
    { { 0 }, { 0 }, 4, 2028, 4 },
    { { 2024, 2, 29 }, { 2024, 2, 29 }, 366, 2024, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QyGovernanceBody body = { .least = cases[i].least };

      g_test_message ("case %u", i);
      g_assert_cmpint (
          qy_governance_least_in_year (&body, cases[i].year, cases[i].first, cases[i].last), ==,
          cases[i].floor);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/governance/shares", test_shares);
  g_test_add_func ("/core/governance/at-most", test_at_most);
  g_test_add_func ("/core/governance/texts", test_texts);
  g_test_add_func ("/core/governance/floor", test_floor);
  return g_test_run ();
}
