/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "ledger-rows.h"
#include "qy-book-ledger.h"
#include "qy-money.h"

static const struct
{
  const char *title;
  const char *number;
  const char *ends_on;
  const char *amount;
  const char *party;
  QyContractState state;
} papers[] = {
  { "一号机房维护", "A-1", "2026-12-31", "10万", "云杉数据有限公司", QY_STATE_IN_FORCE },
  { "二号平台运维", "A-2", "2027-06-30", "20万", "青禾运维有限公司", QY_STATE_IN_FORCE },
  { "三号保密协议", "B-1", NULL, NULL, "云杉数据有限公司", QY_STATE_EXPIRED },
  { "四号 O'Neill 许可", "B-2", "2025-01-31", "5000.50", "青禾运维有限公司", QY_STATE_CLOSED },
};

static void
set_up (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyParty) party = qy_party_new (NULL, "云杉数据有限公司");

  book_fixture_set_up (fixture, data);
  party->aliases = g_strdup ("云杉\nYS");
  g_assert_true (qy_book_party_add (fixture->book, party, NULL));
  g_free (add_party (fixture->book, "青禾运维有限公司", 2));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const QyAssignment given = { "甲方", papers[i].party };
      QySignedContract paper = { .title = papers[i].title,
                                 .number = papers[i].number,
                                 .ends_on = papers[i].ends_on,
                                 .amount = papers[i].amount,
                                 .state = papers[i].state,
                                 .parties = &given,
                                 .n_parties = 1 };
      g_autoptr (QyContract) contract = NULL;
      g_autoptr (GError) error = NULL;

      contract = qy_book_contract_add_signed (fixture->book, &paper, &error);
      g_assert_no_error (error);
    }
}

/* The numbers of the contracts found, joined by spaces. */
static char *
ask (QyBook *book, const char *where, const char *sort, GError **error)
{
  g_auto (GStrv) ids = qy_book_ledger_ids (book, where, sort, error);
  g_autoptr (GPtrArray) contracts = NULL;
  GString *out = g_string_new (NULL);

  if (ids == NULL)
    return g_string_free (out, FALSE);
  contracts = qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), error);
  for (guint i = 0; i < contracts->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            ((QyContract *) contracts->pdata[i])->number);
  return g_string_free (out, FALSE);
}

static void
test_where (BookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *where;
    const char *numbers;
  } cases[] = {
    { NULL, "A-1 A-2 B-1 B-2" },
    { "", "A-1 A-2 B-1 B-2" },
    { "number = A-1", "A-1" },
    { "number=A-1", "A-1" },
    { "title ~ 维", "A-1 A-2" },
    { "title !~ 维", "B-1 B-2" },
    { "title = '四号 O''Neill 许可'", "B-2" },
    { "title ~ \"O'Neill\"", "B-2" },
    { "state = in-force", "A-1 A-2" },
    { "state != in-force", "B-1 B-2" },
    { "state = in-force and amount > 10万", "A-2" },
    { "amount >= 100000", "A-1 A-2" },
    { "amount = 5000.50", "B-2" },
    { "amount != 5000.5", "A-1 A-2 B-1" },
    { "ends_on < 2027-01-01", "A-1 B-2" },
    { "not ends_on < 2027-01-01", "A-2 B-1" },
    { "ends_on = none", "B-1" },
    { "ends_on != none and (number = A-1 or number = B-2)", "A-1 B-2" },
    { "number = A-1 or number = A-2 and amount < 1", "A-1" },
    { "(number = A-1 or number = A-2) and amount < 1", "" },
    { "party = 云杉数据有限公司", "A-1 B-1" },
    { "party = YS", "A-1 B-1" },
    { "party = Y", "" },
    { "party ~ 青禾", "A-2 B-2" },
    { "party != 云杉", "A-2 B-2" },
    { "NOT (state = closed OR state = expired)", "A-1 A-2" },
    { "template = none", "A-1 A-2 B-1 B-2" },
    { "created_at >= 2026-11-22", "A-1 A-2 B-1 B-2" },
    { "tags = none", "A-1 A-2 B-1 B-2" },
    /* what tries to be SQL is a value */
    { "title = \"x' OR '1'='1\"", "" },
    { "title = '''; DROP TABLE contract; --'", "" },
    { "title ~ '%'", "" },
    { "title ~ '_'", "" },
    { "note = '$1'", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *numbers = ask (fixture->book, cases[i].where, "number", &error);

      g_test_message ("%s", cases[i].where != NULL ? cases[i].where : "NULL");
      g_assert_no_error (error);
      g_assert_cmpstr (numbers, ==, cases[i].numbers);
    }
}

