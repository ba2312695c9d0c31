/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-attachment.h"
#include "qy-book-search.h"
#include "qy-holidays.h"

static void
assert_same_keys (QyDocument *a, QyDocument *b)
{
  GPtrArray *one = qy_document_get_blocks (a);
  GPtrArray *other = qy_document_get_blocks (b);

  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      g_assert_cmpstr (((QyBlock *) one->pdata[i])->key, ==, ((QyBlock *) other->pdata[i])->key);
      g_assert_cmpstr (((QyBlock *) one->pdata[i])->text, ==, ((QyBlock *) other->pdata[i])->text);
      g_assert_cmpstr (((QyBlock *) one->pdata[i])->rank, ==, ((QyBlock *) other->pdata[i])->rank);
    }
}

static void
test_from_template (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "甲项目运维");
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyDocument) text = NULL;
  g_autoptr (QyDocument) model = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GError) error = NULL;

  contract = qy_book_contract_get (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contract->number, "草-"));
  g_assert_cmpstr (contract->title, ==, "甲项目运维");
  g_assert_cmpint (contract->state, ==, QY_STATE_DRAFT);
  g_assert_cmpint (contract->template_version, ==, 1);
  g_assert_cmpstr (contract->starts_on, ==, "2026-12-01");
  g_assert_cmpstr (contract->ends_on, ==, "2027-11-30");
  g_assert_true (contract->has_amount);
  g_assert_cmpint (contract->amount, ==, 12000000);
  g_assert_cmpstr (contract->currency, ==, "CNY");
  g_assert_cmpstr (contract->counterparty, ==, "云杉数据有限公司、青禾运维有限公司");
  text = qy_book_text_load (fixture->book, id, &error);
  model = qy_book_text_load (fixture->book, template_id, &error);
  g_assert_no_error (error);
  assert_same_keys (text, model);
  terms = qy_book_term_list (fixture->book, id, &error);
  g_assert_cmpuint (terms->len, ==, 1);
  g_assert_cmpuint (((QyTerm *) terms->pdata[0])->attrs->len, ==, 2);
  assert_sound (fixture->book);
}

/* A template may be listed under another title than its text prints; a contract takes the printed
 * one. */
static void
test_printed_title (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_TEMPLATE, QY_LANGUAGE_ZH);
  g_autoptr (QyTemplate) tmpl = qy_template_new ("泵房看护合同范本");
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GError) error = NULL;
  QyContractDraft draft = { 0 };

  qy_document_set_title (document, "泵房看护合同");
  qy_document_append (document, 1, QY_BLOCK_PARA, "看泵。", &error);
  g_assert_no_error (error);
  g_assert_true (qy_book_template_add (fixture->book, tmpl, document, NULL, &error));
  g_assert_cmpint (qy_book_template_publish (fixture->book, tmpl->id, NULL, &error), ==, 1);
  g_assert_no_error (error);
  draft.template_id = tmpl->id;
  contract = qy_book_contract_new (fixture->book, &draft, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tmpl->title, ==, "泵房看护合同范本");
  g_assert_cmpstr (contract->title, ==, "泵房看护合同");
}

/* A version does not follow the working text, and a contract does not follow a later version. */
static void
test_versions (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *first = add_draft (fixture->book, template_id, "用第一版");
  g_autofree char *second = NULL;
  g_autofree char *key = NULL;
  g_autoptr (QyDocument) one = NULL;
  g_autoptr (QyDocument) two = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (qy_book_template_publish (fixture->book, template_id, NULL, &error), ==, 0);
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  key = qy_book_text_insert (fixture->book, template_id, NULL, 1, QY_BLOCK_PARA, "后加的一段",
                             &error);
  g_assert_no_error (error);
  g_assert_cmpint (qy_book_template_publish (fixture->book, template_id, "加一段", &error), ==, 2);
  second = add_draft (fixture->book, template_id, "用第二版");
  one = qy_book_text_load (fixture->book, first, &error);
  two = qy_book_text_load (fixture->book, second, &error);
  g_assert_null (qy_document_get_block (one, key));
  g_assert_nonnull (qy_document_get_block (two, key));
  contract = qy_book_contract_get (fixture->book, second, &error);
  g_assert_cmpint (contract->template_version, ==, 2);
  assert_sound (fixture->book);
}

