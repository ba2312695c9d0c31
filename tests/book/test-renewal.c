/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-due.h"
#include "qy-book-milestone.h"
#include "qy-book-renewal.h"
#include "qy-book-term.h"
#include "running-contract.h"

#define AUTOMATIC                                                                                  \
  { "renewal.form", "automatic" }, { "renewal.length", "1年" },                                    \
  {                                                                                                \
    "renewal.notice", "30日"                                                                      \
  }

static const QyAssignment automatic[] = { AUTOMATIC, { NULL } };
static const QyAssignment by_agreement[] = { { "renewal.form", "by_agreement" }, { NULL } };
static const QyAssignment by_notice[] = { { "renewal.form", "by_notice" },
                                          { "renewal.length", "6个月" },
                                          { "renewal.notice", "1个月" },
                                          { NULL } };
static const QyAssignment dearer[] = { AUTOMATIC, { "renewal.price", "3%" }, { NULL } };

static QyDate
day (const char *text)
{
  return qy_date_from_iso (text, NULL);
}

static void
assert_day (QyDate date, const char *expected)
{
  g_autofree char *text = qy_date_to_iso (date);

  g_assert_cmpstr (text, ==, expected);
}

static guint
count_events (QyBook *book, const char *id)
{
  g_autoptr (GPtrArray) events = qy_book_history (book, id, NULL);

  return events->len;
}

/* What follows on a day: "phase last-day". */
static char *
standing (QyBook *book, const char *id, const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyTermOnDay) term = NULL;
  g_autoptr (GPtrArray) items = NULL;

  qy_book_set_today (book, day (on));
  items = qy_book_schedule (book, id, &term, NULL, &error);
  g_assert_no_error (error);
  return g_strdup_printf ("%s %s", qy_phase_to_string (term->phase), term->term_last);
}

static const struct
{
  const char *name;
  const char *arrived;
  gboolean in_time;
  const char *then; /* on 2027-01-15 */
} objections[] = {
  { "well-before", "2026-06-01", TRUE, "expired 2026-12-31" },
  { "on-the-last-day", "2026-12-01", TRUE, "expired 2026-12-31" },
  { "one-day-late", "2026-12-02", FALSE, "notice-open 2027-12-31" },
};

static void
test_object (BookFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (objections); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      g_autofree char *then = NULL;
      g_autoptr (QyCorrespondence) letter = NULL;
      g_autoptr (GPtrArray) milestones = NULL;
      QyObjectionEffect effect;
      guint before;

      g_test_message ("%s", objections[i].name);
      qy_book_set_today (fixture->book, day ("2026-12-20"));
      id = add_running_contract (fixture->book, "2025-12-20", automatic);
      before = count_events (fixture->book, id);
      letter = qy_correspondence_new (id, "in", NULL, "registered", NULL);
      letter->arrived_on = g_strdup (objections[i].arrived);
      letter->proof = g_strdup ("XA12345678901");
      qy_book_contract_object (fixture->book, id, QY_DATE_NONE, "价格过高", letter, &effect,
                               &error);
      g_assert_no_error (error);
      g_assert_cmpint (effect.in_time, ==, objections[i].in_time);
      assert_day (effect.notice_last, "2026-12-01");
      g_assert_cmpuint (count_events (fixture->book, id), ==, before + 1);
      milestones = qy_book_milestone_list (fixture->book, id, &error);
      g_assert_cmpuint (milestones->len, ==, 1);
      g_assert_cmpstr (((QyMilestone *) milestones->pdata[0])->letter_id, ==, letter->id);
      g_assert_cmpstr (letter->kind, ==, "objection");
      g_assert_cmpstr (letter->subject, ==, "关于《机房运维合同》到期不再续约的通知");
      then = standing (fixture->book, id, "2027-01-15");
      g_assert_cmpstr (then, ==, objections[i].then);
    }
  assert_sound (fixture->book);
}

