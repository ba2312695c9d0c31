/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"
#include "qy-due-rule.h"

/* Random rules from the test's seed (GLib prints it; repeat with --seed). */

static gsize allocations;

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
/* Counts what anybody asks for, GLib included. */
void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n, size_t size);

void *
malloc (size_t size)
{
  allocations++;
  return __libc_malloc (size);
}

void *
calloc (size_t n, size_t size)
{
  allocations++;
  return __libc_calloc (n, size);
}
#endif

static QyDate
random_day (void)
{
  return qy_date_from_days (g_test_rand_int_range (0, 40000));
}

static QyDuration
random_length (gboolean working)
{
  static const QyUnit units[] = { QY_UNIT_DAY,        QY_UNIT_WEEK,      QY_UNIT_MONTH,
                                  QY_UNIT_QUARTER,    QY_UNIT_HALF_YEAR, QY_UNIT_YEAR,
                                  QY_UNIT_WORKING_DAY };

  return (QyDuration){ g_test_rand_int_range (1, 30),
                       units[g_test_rand_int_range (0, working ? 7 : 6)] };
}

static void
random_events (QyDueRule *rule)
{
  static const char *const names[] = { "delivery", "验收合格",   "\"quoted\" \\ words",
                                       "a-b.c_9",  "9 lives",    "; next",
                                       "+plus",    "two  spaces" };

  rule->n_events =
      rule->base == QY_DUE_EVENT ? 1 : (guint) g_test_rand_int_range (1, QY_DUE_MAX_EVENTS + 1);
  for (guint i = 0; i < rule->n_events; i++)
    rule->events[i] = g_intern_string (names[g_test_rand_int_range (0, G_N_ELEMENTS (names))]);
  rule->happened =
      rule->base == QY_DUE_ALL ? (guint) g_test_rand_int_range (0, 1 << rule->n_events) : 0;
  if (rule->base == QY_DUE_EVENT ? g_test_rand_bit () : rule->happened != 0)
    rule->day = random_day ();
}

static QyDueRule
random_rule (void)
{
  QyDueRule rule = { .base = g_test_rand_int_range (0, QY_N_DUE_BASES) };

  if (rule.base == QY_DUE_EVENT || rule.base == QY_DUE_ALL)
    random_events (&rule);
  else
    rule.day = random_day ();
  if (rule.base == QY_DUE_MONTH)
    rule.day.day = 1;
  if (rule.base == QY_DUE_PERIOD
      || ((rule.base == QY_DUE_EVERY || rule.base == QY_DUE_TERM) && g_test_rand_bit ()))
    rule.last = qy_date_add_days (rule.day, g_test_rand_int_range (0, 1000));
  if (rule.base == QY_DUE_TERM && !qy_date_is_set (rule.last))
    rule.first = random_length (TRUE);
  if (rule.base == QY_DUE_EVERY || (rule.base == QY_DUE_TERM && g_test_rand_bit ()))
    rule.renew = random_length (rule.base == QY_DUE_TERM);
  if (rule.base == QY_DUE_ANNIVERSARY || rule.renew.amount > 0)
    rule.n = rule.base != QY_DUE_EVERY ? g_test_rand_int_range (0, 20) : 0;
  rule.shift = g_test_rand_int_range (0, QY_N_DUE_SHIFTS);
  if (rule.shift == QY_DUE_AFTER || rule.shift == QY_DUE_BEFORE)
    rule.length = random_length (TRUE);
  if (rule.shift == QY_DUE_DAY || rule.shift == QY_DUE_WORKING_DAY)
    rule.nth = g_test_rand_int_range (1, 32);
  rule.next = g_test_rand_bit ();
  rule.no_roll = g_test_rand_bit ();
  rule.lead = g_test_rand_bit () ? g_test_rand_int_range (0, QY_DEADLINE_MAX_LEAD + 1) : 0;
  return rule;
}

/* Every sound rule is read as it was written, and a rule in its text is as good as the rule. */
static void
test_round_trip (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (int i = 0; i < 20000; i++)
    {
      QyDueRule rule = random_rule ();
      QyDueRule again;
      g_autofree char *text = qy_due_rule_to_text (&rule);
      g_autofree char *second = NULL;
      g_autoptr (GError) error = NULL;
      QyDeadline a = { 0 };
      QyDeadline b = { 0 };
      gboolean sound;

      qy_due_rule_from_text (text, &again, &error);
      g_assert_no_error (error);
      second = qy_due_rule_to_text (&again);
      g_assert_cmpstr (second, ==, text);
      g_assert_cmpstr (qy_due_rule_get_event (&again), ==, qy_due_rule_get_event (&rule));
      sound = qy_due_rule_evaluate (&rule, calendar, &a, NULL, NULL);
      g_assert_cmpint (qy_due_rule_evaluate (&again, calendar, &b, NULL, NULL), ==, sound);
      g_assert_cmpint (qy_date_compare (a.date, b.date), ==, 0);
      g_assert_cmpint (qy_date_compare (a.safe, b.safe), ==, 0);
      if (sound && qy_date_is_set (a.date))
        {
          g_assert_true (qy_calendar_is_working (calendar, a.safe));
          g_assert_cmpint (qy_date_compare (a.safe, a.date), <=, 0);
        }
    }
}

/* Without reasons nothing is allocated, so that ten thousand contracts can be reckoned at once. */
static void
test_memory (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  gsize before = allocations;
  g_autofree char *counted = g_strdup ("so it counts at all");

  if (allocations == before)
    {
      g_test_skip ("allocations cannot be counted here");
      return;
    }
  for (int i = 0; i < 5000; i++)
    {
      QyDueRule rule = random_rule ();
      QyDeadline deadline;

      before = allocations;
      if (qy_due_rule_evaluate (&rule, calendar, &deadline, NULL, NULL))
        g_assert_cmpuint (allocations, ==, before);
    }
}

/* Ten thousand contracts at once: what an evaluation costs is told, and bounded generously. */
static void
test_speed (void)
{
  static const char *const texts[] = {
    "term 2023-03-15 P3Y P1Y 1; before P3M",
    "month 2026-09; working-day 5; next",
    "event delivery 2026-03-04; after P30D",
    "on 2026-05-20; after P5D working",
  };
  g_autoptr (QyCalendar) calendar = test_holidays ();
  QyDueRule rules[G_N_ELEMENTS (texts)];
  QyDeadline deadline;
  gint64 start;
  double each;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (qy_due_rule_from_text (texts[i], &rules[i], NULL));
  start = g_get_monotonic_time ();
  for (gsize i = 0; i < 400000; i++)
    qy_due_rule_evaluate (&rules[i % G_N_ELEMENTS (rules)], calendar, &deadline, NULL, NULL);
  each = (double) (g_get_monotonic_time () - start) / 400.0;
  g_test_minimized_result (each, "one evaluation: %.0f ns", each);
  g_assert_cmpfloat (each, <, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/due-rule-random/round-trip", test_round_trip);
  g_test_add_func ("/core/due-rule-random/memory", test_memory);
  g_test_add_func ("/core/due-rule-random/speed", test_speed);
  return g_test_run ();
}
