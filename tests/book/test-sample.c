/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample book: its texts can be read and have no faults; filling it gives every state, and the
 * same book each time. */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-book-contract.h"
#include "qy-book-history.h"
#include "qy-book-ledger.h"
#include "qy-book-party.h"
#include "qy-book-safety.h"
#include "qy-book-attachment.h"
#include "qy-finding.h"
#include "qy-printed.h"
#include "qy-sample-source.h"
#include "qy-sample-terms.h"
#include "qy-sample.h"
#include "qy-tables.h"

#define N_PARTIES   20
#define N_CLAUSES   40
#define N_CONTRACTS 60
#define MAX_SECONDS 20

static const QyDate today = { 2026, 11, 22 };

/* What may be said about a text that nobody has filled in yet. */
static gboolean
is_tolerable (const QyFinding *finding)
{
  return finding->severity != QY_SEVERITY_ERROR || g_str_equal (finding->id, "unfilled-blank");
}

static guint
check_text (QyDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = qy_document_print (document, QY_PRINT_DEFAULT, &error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = qy_printed_to_text (printed);
  findings = qy_document_check (document, today, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s: %s: %s", qy_document_get_title (document), finding->id,
                      finding->message);
      g_assert_true (is_tolerable (finding));
    }
  return g_utf8_strlen (text, -1);
}

static void
test_templates (void)
{
  for (guint i = 0; i < QY_SAMPLE_N_TEMPLATES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyDocument) document = qy_sample_read_template (i, &error);

      g_assert_no_error (error);
      g_assert_cmpint (qy_document_get_kind (document), ==, QY_DOCUMENT_TEMPLATE);
      g_assert_cmpint (qy_document_get_parties (document)->len, ==, 2);
      g_assert_cmpuint (check_text (document), >, 2500);
    }
}

static void
test_template_warnings (void)
{
  static const char *const unwanted[] = {
    "broken-reference", "textual-reference", "missing-target", "annex-missing",
    "copies-differ",    "dispute-both",      "missing-module", "repealed-law",
    "vague-wording",    "term-undefined",    "term-twice",     "penalty-no-rate",
    "penalty-high",     "instalments-total", "fee-open",       NULL
  };

  for (guint i = 0; i < QY_SAMPLE_N_TEMPLATES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyDocument) document = qy_sample_read_template (i, &error);
      g_autoptr (GPtrArray) findings = qy_document_check (document, today, &error);

      g_assert_no_error (error);
      for (guint k = 0; k < findings->len; k++)
        {
          const QyFinding *finding = g_ptr_array_index (findings, k);

          if (g_strv_contains (unwanted, finding->id))
            g_test_fail_printf ("%s: %s: %s", qy_document_get_title (document), finding->id,
                                finding->message);
        }
    }
}

/* Each template states its terms by fields and words that are there, and a contract made of it has
 * nothing to say that its text does not. */
static void
test_template_terms (void)
{
  static const QyTermKind everywhere[] = { QY_TERM_SERVICE_PERIOD, QY_TERM_CONFIDENTIALITY,
                                           QY_TERM_PENALTY,        QY_TERM_OWNERSHIP,
                                           QY_TERM_NOTICE,         QY_TERM_DISPUTE,
                                           QY_TERM_EFFECTIVE,      QY_TERM_COPIES };
  static const char *const unwanted[] = { "permanent-fixed", "roles-swapped",
                                          "owner-twice",     "objection-form",
                                          "penalty-missing", "term-not-stated",
                                          "text-differs",    NULL };

  for (guint i = 0; i < QY_SAMPLE_N_TEMPLATES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyDocument) document = qy_sample_read_template (i, &error);
      g_autofree char *lines = qy_sample_read_template_terms (i, &error);
      g_autoptr (GPtrArray) terms = qy_sample_make_terms (lines, document, &error);
      g_autoptr (GPtrArray) bound = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      guint n_of_kind[QY_N_TERM_KINDS] = { 0 };

      g_assert_no_error (error);
      bound = qy_terms_bound (terms);
      g_assert_cmpuint (bound->len, ==, terms->len);
      for (guint k = 0; k < bound->len; k++)
        n_of_kind[((const QyBoundTerm *) bound->pdata[k])->kind]++;
      for (guint k = 0; k < G_N_ELEMENTS (everywhere); k++)
        g_assert_cmpuint (n_of_kind[everywhere[k]], >, 0);
      g_assert_true (i == QY_SAMPLE_SECRECY || n_of_kind[QY_TERM_FEE] > 0);
      qy_document_apply_defaults (document);
      qy_document_set_kind (document, QY_DOCUMENT_CONTRACT);
      findings = qy_document_check_terms (document, bound, today, &error);
      g_assert_no_error (error);
      for (guint k = 0; k < findings->len; k++)
        {
          const QyFinding *finding = g_ptr_array_index (findings, k);

          if (g_strv_contains (unwanted, finding->id))
            g_test_fail_printf ("%s: %s: %s", qy_document_get_title (document), finding->id,
                                finding->message);
        }
    }
}