static void
test_object_refused (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  QyCorrespondence *letter;

  qy_book_set_today (fixture->book, day ("2026-11-22"));
  agreed = add_running_contract (fixture->book, "2025-12-20", by_agreement);
  draft = add_contract_draft (fixture->book, automatic);
  before = dump_rows (fixture->book, TRUE);
  letter = qy_correspondence_new (agreed, "out", NULL, "courier", NULL);
  letter->sent_on = g_strdup ("2026-11-20");
  g_assert_false (
      qy_book_contract_object (fixture->book, agreed, QY_DATE_NONE, NULL, letter, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (
      qy_book_contract_object (fixture->book, draft, day ("2026-11-20"), NULL, NULL, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  qy_correspondence_free (letter);
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (after, ==, before);
}

static const struct
{
  const char *name;
  const QyAssignment *terms;
  const char *until; /* NULL: refused */
  gboolean objected;
} renewals[] = {
  { "automatic-anyway", automatic, "2027-12-31", FALSE },
  { "automatic-objected", automatic, NULL, TRUE },
  { "by-agreement-as-long-as-before", by_agreement, "2027-12-31", FALSE },
  { "by-notice-half-a-year", by_notice, "2027-06-30", FALSE },
  { "without-any-renewal-term", NULL, "2027-12-31", FALSE },
};

static void
test_renew (BookFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (renewals); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      QyDate until = QY_DATE_NONE;

      g_test_message ("%s", renewals[i].name);
      qy_book_set_today (fixture->book, day ("2026-11-22"));
      id = add_running_contract (fixture->book, "2025-12-20", renewals[i].terms);
      if (renewals[i].objected)
        g_assert_true (qy_book_contract_object (fixture->book, id, day ("2026-11-01"), NULL, NULL,
                                                NULL, &error));
      qy_book_contract_renew (fixture->book, id, day ("2026-11-22"), NULL, NULL, &until, &error);
      if (renewals[i].until == NULL)
        {
          g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
          continue;
        }
      g_assert_no_error (error);
      assert_day (until, renewals[i].until);
    }
}

static void
test_extend (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) items = NULL;
  gboolean found = FALSE;

  qy_book_set_today (fixture->book, day ("2026-11-22"));
  id = add_running_contract (fixture->book, "2025-12-20", by_agreement);
  g_assert_false (qy_book_contract_extend (fixture->book, id, day ("2026-11-22"),
                                           day ("2026-12-31"), NULL, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_contract_extend (fixture->book, id, day ("2026-11-22"), day ("2027-02-28"),
                                          "按月付费 10 000 元", NULL, &error));
  items =
      qy_book_due_list (fixture->book, &(QyDueFilter){ .kinds = 1u << QY_DUE_SUSPENSION }, &error);
  for (guint i = 0; i < items->len; i++)
    found = found || g_str_equal (((QyDueItem *) items->pdata[i])->due_on, "2027-02-28");
  g_assert_true (found);
}

static void
test_let_expire (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *renews = NULL;
  g_autoptr (GPtrArray) open = NULL;

  qy_book_set_today (fixture->book, day ("2026-11-22"));
  ends = add_running_contract (fixture->book, "2025-12-20", by_notice);
  renews = add_running_contract (fixture->book, "2025-12-20", automatic);
  g_assert_false (qy_book_contract_let_expire (fixture->book, renews, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_contract_let_expire (fixture->book, ends, "另行招标", &error));
  open = qy_book_due_list (
      fixture->book, &(QyDueFilter){ .kinds = 1u << QY_DUE_NOTICE, .party_id = NULL }, &error);
  for (guint i = 0; i < open->len; i++)
    g_assert_cmpstr (((QyDueItem *) open->pdata[i])->holder_id, !=, ends);
}

static const struct
{
  const char *name;
  const QyAssignment *terms;
  QyFollowUp wish;
  const char *total; /* raw; NULL: refused */
} follow_ups[] = {
  { "same-price", automatic, { 0 }, "CNY 12000000" },
  { "price-as-agreed", dearer, { 0 }, "CNY 12360000" },
  { "price-given", dearer, { .percent = "-5%" }, "CNY 11400000" },
  { "no-percentage", dearer, { .percent = "much" }, NULL },
  { "below-zero", automatic, { .percent = "-101%" }, NULL },
};

static const char *
value_of (QyDocument *document, const char *key)
{
  const QyFieldValue *value = qy_document_get_value (document, key);

  return value != NULL ? value->raw : NULL;
}

static void
assert_same_blocks (QyDocument *a, QyDocument *b)
{
  GPtrArray *one = qy_document_get_blocks (a);
  GPtrArray *other = qy_document_get_blocks (b);

  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      g_assert_cmpstr (((QyBlock *) one->pdata[i])->key, ==, ((QyBlock *) other->pdata[i])->key);
      g_assert_cmpstr (((QyBlock *) one->pdata[i])->text, ==, ((QyBlock *) other->pdata[i])->text);
    }
}

static void
test_follow (BookFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (follow_ups); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      g_autoptr (QyContract) next = NULL;
      g_autoptr (QyDocument) text = NULL;
      g_autoptr (QyDocument) old = NULL;
      g_autoptr (GPtrArray) terms = NULL;
      g_autoptr (GPtrArray) old_terms = NULL;

      g_test_message ("%s", follow_ups[i].name);
      qy_book_set_today (fixture->book, day ("2026-11-22"));
      id = add_running_contract (fixture->book, "2025-12-20", follow_ups[i].terms);
      next = qy_book_contract_follow (fixture->book, id, &follow_ups[i].wish, &error);
      if (follow_ups[i].total == NULL)
        {
          g_assert_nonnull (error);
          g_assert_null (next);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (next->parent_id, ==, id);
      g_assert_cmpstr (next->relation, ==, "renewed");
      g_assert_cmpint (next->state, ==, QY_STATE_DRAFT);
      g_assert_cmpstr (next->starts_on, ==, "2027-01-01");
      g_assert_cmpstr (next->ends_on, ==, "2027-12-31");
      g_assert_cmpstr (next->counterparty, ==, "云杉数据有限公司、青禾运维有限公司");
      g_assert_null (next->signed_on);
      text = qy_book_text_load (fixture->book, next->id, &error);
      old = qy_book_text_load (fixture->book, id, &error);
      assert_same_blocks (text, old);
      g_assert_cmpstr (value_of (text, "fee.total"), ==, follow_ups[i].total);
      terms = qy_book_term_list (fixture->book, next->id, &error);
      old_terms = qy_book_term_list (fixture->book, id, &error);
      g_assert_cmpuint (terms->len, ==, old_terms->len);
    }
  assert_sound (fixture->book);
}

/* Signed, it takes the place of the one before: nothing of that one's end needs anybody. */
static void
test_chain (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (QyContract) next = NULL;
  g_autoptr (GPtrArray) items = NULL;

  qy_book_set_today (fixture->book, day ("2026-11-22"));
  id = add_running_contract (fixture->book, "2025-12-20", by_agreement);
  next = qy_book_contract_follow (fixture->book, id, &(QyFollowUp){ .title = "机房运维合同（二）" },
                                  &error);
  g_assert_no_error (error);
  conclude (fixture->book, next->id, "2026-11-22");
  items = qy_book_due_list (fixture->book,
                            &(QyDueFilter){ .contract_id = id, .with_waiting = TRUE }, &error);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpint (((QyDueItem *) items->pdata[i])->kind, !=, QY_DUE_RENEWAL);
}

/* One act, one event, taken back by one undo. */
static void
test_undo (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (QyEvent) event = NULL;

  qy_book_set_today (fixture->book, day ("2026-11-22"));
  id = add_running_contract (fixture->book, "2025-12-20", automatic);
  before = dump_rows (fixture->book, FALSE);
  g_assert_true (
      qy_book_contract_object (fixture->book, id, day ("2026-11-20"), NULL, NULL, NULL, &error));
  event = qy_book_undo (fixture->book, id, &error);
  g_assert_no_error (error);
  after = dump_rows (fixture->book, FALSE);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (BookFixture *, gconstpointer);
  } cases[] = {
    { "/book/renewal/object", test_object },
    { "/book/renewal/object-refused", test_object_refused },
    { "/book/renewal/renew", test_renew },
    { "/book/renewal/extend", test_extend },
    { "/book/renewal/let-expire", test_let_expire },
    { "/book/renewal/follow", test_follow },
    { "/book/renewal/chain", test_chain },
    { "/book/renewal/undo", test_undo },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, BookFixture, NULL, book_fixture_set_up, cases[i].func,
                book_fixture_tear_down);
  return g_test_run ();
}
