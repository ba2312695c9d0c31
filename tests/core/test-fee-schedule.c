/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-fee-schedule.h"

#define YEAR_2026 .first = { 2026, 1, 1 }, .last = { 2026, 12, 31 }
#define LINE(form, price)                                                                          \
  .line = { .basis = form, .has_amount = TRUE, .amount = { price, "CNY" }, .quantity = -1 }
#define ARREARS(form, price)                                                                       \
  .line = { .basis = form, .arrears = TRUE, .has_amount = TRUE, .amount = { price, "CNY" } }
#define WORKING_DAYS(n)                                                                            \
  {                                                                                                \
    n, QY_UNIT_WORKING_DAY                                                                         \
  }

/* "occurrence first last amount rule", a payment a line */
typedef struct
{
  const char *name;
  QyFeePlan plan;
  const char *expected;
} Case;

static const QyFeePart prepaid[] = {
  { .kind = QY_FEE_PART_SHARE,
    .share = { 30, 0, QY_RATE_PLAIN },
    .due = { .from = QY_FEE_DUE_EVENT, .event = "signature", .offset = WORKING_DAYS (5) } },
  { .kind = QY_FEE_PART_SHARE,
    .share = { 40, 0, QY_RATE_PLAIN },
    .due = { .from = QY_FEE_DUE_DATE, .date = { 2026, 1, 1 }, .offset = { 6, QY_UNIT_MONTH } } },
  { .kind = QY_FEE_PART_REST,
    .due = { .from = QY_FEE_DUE_EVENT, .event = "end,completion", .offset = WORKING_DAYS (10) } },
};

static const QyFeePart sums[] = {
  { .kind = QY_FEE_PART_SUM,
    .sum = 40,
    .due = { .from = QY_FEE_DUE_DATE, .date = { 2026, 2, 1 } } },
  { .kind = QY_FEE_PART_SUM,
    .sum = 61,
    .due = { .from = QY_FEE_DUE_DATE, .date = { 2026, 3, 1 } } },
};

static const QyFeePart thirds[] = {
  { .kind = QY_FEE_PART_SHARE, .share = { 3333, 2, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 3333, 2, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 3334, 2, QY_RATE_PLAIN } },
};

static const QyFeePart tenths[] = {
  { .kind = QY_FEE_PART_SHARE, .share = { 20, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 20, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 20, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 20, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 20, 0, QY_RATE_PLAIN } },
};