static void
test_refused (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (5000, '(');
  g_autofree char *nots =
      g_strjoin ("", "not not not not not not not not not not not not not not not not ",
                 "not not not not not not not not not not not not not not not not ",
                 "not not not not number = A-1", NULL);
  const char *const cases[] = {
    "number",
    "number =",
    "= A-1",
    "number A-1",
    "number = A-1 and",
    "number = A-1 number = A-2",
    "(number = A-1",
    "number = A-1)",
    "nonsense = 1",
    "rev = 1",
    "number; DROP TABLE contract",
    "number = 'open",
    "state = nowhere",
    "ends_on = soon",
    "ends_on < 2026-02-30",
    "amount = much",
    "amount ~ 1",
    "state < signed",
    "party < a",
    "number =! 1",
    "number = ''",
    "ends_on < none",
    "1 = 1",
    "number = (SELECT 1)",
    "id IN (1)",
    deep,
    nots,
    "number = A-1 or 1=1 --",
    "\"number\" = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *numbers = ask (fixture->book, cases[i], NULL, &error);

      g_test_message ("%.60s", cases[i]);
      g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
      g_assert_false (qy_ledger_check (cases[i], NULL, NULL));
    }
}

static void
test_sort (BookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sort;
    const char *numbers; /* NULL: refused */
  } cases[] = {
    { "-number", "B-2 B-1 A-2 A-1" },
    { "ends_on", "B-2 A-1 A-2 B-1" },
    { "-ends_on", "A-2 A-1 B-2 B-1" },
    { "amount", "B-2 A-1 A-2 B-1" },
    { "state, -number", "A-2 A-1 B-1 B-2" },
    { "number; DROP TABLE contract", NULL },
    { "rev", NULL },
    { "--number", NULL },
    { "number,", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *numbers = ask (fixture->book, NULL, cases[i].sort, &error);

      g_test_message ("%s", cases[i].sort);
      if (cases[i].numbers == NULL)
        g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
      else
        g_assert_cmpstr (numbers, ==, cases[i].numbers);
    }
}

/* Every column that is offered can be compared and sorted by. */
static void
test_every_column (BookFixture *fixture, gconstpointer data)
{
  for (const char *const *column = qy_ledger_columns (); *column != NULL; column++)
    {
      g_autofree char *where = g_strdup_printf ("%s != none or not %s = none", *column, *column);
      g_autofree char *numbers = NULL;
      g_autoptr (GError) error = NULL;

      numbers = ask (fixture->book, where, *column, &error);
      g_assert_no_error (error);
    }
}

/* What every row says by itself, added up. */
static QyLedgerTotals *
add_up (QyBook *book, const char *where)
{
  g_auto (GStrv) ids = qy_book_ledger_ids (book, where, "currency", NULL);
  g_autoptr (GPtrArray) rows =
      qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), NULL);
  QyLedgerTotals *totals = g_new0 (QyLedgerTotals, 1);

  totals->sums = g_array_new (FALSE, TRUE, sizeof (QyLedgerSum));
  totals->n = rows->len;
  for (guint i = 0; i < rows->len; i++)
    {
      const QyContract *row = rows->pdata[i];
      QyLedgerSum *last = NULL;

      if (!row->has_amount)
        continue;
      if (totals->sums->len == 0
          || !g_str_equal (
              g_array_index (totals->sums, QyLedgerSum, totals->sums->len - 1).currency,
              row->currency))
        {
          QyLedgerSum fresh = { 0 };

          g_strlcpy (fresh.currency, row->currency, sizeof fresh.currency);
          g_array_append_val (totals->sums, fresh);
        }
      last = &g_array_index (totals->sums, QyLedgerSum, totals->sums->len - 1);
      last->n++;
      last->minor += row->amount;
    }
  return totals;
}

