/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-error.h"
#include "service-facts.h"

/* R100: min (4, service level + problem level − 1) */
static void
test_matrix_of_bank (void)
{
  g_autoptr (QyContractFacts) facts = test_service_facts (test_matrix);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  g_autofree char *text = qy_sla_matrix_to_text (sla->matrix, sla->n_rows, sla->n_columns);

  g_assert_cmpuint (sla->problems->len, ==, 0);
  g_assert_cmpstr (text, ==, "1234/2344/3444/4444");
  for (int problem = 1; problem <= 4; problem++)
    for (int service = 1; service <= 4; service++)
      g_assert_cmpint (qy_sla_handling_level (sla, problem, service), ==,
                       MIN (4, service + problem - 1));
  g_assert_cmpint (qy_sla_handling_level (sla, 0, 1), ==, 0);
  g_assert_cmpint (qy_sla_handling_level (sla, 1, 0), ==, 0);
  g_assert_cmpint (qy_sla_handling_level (sla, 5, 1), ==, 0);
  g_assert_cmpint (qy_sla_handling_level (sla, 1, 9), ==, 0);
}

static void
test_levels (void)
{
  g_autoptr (QyContractFacts) facts = test_service_facts (test_matrix);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  const QyLevel *office = qy_sla_find_level (sla->service_levels, 3);
  const QyLevel *critical = qy_sla_find_level (sla->problem_levels, 1);

  g_assert_cmpuint (sla->problem_levels->len, ==, 4);
  g_assert_cmpuint (sla->service_levels->len, ==, 4);
  g_assert_true (critical->production);
  g_assert_cmpstr (critical->functions, ==, "柜面存取款、清算");
  g_assert_false (qy_sla_find_level (sla->problem_levels, 2)->production);
  g_assert_cmpstr (office->mode, ==, "both");
  g_assert_true (office->has_clock);
  g_assert_cmpint (office->clock.kind, ==, QY_CLOCK_ALL_DAYS);
  g_assert_cmpint (office->clock.open, ==, 540);
  g_assert_cmpint (office->clock.close, ==, 1020);
  g_assert_null (qy_sla_find_level (sla->service_levels, 5));
  g_assert_false (qy_sla_is_empty (sla));
}

static const struct
{
  const char *name;
  const char *text;
  const char *canonical; /* NULL: refused */
  int rows;              /* what could be read */
  int hole_at[2];        /* a place that is a hole, from 1 */
} matrices[] = {
  { "canonical", "1234/2344/3444/4444", "1234/2344/3444/4444", 4, { 0 } },
  { "lines and blanks", "1 2\n2 3\n", "12/23", 2, { 0 } },
  { "full width", "１２；２３", "12/23", 2, { 0 } },
  { "one", "1", "1", 1, { 0 } },
  { "nine by nine", "123456789/123456789", "123456789/123456789", 2, { 0 } },
  { "a hole", "12/20", NULL, 2, { 2, 2 } },
  { "a hyphen", "12/-3", NULL, 2, { 2, 1 } },
  { "a short row", "1234/234/3444", NULL, 3, { 2, 4 } },
  { "a long row", "12/233", NULL, 2, { 0 } },
  { "nothing", "", NULL, 0, { 0 } },
  { "letters", "12/ab", NULL, 1, { 0 } },
  { "ten columns", "1234567891", NULL, 0, { 0 } },
  { "ten rows", "1/1/1/1/1/1/1/1/1/1", NULL, 9, { 0 } },
};

static void
test_matrix_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS];
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  int rows = -1;
  int columns = -1;
  gboolean good = qy_sla_matrix_parse (matrices[i].text, matrix, &rows, &columns, &error);

  g_assert_cmpint (good, ==, matrices[i].canonical != NULL);
  g_assert_cmpint (rows, ==, matrices[i].rows);
  if (!good)
    g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  if (matrices[i].hole_at[0] > 0)
    g_assert_cmpint (matrix[matrices[i].hole_at[0] - 1][matrices[i].hole_at[1] - 1], ==, 0);
  if (!good)
    return;
  text = qy_sla_matrix_to_text (matrix, rows, columns);
  g_assert_cmpstr (text, ==, matrices[i].canonical);
}