static const Case cases[] = {
  { "month-by-month",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 3, 31 },
      .due = { .from = QY_FEE_DUE_DAY, .day = 31 } },
    "2026-01 2026-01-01 2026-01-31 100 month 2026-01; day 31\n"
    "2026-02 2026-02-01 2026-02-28 100 month 2026-02; day 31\n"
    "2026-03 2026-03-01 2026-03-31 100 month 2026-03; day 31\n" },
  { "arrears-by-working-day",
    { ARREARS (QY_FEE_MONTHLY, 100), .first = { 2026, 11, 1 }, .last = { 2026, 12, 31 },
      .due = { .from = QY_FEE_DUE_WORKING_DAY, .day = 5 } },
    "2026-11 2026-11-01 2026-11-30 100 month 2026-12; working-day 5\n"
    "2026-12 2026-12-01 2026-12-31 100 month 2027-01; working-day 5\n" },
  { "from-the-fifteenth-later-day",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 15 }, .last = { 2026, 3, 14 },
      .due = { .from = QY_FEE_DUE_DAY, .day = 20 } },
    "2026-01 2026-01-15 2026-02-14 100 month 2026-01; day 20\n"
    "2026-02 2026-02-15 2026-03-14 100 month 2026-02; day 20\n" },
  { "from-the-fifteenth-earlier-day",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 15 }, .last = { 2026, 3, 14 },
      .due = { .from = QY_FEE_DUE_DAY, .day = 10 } },
    "2026-01 2026-01-15 2026-02-14 100 month 2026-02; day 10\n"
    "2026-02 2026-02-15 2026-03-14 100 month 2026-03; day 10\n" },
  { "from-the-fifteenth-in-arrears",
    { ARREARS (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 15 }, .last = { 2026, 3, 14 },
      .due = { .from = QY_FEE_DUE_DAY, .day = 10 } },
    "2026-01 2026-01-15 2026-02-14 100 month 2026-03; day 10\n"
    "2026-02 2026-02-15 2026-03-14 100 month 2026-04; day 10\n" },
  { "from-the-thirty-first",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 31 }, .last = { 2026, 5, 30 },
      .due = { .from = QY_FEE_DUE_DAY, .day = 31 } },
    "2026-01 2026-01-31 2026-02-28 100 month 2026-01; day 31\n"
    "2026-02 2026-03-01 2026-03-30 100 month 2026-02; day 31\n"
    "2026-03 2026-03-31 2026-04-30 100 month 2026-03; day 31\n"
    "2026-04 2026-05-01 2026-05-30 100 month 2026-04; day 31\n" },
  { "last-period-cut-in-full",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 2, 14 } },
    "2026-01 2026-01-01 2026-01-31 100 period 2026-01-01 2026-01-31\n"
    "2026-02 2026-02-01 2026-02-14 100 period 2026-02-01 2026-02-14\n" },
  { "last-period-by-days",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 2, 14 },
      .prorate = TRUE },
    "2026-01 2026-01-01 2026-01-31 100 period 2026-01-01 2026-01-31\n"
    "2026-02 2026-02-01 2026-02-14 50 period 2026-02-01 2026-02-14\n" },
  { "calendar-months-by-days",
    { LINE (QY_FEE_MONTHLY, 1500000), .first = { 2026, 1, 15 }, .last = { 2026, 3, 14 },
      .calendar_periods = TRUE, .prorate = TRUE, .due = { .from = QY_FEE_DUE_DAY, .day = 10 } },
    "2026-01 2026-01-15 2026-01-31 822581 month 2026-02; day 10\n"
    "2026-02 2026-02-01 2026-02-28 1500000 month 2026-02; day 10\n"
    "2026-03 2026-03-01 2026-03-14 677419 month 2026-03; day 10\n" },
  { "quarters-in-arrears",
    { ARREARS (QY_FEE_QUARTERLY, 100), YEAR_2026, .until = { 2026, 6, 30 } },
    "2026-Q1 2026-01-01 2026-03-31 100 period 2026-01-01 2026-03-31; end\n"
    "2026-Q2 2026-04-01 2026-06-30 100 period 2026-04-01 2026-06-30; end\n" },
  { "quarters-of-the-calendar",
    { LINE (QY_FEE_QUARTERLY, 90), .first = { 2026, 2, 15 }, .last = { 2026, 6, 30 },
      .calendar_periods = TRUE, .prorate = TRUE, .due = { .from = QY_FEE_DUE_DAY, .day = 10 } },
    "2026-Q1 2026-02-15 2026-03-31 45 month 2026-03; day 10\n"
    "2026-Q2 2026-04-01 2026-06-30 90 month 2026-04; day 10\n" },
  { "half-years",
    { LINE (QY_FEE_HALF_YEARLY, 100), .first = { 2026, 3, 1 }, .last = { 2027, 2, 28 } },
    "2026-H1 2026-03-01 2026-08-31 100 period 2026-03-01 2026-08-31\n"
    "2026-H2 2026-09-01 2027-02-28 100 period 2026-09-01 2027-02-28\n" },
  { "first-year-after-signature-others-before-the-year",
    { LINE (QY_FEE_ANNUAL, 100), .first = { 2024, 2, 29 }, .last = { 2027, 2, 27 },
      .due = { .from = QY_FEE_DUE_ANNIVERSARY, .offset = WORKING_DAYS (10), .before = TRUE },
      .has_due_first = TRUE,
      .due_first = { .from = QY_FEE_DUE_EVENT, .event = "signature", .offset = WORKING_DAYS (5) } },
    "2024 2024-02-29 2025-02-28 100 event signature; after P5D working\n"
    "2025 2025-03-01 2026-02-28 100 anniversary 2024-02-29 1; before P10D working\n"
    "2026 2026-03-01 2027-02-27 100 anniversary 2024-02-29 2; before P10D working\n" },
  { "after-the-invoice",
    { ARREARS (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 1, 31 },
      .due = { .from = QY_FEE_DUE_EVENT,
               .event = "invoice",
               .offset = { 15, QY_UNIT_DAY },
               .lead = 2 } },
    "2026-01 2026-01-01 2026-01-31 100 event invoice; after P15D; lead 2\n" },
  { "after-the-period",
    { ARREARS (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 1, 31 },
      .due = { .offset = WORKING_DAYS (5), .no_roll = TRUE } },
    "2026-01 2026-01-01 2026-01-31 100 period 2026-01-01 2026-01-31; after P5D working; "
    "no-roll\n" },
  { "within-the-period",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 1, 31 },
      .due = { .offset = WORKING_DAYS (5) } },
    "2026-01 2026-01-01 2026-01-31 100 on 2026-01-01; after P5D working\n" },
  { "before-the-period",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 1, 1 }, .last = { 2026, 1, 31 },
      .due = { .offset = { 10, QY_UNIT_DAY }, .before = TRUE } },
    "2026-01 2026-01-01 2026-01-31 100 period 2026-01-01 2026-01-31; before P10D\n" },
  { "open-ended",
    { LINE (QY_FEE_ANNUAL, 100), .first = { 2026, 5, 1 }, .until = { 2027, 5, 1 } },
    "2026 2026-05-01 2027-04-30 100 period 2026-05-01 2027-04-30\n"
    "2027 2027-05-01 2028-04-30 100 period 2027-05-01 2028-04-30\n" },
  { "nothing-before-the-horizon",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .until = { 2025, 12, 31 } },
    "" },
  { "lump-sum",
    { LINE (QY_FEE_LUMP_SUM, 100), YEAR_2026,
      .due = { .from = QY_FEE_DUE_EVENT, .event = "effective", .offset = WORKING_DAYS (10) } },
    "1 2026-01-01 2026-12-31 100 event effective; after P10D working\n" },
  { "lump-sum-by-day-of-the-month",
    { LINE (QY_FEE_LUMP_SUM, 100), .first = { 2026, 1, 15 }, .last = { 2026, 12, 31 },
      .due = { .from = QY_FEE_DUE_DAY, .day = 10 } },
    "1 2026-01-15 2026-12-31 100 month 2026-02; day 10\n" },
  { "lump-sum-afterwards",
    { ARREARS (QY_FEE_LUMP_SUM, 100), YEAR_2026, .due = { .from = QY_FEE_DUE_DAY, .day = 10 } },
    "1 2026-01-01 2026-12-31 100 month 2027-01; day 10\n" },
  { "three-parts",
    { LINE (QY_FEE_INSTALMENT, 10001), YEAR_2026, .parts = prepaid, .n_parts = 3 },
    "1 2026-01-01 2026-12-31 3000 event signature; after P5D working\n"
    "2 2026-01-01 2026-12-31 4000 on 2026-01-01; after P6M\n"
    "3 2026-01-01 2026-12-31 3001 all end,completion; after P10D working\n" },
  { "thirds",
    { LINE (QY_FEE_INSTALMENT, 100), YEAR_2026, .parts = thirds, .n_parts = 3 },
    "1 2026-01-01 2026-12-31 33 period 2026-01-01 2026-12-31\n"
    "2 2026-01-01 2026-12-31 33 period 2026-01-01 2026-12-31\n"
    "3 2026-01-01 2026-12-31 34 period 2026-01-01 2026-12-31\n" },
  { "none-below-zero",
    { LINE (QY_FEE_INSTALMENT, 3), YEAR_2026, .parts = tenths, .n_parts = 5 },
    "1 2026-01-01 2026-12-31 1 period 2026-01-01 2026-12-31\n"
    "2 2026-01-01 2026-12-31 1 period 2026-01-01 2026-12-31\n"
    "3 2026-01-01 2026-12-31 1 period 2026-01-01 2026-12-31\n"
    "4 2026-01-01 2026-12-31 0 period 2026-01-01 2026-12-31\n"
    "5 2026-01-01 2026-12-31 0 period 2026-01-01 2026-12-31\n" },
  { "sums",
    { LINE (QY_FEE_INSTALMENT, 101), YEAR_2026, .parts = sums, .n_parts = 2 },
    "1 2026-01-01 2026-12-31 40 on 2026-02-01\n"
    "2 2026-01-01 2026-12-31 61 on 2026-03-01\n" },
  { "sums-are-the-total",
    { .line = { .basis = QY_FEE_INSTALMENT }, YEAR_2026, .parts = sums, .n_parts = 2 },
    "1 2026-01-01 2026-12-31 40 on 2026-02-01\n"
    "2 2026-01-01 2026-12-31 61 on 2026-03-01\n" },
  { "shares-of-an-unknown-total",
    { .line = { .basis = QY_FEE_OTHER }, YEAR_2026, .parts = thirds, .n_parts = 3 },
    "1 2026-01-01 2026-12-31 ? period 2026-01-01 2026-12-31\n"
    "2 2026-01-01 2026-12-31 ? period 2026-01-01 2026-12-31\n"
    "3 2026-01-01 2026-12-31 ? period 2026-01-01 2026-12-31\n" },
  { "spread",
    { LINE (QY_FEE_QUARTERLY, 1002), YEAR_2026, .spread = TRUE },
    "2026-Q1 2026-01-01 2026-03-31 251 period 2026-01-01 2026-03-31\n"
    "2026-Q2 2026-04-01 2026-06-30 251 period 2026-04-01 2026-06-30\n"
    "2026-Q3 2026-07-01 2026-09-30 251 period 2026-07-01 2026-09-30\n"
    "2026-Q4 2026-10-01 2026-12-31 249 period 2026-10-01 2026-12-31\n" },
  { "tax-on-top",
    { .line = { .basis = QY_FEE_LUMP_SUM,
                .has_amount = TRUE,
                .amount = { 10000, "CNY" },
                .tax = { 6, 0, QY_RATE_PLAIN } },
      YEAR_2026 },
    "1 2026-01-01 2026-12-31 10600 period 2026-01-01 2026-12-31\n" },
  { "tax-included",
    { .line = { .basis = QY_FEE_LUMP_SUM,
                .has_amount = TRUE,
                .amount = { 10000, "CNY" },
                .tax = { 6, 0, QY_RATE_PLAIN },
                .tax_included = TRUE },
      YEAR_2026 },
    "1 2026-01-01 2026-12-31 10000 period 2026-01-01 2026-12-31\n" },
  { "renewed-at-another-price",
    { LINE (QY_FEE_LUMP_SUM, 10000), YEAR_2026, .renewal = 2,
      .revision = { .change = QY_PRICE_BY_PERCENT, .rate = { 3, 0, QY_RATE_PLAIN } } },
    "r2-1 2026-01-01 2026-12-31 10609 period 2026-01-01 2026-12-31\n" },
  { "renewed-from-a-thirty-first",
    { LINE (QY_FEE_MONTHLY, 100), .origin = { 2026, 1, 31 }, .first = { 2026, 3, 1 },
      .last = { 2026, 4, 30 }, .renewal = 1 },
    "2026-02 2026-03-01 2026-03-30 100 period 2026-03-01 2026-03-30\n"
    "2026-03 2026-03-31 2026-04-30 100 period 2026-03-31 2026-04-30\n" },
  { "renewed-within-a-period",
    { LINE (QY_FEE_MONTHLY, 100), .origin = { 2026, 1, 1 }, .first = { 2026, 3, 21 },
      .last = { 2026, 4, 30 }, .renewal = 1 },
    "2026-03-r1 2026-03-21 2026-03-31 100 period 2026-03-21 2026-03-31\n"
    "2026-04 2026-04-01 2026-04-30 100 period 2026-04-01 2026-04-30\n" },
  { "hours-agreed",
    { .line = { .basis = QY_FEE_HOURLY,
                .arrears = TRUE,
                .has_amount = TRUE,
                .amount = { 200, "CNY" },
                .billed_months = 1,
                .agreed_minutes = 600 },
      .first = { 2026, 1, 1 },
      .last = { 2026, 1, 31 } },
    "2026-01 2026-01-01 2026-01-31 2000 period 2026-01-01 2026-01-31; end\n" },
  { "uses-not-known",
    { .line = { .basis = QY_FEE_PER_USE,
                .has_amount = TRUE,
                .amount = { 200, "CNY" },
                .billed_months = 3,
                .quantity = -1 },
      .first = { 2026, 1, 1 },
      .last = { 2026, 3, 31 } },
    "2026-Q1 2026-01-01 2026-03-31 ? period 2026-01-01 2026-03-31\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) payments = qy_fee_schedule (&row->plan, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < payments->len; i++)
    {
      const QyFeePayment *payment = &g_array_index (payments, QyFeePayment, i);
      g_autofree char *first = qy_date_to_iso (payment->first);
      g_autofree char *last = qy_date_to_iso (payment->last);
      g_autofree char *rule = qy_due_rule_to_text (&payment->rule);
      QyDueRule again;

      g_string_append_printf (found, "%s %s %s ", payment->occurrence, first, last);
      if (payment->known)
        g_string_append_printf (found, "%" G_GINT64_FORMAT, payment->amount);
      g_string_append_printf (found, "%s %s\n", payment->known ? "" : "?", rule);
      qy_due_rule_from_text (rule, &again, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpstr (found->str, ==, row->expected);
}

static const QyFeePart too_little[] = {
  { .kind = QY_FEE_PART_SHARE, .share = { 30, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 60, 0, QY_RATE_PLAIN } },
};

static const QyFeePart too_much[] = {
  { .kind = QY_FEE_PART_SHARE, .share = { 60, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_SHARE, .share = { 60, 0, QY_RATE_PLAIN } },
  { .kind = QY_FEE_PART_REST },
};

static const QyFeePart rest_first[] = {
  { .kind = QY_FEE_PART_REST },
  { .kind = QY_FEE_PART_SHARE, .share = { 60, 0, QY_RATE_PLAIN } },
};

static const QyFeePart below_zero[] = { { .kind = QY_FEE_PART_SUM, .sum = -1 } };

typedef struct
{
  const char *name;
  QyFeePlan plan;
  const char *says;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "ninety-percent",
    { LINE (QY_FEE_INSTALMENT, 100), YEAR_2026, .parts = too_little, .n_parts = 2 },
    "90%" },
  { "hundred-and-twenty-percent",
    { LINE (QY_FEE_INSTALMENT, 100), YEAR_2026, .parts = too_much, .n_parts = 3 },
    "120%" },
  { "sums-are-not-the-total",
    { LINE (QY_FEE_INSTALMENT, 102), YEAR_2026, .parts = sums, .n_parts = 2 },
    "¥1.01, not to the total of ¥1.02" },
  { "rest-first",
    { LINE (QY_FEE_INSTALMENT, 100), YEAR_2026, .parts = rest_first, .n_parts = 2 },
    "Instalment 1" },
  { "sum-below-zero",
    { LINE (QY_FEE_INSTALMENT, 100), YEAR_2026, .parts = below_zero, .n_parts = 1 },
    "Instalment 1" },
  { "no-first-day", { LINE (QY_FEE_MONTHLY, 100), .last = { 2026, 1, 1 } }, "first day" },
  { "ends-before-it-begins",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 2, 1 }, .last = { 2026, 1, 1 } },
    "before it begins" },
  { "no-end", { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 2, 1 } }, "no last day" },
  { "spread-without-end",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 2, 1 }, .until = { 2027, 1, 1 },
      .spread = TRUE },
    "only over a term" },
  { "two-hundred-years",
    { LINE (QY_FEE_MONTHLY, 100), .first = { 2026, 2, 1 }, .last = { 2226, 1, 1 } },
    "hundred years" },
  { "year-9999",
    { LINE (QY_FEE_ANNUAL, 100), .first = { 9999, 2, 1 }, .last = { 9999, 12, 31 } },
    "hundred years" },
  { "day-32",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .due = { .from = QY_FEE_DUE_DAY, .day = 32 } },
    "1 to 31" },
  { "working-day-0",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .due = { .from = QY_FEE_DUE_WORKING_DAY } },
    "1 to 31" },
  { "no-event",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .due = { .from = QY_FEE_DUE_EVENT } },
    "which event" },
  { "empty-event",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026,
      .due = { .from = QY_FEE_DUE_EVENT, .event = "delivery," } },
    "which event" },
  { "no-date",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .due = { .from = QY_FEE_DUE_DATE } },
    "which day" },
  { "offset-below-zero",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .due = { .offset = { -1, QY_UNIT_DAY } } },
    "none or more" },
  { "amount-below-zero", { LINE (QY_FEE_MONTHLY, -100), YEAR_2026 }, "below zero" },
  { "renewed-too-often",
    { LINE (QY_FEE_MONTHLY, 100), YEAR_2026, .renewal = 5000 },
    "not renewed" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) payments = qy_fee_schedule (&row->plan, &error);

  g_assert_null (payments);
  g_assert_true (error != NULL && error->domain == QY_CORE_ERROR);
  g_assert_nonnull (strstr (error->message, row->says));
}

