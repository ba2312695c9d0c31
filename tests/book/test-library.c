/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-search.h"

static QyDocument *
clause_text (const char *text)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);

  qy_document_append (document, 1, QY_BLOCK_CLAUSE, text, NULL);
  return document;
}

static char *
add_clause (QyBook *book, const char *title, const char *category, const char *alternate_of)
{
  g_autoptr (QyClause) clause = qy_clause_new (title, category);
  g_autoptr (QyDocument) text = clause_text (title);
  g_autoptr (GError) error = NULL;

  clause->alternate_of = g_strdup (alternate_of);
  clause->stance = alternate_of != NULL ? QY_STANCE_ALTERNATE : QY_STANCE_STANDARD;
  qy_book_clause_add (book, clause, text, &error);
  g_assert_no_error (error);
  return g_strdup (clause->id);
}

static void
test_clauses (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *standard = add_clause (book, "付款期限", "付款", NULL);
  g_autofree char *mild = add_clause (book, "付款期限（宽）", "付款", standard);
  g_autofree char *other = add_clause (book, "争议解决", "争议", NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) payment = NULL;
  g_autoptr (GPtrArray) alternates = NULL;
  g_autoptr (QyClause) found = NULL;
  g_autoptr (QyClause) lonely = qy_clause_new ("无主", "付款");
  g_autoptr (QyDocument) text = clause_text ("无主");
  g_autoptr (GError) error = NULL;

  all = qy_book_clause_list (book, NULL, &error);
  g_assert_cmpuint (all->len, ==, 3);
  payment = qy_book_clause_list (book, "付款", &error);
  g_assert_cmpuint (payment->len, ==, 2);
  alternates = qy_book_clause_list_alternates (book, standard, &error);
  g_assert_cmpuint (alternates->len, ==, 1);
  g_assert_cmpstr (((QyClause *) alternates->pdata[0])->id, ==, mild);
  g_assert_cmpint (((QyClause *) alternates->pdata[0])->stance, ==, QY_STANCE_ALTERNATE);
  found = qy_book_clause_find (book, "争议", &error);
  g_assert_cmpstr (found->id, ==, other);
  lonely->stance = QY_STANCE_FALLBACK;
  g_assert_false (qy_book_clause_add (book, lonely, text, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (qy_book_clause_remove (book, standard, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_clause_remove (book, mild, &error));
  g_assert_true (qy_book_clause_remove (book, standard, &error));
  g_assert_no_error (error);
  assert_sound (book);
}

/* A copy knows its version; the library moves on without it. */
static void
test_clause_versions (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *id = add_clause (book, "第一版文字", "杂项", NULL);
  g_autofree char *template_id = add_template (book);
  g_autoptr (QyDocument) text = qy_book_text_load (book, id, NULL);
  g_autofree char *key = g_strdup (((QyBlock *) qy_document_get_blocks (text)->pdata[0])->key);
  g_autoptr (QyDocument) holder = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (qy_book_clause_publish (book, id, NULL, &error), ==, 1);
  g_assert_true (qy_book_text_set_text (book, id, key, "第二版文字", 0, &error));
  g_assert_cmpint (qy_book_clause_publish (book, id, "改一句", &error), ==, 2);
  g_assert_true (qy_book_text_insert_clause (book, template_id, NULL, id, 1, &error));
  g_assert_no_error (error);
  holder = qy_book_text_load (book, template_id, NULL);
  g_assert_cmpstr (qy_document_get_block (holder, key)->text, ==, "第一版文字");
  versions = qy_book_revision_list (book, id, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((QyRevision *) versions->pdata[1])->why, ==, "改一句");
  g_assert_null (((QyRevision *) versions->pdata[1])->body);
  g_assert_false (qy_book_text_insert_clause (book, template_id, NULL, id, 7, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  assert_sound (book);
}

static void
test_templates (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *published = add_template (book);
  g_autoptr (QyDocument) text = make_service_text ();
  g_autoptr (QyTemplate) tmpl = qy_template_new ("未发布模板");
  g_autoptr (QyTemplate) stored = NULL;
  g_autoptr (QyTemplate) found = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GError) error = NULL;
  QyContractDraft draft = { 0 };

  tmpl->source_text = g_strdup ("导入时的原文");
  tmpl->analysis = g_strdup ("{}");
  g_assert_true (qy_book_template_add (book, tmpl, text, NULL, &error));
  g_assert_no_error (error);
  stored = qy_book_template_get (book, tmpl->id, &error);
  g_assert_cmpstr (stored->source_text, ==, "导入时的原文");
  g_assert_false (stored->published);
  templates = qy_book_template_list (book, &error);
  g_assert_cmpuint (templates->len, ==, 2);
  g_assert_null (((QyTemplate *) templates->pdata[0])->source_text);
  g_free (stored->title);
  stored->title = g_strdup ("改名的模板");
  g_assert_true (qy_book_template_update (book, stored, &error));
  g_assert_no_error (error);
  found = qy_book_template_find (book, "改名", &error);
  g_assert_cmpstr (found->id, ==, tmpl->id);
  g_assert_cmpstr (found->source_text, ==, "导入时的原文");
  g_assert_false (qy_book_template_remove (book, published, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  draft.template_id = tmpl->id; /* without a version: the working text */
  contract = qy_book_contract_new (book, &draft, &error);
  g_assert_no_error (error);
  g_assert_cmpint (contract->template_version, ==, 0);
  g_assert_false (qy_book_template_remove (book, tmpl->id, &error));
  g_clear_error (&error);
  g_assert_true (qy_book_contract_remove (book, contract->id, &error));
  g_assert_true (qy_book_template_remove (book, tmpl->id, &error));
  g_assert_no_error (error);
  assert_sound (book);
}

static void
test_terms (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *template_id = add_template (book);
  g_autofree char *id = add_draft (book, template_id, "改约定");
  g_autoptr (QyTerm) term = qy_term_new ("effective", NULL);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyContract) without = NULL;
  g_autoptr (GError) error = NULL;

  term->holder_id = g_strdup (id);
  qy_term_bind (term, "on", "no.such");
  g_assert_false (qy_book_term_put (book, term, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_ptr_array_set_size (term->attrs, 0);
  qy_term_bind (term, "on", "period.start");
  g_assert_true (qy_book_term_put (book, term, &error));
  g_assert_cmpint (term->rev, ==, 1);
  contract = qy_book_contract_get (book, id, &error);
  g_assert_cmpstr (contract->effective_on, ==, "2026-12-01");
  g_assert_true (qy_book_term_remove (book, term->id, &error));
  g_assert_no_error (error);
  without = qy_book_contract_get (book, id, &error);
  g_assert_cmpstr (without->effective_on, ==, NULL);
  assert_sound (book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/library/" path, BookFixture, NULL, book_fixture_set_up, func,                 \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("clauses", test_clauses);
  ADD ("clause-versions", test_clause_versions);
  ADD ("templates", test_templates);
  ADD ("terms", test_terms);
  return g_test_run ();
}