static const struct
{
  const char *name;
  const char *typed;
  const char *canonical; /* NULL: refused */
} clocks[] = {
  { "canonical", "24x7", "24x7" },
  { "canonical hours", "09:00-17:00 working", "09:00-17:00 working" },
  { "7×24", "7×24", "24x7" },
  { "7x24小时", "7x24小时", "24x7" },
  { "7*24", "7*24", "24x7" },
  { "7 X 24 hours", "7 X 24 hours", "24x7" },
  { "24/7", "24/7", "24x7" },
  { "full width", "７×２４小时", "24x7" },
  { "全天候", "全天候", "24x7" },
  { "24小时", "24小时", "24x7" },
  { "8小时 of what", "8小时", NULL },
  { "7×8", "7×8", "09:00-17:00 all" },
  { "5×8", "5×8小时", "09:00-17:00 working" },
  { "8×5", "8x5", "09:00-17:00 working" },
  { "5×9", "5*9", "09:00-18:00 working" },
  { "7×12", "7x12", "09:00-21:00 all" },
  { "7×20 begins earlier", "7x20", "04:00-24:00 all" },
  { "5×24", "5x24", "00:00-24:00 working" },
  { "7×7", "7x7", "09:00-16:00 all" },
  { "short times", "9:00-17:30", "09:00-17:30 all" },
  { "working days in Chinese", "工作日 9:00～18:00", "09:00-18:00 working" },
  { "Monday to Friday", "周一至周五9:00至18:00", "09:00-18:00 working" },
  { "mon-fri", "Mon-Fri 09:00-17:00", "09:00-17:00 working" },
  { "working days behind", "8:30-17:30 working days", "08:30-17:30 working" },
  { "each day", "每日8点至20点", "08:00-20:00 all" },
  { "to midnight", "08:00-24:00 daily", "08:00-24:00 all" },
  { "never runs", "17:00-09:00", NULL },
  { "no length", "09:00-09:00 all", NULL },
  { "after midnight", "09:00-25:00", NULL },
  { "no minutes", "09:75-17:00", NULL },
  { "6×24", "6x24", NULL },
  { "7×25", "7x25", NULL },
  { "7×0", "7x0", NULL },
  { "words", "尽快", NULL },
  { "nothing", "", NULL },
  { "something behind", "09:00-17:00 sometimes", NULL },
};