static void
test_labels (void)
{
  static const struct
  {
    QyFeeBasis basis;
    const char *zh;
    const char *en;
  } rows[] = {
    { QY_FEE_MONTHLY, "2026年2月", "2026, month 2" },
    { QY_FEE_QUARTERLY, "2026年第1季度", "2026, quarter 1" },
    { QY_FEE_HALF_YEARLY, "2026年第1个半年", "2026, half-year 1" },
    { QY_FEE_ANNUAL, "2026年度", "year 2026" },
    { QY_FEE_LUMP_SUM, "付款", "Payment" },
    { QY_FEE_INSTALMENT, "第1期", "Instalment 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      QyFeePlan plan = { LINE (rows[i].basis, 100), .first = { 2026, 2, 1 },
                         .last = { 2027, 1, 31 },
                         .parts = rows[i].basis == QY_FEE_INSTALMENT ? thirds : NULL,
                         .n_parts = rows[i].basis == QY_FEE_INSTALMENT ? 3 : 0 };
      g_autoptr (GArray) payments = qy_fee_schedule (&plan, NULL);
      g_autofree char *zh =
          qy_fee_payment_print_label (&g_array_index (payments, QyFeePayment, 0), QY_LANGUAGE_ZH);
      g_autofree char *en =
          qy_fee_payment_print_label (&g_array_index (payments, QyFeePayment, 0), QY_LANGUAGE_EN);

      g_assert_cmpstr (zh, ==, rows[i].zh);
      g_assert_cmpstr (en, ==, rows[i].en);
    }
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/fee-schedule/" group "/", cases[i].name, NULL);  \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("plan", cases, test_case);
  ADD_CASES ("refused", refused_cases, test_refused);
  g_test_add_func ("/core/fee-schedule/labels", test_labels);
  return g_test_run ();
}
