/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-penalty.h"

#define ROUNDS        3000
#define MOST_PAYMENTS 4

/* Checked against a day-by-day sum in a wider number. */
__extension__ typedef __int128 Wide;

static QyRate
rate_of (const char *raw)
{
  QyRate rate = { 0, 0, QY_RATE_PLAIN };

  g_assert_true (qy_rate_from_raw (raw, &rate, NULL));
  return rate;
}

typedef struct
{
  const char *name;
  const char *form;
  const char *rate;
  QyPenaltyYear year;
  gint64 sum;
  int grace;
  const char *cap; /* NULL: none */
  gint64 cap_sum;  /* -1: none */
  gint64 amount;
  QyDate due;
  QyPenaltyPayment payments[MOST_PAYMENTS];
  gsize n;
  QyDate on;
  gint64 penalty;
  gint64 balance;
  int days;
  guint segments;
} Case;

#define LATE                                                                                       \
  {                                                                                                \
    2026, 3, 10                                                                                    \
  }
#define DAY(d)                                                                                     \
  {                                                                                                \
    2026, 3, d                                                                                     \
  }

/* clang-format off */
static const Case cases[] = {
  /* form, rate, year, sum, grace, cap, cap sum, amount, due, payments, on: penalty, balance, days, segments */
  { "twelve-days", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { DAY (22), 10000000 } }, 1, DAY (31), 600000, 0, 12, 1 },
  { "plain-is-per-day", "daily", "0.5%", 0, 0, 0, NULL, -1, 10000000, LATE, { { DAY (20), 10000000 } }, 1, DAY (31), 500000, 0, 10, 1 },
  { "unpaid", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { { 0 } } }, 0, DAY (12), 100000, 10000000, 2, 1 },
  { "on-the-due-day", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { { 0 } } }, 0, DAY (10), 0, 10000000, 0, 0 },
  { "before-the-due-day", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { { 0 } } }, 0, DAY (1), 0, 10000000, 0, 0 },
  { "day-after", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { { 0 } } }, 0, DAY (11), 50000, 10000000, 1, 1 },
  { "paid-on-the-due-day", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { DAY (10), 10000000 } }, 1, DAY (31), 0, 0, 0, 0 },
  { "paid-before", "daily", "0.5% day", 0, 0, 0, NULL, -1, 10000000, LATE, { { DAY (1), 4000000 } }, 1, DAY (11), 30000, 6000000, 1, 1 },
  { "segments", "daily", "0.1% day", 0, 0, 0, NULL, -1, 1000000, LATE, { { DAY (12), 500000 }, { DAY (15), 500000 } }, 2, DAY (31), 3500, 0, 5, 2 },
  { "segments-in-any-order", "daily", "0.1% day", 0, 0, 0, NULL, -1, 1000000, LATE, { { DAY (15), 500000 }, { DAY (12), 500000 } }, 2, DAY (31), 3500, 0, 5, 2 },
  { "two-on-a-day", "daily", "0.1% day", 0, 0, 0, NULL, -1, 1000000, LATE, { { DAY (12), 200000 }, { DAY (12), 300000 } }, 2, DAY (13), 2500, 500000, 3, 2 },
  { "on-the-payment-day", "daily", "0.1% day", 0, 0, 0, NULL, -1, 1000000, LATE, { { DAY (12), 400000 } }, 1, DAY (12), 2000, 600000, 2, 1 },
  { "later-payments-do-not-count", "daily", "0.1% day", 0, 0, 0, NULL, -1, 1000000, LATE, { { DAY (20), 1000000 } }, 1, DAY (12), 2000, 1000000, 2, 1 },
  { "overpaid", "daily", "0.1% day", 0, 0, 0, NULL, -1, 1000000, LATE, { { DAY (12), 1500000 }, { DAY (14), 5 } }, 2, DAY (31), 2000, 0, 2, 1 },
  { "rounded-once", "daily", "0.05% day", 0, 0, 0, NULL, -1, 333, LATE, { { DAY (11), 111 }, { DAY (12), 111 } }, 2, DAY (13), 0, 111, 3, 3 },
  { "half-up", "daily", "0.5% day", 0, 0, 0, NULL, -1, 100, LATE, { { { 0 } } }, 0, DAY (11), 1, 100, 1, 1 },
  { "below-half", "daily", "0.49% day", 0, 0, 0, NULL, -1, 100, LATE, { { { 0 } } }, 0, DAY (11), 0, 100, 1, 1 },
  { "zero-rate", "daily", "0% day", 0, 0, 0, NULL, -1, 100, LATE, { { { 0 } } }, 0, DAY (31), 0, 100, 21, 1 },
  { "nothing-owed", "daily", "0.5% day", 0, 0, 0, NULL, -1, 0, LATE, { { { 0 } } }, 0, DAY (31), 0, 0, 0, 0 },
  { "grace-exactly", "daily", "0.3% day", 0, 0, 5, NULL, -1, 500000, LATE, { { DAY (15), 500000 } }, 1, DAY (31), 0, 0, 5, 1 },
  { "grace-one-day-over", "daily", "0.3% day", 0, 0, 5, NULL, -1, 500000, LATE, { { DAY (16), 500000 } }, 1, DAY (31), 9000, 0, 6, 1 },
  { "grace-not-cleared", "daily", "0.3% day", 0, 0, 5, NULL, -1, 500000, LATE, { { DAY (12), 499999 } }, 1, DAY (31), 3000, 1, 21, 2 },
  { "grace-still-runs", "daily", "0.3% day", 0, 0, 5, NULL, -1, 500000, LATE, { { { 0 } } }, 0, DAY (13), 4500, 500000, 3, 1 },
  { "cap-share", "daily", "0.5% day", 0, 0, 0, "5%", -1, 10000000, LATE, { { { 0 } } }, 0, DAY (31), 500000, 10000000, 21, 1 },
  { "cap-share-of-the-amount", "daily", "0.5% day", 0, 0, 0, "5%", -1, 10000000, LATE, { { DAY (1), 1 } }, 1, DAY (31), 500000, 9999999, 21, 1 },
  { "cap-exactly", "daily", "0.5% day", 0, 0, 0, "5%", -1, 10000000, LATE, { { { 0 } } }, 0, DAY (20), 500000, 10000000, 10, 1 },
  { "cap-rounds", "daily", "1% day", 0, 0, 0, "5%", -1, 12345678, LATE, { { { 0 } } }, 0, DAY (31), 617284, 12345678, 21, 1 },
  { "cap-sum", "daily", "0.5% day", 0, 0, 0, NULL, 7, 10000000, LATE, { { { 0 } } }, 0, DAY (31), 7, 10000000, 21, 1 },
  { "cap-lower-of-both", "daily", "0.5% day", 0, 0, 0, "5%", 600000, 10000000, LATE, { { { 0 } } }, 0, DAY (31), 500000, 10000000, 21, 1 },
  { "cap-of-nothing", "daily", "0.5% day", 0, 0, 0, "0%", -1, 10000000, LATE, { { { 0 } } }, 0, DAY (31), 0, 10000000, 21, 1 },
  { "cap-and-grace", "daily", "0.5% day", 0, 0, 30, "1%", -1, 10000000, LATE, { { DAY (20), 10000000 } }, 1, DAY (31), 0, 0, 10, 1 },
  { "year-365", "daily", "3.65% year", QY_PENALTY_YEAR_365, 0, 0, NULL, -1, 1000000, LATE, { { { 0 } } }, 0, DAY (20), 1000, 1000000, 10, 1 },
  { "year-360", "daily", "3.6% year", QY_PENALTY_YEAR_360, 0, 0, NULL, -1, 1000000, LATE, { { { 0 } } }, 0, DAY (20), 1000, 1000000, 10, 1 },
  { "month-360", "daily", "3% month", QY_PENALTY_YEAR_360, 0, 0, NULL, -1, 1000000, LATE, { { { 0 } } }, 0, DAY (20), 10000, 1000000, 10, 1 },
  { "month-365", "daily", "3.65% month", QY_PENALTY_YEAR_365, 0, 0, NULL, -1, 1000000, LATE, { { { 0 } } }, 0, DAY (20), 12000, 1000000, 10, 1 },
  { "month-actual", "daily", "3.1% month", QY_PENALTY_YEAR_ACTUAL, 0, 0, NULL, -1, 1000000, LATE, { { { 0 } } }, 0, DAY (20), 10000, 1000000, 10, 1 },
  { "actual-over-a-month-end", "daily", "42% month", QY_PENALTY_YEAR_ACTUAL, 0, 0, NULL, -1, 3100, { 2026, 2, 27 }, { { { 0 } } }, 0, DAY (1), 89, 3100, 2, 1 },
  { "actual-over-a-leap-year", "daily", "36.6% year", QY_PENALTY_YEAR_ACTUAL, 0, 0, NULL, -1, 36500000, { 2027, 12, 21 }, { { { 0 } } }, 0, { 2028, 1, 10 }, 731000, 36500000, 20, 1 },
  { "flat", "flat", "20%", 0, 0, 0, NULL, -1, 10000000, LATE, { { DAY (9), 4000000 }, { DAY (20), 6000000 } }, 2, DAY (31), 1200000, 0, 10, 1 },
  { "flat-in-time", "flat", "20%", 0, 0, 0, NULL, -1, 10000000, LATE, { { DAY (10), 10000000 } }, 1, DAY (31), 0, 0, 0, 0 },
  { "flat-not-yet-due", "flat", "20%", 0, 0, 0, NULL, -1, 10000000, LATE, { { { 0 } } }, 0, DAY (10), 0, 10000000, 0, 0 },
  { "flat-within-grace", "flat", "20%", 0, 0, 3, NULL, -1, 10000000, LATE, { { DAY (13), 10000000 } }, 1, DAY (31), 0, 0, 3, 1 },
  { "fixed", "fixed", "0%", 0, 5000000, 0, NULL, -1, 10000000, LATE, { { { 0 } } }, 0, DAY (11), 5000000, 10000000, 1, 1 },
  { "fixed-in-time", "fixed", "0%", 0, 5000000, 0, NULL, -1, 10000000, LATE, { { DAY (2), 10000000 } }, 1, DAY (31), 0, 0, 0, 0 },
  { "unperformed", "unperformed", "20%", 0, 0, 0, NULL, -1, 6000000, LATE, { { { 0 } } }, 0, DAY (1), 1200000, 6000000, 0, 0 },
  { "unperformed-capped", "unperformed", "20%", 0, 0, 9, NULL, 1000000, 6000000, LATE, { { { 0 } } }, 0, DAY (31), 1000000, 6000000, 0, 0 },
  { "largest-amount", "daily", "0.000000001% day", 0, 0, 0, NULL, -1, QY_MONEY_LIMIT - 1, LATE, { { { 0 } } }, 0, DAY (11), 10000000, QY_MONEY_LIMIT - 1, 1, 1 },
};
/* clang-format on */

