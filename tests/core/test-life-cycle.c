/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-life-cycle.h"
#include "qy-number-pattern.h"

typedef struct
{
  const char *name;
  QyContractState from;
  QyContractState to;
  gboolean allowed;
} StepCase;

static const StepCase step_cases[] = {
  { "review", QY_STATE_DRAFT, QY_STATE_IN_REVIEW, TRUE },
  { "issue-without-review", QY_STATE_DRAFT, QY_STATE_ISSUED, TRUE },
  { "reject", QY_STATE_IN_REVIEW, QY_STATE_DRAFT, TRUE },
  { "approve", QY_STATE_IN_REVIEW, QY_STATE_APPROVED, TRUE },
  { "issue", QY_STATE_APPROVED, QY_STATE_ISSUED, TRUE },
  { "first-signature", QY_STATE_ISSUED, QY_STATE_SIGNED_BY_ONE, TRUE },
  { "both-signatures-at-once", QY_STATE_ISSUED, QY_STATE_SIGNED, TRUE },
  { "new-revision-after-issue", QY_STATE_ISSUED, QY_STATE_DRAFT, TRUE },
  { "new-revision-after-a-signature", QY_STATE_SIGNED_BY_ONE, QY_STATE_DRAFT, TRUE },
  { "last-signature", QY_STATE_SIGNED_BY_ONE, QY_STATE_SIGNED, TRUE },
  { "takes-effect", QY_STATE_SIGNED, QY_STATE_IN_FORCE, TRUE },
  { "suspend", QY_STATE_IN_FORCE, QY_STATE_SUSPENDED, TRUE },
  { "resume", QY_STATE_SUSPENDED, QY_STATE_IN_FORCE, TRUE },
  { "expire", QY_STATE_IN_FORCE, QY_STATE_EXPIRED, TRUE },
  { "terminate-suspended", QY_STATE_SUSPENDED, QY_STATE_TERMINATED, TRUE },
  { "replace", QY_STATE_IN_FORCE, QY_STATE_REPLACED, TRUE },
  { "close", QY_STATE_EXPIRED, QY_STATE_CLOSED, TRUE },
  { "abandon-a-draft", QY_STATE_DRAFT, QY_STATE_CLOSED, TRUE },
  { "no-edit-after-the-last-signature", QY_STATE_SIGNED, QY_STATE_DRAFT, FALSE },
  { "no-new-issue-after-the-last-signature", QY_STATE_SIGNED, QY_STATE_ISSUED, FALSE },
  { "no-signature-on-a-draft", QY_STATE_DRAFT, QY_STATE_SIGNED, FALSE },
  { "no-signature-in-review", QY_STATE_IN_REVIEW, QY_STATE_SIGNED_BY_ONE, FALSE },
  { "not-closed-while-in-force", QY_STATE_IN_FORCE, QY_STATE_CLOSED, FALSE },
  { "not-revived-after-expiry", QY_STATE_EXPIRED, QY_STATE_IN_FORCE, FALSE },
  { "closed-is-the-end", QY_STATE_CLOSED, QY_STATE_DRAFT, FALSE },
  { "no-step-to-itself", QY_STATE_IN_FORCE, QY_STATE_IN_FORCE, FALSE },
};

static void
test_step (gconstpointer data)
{
  const StepCase *row = data;

  g_assert_true (qy_contract_state_may_become (row->from, row->to) == row->allowed);
}

static void
test_names (void)
{
  for (int state = 0; state < QY_N_STATES; state++)
    {
      QyContractState again = QY_N_STATES;

      g_assert_true (qy_contract_state_from_string (qy_contract_state_to_string (state), &again));
      g_assert_cmpint (again, ==, state);
      g_assert_true (*qy_contract_state_label (state) != '\0');
    }
  g_assert_cmpstr (qy_contract_state_to_string (QY_STATE_SIGNED_BY_ONE), ==, "signed-by-one");
  g_assert_cmpstr (qy_contract_state_label (QY_STATE_IN_FORCE), ==, "In force");
}

static void
test_edit (void)
{
  for (int state = 0; state < QY_N_STATES; state++)
    g_assert_true (qy_contract_state_allows_edit (state)
                   == (state == QY_STATE_DRAFT || state == QY_STATE_IN_REVIEW));
}

