/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An amendment's text is its data: once it is signed, the contract follows it from its day on. */
#include <string.h>

#include "book-fixture.h"
#include "qy-book-amendment.h"
#include "qy-book-due.h"
#include "qy-book-issue.h"
#include "qy-book-money.h"
#include "qy-book-term.h"
#include "qy-book-text.h"

typedef struct
{
  BookFixture book;
  char *contract;
  char *fee;
} Fixture;

static char *
state_term (Fixture *fixture, QyTermKind kind, const QyAssignment *values, gsize n)
{
  g_autoptr (GError) error = NULL;
  char *id = qy_book_term_add_stated (fixture->book.book, fixture->contract, kind, NULL, values, n,
                                      &error);

  g_assert_no_error (error);
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const QyAssignment period[] = { { "start", "2026-01-01" }, { "length", "12个月" } };
  const QyAssignment fee[] = { { "form", "monthly" }, { "amount", "1000元" } };
  const QyAssignment payment[] = { { "day", "10" } };
  const QyAssignment parties[] = { { "甲方", "北岸泵业有限公司" }, { "乙方", "青禾运维有限公司" } };
  const QySignedContract paper = { .title = "线路巡检合同",
                                   .signed_on = "2025-12-20",
                                   .parties = parties,
                                   .n_parties = G_N_ELEMENTS (parties) };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract = NULL;

  book_fixture_set_up (&fixture->book, data);
  qy_book_set_today (fixture->book.book, (QyDate){ 2026, 3, 20 });
  g_free (add_party (fixture->book.book, "北岸泵业有限公司", 1));
  g_free (add_party (fixture->book.book, "青禾运维有限公司", 2));
  contract = qy_book_contract_add_signed (fixture->book.book, &paper, &error);
  g_assert_no_error (error);
  fixture->contract = g_strdup (contract->id);
  g_free (state_term (fixture, QY_TERM_SERVICE_PERIOD, period, G_N_ELEMENTS (period)));
  fixture->fee = state_term (fixture, QY_TERM_FEE, fee, G_N_ELEMENTS (fee));
  g_free (state_term (fixture, QY_TERM_PAYMENT_DEADLINE, payment, G_N_ELEMENTS (payment)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->contract);
  g_free (fixture->fee);
  book_fixture_tear_down (&fixture->book, data);
}

static QyContract *
amend (Fixture *fixture, const char *name, const char *value, GError **error)
{
  const QyAssignment values[] = { { name, value } };
  const QyAmendment amendment = {
    .effective_on = { 2026, 7, 1 }, .reason = "线路增加", .values = values, .n_values = 1
  };

  return qy_book_contract_amend (fixture->book.book, fixture->contract, &amendment, error);
}

static gint64
planned (Fixture *fixture, const char *occurrence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyDueItem) item =
      qy_book_due_get (fixture->book.book, fixture->contract, fixture->fee, occurrence, &error);

  g_assert_no_error (error);
  return item->amount;
}

static void
pay (Fixture *fixture, const char *occurrence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMovement) movement =
      qy_movement_new (fixture->contract, "out", "payment", "2026-03-10", 100000, "CNY");
  const QyShare share = { fixture->fee, occurrence, 100000 };

  qy_book_movement_put (fixture->book.book, movement, &share, 1, &error);
  g_assert_no_error (error);
}

static void
sign (Fixture *fixture, const QyContract *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRevision) revision =
      qy_book_contract_issue (fixture->book.book, draft->id, NULL, render_plainly, NULL, &error);

  g_assert_no_error (error);
  qy_book_contract_sign (fixture->book.book, draft->id, "A", (QyDate){ 2026, 3, 18 }, NULL, &error);
  g_assert_no_error (error);
  qy_book_contract_sign (fixture->book.book, draft->id, "B", (QyDate){ 2026, 3, 19 }, NULL, &error);
  g_assert_no_error (error);
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) draft = amend (fixture, "fee.amount", "1200元", &error);
  g_autoptr (QyPrinted) printed = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (draft->relation, ==, "amended");
  g_assert_cmpstr (draft->parent_id, ==, fixture->contract);
  g_assert_cmpstr (draft->effective_on, ==, "2026-07-01");
  g_assert_cmpint (draft->state, ==, QY_STATE_DRAFT);
  printed = qy_book_text_print (fixture->book.book, draft->id, QY_PRINT_DEFAULT, &error);
  g_assert_no_error (error);
  text = qy_printed_to_text (printed);
  g_assert_nonnull (strstr (text, "由¥1,000.00变更为¥1,200.00"));
  g_assert_nonnull (strstr (text, "2026年7月1日"));
  g_assert_nonnull (strstr (text, "线路增加"));
  g_assert_cmpint (planned (fixture, "2026-08"), ==, 100000); /* nobody has signed it */
}

static void
test_signed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) draft = amend (fixture, "fee.amount", "1200元", &error);
  g_autoptr (GPtrArray) movements = NULL;
  g_autoptr (GPtrArray) own = NULL;

  g_assert_no_error (error);
  pay (fixture, "2026-01");
  pay (fixture, "2026-02");
  sign (fixture, draft);
  g_assert_cmpint (planned (fixture, "2026-01"), ==, 100000);
  g_assert_cmpint (planned (fixture, "2026-06"), ==, 100000);
  g_assert_cmpint (planned (fixture, "2026-07"), ==, 120000);
  g_assert_cmpint (planned (fixture, "2026-12"), ==, 120000);
  movements = qy_book_movement_list (fixture->book.book, fixture->contract, &error);
  g_assert_cmpuint (movements->len, ==, 2);
  own = qy_book_due_list (fixture->book.book,
                          &(QyDueFilter){ .contract_id = draft->id, .with_closed = TRUE }, &error);
  g_assert_cmpuint (own->len, ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *value;
    int code;
  } refused[] = {
    { "no.such.field", "1", QY_ERROR_NOT_FOUND },
    { "fee.amount", "很多", QY_ERROR_INVALID },
    { "payment.day", "45", QY_ERROR_INVALID },
  };
  const QyAmendment nothing = { .effective_on = { 2026, 7, 1 } };
  g_autoptr (GError) empty = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyContract) draft = amend (fixture, refused[i].name, refused[i].value, &error);

      g_test_message ("%s=%s", refused[i].name, refused[i].value);
      g_assert_null (draft);
      g_assert_cmpint (error->code, ==, refused[i].code);
    }
  g_assert_null (qy_book_contract_amend (fixture->book.book, fixture->contract, &nothing, &empty));
  g_assert_cmpint (empty->code, ==, QY_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/book/amendment/draft", Fixture, NULL, set_up, test_draft, tear_down);
  g_test_add ("/book/amendment/signed", Fixture, NULL, set_up, test_signed, tear_down);
  g_test_add ("/book/amendment/refused", Fixture, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
