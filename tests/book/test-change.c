/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "governed-contract.h"
#include "qy-book-change.h"
#include "qy-book-contract.h"
#include "qy-book-term.h"
#include "qy-book-text.h"

static QyChangeRequest *
request (GovernedContract *f, const char *asked_on)
{
  return qy_change_request_new (f->records.contract, "feature", "巡检结果增加导出", asked_on);
}

static void
decide (QyChangeRequest *change, const char *answered, const char *decision, const char *decided)
{
  g_free (change->decision);
  change->answered_on = g_strdup (answered);
  change->decision = g_strdup (decision);
  change->decided_on = g_strdup (decided);
}

static void
test_checks (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *kind, *asked, *answered, *decision, *decided, *currency;
    int price, minutes;
    int code; /* -1: stored */
  } cases[] = {
    { "asked", "feature", "2026-11-02", NULL, "open", NULL, NULL, 0, 0, -1 },
    { "answered", "version", "2026-11-02", "2026-11-05", "open", NULL, "CNY", 500000, 960, -1 },
    { "cheaper", "service", "2026-11-02", "2026-11-05", "open", NULL, "CNY", -500000, 0, -1 },
    { "accepted", "sla", "2026-11-02", "2026-11-05", "accepted", "2026-11-06", NULL, 0, 0, -1 },
    { "withdrawn", "other", "2026-11-02", NULL, "withdrawn", "2026-11-03", NULL, 0, 0, -1 },
    { "asked tomorrow", "feature", "2026-11-23", NULL, "open", NULL, NULL, 0, 0, QY_ERROR_INVALID },
    { "asked on no day", "feature", NULL, NULL, "open", NULL, NULL, 0, 0, QY_ERROR_INVALID },
    { "answer first", "feature", "2026-11-02", "2026-11-01", "open", NULL, NULL, 0, 0,
      QY_ERROR_INVALID },
    { "decision without answer", "feature", "2026-11-02", NULL, "accepted", "2026-11-06", NULL, 0,
      0, QY_ERROR_INVALID },
    { "decision before the answer", "feature", "2026-11-02", "2026-11-05", "refused", "2026-11-04",
      NULL, 0, 0, QY_ERROR_INVALID },
    { "decided on no day", "feature", "2026-11-02", "2026-11-05", "refused", NULL, NULL, 0, 0,
      QY_ERROR_INVALID },
    { "open and decided", "feature", "2026-11-02", "2026-11-05", "open", "2026-11-06", NULL, 0, 0,
      QY_ERROR_INVALID },
    { "effect without answer", "feature", "2026-11-02", NULL, "open", NULL, "CNY", 100, 0,
      QY_ERROR_INVALID },
    { "price in no currency", "feature", "2026-11-02", "2026-11-05", "open", NULL, NULL, 100, 0,
      QY_ERROR_INVALID },
    { "less than no work", "feature", "2026-11-02", "2026-11-05", "open", NULL, NULL, 0, -1,
      QY_ERROR_INVALID },
    { "no such kind", "wish", "2026-11-02", NULL, "open", NULL, NULL, 0, 0, QY_ERROR_INVALID },
    { "no such decision", "sla", "2026-11-02", "2026-11-05", "yes", "2026-11-06", NULL, 0, 0,
      QY_ERROR_INVALID },
  };
  QyBook *book = f->records.book.book;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (book, TRUE);
      g_autoptr (QyChangeRequest) change = request (f, cases[i].asked);
      gboolean worked;

      g_free (change->kind);
      change->kind = g_strdup (cases[i].kind);
      decide (change, cases[i].answered, cases[i].decision, cases[i].decided);
      change->currency = g_strdup (cases[i].currency);
      change->effect_price = cases[i].price;
      change->workload_minutes = cases[i].minutes;
      worked = qy_book_change_request_put (book, change, &error);
      assert_outcome (&f->records, cases[i].what, worked, &error, cases[i].code, before);
    }
  assert_sound (book);
}