static void
test_new_refused (BookFixture *fixture, gconstpointer data)
{
  static const QyAssignment no_party[] = { { "丁方", "云杉数据有限公司" } };
  static const QyAssignment unknown_party[] = { { "甲方", "查无此人" } };
  static const QyAssignment no_field[] = { { "no.such.field", "1" } };
  static const QyAssignment bad_value[] = { { "period.start", "不是日期" } };
  g_autofree char *template_id = add_template (fixture->book);
  const struct
  {
    const char *name;
    QyContractDraft draft;
    int code;
  } cases[] = {
    { "no such label",
      { .template_id = template_id, .parties = no_party, .n_parties = 1 },
      QY_ERROR_NOT_FOUND },
    { "no such party",
      { .template_id = template_id, .parties = unknown_party, .n_parties = 1 },
      QY_ERROR_NOT_FOUND },
    { "no such field",
      { .template_id = template_id, .values = no_field, .n_values = 1 },
      QY_ERROR_NOT_FOUND },
    { "not a date",
      { .template_id = template_id, .values = bad_value, .n_values = 1 },
      QY_ERROR_INVALID },
    { "no such template", { .template_id = "nothing" }, QY_ERROR_NOT_FOUND },
    { "no such version", { .template_id = template_id, .version = 9 }, QY_ERROR_NOT_FOUND },
  };
  g_autofree char *before = NULL;

  g_free (add_party (fixture->book, "云杉数据有限公司", 1));
  before = dump_rows (fixture->book, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyContract) contract = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", cases[i].name);
      contract = qy_book_contract_new (fixture->book, &cases[i].draft, &error);
      g_assert_null (contract);
      g_assert_cmpint (error->code, ==, cases[i].code);
      after = dump_rows (fixture->book, TRUE);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_paper (BookFixture *fixture, gconstpointer data)
{
  static const QyAssignment parties[] = { { "甲方", "老客户有限公司" } };
  static const QyAssignment later[] = { { "period.end", "2028-12-31" } };
  QySignedContract paper = { .title = "既有机房维护合同",
                             .number = "2019-旧-07",
                             .signed_on = "2019-05-06",
                             .starts_on = "2019-06-01",
                             .ends_on = "2027-05-31",
                             .amount = "36万",
                             .parties = parties,
                             .n_parties = 1 };
  g_autofree char *party = add_party (fixture->book, "老客户有限公司", 5);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyContract) stored = NULL;
  g_autoptr (GError) error = NULL;

  contract = qy_book_contract_add_signed (fixture->book, &paper, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contract->number, ==, "2019-旧-07");
  g_assert_cmpint (contract->state, ==, QY_STATE_IN_FORCE);
  g_assert_cmpint (contract->amount, ==, 36000000);
  g_assert_cmpstr (contract->counterparty, ==, "老客户有限公司");
  g_assert_true (qy_book_text_set_values (fixture->book, contract->id, later, 1, &error));
  stored = qy_book_contract_find (fixture->book, "2019-旧", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->ends_on, ==, "2028-12-31");
  g_clear_pointer (&contract, qy_contract_free);
  contract = qy_book_contract_add_signed (fixture->book, &paper, &error);
  g_assert_cmpint (error->code, ==, QY_ERROR_CONSTRAINT); /* the number is taken */
  assert_sound (fixture->book);
}