static void
test_clock (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  QyClock clock;

  if (clocks[i].canonical == NULL)
    {
      g_assert_false (qy_clock_parse (clocks[i].typed, &clock, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      return;
    }
  qy_clock_parse (clocks[i].typed, &clock, &error);
  g_assert_no_error (error);
  text = qy_clock_to_text (&clock);
  g_assert_cmpstr (text, ==, clocks[i].canonical);
  g_assert_true (qy_clock_from_text (text, &clock, NULL));
}

static const struct
{
  const char *text;
  int tenths; /* -1: refused */
} scores[] = {
  { "7.0", 70 },  { "7", 70 },          { "10", 100 },   { "10.0", 100 }, { "0.1", 1 },
  { "≥7.0", 70 }, { "CVSS ≥ 7.0", 70 }, { "＞= 7", 70 }, { ">=7", 70 },   { "10.1", -1 },
  { "11", -1 },   { "7.05", -1 },       { "-1", -1 },    { "", -1 },      { "high", -1 },
  { "7.", -1 },   { "007", -1 },        { "7,0", -1 },
};

static void
test_scores (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autoptr (GError) error = NULL;
      int tenths = -1;

      g_test_message ("%s", scores[i].text);
      g_assert_cmpint (qy_sla_score_parse (scores[i].text, &tenths, &error), ==,
                       scores[i].tenths >= 0);
      g_assert_cmpint (tenths, ==, scores[i].tenths);
      g_assert_cmpint (error == NULL, ==, scores[i].tenths >= 0);
    }
}

/* What is stated and makes no sense is said, and the rest counts. */
static const struct
{
  const char *name;
  const char *lines[3];
  guint n_problems;
  guint n_targets;
} problems[] = {
  { "a hole", { "handling | matrix = 12/2-" }, 1, 0 },
  { "a matrix too small", { "handling | matrix = 1", "problem_level | number = 2" }, 1, 0 },
  { "two matrices", { "handling | matrix = 1", "handling | matrix = 2" }, 1, 0 },
  { "a ladder out of order", { "escalation | level = 1 | steps = 10 = a; 5 = b" }, 1, 0 },
  { "two ladders",
    { "escalation | level = 1 | steps = 1 = a", "escalation | level = 1 | steps = 2 = b" },
    1,
    0 },
  { "a clock that never runs", { "sla | response = PT1H | hours = 17:00-09:00" }, 1, 1 },
  { "a level twice", { "service_level | number = 1", "service_level | number = 1" }, 1, 0 },
  { "a level without number", { "service_level | name = x" }, 1, 0 },
  { "level 10", { "sla | level = 10 | response = PT1H" }, 1, 1 },
  { "a score", { "sla | score = high | repair = PT1H" }, 1, 1 },
  { "time alone", { "sla | time = PT1H" }, 0, 0 },
  { "time of a request", { "sla | request = consulting | time = PT1H" }, 0, 1 },
  { "time beside another", { "sla | request = consulting | time = PT1H | response = PT1H" }, 0, 1 },
  { "resolved and repaired", { "sla | resolution = PT1H | repair = PT2H" }, 0, 1 },
  { "other terms", { "fee | amount = CNY 100" }, 0, 0 },
};

static void
test_problems (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyContractFacts) facts = test_service_facts (problems[i].lines);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);

  g_assert_cmpuint (sla->problems->len, ==, problems[i].n_problems);
  g_assert_cmpuint (sla->targets->len, ==, problems[i].n_targets);
}

/* An amendment counts from its day on. */
static void
test_amended (void)
{
  static const char *const lines[] = { "sla | response = PT30M", NULL };
  g_autoptr (QyContractFacts) facts = test_service_facts (lines);
  QyDate day = { 2026, 7, 1 };
  g_autoptr (QySla) before = NULL;
  g_autoptr (QySla) after = NULL;

  qy_stated_term_change (g_ptr_array_index (facts->terms, 0), "response", day, "PT15M");
  before = qy_sla_from_facts (facts, qy_date_add_days (day, -1));
  after = qy_sla_from_facts (facts, day);
  g_assert_cmpint (g_array_index (before->targets, QyTarget, 0).length.amount, ==, 30);
  g_assert_cmpint (g_array_index (after->targets, QyTarget, 0).length.amount, ==, 15);
}

static void
test_names (void)
{
  const QyTermAttrKind *attr =
      &qy_term_kind_attrs (QY_TERM_SLA, NULL)[qy_term_kind_attr_index (QY_TERM_SLA, "request")];

  for (int i = 0; i <= QY_REQUEST_ANY; i++)
    {
      const char *name = qy_request_kind_to_string ((QyRequestKind) i);
      QyRequestKind kind;

      g_assert_true (qy_request_kind_from_string (name, &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (qy_term_choice_read (attr, name), ==, name);
      g_assert_nonnull (qy_request_kind_label (kind));
    }
  for (int i = 0; i < QY_N_TARGETS; i++)
    {
      QyTargetKind kind;

      g_assert_true (
          qy_target_kind_from_string (qy_target_kind_to_string ((QyTargetKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_nonnull (qy_target_kind_label (kind));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/sla/bank", test_matrix_of_bank);
  g_test_add_func ("/core/sla/levels", test_levels);
  for (gsize i = 0; i < G_N_ELEMENTS (matrices); i++)
    {
      g_autofree char *path = g_strconcat ("/core/sla/matrix/", matrices[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_matrix_text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/sla/clock/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_clock);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      g_autofree char *path = g_strconcat ("/core/sla/problem/", problems[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_problems);
    }
  g_test_add_func ("/core/sla/scores", test_scores);
  g_test_add_func ("/core/sla/amended", test_amended);
  g_test_add_func ("/core/sla/names", test_names);
  return g_test_run ();
}
