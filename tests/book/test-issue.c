/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-body.h"

static GBytes *
render_badly (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no paper");
  return NULL;
}

static QyRevision *
issue (QyBook *book, const char *id)
{
  g_autoptr (GError) error = NULL;
  QyRevision *revision = qy_book_contract_issue (book, id, NULL, render_plainly, NULL, &error);

  g_assert_no_error (error);
  return revision;
}

static void
sign (QyBook *book, const char *id, const char *label)
{
  g_autoptr (GError) error = NULL;

  qy_book_contract_sign (book, id, label, (QyDate){ 2026, 11, 20 }, NULL, &error);
  g_assert_no_error (error);
}

static QyContractState
state_of (QyBook *book, const char *id)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, id, NULL);

  return contract->state;
}

static void
test_issue (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "签发");
  g_autoptr (QyRevision) revision = issue (fixture->book, id);
  g_autoptr (QyRevision) stored = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  contract = qy_book_contract_get (fixture->book, id, &error);
  g_assert_cmpstr (contract->number, ==, "HT-2026-0001");
  g_assert_cmpint (contract->state, ==, QY_STATE_ISSUED);
  stored = qy_book_revision_get (fixture->book, id, 0, &error);
  g_assert_no_error (error);
  hash = qy_body_sha256 (stored->body);
  g_assert_cmpstr (hash, ==, stored->body_sha256);
  g_assert_cmpint (stored->n, ==, 1);
  g_assert_cmpint (stored->pages, ==, 1);
  g_assert_cmpstr (stored->issued_by, ==, "tester");
  g_assert_nonnull (strstr (stored->body, "云杉数据有限公司"));
  g_assert_nonnull (strstr (stored->body, "HT-2026-0001"));
  pdf = qy_book_revision_get_pdf (fixture->book, id, 1, &error);
  expected = g_strdup_printf ("PDF HT-2026-0001/1/%.8s", hash);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), expected,
                   strlen (expected));
  g_assert_null (qy_book_text_insert (fixture->book, id, NULL, 1, QY_BLOCK_PARA, "晚了", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  assert_sound (fixture->book);
}

/* Whatever fails, nothing is left of the attempt, and the next number follows the last one given.
 */
static void
test_all_or_nothing (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("第%u份", i);
      g_autofree char *id = add_draft (fixture->book, template_id, title);
      g_autofree char *before = dump_rows (fixture->book, TRUE);
      g_autofree char *after = NULL;
      g_autofree char *number = g_strdup_printf ("HT-2026-%04u", i);
      g_autoptr (QyRevision) revision = NULL;
      g_autoptr (QyContract) contract = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (qy_book_contract_issue (fixture->book, id, NULL, render_badly, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      after = dump_rows (fixture->book, TRUE);
      g_assert_cmpstr (before, ==, after);
      revision = issue (fixture->book, id);
      contract = qy_book_contract_get (fixture->book, id, NULL);
      g_assert_cmpstr (contract->number, ==, number);
    }
  assert_sound (fixture->book);
}

static void
test_findings_block (BookFixture *fixture, gconstpointer data)
{
  static const QyAssignment empty[] = { { "fee.total", "" } };
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "未填");
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_book_text_set_values (fixture->book, id, empty, 1, &error));
  revision = qy_book_contract_issue (fixture->book, id, NULL, render_plainly, NULL, &error);
  g_assert_null (revision);
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "合同总价"));
  g_assert_cmpint (state_of (fixture->book, id), ==, QY_STATE_DRAFT);
}

