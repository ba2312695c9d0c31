/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fee-schedule.h"

/* Properties of random plans. GLib prints the seed; repeat with --seed. */

#define ROUNDS 3000

static QyFeePlan
random_plan (void)
{
  QyFeePlan plan = { .line = { .has_amount = TRUE, .quantity = -1 },
                     .first =
                         qy_date_add_days ((QyDate){ 2020, 1, 1 }, g_test_rand_int_range (0, 4000)),
                     .calendar_periods = g_test_rand_bit (),
                     .prorate = g_test_rand_bit () };

  plan.line.basis = (QyFeeBasis) g_test_rand_int_range (QY_FEE_MONTHLY, QY_FEE_HOURLY);
  plan.line.amount = (QyMoney){ g_test_rand_int_range (0, 100000000), "CNY" };
  plan.line.arrears = g_test_rand_bit ();
  plan.last = qy_date_add_days (plan.first, g_test_rand_int_range (0, 2000));
  plan.due = (QyFeeDue){ .from = g_test_rand_bit () ? QY_FEE_DUE_DAY : QY_FEE_DUE_WORKING_DAY,
                         .day = g_test_rand_int_range (1, 32) };
  return plan;
}

/* Periods follow each other from the first to the last day without gap or overlap, names are
 * different, and no day of the month lies before an uncut period, or in arrears before its end. */
static void
test_periods (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      QyFeePlan plan = random_plan ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) payments = qy_fee_schedule (&plan, &error);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      QyDate next = plan.first;

      g_assert_no_error (error);
      for (guint k = 0; k < payments->len; k++)
        {
          QyFeePayment *payment = &g_array_index (payments, QyFeePayment, k);
          QyDate due = payment->rule.day;

          g_assert_true (g_hash_table_add (names, payment->occurrence));
          g_assert_cmpint (qy_date_compare (payment->first, next), ==, 0);
          g_assert_cmpint (qy_date_compare (payment->first, payment->last), <=, 0);
          g_assert_cmpint (payment->amount, >=, 0);
          g_assert_cmpint (payment->amount, <=, plan.line.amount.minor);
          next = qy_date_add_days (payment->last, 1);
          due.day = (guint8) MIN (plan.due.day, qy_date_days_in_month (due.year, due.month));
          if (plan.first.day <= 28)
            g_assert_cmpint (
                qy_date_compare (due, plan.line.arrears ? payment->last : payment->first), >=, 0);
        }
      g_assert_cmpint (qy_date_compare (qy_date_add_days (plan.last, 1), next), ==, 0);
    }
}

/* A total that is spread, or paid in instalments of any shares and sums, adds up to the fen. */
static void
test_totals (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      QyFeePlan plan = random_plan ();
      QyFeePart parts[8] = { { .kind = QY_FEE_PART_SHARE } };
      gint64 left = 1000000;
      g_autoptr (GArray) payments = NULL;
      g_autoptr (GError) error = NULL;
      gint64 sum = 0;

      plan.spread = TRUE;
      if (g_test_rand_bit ())
        {
          plan.spread = FALSE;
          plan.line.basis = QY_FEE_INSTALMENT;
          plan.line.amount.minor = g_test_rand_int_range (0, 20);
          plan.parts = parts;
          plan.n_parts = (gsize) g_test_rand_int_range (1, 9);
          for (gsize k = 0; k + 1 < plan.n_parts; k++)
            {
              gint64 share = g_test_rand_int_range (0, (gint32) left + 1);

              parts[k] =
                  (QyFeePart){ .kind = QY_FEE_PART_SHARE, .share = { share, 4, QY_RATE_PLAIN } };
              left -= share;
            }
          parts[plan.n_parts - 1] =
              (QyFeePart){ .kind = g_test_rand_bit () ? QY_FEE_PART_REST : QY_FEE_PART_SHARE,
                           .share = { left, 4, QY_RATE_PLAIN } };
        }
      payments = qy_fee_schedule (&plan, &error);
      g_assert_no_error (error);
      for (guint k = 0; k < payments->len; k++)
        {
          g_assert_cmpint (g_array_index (payments, QyFeePayment, k).amount, >=, 0);
          sum += g_array_index (payments, QyFeePayment, k).amount;
        }
      g_assert_cmpint (sum, ==, plan.line.amount.minor);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/fee-schedule-random/periods", test_periods);
  g_test_add_func ("/core/fee-schedule-random/totals", test_totals);
  return g_test_run ();
}