static void
test_bad_terms (void)
{
  static const char *const bad[] = { "nonsense bc4zf",
                                     "fee nowhere",
                                     "fee total; colour = fee.total",
                                     "fee total; total = no.such",
                                     "fee total; total",
                                     "payment_deadline total; within: soon" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyDocument) document = qy_sample_read_template (QY_SAMPLE_SOFTWARE, NULL);
      g_autoptr (GPtrArray) terms = qy_sample_make_terms (bad[i], document, &error);

      g_assert_null (terms);
      g_assert_nonnull (error);
    }
}

static void
test_clauses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clauses = qy_sample_read_clauses (&error);
  guint by_stance[QY_N_STANCES] = { 0 };

  g_assert_no_error (error);
  g_assert_cmpuint (clauses->len, ==, N_CLAUSES);
  for (guint i = 0; i < clauses->len; i++)
    {
      const QySampleClause *clause = g_ptr_array_index (clauses, i);

      g_test_message ("%s", clause->key);
      g_assert_cmpint (qy_document_get_kind (clause->document), ==, QY_DOCUMENT_CLAUSE);
      g_assert_true ((clause->clause->stance == QY_STANCE_STANDARD)
                     == (clause->alternate_of == NULL));
      g_assert_cmpuint (check_text (clause->document), >, 40);
      by_stance[clause->clause->stance]++;
    }
  for (guint i = 0; i < QY_N_STANCES; i++)
    g_assert_cmpuint (by_stance[i], >=, 4);
}

static void
test_parties (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parties = qy_sample_read_parties (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (parties->len, ==, N_PARTIES);
  for (guint i = 0; i < parties->len; i++)
    {
      const QySampleParty *party = g_ptr_array_index (parties, i);
      static const char *const wanted[] = { "name",    "credit_code", "representative", "address",
                                            "contact", "phone",       "email",          "bank" };

      qy_credit_code_check (party->party->credit_code, &error);
      g_assert_no_error (error);
      for (gsize k = 0; k < G_N_ELEMENTS (wanted); k++)
        g_assert_nonnull (qy_party_get (party->party, wanted[k]));
    }
}

/* Stands for the page layout, which is not of this layer. */
static GBytes *
render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error)
{
  g_autofree char *text = qy_printed_to_text (printed);
  char *bytes = g_strdup_printf ("%s %" G_GINT64_FORMAT " %s\n%s", info->number, info->revision,
                                 info->check_code, text);

  if (user_data != NULL)
    ++*(guint *) user_data;
  *pages = 1;
  return g_bytes_new_take (bytes, strlen (bytes));
}

typedef struct
{
  char *folder;
  char *path;
  QyBook *book;
} Fixture;

static void
fixture_init (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("qy-sample-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sample.qybook", NULL);
  fixture->book = qy_book_open (fixture->path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
}

static void
fixture_clear (Fixture *fixture)
{
  qy_book_close (fixture->book);
  g_clear_object (&fixture->book);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
fill (Fixture *fixture, QyDate day)
{
  g_autoptr (GError) error = NULL;
  guint n_papers = 0;
  gboolean filled = qy_sample_fill (fixture->book, day, render, &n_papers, &error);

  g_assert_no_error (error);
  g_assert_true (filled);
  g_assert_cmpuint (n_papers, ==, QY_SAMPLE_N_PAPERS);
}

/* Every row of @table, in the order of its keys, added to the checksum. */
static void
add_table (GChecksum *checksum, QyConnection *connection, const QyTable *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  QyStatement *statement;

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", table->columns[i].name);
  g_string_append_printf (sql, " FROM %s ORDER BY 1, 2", table->name);
  statement = qy_connection_prepare (connection, sql->str, &error);
  g_assert_no_error (error);
  while (qy_statement_step (statement, &error) == QY_STEP_ROW)
    for (guint i = 0; i < table->n_columns; i++)
      {
        gboolean null = qy_statement_is_null (statement, i);
        g_autofree char *number =
            table->columns[i].type == QY_COLUMN_INT && !null
                ? g_strdup_printf ("%" G_GINT64_FORMAT, qy_statement_get_int (statement, i))
                : NULL;
        const char *text = null             ? "-"
                           : number != NULL ? number
                                            : qy_statement_get_text (statement, i, NULL);

        g_checksum_update (checksum, (const guchar *) text, -1);
        g_checksum_update (checksum, (const guchar *) "\n", 1);
      }
  g_assert_no_error (error);
  qy_statement_reset (statement);
}

static char *
checksum_of (QyBook *book)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));
  const QyTable *const *tables = qy_tables_all ();

  for (guint i = 0; tables[i] != NULL; i++)
    if (!g_str_equal (tables[i]->name, "book"))
      add_table (checksum, connection, tables[i]);
  return g_strdup (g_checksum_get_string (checksum));
}

static GPtrArray *
load_contracts (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = qy_book_ledger_ids (book, NULL, NULL, &error);
  GPtrArray *contracts;

  g_assert_no_error (error);
  contracts = qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), &error);
  g_assert_no_error (error);
  return contracts;
}

