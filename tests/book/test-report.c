/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every report over one small book, on 2026-11-22. */
#include <string.h>

#include "book-fixture.h"
#include "qy-book-ledger.h"
#include "qy-book-milestone.h"
#include "qy-book-money.h"
#include "qy-book-party.h"
#include "qy-book-report.h"
#include "qy-book-term.h"

typedef struct
{
  BookFixture book;
  char *running; /* 2026, 1000 a month, the 10th */
  char *ended;   /* until 2026-10-31, secrets for three years, to be destroyed within 30 days */
  char *fee;
} Fixture;

static char *
add_paper (Fixture *fixture, const char *number, const char *title, const char *kind)
{
  static const QyAssignment parties[] = { { "甲方", "云杉数据有限公司" },
                                          { "乙方", "青禾运维有限公司" } };
  const QySignedContract paper = { .number = number,
                                   .title = title,
                                   .kind = kind,
                                   .signed_on = "2025-12-20",
                                   .parties = parties,
                                   .n_parties = G_N_ELEMENTS (parties) };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract =
      qy_book_contract_add_signed (fixture->book.book, &paper, &error);

  g_assert_no_error (error);
  return g_strdup (contract->id);
}

static char *
add_term (Fixture *fixture, const char *contract, QyTermKind kind, const char *const *attrs)
{
  g_autoptr (GError) error = NULL;
  char *id = qy_book_term_add (fixture->book.book, contract, kind, NULL, &error);

  g_assert_no_error (error);
  for (; *attrs != NULL; attrs += 2)
    {
      qy_book_term_state (fixture->book.book, contract, id, attrs[0], attrs[1], &error);
      g_assert_no_error (error);
    }
  return id;
}

static void
add_milestone (Fixture *fixture, const char *contract, const char *kind, const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMilestone) milestone = qy_milestone_new (contract, kind, NULL, on);

  milestone->reason = g_strdup ("双方商定");
  qy_book_milestone_put (fixture->book.book, milestone, &error);
  g_assert_no_error (error);
}

static void
make_ours (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = add_party (fixture->book.book, "青禾运维有限公司", 2);
  g_autofree char *id = add_party (fixture->book.book, "云杉数据有限公司", 1);
  g_autoptr (QyParty) party = qy_book_party_find (fixture->book.book, id, &error);

  g_assert_no_error (error);
  party->own = TRUE;
  qy_book_party_update (fixture->book.book, party, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const year[] = { "start", "2026-01-01", "length", "12个月", NULL };
  const char *const short_year[] = { "start", "2026-01-01", "end", "2026-10-31", NULL };
  const char *const fee[] = { "form", "monthly", "amount", "1000元", NULL };
  const char *const payment[] = { "day", "10", NULL };
  const char *const secrecy[] = {
    "form", "years_after_termination", "length", "3年", "after", "destroy", "within", "30天", NULL
  };
  g_autofree char *ids[5] = { NULL };

  book_fixture_set_up (&fixture->book, data);
  qy_book_set_today (fixture->book.book, (QyDate){ 2026, 11, 22 });
  make_ours (fixture);
  fixture->running = add_paper (fixture, "HT-1", "机房巡检合同", "维护");
  fixture->ended = add_paper (fixture, "HT-2", "测试数据合同", NULL);
  ids[0] = add_term (fixture, fixture->running, QY_TERM_SERVICE_PERIOD, year);
  fixture->fee = add_term (fixture, fixture->running, QY_TERM_FEE, fee);
  ids[1] = add_term (fixture, fixture->running, QY_TERM_PAYMENT_DEADLINE, payment);
  ids[2] = add_term (fixture, fixture->ended, QY_TERM_SERVICE_PERIOD, short_year);
  ids[3] = add_term (fixture, fixture->ended, QY_TERM_CONFIDENTIALITY, secrecy);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_clear_pointer (&ids[i], g_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->running);
  g_free (fixture->ended);
  g_free (fixture->fee);
  book_fixture_tear_down (&fixture->book, data);
}

/* The cells, a row a line; what a row leads to must be a question the ledger understands. */
static char *
print (Fixture *fixture, QyReportKind kind, QyDate from, QyDate until)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReport) report = qy_book_report (fixture->book.book, kind, from, until, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const QyReportRow *row = report->rows->pdata[i];
      g_autofree char *line = g_strjoinv ("|", row->cells);

      g_assert_cmpuint (g_strv_length (row->cells), ==, report->n_columns);
      if (row->where != NULL)
        {
          g_auto (GStrv) ids = qy_book_ledger_ids (fixture->book.book, row->where, NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (g_strv_length (ids), >, 0);
        }
      g_string_append_printf (out, "%s\n", line);
    }
  return g_string_free (out, FALSE);
}

#define YEAR                                                                                       \
  { 2026, 1, 1 },                                                                                  \
  {                                                                                                \
    2026, 12, 31                                                                                   \
  }
#define EARLY                                                                                      \
  { 2026, 1, 1 },                                                                                  \
  {                                                                                                \
    2026, 3, 31                                                                                    \
  }

