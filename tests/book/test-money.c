/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-act-private.h"
#include "qy-book-money.h"
#include "qy-due-store.h"
#include "records-fixture.h"

/* What the contract demands: the contract itself is the source, so that no term need be made. Given
 * anew before each act, because deriving takes away what no term says. */
static void
give_due (RecordsFixture *f)
{
  const QyDueRow rows[] = {
    { .source_id = f->contract,
      .occurrence = "1",
      .kind = "payment",
      .side = "us",
      .rule = "on 2026-11-01",
      .direction = "out",
      .has_amount = TRUE,
      .amount = 10000,
      .currency = "CNY" },
    { .source_id = f->contract,
      .occurrence = "2",
      .kind = "payment",
      .side = "us",
      .rule = "on 2026-12-01",
      .direction = "out",
      .has_amount = TRUE,
      .amount = 5000,
      .currency = "CNY" },
    { .source_id = f->contract,
      .occurrence = "3",
      .kind = "payment",
      .side = "them",
      .rule = "on 2026-12-01",
      .direction = "in",
      .has_amount = TRUE,
      .amount = 7000,
      .currency = "USD" },
    { .source_id = f->contract,
      .occurrence = "4",
      .kind = "payment",
      .side = "us",
      .rule = "on 2026-12-01",
      .direction = "unknown" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyAct) act = qy_act_begin (f->book.book, &error);

  g_assert_true (
      qy_due_store_replace (act->store, f->contract, rows, G_N_ELEMENTS (rows), NULL, &error));
  g_assert_true (qy_act_commit_quietly (act, &error));
}

/* "1=60 2=-5" */
static GArray *
parse_shares (RecordsFixture *f, const char *text, char ***names)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (QyShare));

  *names = g_strsplit_set (text, " =", -1);
  for (guint i = 0; (*names)[i] != NULL && *(*names)[i] != '\0'; i += 2)
    {
      QyShare share = { f->contract, (*names)[i], g_ascii_strtoll ((*names)[i + 1], NULL, 10) };

      g_array_append_val (shares, share);
    }
  return shares;
}

static gboolean
pay (RecordsFixture *f, QyMovement *movement, const char *text, GError **error)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GArray) shares = parse_shares (f, text, &names);

  return qy_book_movement_put (f->book.book, movement, (const QyShare *) (void *) shares->data,
                               shares->len, error);
}

static gboolean
bill (RecordsFixture *f, QyInvoice *invoice, const char *text, GError **error)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GArray) shares = parse_shares (f, text, &names);

  return qy_book_invoice_put (f->book.book, invoice, (const QyShare *) (void *) shares->data,
                              shares->len, error);
}

