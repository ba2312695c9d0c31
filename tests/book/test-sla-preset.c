/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-sla-preset.h"
#include "qy-book-term.h"

static guint
count_terms (QyBook *book, const char *id)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, id, NULL);

  return terms->len;
}

/* The value of an attribute of the @n-th term of a kind, from 1. */
static char *
stated (QyBook *book, const char *id, const char *kind, guint n, const char *attr)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, id, NULL);
  g_autoptr (QyDocument) document = qy_book_text_load (book, id, NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const QyTerm *term = terms->pdata[i];

      if (g_str_equal (term->kind, kind) && --n == 0)
        return g_strdup (qy_document_get_raw (document, qy_term_bound_field (term, attr)));
    }
  return NULL;
}

static void
expect (QyBook *book, const char *id, const char *kind, guint n, const char *attr, const char *raw)
{
  g_autofree char *found = stated (book, id, kind, n, attr);

  g_assert_cmpstr (found, ==, raw);
}

static void
test_apply (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *template_id = add_template (book);
  g_autofree char *id = add_draft (book, template_id, "甲项目运维");
  guint before = count_terms (book, id);
  guint n;
  g_autoptr (GError) error = NULL;

  qy_book_sla_apply_preset (book, id, QY_SLA_PRESET_MATRIX, &error);
  g_assert_no_error (error);
  qy_sla_preset_terms (QY_SLA_PRESET_MATRIX, &n);
  g_assert_cmpuint (count_terms (book, id), ==, before + n);
  expect (book, id, "handling", 1, "matrix", "1234/2344/3444/4444");
  expect (book, id, "problem_level", 4, "name", "轻微");
  expect (book, id, "service_level", 3, "hours", "09:00-17:00 all");
  expect (book, id, "service_level", 3, "mode", "远程和现场");
  expect (book, id, "escalation", 4, "steps", "60 = 部门经理\n120 = 运维主管、客户主管");
  expect (book, id, "sla", 1, "response", "PT15M");
  assert_sound (book);

  g_assert_false (qy_book_sla_apply_preset (book, id, QY_SLA_PRESET_SIMPLE, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_assert_cmpuint (count_terms (book, id), ==, before + n);
}

/* All of them, on a template, and taken back in one. */
static void
test_undo (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *id = add_template (book);

  for (int i = 0; i < QY_N_SLA_PRESETS; i++)
    {
      guint before = count_terms (book, id);
      g_autoptr (GError) error = NULL;
      g_autoptr (QyEvent) event = NULL;

      qy_book_sla_apply_preset (book, id, (QySlaPreset) i, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_terms (book, id), >, before);
      event = qy_book_undo (book, id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_terms (book, id), ==, before);
      assert_sound (book);
    }
}

static void
test_wrong (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (qy_book_sla_apply_preset (fixture->book, "nobody", QY_SLA_PRESET_SIMPLE, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/book/sla-preset/apply", BookFixture, NULL, book_fixture_set_up, test_apply,
              book_fixture_tear_down);
  g_test_add ("/book/sla-preset/undo", BookFixture, NULL, book_fixture_set_up, test_undo,
              book_fixture_tear_down);
  g_test_add ("/book/sla-preset/wrong", BookFixture, NULL, book_fixture_set_up, test_wrong,
              book_fixture_tear_down);
  return g_test_run ();
}
