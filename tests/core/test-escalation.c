/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"
#include "qy-error.h"
#include "qy-sla.h"
#include "service-facts.h"

static const struct
{
  const char *name;
  int problem;
  int service;
  const char *now; /* reported at 2026-11-20T09:00 */
  int handling;
  int reached;
  const char *next; /* or NULL */
} climbs[] = {
  { "a second before the first", 1, 1, "2026-11-20T09:04", 1, 0, "2026-11-20T09:05" },
  { "at the very minute", 1, 1, "2026-11-20T09:05", 1, 1, "2026-11-20T09:10" },
  { "the bank's president", 1, 1, "2026-11-20T09:30", 1, 4, "2026-11-20T11:00" },
  { "the regulator", 1, 1, "2026-11-20T11:00", 1, 5, NULL },
  { "level 2", 2, 1, "2026-11-20T09:31", 2, 2, "2026-11-20T10:00" },
  { "level 2 from the column", 1, 2, "2026-11-20T09:20", 2, 2, "2026-11-20T10:00" },
  { "level 3", 3, 1, "2026-11-20T11:00", 3, 3, NULL },
  { "level 3 from both", 2, 2, "2026-11-20T09:30", 3, 1, "2026-11-20T10:00" },
  { "level 4", 4, 1, "2026-11-20T09:04", 4, 0, "2026-11-20T10:00" },
  { "level 4 done", 4, 4, "2026-11-20T11:00", 4, 2, NULL },
  { "over midnight", 4, 4, "2026-11-20T23:59", 4, 2, NULL },
};

static void
test_climb (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) facts = test_service_facts (test_matrix);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  int handling = qy_sla_handling_level (sla, climbs[i].problem, climbs[i].service);
  g_autoptr (GArray) states = NULL;
  int reached = 0;
  int next = 99;

  g_assert_cmpint (handling, ==, climbs[i].handling);
  states = qy_ladder_climb (sla->ladders[handling], calendar, test_moment ("2026-11-20T09:00"),
                            test_moment (climbs[i].now), &next);
  g_assert_cmpuint (states->len, ==, sla->ladders[handling]->rungs->len);
  for (guint k = 0; k < states->len; k++)
    reached += g_array_index (states, QyRungState, k).reached;
  g_assert_cmpint (reached, ==, climbs[i].reached);
  g_assert_cmpint (next, ==, climbs[i].next != NULL ? reached : -1);
  if (climbs[i].next != NULL)
    {
      g_autofree char *at = qy_moment_to_text (g_array_index (states, QyRungState, next).at);

      g_assert_cmpstr (at, ==, climbs[i].next);
    }
}

static const struct
{
  const char *name;
  const char *text;
  const char *canonical;
} ladders[] = {
  { "semicolons", "5 = 甲; 10 = 乙", "5 = 甲\n10 = 乙" },
  { "lines", "5 = 甲\n\n10 = 乙\n", "5 = 甲\n10 = 乙" },
  { "full width", "５＝甲；１０＝乙", "5 = 甲\n10 = 乙" },
  { "words for minutes", "5分钟后：甲; 10 min: 乙", "5 = 甲\n10 = 乙" },
  { "hours", "30分钟 = 甲; 2小时 = 乙; 3 hours = 丙", "30 = 甲\n120 = 乙\n180 = 丙" },
  { "arrows", "5 -> 甲; 10 → 乙; 15 => 丙", "5 = 甲\n10 = 乙\n15 = 丙" },
  { "several people", "5 = 部门经理、运维经理 / both sides",
    "5 = 部门经理、运维经理 / both sides" },
  { "an equal sign in a name", "5 = a = b", "5 = a = b" },
  { "at once", "0 = 值班", "0 = 值班" },
};

static void
test_read (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyLadder) ladder = qy_ladder_parse (ladders[i].text, &error);
  g_autoptr (QyLadder) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  text = qy_ladder_to_text (ladder);
  g_assert_cmpstr (text, ==, ladders[i].canonical);
  again = qy_ladder_parse (text, &error);
  g_assert_no_error (error);
  text_again = qy_ladder_to_text (again);
  g_assert_cmpstr (text_again, ==, text);
}

static void
test_wrong (void)
{
  /* text, and what its message names */
  static const char *const wrong[][2] = {
    { "", "rung" },
    { " ;\n", "rung" },
    { "甲", "甲" },
    { "5", "5" },
    { "5 =", "5 =" },
    { "5 甲", "5 甲" },
    { "-5 = 甲", "-5 = 甲" },
    { "10 = 甲; 5 = 乙", "5 = 乙" },
    { "5 = 甲; 5 = 乙", "5 = 乙" },
    { "999999999999 = 甲", "999999999999" },
    { "9999999 hours = 甲", "9999999 hours" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i][0]);
      g_assert_null (qy_ladder_parse (wrong[i][0], &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (g_strstr_len (error->message, -1, wrong[i][1]));
    }
}

/* Rungs come in the order of time on any clock, and those that are reached are the first ones. */
static void
test_random (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (int i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (QyLadder) ladder = NULL;
      g_autoptr (GArray) states = NULL;
      QyMoment opened = { qy_date_from_days (g_test_rand_int_range (18000, 20700)),
                          g_test_rand_int_range (0, 1440) };
      QyMoment now = opened;
      int n = g_test_rand_int_range (1, 9);
      int next;
      gint64 minutes = 0;

      for (int k = 0; k < n; k++)
        {
          minutes += g_test_rand_int_range (1, 600);
          g_string_append_printf (text, "%" G_GINT64_FORMAT " = p%d;", minutes, k);
        }
      ladder = qy_ladder_parse (text->str, NULL);
      g_assert_nonnull (ladder);
      ladder->clock = (QyClock){ g_test_rand_int_range (0, QY_N_CLOCK_KINDS), 540, 1020 };
      now.day = qy_date_add_days (now.day, g_test_rand_int_range (0, 9));
      states = qy_ladder_climb (ladder, calendar, opened, now, &next);
      g_assert_cmpuint (states->len, ==, (guint) n);
      for (int k = 0; k < n; k++)
        {
          const QyRungState *state = &g_array_index (states, QyRungState, k);

          g_assert_cmpint (state->reached, ==, next < 0 || k < next);
          g_assert_cmpint (qy_moment_compare (opened, state->at), <=, 0);
          if (k > 0)
            g_assert_cmpint (
                qy_moment_compare (g_array_index (states, QyRungState, k - 1).at, state->at), <, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (climbs); i++)
    {
      g_autofree char *path = g_strconcat ("/core/escalation/climb/", climbs[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_climb);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ladders); i++)
    {
      g_autofree char *path = g_strconcat ("/core/escalation/read/", ladders[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_read);
    }
  g_test_add_func ("/core/escalation/wrong", test_wrong);
  g_test_add_func ("/core/escalation/random", test_random);
  return g_test_run ();
}
