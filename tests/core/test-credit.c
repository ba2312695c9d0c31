/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"
#include "qy-credit.h"
#include "qy-error.h"
#include "service-facts.h"

#define AVAILABILITY "indicator | form = availability | target = 99.9%"
#define TIERS        "tiers = 99.9% = 5%; 99.5% = 10%; 99% = 20%"

/* What follows from the availability of November 2026, of 43 200 minutes, and from late responses;
 * the month costs 1 234.57 yuan. */
static const struct
{
  const char *name;
  const char *terms[3];
  gint64 outage;
  guint n_late;
  gint64 amounts[2]; /* in fen; -1: no outcome */
  gboolean capped[2];
} cases[] = {
  { "met", { "credit | indicator = availability | " TIERS }, 43, 0, { -1, -1 } },
  { "the first tier", { "credit | indicator = availability | " TIERS }, 44, 0, { 6173, -1 } },
  { "exactly at a bound", { "credit | indicator = availability | " TIERS }, 216, 0, { 6173, -1 } },
  { "a minute below it", { "credit | indicator = availability | " TIERS }, 217, 0, { 12346, -1 } },
  { "the last tier", { "credit | indicator = availability | " TIERS }, 43200, 0, { 24691, -1 } },
  { "capped",
    { "credit | indicator = availability | cap = 15% | " TIERS },
    43200,
    0,
    { 18519, -1 },
    { TRUE } },
  { "below the cap",
    { "credit | indicator = availability | cap = 15% | " TIERS },
    44,
    0,
    { 6173, -1 } },
  { "two share a cap",
    { "credit | indicator = availability | cap = 15% | " TIERS,
      "credit | indicator = response | form = credit | amount = CNY 10000" },
    217,
    1,
    { 12346, 6173 },
    { FALSE, TRUE } },
  { "penalties have their own",
    { "credit | indicator = availability | cap = 15% | " TIERS,
      "credit | indicator = response | form = penalty | amount = CNY 10000" },
    217,
    3,
    { 12346, 30000 } },
  { "of the year",
    { "credit | indicator = availability | base = year | " TIERS },
    44,
    0,
    { 50000, -1 } },
  { "of a total that is not known",
    { "credit | indicator = availability | base = total | " TIERS },
    44,
    0,
    { 0, -1 } },
  { "a sum for a missed figure",
    { "credit | indicator = availability | form = penalty | amount = CNY 50000" },
    44,
    0,
    { 50000, -1 } },
  { "a sum for each response",
    { "credit | indicator = response | form = penalty | amount = CNY 50000" },
    0,
    4,
    { 200000, -1 } },
  { "no response was late",
    { "credit | indicator = response | form = penalty | amount = CNY 50000" },
    0,
    0,
    { -1, -1 } },
  { "nothing is said about it",
    { "credit | indicator = availability | form = penalty" },
    44,
    0,
    { -1, -1 } },
  { "another indicator", { "credit | indicator = completion | " TIERS }, 44, 0, { -1, -1 } },
};

static GArray *
make_figures (QyContractFacts *facts, gint64 outage)
{
  g_autoptr (GArray) indicators = qy_indicators_from_facts (facts, QY_DATE_NONE);
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (QyFigure));
  QyFigure figure = { .from = { 2026, 11, 1 }, .until = { 2026, 11, 30 } };

  for (guint i = 0; i < indicators->len; i++)
    {
      figure.indicator = g_array_index (indicators, QyIndicator, i);
      figure.has_input[QY_INPUT_PLANNED] = figure.has_input[QY_INPUT_OUTAGE] = TRUE;
      figure.input[QY_INPUT_PLANNED] = 43200;
      figure.input[QY_INPUT_OUTAGE] = outage;
      g_assert_true (qy_figure_compute (&figure, NULL, NULL));
      g_array_append_val (figures, figure);
    }
  return figures;
}

static GPtrArray *
compute (const char *const *terms, gint64 outage, guint n_late, GPtrArray **consequences)
{
  const QyMoney base[QY_N_CREDIT_BASES] = { { 123457, "CNY" }, { 1000000, "CNY" }, { 0, "" } };
  const char *lines[] = { AVAILABILITY, terms[0], terms[1], NULL };
  g_autoptr (QyContractFacts) facts = test_service_facts (lines);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (GArray) figures = make_figures (facts, outage);
  guint n_missed[QY_N_TARGETS] = { [QY_TARGET_RESPONSE] = n_late };
  g_autoptr (GError) error = NULL;
  GPtrArray *outcomes;

  *consequences = qy_consequences_from_facts (facts, QY_DATE_NONE);
  outcomes = qy_credit_compute (*consequences, figures, n_missed, base, calendar, &error);
  g_assert_no_error (error);
  return outcomes;
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) consequences = NULL;
  g_autoptr (GPtrArray) outcomes =
      compute (cases[i].terms, cases[i].outage, cases[i].n_late, &consequences);

  for (guint k = 0; k < 2; k++)
    {
      const QyMissOutcome *outcome = k < outcomes->len ? g_ptr_array_index (outcomes, k) : NULL;

      g_assert_cmpint (outcome != NULL ? outcome->amount.minor : -1, ==, cases[i].amounts[k]);
      if (outcome == NULL)
        continue;
      g_assert_cmpint (outcome->capped, ==, cases[i].capped[k]);
      g_assert_cmpuint (qy_reasons_get_n_steps (outcome->why), >=, 1);
    }
}