static const struct
{
  const char *name;
  QyReportKind kind;
  QyDate from;
  QyDate until;
  const char *rows;
} cases[] = {
  { "terms", QY_REPORT_TERMS, YEAR, "2026-10|1|\n2026-12|1|\n" },
  { "terms-outside", QY_REPORT_TERMS, EARLY, "" },
  { "party", QY_REPORT_MONEY_BY_PARTY, YEAR,
    "青禾运维有限公司|Not known|CNY 1200000|CNY 140000|CNY 1060000|CNY 960000\n" },
  { "party-early", QY_REPORT_MONEY_BY_PARTY, EARLY,
    "青禾运维有限公司|Not known|CNY 300000|CNY 140000|CNY 160000|CNY 160000\n" },
  { "kind", QY_REPORT_MONEY_BY_KIND, EARLY,
    "维护|Not known|CNY 300000|CNY 140000|CNY 160000|CNY 160000\n" },
  { "decisions", QY_REPORT_DECISIONS, YEAR,
    "2026-09-01|Objection|HT-1|机房巡检合同|云杉数据有限公司、青禾运维有限公司|双方商定\n" },
  { "decisions-early", QY_REPORT_DECISIONS, EARLY, "" },
  { "confidentiality", QY_REPORT_CONFIDENTIALITY, YEAR,
    "HT-2|测试数据合同|青禾运维有限公司|2026-10-31|2029-10-31|destroy|"
    "2026-11-30|not yet\n" },
  { "due", QY_REPORT_DUE, EARLY,
    "2026-02-10|2026-02-10|Payment, 2026-02|Not "
    "known|HT-1|机房巡检合同|云杉数据有限公司、青禾运维有限公司|CNY 60000|Not known\n"
    "2026-03-10|2026-03-10|Payment, 2026-03|Not "
    "known|HT-1|机房巡检合同|云杉数据有限公司、青禾运维有限公司|CNY 100000|Not known\n" },
  { "cash", QY_REPORT_CASH, EARLY,
    "2026-01|CNY 0|CNY 0|CNY 0|CNY 100000\n2026-02|CNY 60000|CNY 0|CNY 0|CNY 40000\n"
    "2026-03|CNY 100000|CNY 0|CNY 0|CNY 0\n" },
};

static void
pay (Fixture *fixture, const char *occurrence, gint64 amount, const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMovement) movement =
      qy_movement_new (fixture->running, "out", "payment", on, amount, "CNY");
  const QyShare share = { fixture->fee, occurrence, amount };

  qy_book_movement_put (fixture->book.book, movement, &share, 1, &error);
  g_assert_no_error (error);
}

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  pay (fixture, "2026-01", 100000, "2026-01-09");
  pay (fixture, "2026-02", 40000, "2026-02-10");
  add_milestone (fixture, fixture->running, "objection", "2026-09-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = print (fixture, cases[i].kind, cases[i].from, cases[i].until);

      if (g_strcmp0 (rows, cases[i].rows) != 0)
        {
          g_test_message ("%s:\n%s", cases[i].name, rows);
          g_test_fail ();
        }
    }
}

/* What is given back leaves the list when nothing binds any more; until then it says so. */
static void
test_destroyed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rows = NULL;
  g_autofree char *later = NULL;

  add_milestone (fixture, fixture->ended, "destroyed", "2026-11-20");
  rows = print (fixture, QY_REPORT_CONFIDENTIALITY, QY_DATE_NONE, QY_DATE_NONE);
  g_assert_nonnull (strstr (rows, "|destroyed on 2026-11-20\n"));
  qy_book_set_today (fixture->book.book, (QyDate){ 2029, 11, 1 });
  later = print (fixture, QY_REPORT_CONFIDENTIALITY, QY_DATE_NONE, QY_DATE_NONE);
  g_assert_cmpstr (later, ==, "");
}

static void
certify (Fixture *fixture, const char *party, const char *name, const char *until)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyParty) owner = qy_book_party_find (fixture->book.book, party, &error);
  g_autoptr (QyPartyQualification) certificate = qy_party_qualification_new (owner->id, name);

  certificate->valid_until = g_strdup (until);
  qy_book_party_put_qualification (fixture->book.book, certificate, &error);
  g_assert_no_error (error);
}

/* What has expired and what will, with the rates of the party and of all. */
static void
test_qualifications (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rows = NULL;
  g_autofree char *early = NULL;

  qy_book_set_today (fixture->book.book, (QyDate){ 2026, 11, 22 });
  certify (fixture, "青禾运维有限公司", "系统集成资质", "2026-11-21");
  certify (fixture, "青禾运维有限公司", "信息安全认证", "2026-11-22");
  certify (fixture, "青禾运维有限公司", "质量体系认证", "2028-11-22");
  certify (fixture, "云杉数据有限公司", "营业执照", NULL);
  rows = print (fixture, QY_REPORT_QUALIFICATIONS, QY_DATE_NONE, QY_DATE_NONE);
  g_assert_cmpstr (rows, ==,
                   "2026-11-21|expired|青禾运维有限公司|系统集成资质|||1 of 3, 33.33%|1 of 4, "
                   "25.00%\n"
                   "2026-11-22|expires soon|青禾运维有限公司|信息安全认证|||1 of 3, 33.33%|1 of 4, "
                   "25.00%\n");
  early =
      print (fixture, QY_REPORT_QUALIFICATIONS, (QyDate){ 2026, 1, 1 }, (QyDate){ 2026, 11, 20 });
  g_assert_cmpstr (early, ==, "");
}

static void
test_backwards (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyReport *report = qy_book_report (fixture->book.book, QY_REPORT_TERMS, (QyDate){ 2026, 2, 1 },
                                     (QyDate){ 2026, 1, 1 }, &error);

  g_assert_null (report);
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/book/report/cases", Fixture, NULL, set_up, test_cases, tear_down);
  g_test_add ("/book/report/destroyed", Fixture, NULL, set_up, test_destroyed, tear_down);
  g_test_add ("/book/report/qualifications", Fixture, NULL, set_up, test_qualifications, tear_down);
  g_test_add ("/book/report/backwards", Fixture, NULL, set_up, test_backwards, tear_down);
  return g_test_run ();
}
