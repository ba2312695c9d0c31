/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-fee.h"
#include "qy-price-revision.h"
#include "qy-proportion.h"

#define ROUNDS 20000

/* Figures that are checked in other ways than the program's are computed with long division. */
__extension__ typedef __int128 Wide;

static QyRate
rate_of (const char *raw)
{
  QyRate rate = { 0, 0, QY_RATE_PLAIN };

  g_assert_true (qy_rate_from_raw (raw, &rate, NULL));
  return rate;
}

static gint64
random_amount (GRand *rand)
{
  int bits = g_rand_int_range (rand, 0, 59);

  return (gint64) ((((guint64) g_rand_int (rand) << 32) | g_rand_int (rand))
                   & ((G_GUINT64_CONSTANT (1) << bits) - 1));
}

typedef struct
{
  const char *name;
  gint64 amount;
  guint64 numerator;
  guint64 denominator;
  gint64 result; /* -1: too large */
} ProportionCase;

static const ProportionCase proportion_cases[] = {
  { "half-up", 5, 1, 2, 3 },
  { "below-half", 4, 1, 3, 1 },
  { "above-half", 5, 1, 3, 2 },
  { "half-up-below-zero", -5, 1, 2, -3 },
  { "nothing", 0, 7, 9, 0 },
  { "none-of-it", 999, 0, 9, 0 },
  { "largest", QY_MONEY_LIMIT - 1, 1, 1, QY_MONEY_LIMIT - 1 },
  { "128-bits", QY_MONEY_LIMIT - 1, QY_MONEY_LIMIT, QY_MONEY_LIMIT, QY_MONEY_LIMIT - 1 },
  { "too-large", QY_MONEY_LIMIT - 1, 2, 1, -1 },
};

static void
test_proportion (gconstpointer data)
{
  const ProportionCase *row = data;
  gint64 result = 0;
  gboolean good = qy_proportion (row->amount, row->numerator, row->denominator, &result);

  g_assert_cmpint (good, ==, row->result != -1 || row->amount < 0);
  if (good)
    g_assert_cmpint (result, ==, row->result);
}

typedef struct
{
  const char *name;
  gint64 amount;
  const char *rate;
  gboolean included;
  gint64 net;
  gint64 tax;
  gint64 gross;
} TaxCase;

static const TaxCase tax_cases[] = {
  { "six-included", 10600, "6%", TRUE, 10000, 600, 10600 },
  { "six-included-uneven", 10000, "6%", TRUE, 9434, 566, 10000 },
  { "six-on-top", 10000, "6%", FALSE, 10000, 600, 10600 },
  { "thirteen-on-top-half", 50, "13%", FALSE, 50, 7, 57 },
  { "one-fen", 1, "13%", TRUE, 1, 0, 1 },
  { "none", 12345, "0%", TRUE, 12345, 0, 12345 },
  { "credit", -10000, "6%", TRUE, -9434, -566, -10000 },
  { "all", 200, "100%", TRUE, 100, 100, 200 },
};

static void
test_tax (gconstpointer data)
{
  const TaxCase *row = data;
  QyFeeTax tax = { 0, 0, 0 };

  g_assert_true (qy_fee_split_tax (row->amount, rate_of (row->rate), row->included, &tax, NULL));
  g_assert_cmpint (tax.net, ==, row->net);
  g_assert_cmpint (tax.tax, ==, row->tax);
  g_assert_cmpint (tax.gross, ==, row->gross);
}