/* R084: a report and a plan in the first week of the next month. */
static void
test_report (void)
{
  static const char *const terms[] = {
    "credit | indicator = availability | form = report | title = 延迟说明",
    "credit | indicator = response | form = report | title = plan | within = P5D working", NULL
  };
  g_autoptr (GPtrArray) consequences = NULL;
  g_autoptr (GPtrArray) outcomes = compute (terms, 44, 1, &consequences);
  g_autoptr (GPtrArray) none_of = NULL;
  g_autoptr (GPtrArray) none = compute (terms, 43, 0, &none_of);
  const QyMissOutcome *first = g_ptr_array_index (outcomes, 0);
  const QyMissOutcome *second = g_ptr_array_index (outcomes, 1);
  g_autofree char *due = qy_date_to_iso (first->due);
  g_autofree char *later = qy_date_to_iso (second->due);

  g_assert_cmpuint (outcomes->len, ==, 2);
  g_assert_cmpstr (first->rule, ==, "period 2026-11-01 2026-11-30; after P1W");
  g_assert_cmpstr (due, ==, "2026-12-07");
  g_assert_cmpstr (second->rule, ==, "period 2026-11-01 2026-11-30; after P5D working");
  g_assert_cmpstr (later, ==, "2026-12-07");
  g_assert_cmpint (first->amount.minor, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static const struct
{
  const char *name;
  const char *text;
  guint n; /* 0: refused */
} tiers[] = {
  { "canonical", "99.5% = 5%; 99% = 10%", 2 },
  { "lines", "99.5% = 5%\n99% = 10%\n", 2 },
  { "full width", "９９.５％＝５％；９９％＝１０％", 2 },
  { "words", "低于99.5%：5%; below 99%: 10%; < 98% = 20%", 3 },
  { "nothing", " ;", 0 },
  { "no share", "99.5%", 0 },
  { "no percentage", "99.5 = 5", 0 },
  { "bounds that rise", "99% = 10%; 99.5% = 5%", 0 },
  { "shares that fall", "99.5% = 10%; 99% = 5%", 0 },
  { "equal bounds", "99.5% = 5%; 99.5% = 10%", 0 },
  { "above all", "101% = 5%", 0 },
  { "more than all", "99% = 101%", 0 },
  { "a rate a day", "99% = 0.5%/day", 0 },
};

static void
test_tiers (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) read = qy_credit_tiers_parse (tiers[i].text, &error);

  g_assert_cmpuint (read != NULL ? read->len : 0, ==, tiers[i].n);
  if (read == NULL)
    g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
}

/* Credits never exceed what their caps allow together, and grow with the outage. */
static void
test_random (void)
{
  for (int i = 0; i < 500; i++)
    {
      int cap = g_test_rand_int_range (1, 40);
      g_autofree char *one =
          g_strdup_printf ("credit | indicator = availability | cap = %d%% | %s", cap, TIERS);
      g_autofree char *other = g_strdup_printf ("credit | indicator = response | amount = CNY %d",
                                                g_test_rand_int_range (1, 50000));
      const char *terms[] = { one, other };
      gint64 outage = g_test_rand_int_range (0, 43000);
      gint64 limit = (123457 * (gint64) cap * 2 + 100) / 200;
      gint64 before = 0;

      for (; outage <= 43200; outage += g_test_rand_int_range (1, 20000))
        {
          g_autoptr (GPtrArray) consequences = NULL;
          g_autoptr (GPtrArray) outcomes = compute (terms, outage, 7, &consequences);
          gint64 sum = 0;

          for (guint k = 0; k < outcomes->len; k++)
            sum += ((QyMissOutcome *) g_ptr_array_index (outcomes, k))->amount.minor;
          g_assert_cmpint (sum, <=, limit);
          g_assert_cmpint (sum, >=, before);
          before = sum;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/credit/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      g_autofree char *path = g_strconcat ("/core/credit/tiers/", tiers[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_tiers);
    }
  g_test_add_func ("/core/credit/report", test_report);
  g_test_add_func ("/core/credit/random", test_random);
  return g_test_run ();
}
