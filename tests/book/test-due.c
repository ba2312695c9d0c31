/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "due-rows.h"
#include "qy-book-due.h"
#include "qy-book-party.h"
#include "qy-holidays.h"
#include "qy-query.h"
#include "qy-store.h"

#define N 300

/* How each list of due rows is found: by which index, and never by looking at every row. */
static const struct
{
  const char *query;
  const char *index;
} plans[] = {
  { "due-by-day", "due_open_by_day" },       { "due-by-kind", "due_open_by_kind" },
  { "due-by-person", "due_open_by_person" }, { "due-waiting", "due_open_by_day" },
  { "due-money", "due_money_by_day" },       { "movement-money", "movement_by_day" },
};

static QyBook *
book_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("qiyue-due-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "due.qybook", NULL);
  QyBook *book = qy_book_open (path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);

  g_assert_no_error (error);
  qy_book_set_today (book, (QyDate){ 2026, 11, 22 });
  g_object_set_data_full (G_OBJECT (book), "folder", g_steal_pointer (&folder), g_free);
  g_object_set_data_full (G_OBJECT (book), "path", g_steal_pointer (&path), g_free);
  return book;
}

static void
book_remove (QyBook *book)
{
  g_autofree char *folder = g_strdup (g_object_get_data (G_OBJECT (book), "folder"));
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (book), "path"));

  g_object_unref (book);
  g_remove (path);
  g_rmdir (folder);
}

static char *
plan_of (QyBook *book, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", qy_query_get ("sqlite", query), NULL);
  QyStatement *statement =
      qy_connection_prepare (qy_store_get_connection (qy_book_get_store (book)), sql, &error);
  g_autoptr (GString) plan = g_string_new (NULL);

  g_assert_no_error (error);
  while (qy_statement_step (statement, &error) == QY_STEP_ROW)
    g_string_append_printf (plan, "%s\n", qy_statement_get_text (statement, 3, NULL));
  qy_statement_reset (statement);
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

static void
test_plans (void)
{
  QyBook *book = book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *plan = plan_of (book, plans[i].query);

      g_test_message ("%s:\n%s", plans[i].query, plan);
      g_assert_nonnull (strstr (plan, plans[i].index));
      g_assert_null (strstr (plan, "SCAN"));
      if (g_str_has_prefix (plans[i].query, "due-by")
          || g_str_equal (plans[i].query, "due-waiting"))
        g_assert_null (strstr (plan, "TEMP B-TREE"));
    }
  book_remove (book);
}

static void
test_refresh (void)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = book_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  gboolean left = TRUE;
  guint rounds = 0;

  add_due_contracts (book, N);
  for (; left; rounds++)
    {
      gboolean refreshed = qy_book_refresh_due (book, 100, &left, &error);

      g_assert_no_error (error);
      g_assert_true (refreshed);
    }
  g_assert_cmpuint (rounds, ==, 3);
  before = qy_book_due_list (book, &(QyDueFilter){ .horizon = 30 }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->len, >, N);
  for (guint i = 1; i < before->len; i++)
    {
      const QyDueItem *earlier = before->pdata[i - 1];
      const QyDueItem *later = before->pdata[i];

      g_assert_cmpstr (earlier->safe_on, <=, later->safe_on);
      g_assert_cmpstr (later->safe_on, <=, "2026-12-22");
    }
  /* a second derivation of the same day makes the same rows */
  g_assert_true (qy_book_refresh_due (book, 1000, &left, &error));
  after = qy_book_due_list (book, &(QyDueFilter){ .horizon = 30 }, &error);
  g_assert_cmpuint (after->len, ==, before->len);
  book_remove (book);
}

