/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records-fixture.h"

void
records_fixture_set_up (RecordsFixture *fixture, gconstpointer data)
{
  g_autofree char *template = NULL;

  book_fixture_set_up (&fixture->book, data);
  qy_book_set_today (fixture->book.book, qy_date_from_iso (RECORDS_TODAY, NULL));
  template = add_template (fixture->book.book);
  fixture->contract = add_draft (fixture->book.book, template, "系统维护合同");
}

void
records_fixture_tear_down (RecordsFixture *fixture, gconstpointer data)
{
  g_free (fixture->contract);
  book_fixture_tear_down (&fixture->book, data);
}

void
assert_outcome (RecordsFixture *fixture,
                const char *name,
                gboolean worked,
                GError **error,
                int code,
                const char *before)
{
  g_autofree char *after = NULL;

  g_test_message ("%s: %s", name, *error != NULL ? (*error)->message : "fine");
  if (code < 0)
    {
      g_assert_no_error (*error);
      g_assert_true (worked);
      return;
    }
  g_assert_false (worked);
  g_assert_error (*error, QY_BOOK_ERROR, code);
  g_clear_error (error);
  after = dump_rows (fixture->book.book, TRUE);
  g_assert_cmpstr (before, ==, after);
}

char *
last_verb (RecordsFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = qy_book_history (fixture->book.book, fixture->contract, &error);

  g_assert_no_error (error);
  return g_strdup (((QyEvent *) events->pdata[events->len - 1])->verb);
}