static void
test_signatures (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "签字");
  g_autoptr (QyRevision) first = NULL;
  g_autoptr (QyRevision) second = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;
  QyDate day = { 2026, 11, 22 };
  QyDate tomorrow = { 2026, 11, 23 };

  g_assert_false (qy_book_contract_sign (fixture->book, id, "甲方", day, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  first = issue (fixture->book, id);
  g_assert_false (qy_book_contract_sign (fixture->book, id, "甲方", tomorrow, NULL, &error));
  g_clear_error (&error);
  sign (fixture->book, id, "甲方");
  g_assert_cmpint (state_of (fixture->book, id), ==, QY_STATE_SIGNED_BY_ONE);
  g_assert_false (qy_book_contract_sign (fixture->book, id, "A", day, NULL, &error));
  g_clear_error (&error);
  g_assert_null (qy_book_undo (fixture->book, id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_contract_set_state (fixture->book, id, QY_STATE_DRAFT, "改一处", &error));
  key = qy_book_text_insert (fixture->book, id, NULL, 1, QY_BLOCK_PARA, "补充的一段。", &error);
  g_assert_no_error (error);
  second = issue (fixture->book, id);
  g_assert_cmpint (second->n, ==, 2);
  signatures = qy_book_signature_list (fixture->book, id, &error);
  g_assert_cmpuint (signatures->len, ==, 1);
  g_assert_true (((QySignature *) signatures->pdata[0])->voided);
  sign (fixture->book, id, "乙方");
  sign (fixture->book, id, "甲方");
  contract = qy_book_contract_get (fixture->book, id, NULL);
  g_assert_cmpint (contract->state, ==, QY_STATE_SIGNED);
  g_assert_cmpstr (contract->signed_on, ==, "2026-11-20");
  g_assert_cmpstr (contract->number, ==, "HT-2026-0001");
  g_assert_true (qy_book_contract_unsign (fixture->book, id, "乙方", &error));
  g_assert_cmpint (state_of (fixture->book, id), ==, QY_STATE_SIGNED_BY_ONE);
  assert_sound (fixture->book);
}

/* A number that a paper contract has taken by hand is passed over. */
static void
test_taken_number (BookFixture *fixture, gconstpointer data)
{
  QySignedContract paper = { .title = "手工编号", .number = "HT-2026-0001" };
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "自动编号");
  g_autoptr (QyContract) by_hand = qy_book_contract_add_signed (fixture->book, &paper, NULL);
  g_autoptr (QyRevision) revision = issue (fixture->book, id);
  g_autoptr (QyContract) contract = qy_book_contract_get (fixture->book, id, NULL);

  g_assert_nonnull (by_hand);
  g_assert_cmpstr (contract->number, ==, "HT-2026-0002");
}

static void
test_year_changes (BookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *now;
    const char *number;
  } cases[] = {
    { "2026-12-31T15:59:59Z", "HT-2026-0001" },
    { "2026-12-31T16:00:00Z", "HT-2027-0001" }, /* midnight in Shanghai */
    { "2027-06-01T00:00:00Z", "HT-2027-0002" },
  };
  g_autofree char *template_id = add_template (fixture->book);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = add_draft (fixture->book, template_id, "跨年");
      g_autoptr (QyRevision) revision = NULL;
      g_autoptr (QyContract) contract = NULL;

      qy_book_set_now (fixture->book, cases[i].now);
      revision = issue (fixture->book, id);
      contract = qy_book_contract_get (fixture->book, id, NULL);
      g_assert_cmpstr (contract->number, ==, cases[i].number);
      g_assert_cmpstr (revision->issued_at, ==, cases[i].now);
    }
}

/* A reference into the parent contract prints what the parent's revision printed. */
static void
test_parent_reference (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *parent_id = add_draft (fixture->book, template_id, "主合同");
  QyContractDraft spec = { .template_id = template_id,
                           .parent_id = parent_id,
                           .relation = "amended" };
  g_autoptr (QyContract) child = qy_book_contract_new (fixture->book, &spec, NULL);
  g_autoptr (QyDocument) parent = qy_book_text_load (fixture->book, parent_id, NULL);
  const QyBlock *cited = qy_document_get_blocks (parent)->pdata[5];
  g_autofree char *markup = g_strdup_printf ("主合同{{@parent:%s}}另行约定。", cited->key);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *key = NULL;
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (QyPrinted) blank = NULL;
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GError) error = NULL;

  key = qy_book_text_insert (fixture->book, child->id, NULL, 1, QY_BLOCK_PARA, markup, &error);
  g_assert_no_error (error);
  blank = qy_book_text_print (fixture->book, child->id, QY_PRINT_DEFAULT, &error);
  before = qy_printed_to_text (blank);
  g_assert_null (strstr (before, "主合同第三条另行约定"));
  revision = issue (fixture->book, parent_id);
  printed = qy_book_text_print (fixture->book, child->id, QY_PRINT_DEFAULT, &error);
  after = qy_printed_to_text (printed);
  g_assert_nonnull (strstr (after, "主合同第三条另行约定"));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/issue/" path, BookFixture, NULL, book_fixture_set_up, func,                   \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("issue", test_issue);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("findings-block", test_findings_block);
  ADD ("signatures", test_signatures);
  ADD ("taken-number", test_taken_number);
  ADD ("year-changes", test_year_changes);
  ADD ("parent-reference", test_parent_reference);
  return g_test_run ();
}
