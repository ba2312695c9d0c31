/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-error.h"
#include "qy-money.h"
#include "qy-settlement.h"

#define ROUNDS 5000
#define MOST   12

typedef struct
{
  const char *name;
  QyOpenPayment payments[4];
  gsize n;
  gint64 amount;
  gint64 parts[4]; /* by the payments' places */
  gint64 left;
} Case;

static const Case cases[] = {
  { "exact", { { { 2026, 1, 31 }, 100, 0, 0 } }, 1, 100, { 100 }, 0 },
  { "partial", { { { 2026, 1, 31 }, 100, 0, 0 } }, 1, 30, { 30 }, 0 },
  { "the-rest", { { { 2026, 1, 31 }, 100, 30, 0 } }, 1, 70, { 70 }, 0 },
  { "too-much", { { { 2026, 1, 31 }, 100, 30, 0 } }, 1, 90, { 70 }, 20 },
  { "after-a-credit", { { { 2026, 1, 31 }, 100, 30, 20 } }, 1, 90, { 50 }, 40 },
  { "oldest-first",
    { { { 2026, 2, 28 }, 100, 0, 0 }, { { 2026, 1, 31 }, 100, 0, 0 } },
    2,
    150,
    { 50, 100 },
    0 },
  { "waiting-last",
    { { { 0, 0, 0 }, 100, 0, 0 }, { { 2099, 1, 31 }, 100, 0, 0 } },
    2,
    150,
    { 50, 100 },
    0 },
  { "settled-is-skipped",
    { { { 2026, 1, 31 }, 100, 100, 0 }, { { 2026, 2, 28 }, 100, 0, 0 } },
    2,
    60,
    { 0, 60 },
    0 },
  { "overpaid-is-no-debt",
    { { { 2026, 1, 31 }, 100, 100, 40 }, { { 2026, 2, 28 }, 100, 0, 0 } },
    2,
    110,
    { 0, 100 },
    10 },
  { "one-day-in-proportion",
    { { { 2026, 1, 31 }, 300, 0, 0 }, { { 2026, 1, 31 }, 100, 0, 0 } },
    2,
    100,
    { 75, 25 },
    0 },
  { "one-day-last-takes-the-remainder",
    { { { 2026, 1, 31 }, 100, 0, 0 },
      { { 2026, 1, 31 }, 100, 0, 0 },
      { { 2026, 1, 31 }, 100, 0, 0 } },
    3,
    100,
    { 33, 34, 33 },
    0 },
  { "one-day-one-fen",
    { { { 2026, 1, 31 }, 100, 0, 0 },
      { { 2026, 1, 31 }, 100, 0, 0 },
      { { 2026, 1, 31 }, 100, 0, 0 } },
    3,
    1,
    { 0, 1, 0 },
    0 },
  { "nothing-owed", { { { 2026, 1, 31 }, 100, 100, 0 } }, 1, 100, { 0 }, 100 },
  { "no-payments", { { { 0, 0, 0 }, 0, 0, 0 } }, 0, 100, { 0 }, 100 },
};