static void
test_tax_refused (void)
{
  QyFeeTax tax = { 0, 0, 0 };
  g_autoptr (GError) high = NULL;
  g_autoptr (GError) large = NULL;

  g_assert_false (qy_fee_split_tax (100, rate_of ("100.1%"), TRUE, &tax, &high));
  g_assert_error (high, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_assert_false (qy_fee_split_tax (QY_MONEY_LIMIT - 1, rate_of ("13%"), FALSE, &tax, &large));
  g_assert_error (large, QY_CORE_ERROR, QY_ERROR_TOO_LARGE);
}

static void
test_tax_adds_up (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 amount = random_amount (rand) / 2;
      QyRate rate = { g_rand_int_range (rand, 0, 10001), 2, QY_RATE_PLAIN };
      QyFeeTax tax = { 0, 0, 0 };
      Wide exact;

      g_assert_true (qy_fee_split_tax (amount, rate, TRUE, &tax, NULL));
      g_assert_cmpint (tax.net + tax.tax, ==, amount);
      exact = (Wide) tax.net * (10000 + rate.digits) - (Wide) amount * 10000;
      g_assert_true (exact * 2 >= -(10000 + rate.digits) && exact * 2 <= 10000 + rate.digits);
      g_assert_true (qy_fee_split_tax (amount, rate, FALSE, &tax, NULL));
      g_assert_cmpint (tax.net, ==, amount);
      g_assert_cmpint (tax.net + tax.tax, ==, tax.gross);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  gboolean for_all;
  gint64 quantity;
  gint64 sum; /* -1: refused */
} TierCase;

static const TierCase tier_cases[] = {
  { "first-tier", "1-100: 50.00; 101-500: 45; 501-: 40", FALSE, 100000, 500000 },
  { "into-second", "1-100: 50.00; 101-500: 45; 501-: 40", FALSE, 101000, 504500 },
  { "into-last", "1-100: 50.00; 101-500: 45; 501-: 40", FALSE, 600000, 2700000 },
  { "for-all-first", "1-100: 50.00; 101-500: 45; 501-: 40", TRUE, 100000, 500000 },
  { "for-all-second", "1-100: 50.00; 101-500: 45; 501-: 40", TRUE, 101000, 454500 },
  { "lines", "1-10: 1.00\n11-20: 0.50", FALSE, 20000, 1500 },
  { "chinese", "1至10：1.00；11以上：0.50元", FALSE, 12000, 1100 },
  { "same-border", "0-0.5: 10; 0.5-: 20", FALSE, 750, 1000 },
  { "half-fen", "0-: 0.01", FALSE, 500, 1 },
  { "below-half-fen", "0-: 0.01", FALSE, 499, 0 },
  { "nothing", "1-10: 1.00", FALSE, 0, 0 },
  { "beyond", "1-10: 1.00", FALSE, 10001, -1 },
  { "gap", "1-10: 1; 12-: 2", FALSE, 1, -1 },
  { "overlap", "1-10: 1; 9-: 2", FALSE, 1, -1 },
  { "not-from-one", "5-10: 1", FALSE, 1, -1 },
  { "after-the-last", "1-: 1; 2-3: 1", FALSE, 1, -1 },
  { "backwards", "1-0: 1", FALSE, 1, -1 },
  { "no-price", "1-10:", FALSE, 1, -1 },
  { "price-below-zero", "1-10: -1", FALSE, 1, -1 },
  { "other-currency", "1-10: USD 1", FALSE, 1, -1 },
  { "words", "cheap", FALSE, 1, -1 },
  { "empty", " ;\n", FALSE, 1, -1 },
  { "too-large", "0-: 9999999999999999.99", FALSE, 2000, -1 },
};

static void
test_tiers (gconstpointer data)
{
  const TierCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tiers = qy_fee_tiers_parse (row->text, "CNY", &error);
  gint64 sum = 0;
  gboolean good = tiers != NULL
                  && qy_fee_tiers_sum ((const QyFeeTier *) tiers->data, tiers->len, row->for_all,
                                       row->quantity, &sum, &error);

  g_assert_cmpint (good, ==, row->sum >= 0);
  if (good)
    g_assert_cmpint (sum, ==, row->sum);
  else
    g_assert_true (error->domain == QY_CORE_ERROR && strlen (error->message) > 20);
}

typedef struct
{
  const char *name;
  gint64 price;
  gint64 agreed;
  gint64 overtime; /* -1: by the rate */
  const char *rate;
  gint64 minutes;
  gint64 ordinary;
  gint64 extra;
} HoursCase;

static const HoursCase hours_cases[] = {
  { "within", 20000, 600, -1, "150%", 300, 100000, 0 },
  { "exactly", 20000, 600, -1, "150%", 600, 200000, 0 },
  { "beyond-by-rate", 20000, 600, -1, "150%", 720, 200000, 60000 },
  { "beyond-by-price", 20000, 600, 35000, "0%", 690, 200000, 52500 },
  { "minutes", 10001, 0, -1, "150%", 1, 167, 0 },
  { "no-agreed-hours", 20000, 0, 99999, "0%", 6000, 2000000, 0 },
  { "overtime-free", 20000, 60, 0, "0%", 120, 20000, 0 },
  { "none", 20000, 60, -1, "150%", 0, 0, 0 },
};

static void
test_hours (gconstpointer data)
{
  const HoursCase *row = data;
  QyFeeLine line = { .basis = QY_FEE_HOURLY,
                     .has_amount = TRUE,
                     .amount = { row->price, "CNY" },
                     .agreed_minutes = row->agreed,
                     .overtime = row->overtime,
                     .overtime_rate = rate_of (row->rate) };
  QyFeeHours hours;

  g_assert_true (qy_fee_sum_hours (&line, row->minutes, 0, &hours, NULL));
  g_assert_cmpint (hours.ordinary, ==, row->ordinary);
  g_assert_cmpint (hours.overtime, ==, row->extra);
  g_assert_cmpint (hours.total, ==, row->ordinary + row->extra);
  g_assert_cmpint (hours.ordinary_minutes + hours.overtime_minutes, ==, row->minutes);
}

typedef struct
{
  const char *name;
  const char *basis;
  gint64 amount; /* -1: not agreed */
  gint64 minutes;
  gint64 quantity;
  int billed;
  int months;
  gint64 result; /* -1: not known */
} AmountCase;

static const AmountCase amount_cases[] = {
  { "lump", "lump_sum", 500, 0, -1, 0, 0, 500 },
  { "monthly", "monthly", 500, 0, -1, 0, 1, 500 },
  { "quarterly", "quarterly", 500, 0, -1, 0, 3, 500 },
  { "half-yearly", "half_yearly", 500, 0, -1, 0, 6, 500 },
  { "yearly", "annual", 500, 0, -1, 0, 12, 500 },
  { "monthly-not-agreed", "monthly", -1, 0, -1, 0, 1, -1 },
  { "hourly", "hourly", 100, 90, -1, 1, 1, 150 },
  { "hourly-open", "hourly", 100, 0, -1, 3, 3, -1 },
  { "per-use", "per_use", 100, 0, 3000, 1, 1, 300 },
  { "per-unit-open", "per_unit", 100, 0, -1, 12, 12, -1 },
  { "instalments", "instalment", 100, 0, -1, 0, 0, 100 },
  { "annex", "per_schedule", 100, 0, -1, 0, 0, -1 },
  { "to-be-agreed", "other", -1, 0, -1, 0, 0, -1 },
};

static void
test_amount (gconstpointer data)
{
  const AmountCase *row = data;
  QyFeeLine line = { .has_amount = row->amount >= 0,
                     .amount = { MAX (row->amount, 0), "CNY" },
                     .billed_months = row->billed,
                     .agreed_minutes = row->minutes,
                     .quantity = row->quantity };
  gint64 minor = 0;
  gboolean known = FALSE;

  g_assert_true (qy_fee_basis_from_string (row->basis, &line.basis));
  g_assert_cmpstr (qy_fee_basis_to_string (line.basis), ==, row->basis);
  g_assert_cmpint (qy_fee_line_months (&line), ==, row->months);
  g_assert_true (qy_fee_line_amount (&line, &minor, &known, NULL));
  g_assert_cmpint (known, ==, row->result >= 0);
  if (known)
    g_assert_cmpint (minor, ==, row->result);
}

static void
test_amount_refused (void)
{
  static const QyFeeLine wrong[] = {
    { .basis = QY_FEE_MONTHLY, .has_amount = TRUE, .amount = { -1, "CNY" } },
    { .basis = QY_FEE_HOURLY, .has_amount = TRUE, .agreed_minutes = -1 },
    { .basis = QY_FEE_HOURLY, .has_amount = TRUE, .overtime = -2 },
    { .basis = QY_FEE_PER_USE, .has_amount = TRUE, .quantity = -2 },
  };
  QyFeeBasis basis;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gint64 minor = 0;
      gboolean known = FALSE;
      g_autoptr (GError) error = NULL;

      g_assert_false (qy_fee_line_amount (&wrong[i], &minor, &known, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
  g_assert_false (qy_fee_basis_from_string ("weekly", &basis));
}

typedef struct
{
  const char *name;
  QyPriceChange change;
  gboolean falls;
  const char *rate;
  gint64 sum;
  gint64 first;
  int renewals;
  gint64 result; /* -1: refused */
} RevisionCase;

static const RevisionCase revision_cases[] = {
  { "first-term", QY_PRICE_BY_PERCENT, FALSE, "3%", 0, 10000, 0, 10000 },
  { "stays", QY_PRICE_STAYS, FALSE, "3%", 5, 10000, 9, 10000 },
  { "once", QY_PRICE_BY_PERCENT, FALSE, "3%", 0, 10000, 1, 10300 },
  { "twice", QY_PRICE_BY_PERCENT, FALSE, "3%", 0, 10000, 2, 10609 },
  { "thrice-rounds-once", QY_PRICE_BY_PERCENT, FALSE, "3%", 0, 10000, 3, 10927 },
  /* 10000 × 1.03^50 = 43839.0601…, rounded at every renewal it would be 43838 */
  { "fifty", QY_PRICE_BY_PERCENT, FALSE, "3%", 0, 10000, 50, 43839 },
  { "half-up", QY_PRICE_BY_PERCENT, FALSE, "0.5%", 0, 100, 1, 101 },
  { "fine-rate", QY_PRICE_BY_PERCENT, FALSE, "0.000000001%", 0, 100000000000, 100, 100000000100 },
  { "doubles", QY_PRICE_BY_PERCENT, FALSE, "100%", 0, 1, 59, 576460752303423488 },
  { "doubles-too-often", QY_PRICE_BY_PERCENT, FALSE, "100%", 0, 1, 60, -1 },
  { "falls", QY_PRICE_BY_PERCENT, TRUE, "10%", 0, 10000, 3, 7290 },
  { "falls-to-nothing", QY_PRICE_BY_PERCENT, TRUE, "100%", 0, 10000, 1, 0 },
  { "of-first", QY_PRICE_BY_PERCENT_OF_FIRST, FALSE, "3%", 0, 10000, 3, 10900 },
  { "of-first-falls-half-up", QY_PRICE_BY_PERCENT_OF_FIRST, TRUE, "0.5%", 0, 100, 1, 100 },
  { "of-first-below-zero", QY_PRICE_BY_PERCENT_OF_FIRST, TRUE, "50%", 0, 100, 3, -1 },
  { "sum", QY_PRICE_BY_SUM, FALSE, "0%", 500, 10000, 3, 11500 },
  { "sum-falls", QY_PRICE_BY_SUM, TRUE, "0%", 500, 1500, 3, 0 },
  { "sum-below-zero", QY_PRICE_BY_SUM, TRUE, "0%", 500, 1499, 3, -1 },
  { "over-hundred", QY_PRICE_BY_PERCENT, FALSE, "100.1%", 0, 100, 1, -1 },
};

static void
test_revision (gconstpointer data)
{
  const RevisionCase *row = data;
  QyPriceRevision revision = { row->change, row->falls, rate_of (row->rate), row->sum };
  g_autoptr (GError) error = NULL;
  gint64 price = 0;
  gboolean good = qy_price_revision_apply (&revision, row->first, row->renewals, &price, &error);

  g_assert_cmpint (good, ==, row->result >= 0);
  if (good)
    g_assert_cmpint (price, ==, row->result);
  else
    g_assert_true (error->domain == QY_CORE_ERROR);
}

/* The exact price lies within half a fen of the rounded one: (1 + r)^n in long integers. */
static void
test_revision_is_exact (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < ROUNDS; i++)
    {
      int renewals = g_rand_int_range (rand, 1, 6);
      gint64 percent = g_rand_int_range (rand, 0, 31);
      gint64 first = g_rand_int_range (rand, 0, 1000000000);
      QyPriceRevision revision = {
        QY_PRICE_BY_PERCENT, g_rand_boolean (rand), { percent, 0, QY_RATE_PLAIN }, 0
      };
      Wide above = first;
      Wide below = 1;
      gint64 price = 0;

      for (int k = 0; k < renewals; k++)
        {
          above *= revision.falls ? 100 - percent : 100 + percent;
          below *= 100;
        }
      g_assert_true (qy_price_revision_apply (&revision, first, renewals, &price, NULL));
      g_assert_true (above * 2 + below >= (Wide) price * below * 2);
      g_assert_true (above * 2 + below < (Wide) (price + 1) * below * 2);
    }
}

/* However a period is cut in two, nothing but a rounding is between the parts and the whole. */
static void
test_prorate (void)
{
  g_assert_cmpint (qy_fee_prorate (1500000, 17, 31), ==, 822581);
  g_assert_cmpint (qy_fee_prorate (1500000, 14, 31), ==, 677419);
  g_assert_cmpint (qy_fee_prorate (1500000, 31, 31), ==, 1500000);
  g_assert_cmpint (qy_fee_prorate (1500000, 0, 31), ==, 0);
  g_assert_cmpint (qy_fee_prorate (1, 1, 2), ==, 1);
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/fee/" group "/", cases[i].name, NULL);           \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("proportion", proportion_cases, test_proportion);
  ADD_CASES ("tax", tax_cases, test_tax);
  ADD_CASES ("tiers", tier_cases, test_tiers);
  ADD_CASES ("hours", hours_cases, test_hours);
  ADD_CASES ("amount", amount_cases, test_amount);
  ADD_CASES ("revision", revision_cases, test_revision);
  g_test_add_func ("/core/fee/tax-refused", test_tax_refused);
  g_test_add_func ("/core/fee/tax-adds-up", test_tax_adds_up);
  g_test_add_func ("/core/fee/amount-refused", test_amount_refused);
  g_test_add_func ("/core/fee/revision-is-exact", test_revision_is_exact);
  g_test_add_func ("/core/fee/prorate", test_prorate);
  return g_test_run ();
}