static QyPenaltyRule
rule_of (const Case *row)
{
  QyPenaltyRule rule = { .rate = rate_of (row->rate),
                         .year = row->year,
                         .sum = row->sum,
                         .grace = row->grace,
                         .has_cap_rate = row->cap != NULL,
                         .has_cap_sum = row->cap_sum >= 0,
                         .cap_sum = row->cap_sum };

  g_assert_true (qy_penalty_form_from_string (row->form, &rule.form));
  g_assert_cmpstr (qy_penalty_form_to_string (rule.form), ==, row->form);
  if (rule.has_cap_rate)
    rule.cap_rate = rate_of (row->cap);
  return rule;
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  QyPenaltyRule rule = rule_of (row);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  g_auto (QyPenalty) found = { 0 };
  int days = 0;

  qy_penalty_compute (&rule, (QyMoney){ row->amount, "CNY" }, row->due, row->payments, row->n,
                      row->on, &found, why, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found.penalty, ==, row->penalty);
  g_assert_cmpint (found.balance, ==, row->balance);
  g_assert_cmpint (found.overdue_days, ==, row->days);
  g_assert_cmpuint (found.segments->len, ==, row->segments);
  for (guint i = 0; i < found.segments->len; i++)
    days += g_array_index (found.segments, QyPenaltySegment, i).days;
  g_assert_cmpint (days, ==, row->days);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >, 0);
}