static void
test_update_and_states (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "原名");
  g_autoptr (QyContract) contract = qy_book_contract_get (fixture->book, id, NULL);
  g_autoptr (QyContract) old = qy_book_contract_get (fixture->book, id, NULL);
  g_autoptr (QyContract) now = NULL;
  g_autoptr (QyDocument) text = NULL;
  g_autoptr (GError) error = NULL;

  g_free (contract->title);
  contract->title = g_strdup ("新名");
  contract->tags = g_strdup ("重点");
  g_assert_true (qy_book_contract_update (fixture->book, contract, &error));
  g_assert_no_error (error);
  text = qy_book_text_load (fixture->book, id, &error);
  g_assert_cmpstr (qy_document_get_title (text), ==, "新名");
  g_free (old->title);
  old->title = g_strdup ("旧手里的名");
  g_assert_false (qy_book_contract_update (fixture->book, old, &error));
  g_assert_cmpint (error->code, ==, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_contract_set_state (fixture->book, id, QY_STATE_IN_REVIEW, NULL, &error));
  g_assert_true (qy_book_contract_set_state (fixture->book, id, QY_STATE_APPROVED, "可以", &error));
  g_assert_false (qy_book_contract_set_state (fixture->book, id, QY_STATE_SIGNED, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (qy_book_text_insert (fixture->book, id, NULL, 1, QY_BLOCK_PARA, "晚了", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  now = qy_book_contract_get (fixture->book, id, NULL);
  g_assert_cmpint (now->state, ==, QY_STATE_APPROVED);
  g_assert_cmpstr (now->title, ==, "新名");
  assert_sound (fixture->book);
}

static void
test_length_gives_end (BookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *start;
    const char *length;
    const char *end;
  } cases[] = {
    { "2026-01-31", "P1M", "2026-02-28" },  { "2024-02-29", "P1Y", "2025-02-28" },
    { "2026-12-01", "P12M", "2027-11-30" }, { "2026-03-01", "P30D", "2026-03-30" },
    { "2026-03-01", "P2W", "2026-03-14" },  { "2026-03-01", "P5D working", "2026-03-06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
      g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
      QyContractMirror mirror;

      qy_document_add_field (document, qy_field_new ("period.start", QY_FIELD_DATE, "始"), NULL);
      qy_document_add_field (document, qy_field_new ("period.length", QY_FIELD_DURATION, "期"),
                             NULL);
      g_assert_true (qy_document_set_value (document, "period.start", cases[i].start, NULL));
      g_assert_true (qy_document_set_value (document, "period.length", cases[i].length, NULL));
      qy_contract_mirror (document, NULL, calendar, &mirror);
      g_test_message ("%s + %s", cases[i].start, cases[i].length);
      g_assert_cmpstr (mirror.ends_on, ==, cases[i].end);
      qy_contract_mirror_clear (&mirror);
    }
}

static void
test_attachments (BookFixture *fixture, gconstpointer data)
{
  static const char bytes[] = "scan of a page";
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (QyAttachment) attachment = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autoptr (GError) error = NULL;

  in = g_memory_input_stream_new_from_data (bytes, sizeof bytes, NULL);
  attachment = qy_book_attachment_add (fixture->book, party,
                                       "/tmp/\xe2\x80\xae"
                                       "营业\n执照.pdf",
                                       "certificate", NULL, in, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (attachment->name, ==, "营业执照.pdf");
  g_assert_cmpstr (attachment->media_type, ==, "application/pdf");
  g_assert_cmpint (attachment->size, ==, sizeof bytes);
  listed = qy_book_attachment_list (fixture->book, party, &error);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_true (qy_book_attachment_extract (fixture->book, attachment->id, out, NULL, &error));
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)), bytes,
                   sizeof bytes);
  found = qy_book_search (fixture->book, "执照", 0, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((QySearchResult *) found->pdata[0])->kind, ==, "attachment");
  g_assert_true (qy_book_attachment_remove (fixture->book, attachment->id, &error));
  undone = qy_book_undo (fixture->book, party, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->verb, ==, "undo");
  assert_sound (fixture->book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/contract/" path, BookFixture, NULL, book_fixture_set_up, func,                \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("from-template", test_from_template);
  ADD ("printed-title", test_printed_title);
  ADD ("versions", test_versions);
  ADD ("new-refused", test_new_refused);
  ADD ("paper", test_paper);
  ADD ("update-and-states", test_update_and_states);
  ADD ("length-gives-end", test_length_gives_end);
  ADD ("attachments", test_attachments);
  return g_test_run ();
}