static void
test_numbers (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autoptr (QyChangeRequest) one = request (f, "2026-11-02");
  g_autoptr (QyChangeRequest) two = request (f, "2026-11-01");
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (qy_book_change_request_put (book, one, &error));
  g_assert_true (qy_book_change_request_put (book, two, &error));
  g_assert_cmpstr (one->number, ==, "BG-2026-0001");
  g_assert_cmpstr (two->number, ==, "BG-2026-0002");
  g_free (two->number);
  two->number = g_strdup ("BG-2026-9999");
  g_assert_true (qy_book_change_request_put (book, two, &error));
  all = qy_book_change_request_list (book, f->records.contract, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((QyChangeRequest *) all->pdata[0])->number, ==, "BG-2026-0002");
}

static void
test_answer_due (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *asked, *due;
  } cases[] = {
    { "2026-11-02", "2026-11-05" }, /* a Monday */
    { "2026-11-06", "2026-11-11" }, /* over a weekend */
    { "2026-09-30", "2026-10-10" }, /* over the National Day: that Saturday is worked */
  };
  QyBook *book = f->records.book.book;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyChangeRequest) change = request (f, cases[i].asked);
      g_autoptr (QyReasons) why = qy_reasons_new ();
      g_autofree char *day = NULL;
      QyDate due;

      g_assert_true (qy_book_change_answer_due (book, change, &due, why, &error));
      g_assert_no_error (error);
      day = qy_date_to_iso (due);
      g_test_message ("%s", cases[i].asked);
      g_assert_cmpstr (day, ==, cases[i].due);
      g_assert_cmpuint (qy_reasons_get_n_steps (why), >, 0);
    }
}

static void
test_nothing_said (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyChangeRequest) change = request (f, "2026-11-02");
  QyDate due;

  g_assert_true (qy_book_term_remove (f->records.book.book, f->change, &error));
  g_assert_false (qy_book_change_answer_due (f->records.book.book, change, &due, NULL, &error));
  g_assert_no_error (error);
}

static void
test_amend (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autoptr (QyChangeRequest) change = request (f, "2026-11-02");
  g_autoptr (QyChangeRequest) stored = NULL;
  g_autoptr (QyChangeRequest) back = NULL;
  g_autoptr (QyContract) draft = NULL;
  g_autoptr (QyDocument) text = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *id = NULL;

  change->text = g_strdup ("巡检结果可导出为表格。");
  decide (change, "2026-11-05", "accepted", "2026-11-06");
  change->effect_price = 500000;
  change->currency = g_strdup ("CNY");
  change->reason = g_strdup ("业务需要");
  change->effective_on = g_strdup ("2026-12-01");
  g_assert_true (qy_book_change_request_put (book, change, &error));
  id = qy_book_change_amend (book, change->id, &error);
  g_assert_no_error (error);
  draft = qy_book_contract_get (book, id, &error);
  g_assert_cmpstr (draft->parent_id, ==, f->records.contract);
  g_assert_cmpstr (draft->effective_on, ==, "2026-12-01");
  text = qy_book_text_load (book, id, &error);
  g_assert_no_error (error);
  printed = qy_document_print_field (text, "fee.total", NULL, NULL);
  g_assert_cmpstr (printed, ==, "¥125,000.00");
  stored = qy_book_change_request_get (book, change->id, &error);
  g_assert_cmpstr (stored->amendment_id, ==, id);
  back = qy_book_change_of_amendment (book, id, &error);
  g_assert_cmpstr (back->id, ==, change->id);
  g_free (qy_book_change_amend (book, change->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (qy_book_change_request_remove (book, change->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  assert_sound (book);
}

static void
test_amend_only_accepted (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyChangeRequest) change = request (f, "2026-11-02");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (qy_book_change_request_put (f->records.book.book, change, &error));
  before = dump_rows (f->records.book.book, TRUE);
  g_assert_null (qy_book_change_amend (f->records.book.book, change->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  after = dump_rows (f->records.book.book, TRUE);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/change/" path, GovernedContract, NULL, governed_contract_set_up, func,        \
              governed_contract_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("checks", test_checks);
  ADD ("numbers", test_numbers);
  ADD ("answer-due", test_answer_due);
  ADD ("nothing-said", test_nothing_said);
  ADD ("amend", test_amend);
  ADD ("amend-only-accepted", test_amend_only_accepted);
  return g_test_run ();
}