typedef struct
{
  const char *name;
  QyPenaltyRule rule;
  gint64 amount;
  gint64 payment; /* 0: none */
  QyDate on;
  QyErrorCode code;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "amount-below-zero", { .rate = { 5, 1, QY_RATE_PER_DAY } }, -1, 1, DAY (31), QY_ERROR_INVALID },
  { "rate-over-all-a-day",
    { .rate = { 1001, 1, QY_RATE_PER_DAY } },
    100,
    1,
    DAY (31),
    QY_ERROR_INVALID },
  { "rate-over-all-a-day-by-month",
    { .rate = { 3001, 0, QY_RATE_PER_MONTH } },
    100,
    1,
    DAY (31),
    QY_ERROR_INVALID },
  { "rate-over-all-a-day-by-year",
    { .rate = { 36501, 0, QY_RATE_PER_YEAR } },
    100,
    1,
    DAY (31),
    QY_ERROR_INVALID },
  { "rate-below-zero", { .rate = { -1, 0, QY_RATE_PER_DAY } }, 100, 1, DAY (31), QY_ERROR_INVALID },
  { "share-over-all",
    { .form = QY_PENALTY_FLAT, .rate = { 101, 0, QY_RATE_PLAIN } },
    100,
    1,
    DAY (31),
    QY_ERROR_INVALID },
  { "sum-below-zero", { .form = QY_PENALTY_FIXED, .sum = -1 }, 100, 1, DAY (31), QY_ERROR_INVALID },
  { "grace-below-zero", { .grace = -1 }, 100, 1, DAY (31), QY_ERROR_INVALID },
  { "cap-below-zero", { .has_cap_sum = TRUE, .cap_sum = -1 }, 100, 1, DAY (31), QY_ERROR_INVALID },
  { "cap-share-below-zero",
    { .has_cap_rate = TRUE, .cap_rate = { -1, 0, QY_RATE_PLAIN } },
    100,
    1,
    DAY (31),
    QY_ERROR_INVALID },
  { "payment-below-zero", { .grace = 0 }, 100, -1, DAY (31), QY_ERROR_INVALID },
  { "hundred-years",
    { .rate = { 5, 1, QY_RATE_PER_DAY } },
    100,
    1,
    { 2127, 1, 1 },
    QY_ERROR_INVALID },
  { "too-large",
    { .rate = { 100, 0, QY_RATE_PER_DAY } },
    QY_MONEY_LIMIT - 1,
    1,
    DAY (31),
    QY_ERROR_TOO_LARGE },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *row = data;
  QyPenaltyPayment payment = { { 2026, 3, 9 }, row->payment };
  g_auto (QyPenalty) found = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (qy_penalty_compute (&row->rule, (QyMoney){ row->amount, "CNY" },
                                      (QyDate){ 2026, 3, 10 }, &payment, 1, row->on, &found, NULL,
                                      &error));
  g_assert_error (error, QY_CORE_ERROR, (int) row->code);
  g_assert_null (found.segments);
}