/* An import brings qualifications and none of their rows. */
static void
test_qualifications (void)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = book_new ();
  g_autoptr (QyParty) party = qy_party_new (NULL, "南山修理有限公司");
  g_autoptr (QyPartyQualification) qualification = NULL;
  g_autoptr (GPtrArray) items = NULL;
  QyStatement *statement;
  gboolean left = TRUE;

  g_assert_true (qy_book_party_add (book, party, &error));
  qualification = qy_party_qualification_new (party->id, "运维服务能力证书");
  qualification->valid_until = g_strdup ("2026-12-01");
  g_assert_true (qy_book_party_put_qualification (book, qualification, &error));
  g_assert_true (
      qy_connection_begin (qy_store_get_connection (qy_book_get_store (book)), TRUE, &error));
  statement = qy_connection_prepare (qy_store_get_connection (qy_book_get_store (book)),
                                     "DELETE FROM due", &error);
  g_assert_true (qy_statement_run (statement, &error));
  g_assert_true (qy_connection_commit (qy_store_get_connection (qy_book_get_store (book)), &error));
  g_assert_true (qy_book_refresh_due (book, 10, &left, &error));
  g_assert_false (left);
  items = qy_book_due_list (book, &(QyDueFilter){ .horizon = 30 }, &error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (((QyDueItem *) items->pdata[0])->kind, ==, QY_DUE_QUALIFICATION);
  book_remove (book);
}

static void
test_filters (void)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = book_new ();
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) few = NULL;
  gboolean left = TRUE;

  add_due_contracts (book, N);
  g_assert_true (qy_book_refresh_due (book, 1000, &left, &error));
  notices = qy_book_due_list (book, &(QyDueFilter){ .horizon = 60, .kinds = 1u << QY_DUE_NOTICE },
                              &error);
  g_assert_cmpuint (notices->len, >, 0);
  for (guint i = 0; i < notices->len; i++)
    g_assert_cmpint (((QyDueItem *) notices->pdata[i])->kind, ==, QY_DUE_NOTICE);
  one = qy_book_due_list (
      book,
      &(QyDueFilter){ .contract_id = "c0000007-0000-4000-8000-000000000000", .with_closed = TRUE },
      &error);
  g_assert_cmpuint (one->len, >=, 12);
  few = qy_book_due_list (book, &(QyDueFilter){ .horizon = 30, .most = 7, .skip = 3 }, &error);
  g_assert_cmpuint (few->len, ==, 7);
  book_remove (book);
}

static void
test_explained (void)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = book_new ();
  g_autoptr (GPtrArray) items = NULL;
  gboolean left = TRUE;

  add_due_contracts (book, 20);
  g_assert_true (qy_book_refresh_due (book, 1000, &left, &error));
  items = qy_book_due_list (book, &(QyDueFilter){ .with_closed = TRUE }, &error);
  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      QyDueRule rule;
      QyDeadline deadline;
      g_auto (GStrv) why = NULL;
      g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();

      g_assert_true (qy_due_rule_from_text (item->rule, &rule, &error));
      g_assert_true (qy_due_rule_evaluate (&rule, calendar, &deadline, NULL, &error));
      if (item->safe_on != NULL)
        {
          g_autofree char *safe = qy_date_to_iso (deadline.safe);

          g_assert_cmpstr (safe, ==, item->safe_on);
          g_assert_cmpint (deadline.certain, ==, item->certain);
        }
      why = qy_due_item_explain (item, calendar, QY_LANGUAGE_ZH);
      g_assert_cmpuint (g_strv_length (why), >, 0);
    }
  book_remove (book);
}

static void
test_money (void)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = book_new ();
  g_autoptr (GArray) months = NULL;

  add_due_contracts (book, 10);
  add_due_rows (book, 10, 6);
  months = qy_book_money_by_month (book, (QyDate){ 2026, 2, 9 }, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (months->len, ==, 3);
  for (guint i = 0; i < months->len; i++)
    {
      const QyMonthMoney *month = &g_array_index (months, QyMonthMoney, i);

      g_assert_cmpint (month->month, ==, 2 + i);
      g_assert_cmpint (month->planned_out, ==, 10 * 100000 + 55);
      g_assert_cmpint (month->planned_in, ==, 0);
    }
  book_remove (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/due/plans", test_plans);
  g_test_add_func ("/book/due/refresh", test_refresh);
  g_test_add_func ("/book/due/qualifications", test_qualifications);
  g_test_add_func ("/book/due/filters", test_filters);
  g_test_add_func ("/book/due/explained", test_explained);
  g_test_add_func ("/book/due/money", test_money);
  return g_test_run ();
}