/* "1: paid 60 credited 0 invoiced 0; 2: …" */
static char *
show_totals (RecordsFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) totals = qy_book_money_totals (f->book.book, f->contract, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < totals->len; i++)
    {
      const QyMoneyTotal *total = totals->pdata[i];

      g_string_append_printf (out, "%s%s: %ld %ld %ld", i > 0 ? "; " : "", total->occurrence,
                              (long) total->paid, (long) total->credited, (long) total->invoiced);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Each case follows the ones before. Totals: paid, credited, invoiced. */
static const struct
{
  const char *what, *direction, *kind, *day;
  gint64 amount;
  const char *currency, *shares;
  int code; /* -1: stored */
  const char *totals;
} movements[] = {
  { "part of a payment", "out", "payment", "2026-11-01", 6000, "CNY", "1=6000", -1, "1: 6000 0 0" },
  { "more than it", "out", "payment", "2026-11-01", 100, "CNY", "1=60 2=41", QY_ERROR_CONSTRAINT,
    "1: 6000 0 0" },
  { "more than is open", "out", "payment", "2026-11-01", 9000, "CNY", "1=4001", QY_ERROR_CONSTRAINT,
    "1: 6000 0 0" },
  { "of another currency", "out", "payment", "2026-11-01", 9000, "USD", "1=1", QY_ERROR_CONSTRAINT,
    "1: 6000 0 0" },
  { "of the other direction", "in", "payment", "2026-11-01", 9000, "CNY", "1=1",
    QY_ERROR_CONSTRAINT, "1: 6000 0 0" },
  { "twice the same", "out", "payment", "2026-11-01", 100, "CNY", "1=5 1=5", QY_ERROR_INVALID,
    "1: 6000 0 0" },
  { "below zero", "out", "payment", "2026-11-01", 100, "CNY", "1=-5", QY_ERROR_INVALID,
    "1: 6000 0 0" },
  { "share of nothing", "out", "payment", "2026-11-01", 100, "CNY", "1=0", QY_ERROR_INVALID,
    "1: 6000 0 0" },
  { "nothing", "out", "payment", "2026-11-01", 0, "CNY", "", QY_ERROR_INVALID, "1: 6000 0 0" },
  { "too much", "out", "payment", "2026-11-01", G_MAXINT64, "CNY", "", QY_ERROR_INVALID,
    "1: 6000 0 0" },
  { "no currency", "out", "payment", "2026-11-01", 5, "yuan", "", QY_ERROR_INVALID, "1: 6000 0 0" },
  { "to come", "out", "payment", "2026-11-23", 5, "CNY", "", QY_ERROR_INVALID, "1: 6000 0 0" },
  { "unknown kind", "out", "gift", "2026-11-01", 5, "CNY", "", QY_ERROR_INVALID, "1: 6000 0 0" },
  { "the rest, and a part of the next", "out", "payment", "2026-11-05", 5500, "CNY",
    "1=4000 2=1500", -1, "1: 10000 0 0; 2: 1500 0 0" },
  { "credit note", "out", "credit-note", "2026-11-06", 500, "CNY", "2=500", -1,
    "1: 10000 0 0; 2: 1500 500 0" },
  { "credit beyond what is open", "out", "credit-note", "2026-11-06", 5000, "CNY", "2=3001",
    QY_ERROR_CONSTRAINT, "1: 10000 0 0; 2: 1500 500 0" },
  { "refund in the wrong direction", "out", "refund", "2026-11-07", 100, "CNY", "1=100",
    QY_ERROR_CONSTRAINT, "1: 10000 0 0; 2: 1500 500 0" },
  { "refund", "in", "refund", "2026-11-07", 1000, "CNY", "1=1000", -1,
    "1: 9000 0 0; 2: 1500 500 0" },
  { "refund of more than was paid", "in", "refund", "2026-11-07", 9001, "CNY", "1=9001",
    QY_ERROR_CONSTRAINT, "1: 9000 0 0; 2: 1500 500 0" },
  { "set-off", "out", "set-off", "2026-11-08", 3000, "CNY", "2=3000", -1,
    "1: 9000 0 0; 2: 4500 500 0" },
  { "receipt", "in", "payment", "2026-11-09", 7000, "USD", "3=7000", -1,
    "1: 9000 0 0; 2: 4500 500 0; 3: 7000 0 0" },
  { "amount not known yet", "out", "payment", "2026-11-09", 70, "EUR", "4=70", -1,
    "1: 9000 0 0; 2: 4500 500 0; 3: 7000 0 0; 4: 70 0 0" },
  { "allocated to nothing", "out", "payment", "2026-11-09", 70, "EUR", "", -1,
    "1: 9000 0 0; 2: 4500 500 0; 3: 7000 0 0; 4: 70 0 0" },
};

static void
test_movements (RecordsFixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (movements); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyMovement) movement =
          qy_movement_new (f->contract, movements[i].direction, movements[i].kind, movements[i].day,
                           movements[i].amount, movements[i].currency);
      g_autofree char *before = NULL;
      g_autofree char *totals = NULL;
      gboolean worked;

      give_due (f);
      before = dump_rows (f->book.book, TRUE);
      worked = pay (f, movement, movements[i].shares, &error);
      assert_outcome (f, movements[i].what, worked, &error, movements[i].code, before);
      totals = show_totals (f);
      g_assert_cmpstr (totals, ==, movements[i].totals);
    }
  assert_sound (f->book.book);
}