static void
test_flags (void)
{
  QyPenaltyRule rule = { .rate = rate_of ("0.5% day"), .grace = 5 };
  QyPenaltyPayment payments[] = { { DAY (12), 150 } };
  QyMoney amount = { 100, "CNY" };
  QyDate due = LATE;
  QyPenalty found = { 0 };

  g_assert_true (
      qy_penalty_compute (&rule, amount, due, payments, 1, (QyDate) DAY (31), &found, NULL, NULL));
  g_assert_true (found.waived && !found.grace_runs && !found.capped);
  g_assert_cmpint (found.overpaid, ==, 50);
  g_assert_cmpint (found.uncapped, ==, 1);
  qy_penalty_clear (&found);

  g_assert_true (
      qy_penalty_compute (&rule, amount, due, NULL, 0, (QyDate) DAY (14), &found, NULL, NULL));
  g_assert_true (!found.waived && found.grace_runs);
  qy_penalty_clear (&found);
  g_assert_true (
      qy_penalty_compute (&rule, amount, due, NULL, 0, (QyDate) DAY (15), &found, NULL, NULL));
  g_assert_true (found.grace_runs);
  qy_penalty_clear (&found);
  g_assert_true (
      qy_penalty_compute (&rule, amount, due, NULL, 0, (QyDate) DAY (16), &found, NULL, NULL));
  g_assert_true (!found.waived && !found.grace_runs);
  qy_penalty_clear (&found);
}

typedef struct
{
  const char *name;
  const char *rate;
  QyPenaltyYear year;
  const char *yearly;
} YearlyCase;

static const YearlyCase yearly_cases[] = {
  { "day", "0.5% day", QY_PENALTY_YEAR_365, "182.5% year" },
  { "plain", "0.05%", QY_PENALTY_YEAR_365, "18.25% year" },
  { "day-360", "0.05% day", QY_PENALTY_YEAR_360, "18% year" },
  { "day-actual", "1% day", QY_PENALTY_YEAR_ACTUAL, "365% year" },
  { "month", "1.5% month", QY_PENALTY_YEAR_365, "18% year" },
  { "year", "3.85% year", QY_PENALTY_YEAR_360, "3.85% year" },
};