/* Every state can be reached from a draft and leads to the end. */
static void
test_no_dead_ends (void)
{
  guint reached = 1u << QY_STATE_DRAFT;

  for (int round = 0; round < QY_N_STATES; round++)
    for (int from = 0; from < QY_N_STATES; from++)
      for (int to = 0; to < QY_N_STATES; to++)
        if ((reached & (1u << from)) && qy_contract_state_may_become (from, to))
          reached |= 1u << to;
  g_assert_cmpuint (reached, ==, (1u << QY_N_STATES) - 1);
  for (int from = 0; from < QY_STATE_CLOSED; from++)
    {
      int steps = 0;

      for (int to = 0; to < QY_N_STATES; to++)
        steps += qy_contract_state_may_become (from, to) ? 1 : 0;
      g_assert_cmpint (steps, >, 0);
    }
}

typedef struct
{
  const char *name;
  const char *pattern;
  const char *printed; /* for 2026 and 7; NULL: refused */
} PatternCase;

static const PatternCase pattern_cases[] = {
  { "default", QY_NUMBER_PATTERN_DEFAULT, "HT-2026-0007" },
  { "chinese", "运维字〔{year}〕第{seq}号", "运维字〔2026〕第7号" },
  { "short-year", "{year:2}{seq:3}", "26007" },
  { "no-year", "C{seq:6}", "C000007" },
  { "no-sequence", "HT-{year}", NULL },
  { "two-sequences", "{seq}-{seq}", NULL },
  { "unknown-place", "{month}-{seq}", NULL },
  { "wide-sequence", "{seq:12}", NULL },
  { "sequence-no-digit", "{seq:x}", NULL },
  { "year-width", "{year:3}-{seq}", NULL },
  { "open-brace", "HT-{seq", NULL },
  { "stray-brace", "HT}-{seq}", NULL },
  { "line-break", "HT\n{seq}", NULL },
  { "empty", "", NULL },
  { "not-utf8", "\xff{seq}", NULL },
};

static void
test_pattern (gconstpointer data)
{
  const PatternCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = qy_number_pattern_print (row->pattern, 2026, 7, &error);

  g_assert_cmpstr (printed, ==, row->printed);
  if (printed == NULL)
    g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  else
    g_assert_no_error (error);
  g_assert_true (qy_number_pattern_check (row->pattern, NULL) == (row->printed != NULL));
}

static void
test_pattern_overflow_and_year (void)
{
  g_autofree char *wide = qy_number_pattern_print ("{seq:2}", 2026, 12345, NULL);

  g_assert_cmpstr (wide, ==, "12345");
  g_assert_true (qy_number_pattern_is_yearly (QY_NUMBER_PATTERN_DEFAULT));
  g_assert_false (qy_number_pattern_is_yearly ("C{seq:6}"));
}

static void
test_provisional (void)
{
  g_autofree char *a = qy_provisional_number ("6f1d0a34-0000-4000-8000-000000000001");
  g_autofree char *again = qy_provisional_number ("6f1d0a34-0000-4000-8000-000000000001");
  g_autofree char *b = qy_provisional_number ("6f1d0a34-0000-4000-8000-000000000002");

  g_assert_cmpstr (a, ==, again);
  g_assert_cmpstr (a, !=, b);
  g_assert_true (g_str_has_prefix (a, "草-"));
  g_assert_cmpint (g_utf8_strlen (a, -1), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (step_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/life-cycle/step/", step_cases[i].name, NULL);

      g_test_add_data_func (path, &step_cases[i], test_step);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pattern_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/core/life-cycle/number-pattern/", pattern_cases[i].name, NULL);

      g_test_add_data_func (path, &pattern_cases[i], test_pattern);
    }
  g_test_add_func ("/core/life-cycle/names", test_names);
  g_test_add_func ("/core/life-cycle/edit", test_edit);
  g_test_add_func ("/core/life-cycle/no-dead-ends", test_no_dead_ends);
  g_test_add_func ("/core/life-cycle/pattern-overflow-and-year", test_pattern_overflow_and_year);
  g_test_add_func ("/core/life-cycle/provisional", test_provisional);
  return g_test_run ();
}