static void
test_unknown_source (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMovement) movement =
      qy_movement_new (f->contract, "out", "payment", "2026-11-01", 5, "CNY");
  const QyShare share = { "nothing", "1", 5 };

  g_assert_false (qy_book_movement_put (f->book.book, movement, &share, 1, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

static void
test_invoices (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *direction, *kind, *number, *issued_on, *received_on;
    gint64 amount;
    const char *tax_rate;
    gint64 tax; /* 0: not said */
    const char *shares;
    int code; /* -1: stored */
    const char *totals;
  } cases[] = {
    { "part", "received", "special", "0001", "2026-11-01", "2026-11-03", 6000, "6%", 340, "1=6000",
      -1, "1: 0 0 6000" },
    { "the same number", "received", "normal", "0001", "2026-11-02", NULL, 10, NULL, 0, "",
      QY_ERROR_CONSTRAINT, "1: 0 0 6000" },
    { "the same number of ours", "issued", "normal", "0001", "2026-11-02", NULL, 10, NULL, 0, "",
      -1, "1: 0 0 6000" },
    { "arrived before it was issued", "received", "normal", "2", "2026-11-02", "2026-11-01", 10,
      NULL, 0, "", QY_ERROR_INVALID, "1: 0 0 6000" },
    { "no rate", "received", "normal", "2", "2026-11-02", NULL, 10, "six", 0, "", QY_ERROR_INVALID,
      "1: 0 0 6000" },
    { "more tax than amount", "received", "normal", "2", "2026-11-02", NULL, 10, "6%", 11, "",
      QY_ERROR_INVALID, "1: 0 0 6000" },
    { "credit above zero", "received", "credit", "2", "2026-11-02", NULL, 10, NULL, 0, "",
      QY_ERROR_INVALID, "1: 0 0 6000" },
    { "credit of more than was invoiced", "received", "credit", "2", "2026-11-02", NULL, -6001,
      NULL, 0, "1=-6001", QY_ERROR_CONSTRAINT, "1: 0 0 6000" },
    { "credit", "received", "credit", "2", "2026-11-02", NULL, -1000, "6%", -57, "1=-1000", -1,
      "1: 0 0 5000" },
    { "more than is due", "received", "normal", "3", "2026-11-02", NULL, 9000, NULL, 0, "1=5001",
      QY_ERROR_CONSTRAINT, "1: 0 0 5000" },
    { "of the other direction", "issued", "normal", "3", "2026-11-02", NULL, 9000, NULL, 0, "1=1",
      QY_ERROR_CONSTRAINT, "1: 0 0 5000" },
    { "over two", "received", "normal", "3", "2026-11-02", NULL, 6000, NULL, 0, "1=5000 2=1000", -1,
      "1: 0 0 10000; 2: 0 0 1000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyInvoice) invoice =
          qy_invoice_new (f->contract, cases[i].direction, cases[i].kind, cases[i].issued_on,
                          cases[i].amount, "CNY");
      g_autofree char *before = NULL;
      g_autofree char *totals = NULL;
      gboolean worked;

      invoice->number = g_strdup (cases[i].number);
      invoice->received_on = g_strdup (cases[i].received_on);
      invoice->tax_rate = g_strdup (cases[i].tax_rate);
      invoice->has_tax = cases[i].tax != 0;
      invoice->tax = cases[i].tax;
      give_due (f);
      before = dump_rows (f->book.book, TRUE);
      worked = bill (f, invoice, cases[i].shares, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
      totals = show_totals (f);
      g_assert_cmpstr (totals, ==, cases[i].totals);
    }
  assert_sound (f->book.book);
}

/* A correction replaces what was allocated; removing takes it along; neither is undone. */
static void
test_counter_acts (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMovement) movement =
      qy_movement_new (f->contract, "out", "payment", "2026-11-01", 6000, "CNY");
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *totals = NULL, *verb = NULL, *none = NULL;

  give_due (f);
  g_assert_true (pay (f, movement, "1=4000 2=2000", &error));
  before = qy_book_allocation_list (f->book.book, f->contract, &error);
  movement->amount = 5000;
  give_due (f);
  g_assert_false (pay (f, movement, "1=4000 2=2000", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (pay (f, movement, "1=4000 3=0", &error) == FALSE);
  g_clear_error (&error);
  give_due (f);
  g_assert_true (pay (f, movement, "1=5000", &error));
  g_assert_no_error (error);
  g_assert_cmpint (movement->rev, ==, 2);
  after = qy_book_allocation_list (f->book.book, f->contract, &error);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 1);
  totals = show_totals (f);
  g_assert_cmpstr (totals, ==, "1: 5000 0 0");
  verb = last_verb (f);
  g_assert_cmpstr (verb, ==, "money.correct");
  g_assert_null (qy_book_undo (f->book.book, f->contract, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_movement_remove (f->book.book, movement->id, &error));
  none = show_totals (f);
  g_assert_cmpstr (none, ==, "");
  assert_sound (f->book.book);
}

static void
test_steps (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *direction, *kind, *day;
    gint64 amount;
  } given[] = {
    { "out", "payment", "2026-11-05", 3000 },
    { "in", "refund", "2026-11-08", 1000 },
    { "out", "payment", "2026-11-01", 4000 },
  };
  static const gint64 amounts[] = { 4000, 3000, -1000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autoptr (QyMovement) movement = qy_movement_new (
          f->contract, given[i].direction, given[i].kind, given[i].day, given[i].amount, "CNY");
      g_autofree char *shares = g_strdup_printf ("1=%d", (int) given[i].amount);

      give_due (f);
      pay (f, movement, shares, &error);
      g_assert_no_error (error);
    }
  steps = qy_book_money_steps (f->book.book, f->contract, f->contract, "1", &error);
  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (amounts));
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (((QyMoneyStep *) steps->pdata[i])->amount, ==, amounts[i]);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/money/" path, RecordsFixture, NULL, records_fixture_set_up, func,             \
              records_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("movements", test_movements);
  ADD ("unknown-source", test_unknown_source);
  ADD ("invoices", test_invoices);
  ADD ("counter-acts", test_counter_acts);
  ADD ("steps", test_steps);
  return g_test_run ();
}