static void
test_yearly (gconstpointer data)
{
  const YearlyCase *row = data;
  QyPenaltyRule rule = { .rate = rate_of (row->rate), .year = row->year };
  QyRate yearly = { 0, 0, QY_RATE_PLAIN };
  g_autofree char *raw = NULL;

  g_assert_true (qy_penalty_yearly_rate (&rule, &yearly));
  raw = qy_rate_to_raw (yearly);
  g_assert_cmpstr (raw, ==, row->yearly);
}

static char *
explain (const Case *row, QyLanguage language)
{
  QyPenaltyRule rule = rule_of (row);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_auto (QyPenalty) found = { 0 };
  g_auto (GStrv) steps = NULL;

  g_assert_true (qy_penalty_compute (&rule, (QyMoney){ row->amount, "CNY" }, row->due,
                                     row->payments, row->n, row->on, &found, why, NULL));
  steps = qy_reasons_print (why, language);
  return g_strjoinv ("\n", steps);
}

static void
test_reasons (void)
{
  static const Case row = { "",
                            "daily",
                            "0.5% day",
                            0,
                            0,
                            5,
                            "10%",
                            -1,
                            10000000,
                            LATE,
                            { { DAY (9), 2000000 }, { DAY (22), 3000000 } },
                            2,
                            DAY (31),
                            0,
                            0,
                            0,
                            0 };
  g_autofree char *zh = explain (&row, QY_LANGUAGE_ZH);
  g_autofree char *en = explain (&row, QY_LANGUAGE_EN);

  g_assert_cmpstr (
      zh, ==,
      "应付¥100,000.00，到期日为2026年3月10日，自次日起计算逾期天数（《民法典》第二百零一条）\n"
      "到期日及以前已付¥20,000.00，逾期金额为¥80,000.00\n"
      "自2026年3月11日至2026年3月22日共12日，未付余额为¥80,000.00\n"
      "自2026年3月23日至2026年3月31日共9日，未付余额为¥50,000.00\n"
      "违约金标准为每日0.5%，折合每年182.5%\n"
      "各段未付余额×每日0.5%×天数之和为¥7,050.00，只在最后四舍五入到分\n"
      "未在5日的宽限期内付清，逾期天数仍自到期日的次日起算");
  g_assert_nonnull (strstr (en, "from 11 March 2026 to 22 March 2026 (days: 12), ¥80,000.00"));
  g_assert_nonnull (strstr (en, "182.5% per year"));
}

/* Every overdue day's balance × rate, added day by day. */
static void
test_against_days (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < ROUNDS; i++)
    {
      QyPenaltyRule rule = { .rate = { g_rand_int_range (rand, 0, 10000), 3, QY_RATE_PER_DAY } };
      QyPenaltyPayment payments[MOST_PAYMENTS];
      gsize n = (gsize) g_rand_int_range (rand, 0, MOST_PAYMENTS + 1);
      gint64 amount = g_rand_int_range (rand, 0, 2000000000);
      QyDate due = { 2026, 3, 10 };
      int last = g_rand_int_range (rand, -5, 90);
      g_auto (QyPenalty) found = { 0 };
      Wide sum = 0;
      gint64 balance = amount;

      for (gsize k = 0; k < n; k++)
        payments[k] = (QyPenaltyPayment){ qy_date_add_days (due, g_rand_int_range (rand, -9, 99)),
                                          g_rand_int_range (rand, 1, 1000000000) };
      for (int day = -9; day <= last; day++)
        {
          if (day > 0)
            sum += (Wide) balance * rule.rate.digits;
          for (gsize k = 0; k < n; k++)
            if (qy_date_compare (payments[k].day, qy_date_add_days (due, day)) == 0)
              balance = MAX (balance - payments[k].amount, 0);
        }
      g_assert_true (qy_penalty_compute (&rule, (QyMoney){ amount, "CNY" }, due, payments, n,
                                         qy_date_add_days (due, last), &found, NULL, NULL));
      g_assert_cmpint (found.penalty, ==, (gint64) ((sum * 2 + 100000) / 200000));
      g_assert_cmpint (found.balance, ==, balance);
    }
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/penalty/" group "/", cases[i].name, NULL);       \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("compute", cases, test_case);
  ADD_CASES ("refused", refused_cases, test_refused);
  ADD_CASES ("yearly", yearly_cases, test_yearly);
  g_test_add_func ("/core/penalty/flags", test_flags);
  g_test_add_func ("/core/penalty/reasons", test_reasons);
  g_test_add_func ("/core/penalty/against-days", test_against_days);
  return g_test_run ();
}