static void
check_contract (QyBook *book, const QyContract *contract)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = qy_book_history (book, contract->id, &error);
  gboolean paper = !contract->has_text;

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, >=, paper ? 1 : 2);
  g_assert_nonnull (contract->counterparty);
  if (contract->state >= QY_STATE_SIGNED)
    g_assert_cmpstr (contract->signed_on, <, "2026-11-22");
  if (contract->state >= QY_STATE_IN_REVIEW)
    g_assert_cmpstr (contract->starts_on, <, contract->ends_on);
  if (contract->state >= QY_STATE_ISSUED && !paper)
    g_assert_true (g_str_has_prefix (contract->number, "HT-20"));
}

/* Every party has an account to pay to; certificates run out before and after today. */
static void
check_stored_parties (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parties = qy_book_party_list (book, &error);
  guint valid = 0, over = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (parties->len, ==, N_PARTIES);
  for (guint i = 0; i < parties->len; i++)
    {
      const QyParty *party = g_ptr_array_index (parties, i);
      g_autoptr (GPtrArray) accounts = qy_book_party_list_accounts (book, party->id, &error);
      g_autoptr (GPtrArray) papers = qy_book_party_list_qualifications (book, party->id, &error);
      const QyPartyAccount *account = g_ptr_array_index (accounts, 0);

      g_assert_no_error (error);
      g_assert_cmpstr (account->holder, ==, party->name);
      g_assert_cmpstr (account->number, ==, party->account_number);
      for (guint k = 0; k < papers->len; k++)
        {
          const QyPartyQualification *paper = g_ptr_array_index (papers, k);

          if (strcmp (paper->valid_until, "2026-11-22") < 0)
            over++;
          else
            valid++;
        }
    }
  g_assert_cmpuint (valid, >, 20);
  g_assert_cmpuint (over, >, 0);
}

static void
test_fill (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contracts = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  guint by_state[QY_N_STATES] = { 0 };
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  guint papers = 0;
  gint64 start = g_get_monotonic_time ();

  fixture_init (&fixture);
  fill (&fixture, today);
  g_test_minimized_result ((g_get_monotonic_time () - start) / 1e6, "seconds to fill");
  if (g_test_perf ()) /* a busy machine or a sanitizer says nothing about the sample */
    g_assert_cmpint ((g_get_monotonic_time () - start) / G_USEC_PER_SEC, <, MAX_SECONDS);
  contracts = load_contracts (fixture.book);
  g_assert_cmpuint (contracts->len, ==, N_CONTRACTS);
  for (guint i = 0; i < contracts->len; i++)
    {
      const QyContract *contract = g_ptr_array_index (contracts, i);

      g_test_message ("%s %s", contract->number, contract->title);
      check_contract (fixture.book, contract);
      by_state[contract->state]++;
      g_hash_table_add (kinds, contract->kind);
      papers += contract->has_text ? 0 : 1;
    }
  for (guint i = 0; i < QY_N_STATES; i++)
    g_assert_cmpuint (by_state[i], >=, 2);
  g_assert_cmpuint (papers, >=, 4);
  g_assert_cmpuint (g_hash_table_size (kinds), ==, 7);
  check_stored_parties (fixture.book);
  g_assert_true (qy_book_verify (fixture.book, faults, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  fixture_clear (&fixture);
}

G_GNUC_UNUSED static void
test_same_day_same_book (void)
{
  g_autofree char *sums[3] = { NULL, NULL, NULL };
  const QyDate on[] = { today, today, { 2026, 3, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (on); i++)
    {
      Fixture fixture;

      fixture_init (&fixture);
      fill (&fixture, on[i]);
      sums[i] = checksum_of (fixture.book);
      fixture_clear (&fixture);
    }
  g_assert_cmpstr (sums[0], ==, sums[1]);
  g_assert_cmpstr (sums[0], !=, sums[2]);
  g_free (sums[1]);
  g_free (sums[2]);
  sums[1] = sums[2] = NULL;
}

static void
test_only_into_an_empty_book (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyParty) party = qy_party_new (NULL, "拾光信息技术有限公司");

  fixture_init (&fixture);
  g_assert_true (qy_book_party_add (fixture.book, party, &error));
  g_assert_false (qy_sample_fill (fixture.book, today, render, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/sample/templates", test_templates);
  g_test_add_func ("/book/sample/template-warnings", test_template_warnings);
  g_test_add_func ("/book/sample/template-terms", test_template_terms);
  g_test_add_func ("/book/sample/bad-terms", test_bad_terms);
  g_test_add_func ("/book/sample/clauses", test_clauses);
  g_test_add_func ("/book/sample/parties", test_parties);
  g_test_add_func ("/book/sample/fill", test_fill);
#ifndef __SANITIZE_ADDRESS__ /* the filling is watched above; that it repeats itself needs no      \
                                watching */
  g_test_add_func ("/book/sample/same-day-same-book", test_same_day_same_book);
#endif
  g_test_add_func ("/book/sample/only-into-an-empty-book", test_only_into_an_empty_book);
  return g_test_run ();
}