static void
test_allocate (gconstpointer data)
{
  const Case *row = data;
  gint64 left = -1;
  g_autoptr (GArray) parts =
      qy_settlement_allocate (row->payments, row->n, row->amount, &left, NULL);
  gint64 found[G_N_ELEMENTS (row->parts)] = { 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      const QySettlementPart *part = &g_array_index (parts, QySettlementPart, i);

      g_assert_cmpint (part->amount, >, 0);
      g_assert_cmpint (found[part->index], ==, 0);
      found[part->index] = part->amount;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpint (found[i], ==, row->parts[i]);
  g_assert_cmpint (left, ==, row->left);
}

static void
test_refused (void)
{
  static const gint64 wrong[] = { 0, -1, QY_MONEY_LIMIT };
  QyOpenPayment payment = { { 2026, 1, 31 }, 100, 0, 0 };
  gint64 left = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) credit = NULL;

      g_assert_null (qy_settlement_allocate (&payment, 1, wrong[i], &left, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_false (qy_settlement_credit (&payment, wrong[i], &credit));
      g_assert_error (credit, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
}

typedef struct
{
  const char *name;
  QySettlementPart chosen[3];
  gsize n;
  gint64 left; /* -1: refused */
} ChoiceCase;

static const ChoiceCase choice_cases[] = {
  { "later-first", { { 1, 100 } }, 1, 50 },
  { "both", { { 0, 50 }, { 1, 100 } }, 2, 0 },
  { "nothing-chosen", { { 0, 0 } }, 0, 150 },
  { "more-than-owed", { { 0, 101 } }, 1, -1 },
  { "twice-more-than-owed", { { 0, 60 }, { 0, 41 } }, 2, -1 },
  { "more-than-paid", { { 0, 100 }, { 1, 51 } }, 2, -1 },
  { "below-zero", { { 0, -1 } }, 1, -1 },
  { "zero", { { 0, 0 } }, 1, -1 },
};

static void
test_choice (gconstpointer data)
{
  const ChoiceCase *row = data;
  QyOpenPayment payments[] = { { { 2026, 1, 31 }, 100, 0, 0 }, { { 2026, 2, 28 }, 100, 0, 0 } };
  g_autoptr (GError) error = NULL;
  gint64 left = -1;
  gboolean good = qy_settlement_check (payments, 2, 150, row->chosen, row->n, &left, &error);

  g_assert_cmpint (good, ==, row->left >= 0);
  if (good)
    g_assert_cmpint (left, ==, row->left);
  else
    g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
}

static void
test_credit (void)
{
  QyOpenPayment payment = { { 2026, 1, 31 }, 100, 80, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_settlement_credit (&payment, 20, NULL));
  g_assert_cmpint (qy_open_payment_balance (&payment), ==, 0);
  g_assert_true (qy_settlement_credit (&payment, 80, NULL));
  g_assert_cmpint (qy_open_payment_balance (&payment), ==, -80);
  g_assert_false (qy_settlement_credit (&payment, 1, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
  g_assert_cmpint (payment.credited, ==, 100);
}

/* Random payments and credits until everything is settled: at any time what was planned is what is
 * paid, credited and owed, and what was paid is what is allocated and left. */
static void
test_no_fen_is_lost (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < ROUNDS; i++)
    {
      QyOpenPayment payments[MOST];
      gsize n = (gsize) g_rand_int_range (rand, 1, MOST + 1);
      gint64 planned = 0;
      gint64 given = 0;
      gint64 unused = 0;

      for (gsize k = 0; k < n; k++)
        {
          payments[k] = (QyOpenPayment){ { 2026, 1, (guint8) g_rand_int_range (rand, 1, 6) },
                                         g_rand_int_range (rand, 0, 100000),
                                         0,
                                         0 };
          planned += payments[k].amount;
        }
      for (int act = 0; act < 8; act++)
        {
          gint64 amount = g_rand_int_range (rand, 1, 60000);
          QyOpenPayment *one = &payments[g_rand_int_range (rand, 0, (gint32) n)];
          g_autoptr (GArray) parts = NULL;
          gint64 left = 0;
          gint64 sum = 0;

          if (g_rand_int_range (rand, 0, 4) == 0)
            {
              if (amount <= qy_open_payment_balance (one)
                  && qy_settlement_credit (one, amount, NULL))
                given += amount;
              continue;
            }
          parts = qy_settlement_allocate (payments, n, amount, &left, NULL);
          for (guint k = 0; k < parts->len; k++)
            {
              const QySettlementPart *part = &g_array_index (parts, QySettlementPart, k);

              payments[part->index].paid += part->amount;
              g_assert_cmpint (qy_open_payment_balance (&payments[part->index]), >=, 0);
              sum += part->amount;
            }
          g_assert_cmpint (sum + left, ==, amount);
          given += sum;
          unused += left;
          for (gsize k = 0; left > 0 && k < n; k++)
            g_assert_cmpint (qy_open_payment_balance (&payments[k]), ==, 0);
        }
      for (gsize k = 0; k < n; k++)
        planned -= qy_open_payment_balance (&payments[k]);
      g_assert_cmpint (planned, ==, given);
      g_assert_cmpint (unused, >=, 0);
    }
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/settlement/" group "/", cases[i].name, NULL);    \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("allocate", cases, test_allocate);
  ADD_CASES ("choice", choice_cases, test_choice);
  g_test_add_func ("/core/settlement/refused", test_refused);
  g_test_add_func ("/core/settlement/credit", test_credit);
  g_test_add_func ("/core/settlement/no-fen-is-lost", test_no_fen_is_lost);
  return g_test_run ();
}