static void
assert_same (const QyLedgerTotals *a, const QyLedgerTotals *b)
{
  g_assert_cmpint (a->n, ==, b->n);
  g_assert_cmpuint (a->sums->len, ==, b->sums->len);
  for (guint i = 0; i < a->sums->len; i++)
    {
      const QyLedgerSum *x = &g_array_index (a->sums, QyLedgerSum, i);
      const QyLedgerSum *y = &g_array_index (b->sums, QyLedgerSum, i);

      g_assert_cmpstr (x->currency, ==, y->currency);
      g_assert_cmpint (x->n, ==, y->n);
      g_assert_cmpint (x->minor, ==, y->minor);
      g_assert_false (x->too_large);
    }
}

static void
test_totals (BookFixture *fixture, gconstpointer data)
{
  static const char *const filters[] = { NULL,           "state = draft",       "amount = none",
                                         "kind != none", "currency = USD",      "amount > 1000",
                                         "number = A-1", "number = no-such-one" };

  add_ledger_rows (fixture->book, (guint) g_test_rand_int_range (100, 900));
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyLedgerTotals) naive = add_up (fixture->book, filters[i]);
      g_auto (GStrv) ids = qy_book_ledger_ids (fixture->book, filters[i], NULL, &error);
      g_autoptr (QyLedgerTotals) all = qy_book_ledger_totals (fixture->book, filters[i], &error);
      g_autoptr (QyLedgerTotals) some = qy_book_ledger_totals_of (
          fixture->book, (const char *const *) ids, g_strv_length (ids), &error);

      g_assert_no_error (error);
      assert_same (all, naive);
      assert_same (some, naive);
    }
}

/* Sums that no amount could state are said to be so, and never wrong. */
static void
test_large_totals (BookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint n;
    gboolean too_large;
  } steps[] = { { 1, FALSE }, { 2, TRUE }, { 12, TRUE } };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (QyLedgerTotals) totals = NULL;
      const QyLedgerSum *sum = NULL;

      for (; n < steps[i].n; n++)
        {
          const QySignedContract paper = { .title = "大额", .amount = "JPY 900000000000000000" };
          g_autoptr (GError) error = NULL;
          g_autoptr (QyContract) contract =
              qy_book_contract_add_signed (fixture->book, &paper, &error);

          g_assert_no_error (error);
        }
      totals = qy_book_ledger_totals (fixture->book, "currency = JPY", NULL);
      sum = &g_array_index (totals->sums, QyLedgerSum, 0);
      g_assert_cmpint (sum->n, ==, n);
      g_assert_cmpint (sum->too_large, ==, steps[i].too_large);
    }
}

static void
test_kinds (BookFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) none = qy_book_ledger_kinds (fixture->book, NULL);
  g_auto (GStrv) kinds = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  add_ledger_rows (fixture->book, 10);
  kinds = qy_book_ledger_kinds (fixture->book, NULL);
  g_assert_cmpuint (g_strv_length (kinds), ==, 1);
  g_assert_cmpstr (kinds[0], ==, "维护");
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/ledger/" path, BookFixture, NULL, set_up, func, book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("where", test_where);
  ADD ("refused", test_refused);
  ADD ("sort", test_sort);
  ADD ("every-column", test_every_column);
  ADD ("totals", test_totals);
  ADD ("large-totals", test_large_totals);
  ADD ("kinds", test_kinds);
  return g_test_run ();
}
