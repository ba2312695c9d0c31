/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "book-fixture.h"
#include "qy-book-together.h"

/* Acts that are stored together or not at all. */

/* What a case does inside. */
typedef enum
{
  ADD_TWO,
  FAIL_LAST,
  REFUSED_UNSEEN,
  BROKEN_UNSEEN,
} Course;

static gboolean
add (QyBook *book, const char *name, const char *code, GError **error)
{
  g_autoptr (QyParty) party = qy_party_new (NULL, name);

  qy_party_set (party, "credit_code", code);
  return qy_book_party_add (book, party, error);
}

/* The second one has the first one's code. */
static gboolean
fail_in_the_middle (QyBook *book, GError **error)
{
  static const char code[] = "91990001MA0QY00010";

  return add (book, "三", code, NULL) && add (book, "四", code, error);
}

static GBytes *
fail_to_render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer data, guint *pages, GError **error)
{
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_IO, "no paper");
  return NULL;
}

/* Fails when its number is drawn already. */
static void
fail_unseen (QyBook *book)
{
  g_autofree char *template_id = add_template (book);
  g_autofree char *draft_id = add_draft (book, template_id, "看泵");
  g_autoptr (GError) ignored = NULL;

  g_assert_null (qy_book_contract_issue (book, draft_id, NULL, fail_to_render, NULL, &ignored));
  g_assert_error (ignored, QY_BOOK_ERROR, QY_ERROR_IO);
}

static char *
run (QyBook *book, gpointer data, GError **error)
{
  Course course = GPOINTER_TO_INT (data);

  if (!add (book, "一", NULL, error) || !add (book, "二", NULL, error))
    return NULL;
  if (course == FAIL_LAST && !fail_in_the_middle (book, error))
    return NULL;
  if (course == REFUSED_UNSEEN)
    g_assert_false (add (book, "", NULL, NULL));
  if (course == BROKEN_UNSEEN)
    fail_unseen (book);
  return g_strdup ("Two parties came in");
}

static guint
count_events (BookFixture *fixture, const char *stream)
{
  g_autoptr (GPtrArray) events = qy_event_list (qy_book_get_store (fixture->book), stream, NULL);

  return events->len;
}

static void
test_stored (BookFixture *fixture, gconstpointer data)
{
  guint before = count_events (fixture, QY_EVENT_STREAM_BOOK);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyParty) party = NULL;
  g_autoptr (GPtrArray) events = NULL;
  const QyEvent *last;

  g_assert_true (qy_book_together (fixture->book, "book.import", run, (gpointer) data, &error));
  g_assert_no_error (error);
  party = qy_book_party_find (fixture->book, "二", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (fixture, party->id), ==, 1);
  events = qy_event_list (qy_book_get_store (fixture->book), QY_EVENT_STREAM_BOOK, NULL);
  g_assert_cmpuint (events->len, ==, before + 1);
  last = events->pdata[events->len - 1];
  g_assert_cmpstr (last->verb, ==, "book.import");
  g_assert_cmpstr (last->label, ==, "Two parties came in");
  assert_sound (fixture->book);
}

static void
test_nothing_stored (BookFixture *fixture, gconstpointer data)
{
  int code = GPOINTER_TO_INT (data) == FAIL_LAST ? QY_ERROR_CONSTRAINT : QY_ERROR_FAILED;
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (qy_book_together (fixture->book, "book.import", run, (gpointer) data, &error));
  g_assert_error (error, QY_BOOK_ERROR, code);
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (before, ==, after);
  later = add_party (fixture->book, "之后", 1);
  g_assert_nonnull (later);
  assert_sound (fixture->book);
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, BookFixture, data, book_fixture_set_up, func, book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/book/together/stored", GINT_TO_POINTER (ADD_TWO), test_stored);
  ADD ("/book/together/last-fails", GINT_TO_POINTER (FAIL_LAST), test_nothing_stored);
  ADD ("/book/together/refused-unseen", GINT_TO_POINTER (REFUSED_UNSEEN), test_nothing_stored);
  ADD ("/book/together/broken-unseen", GINT_TO_POINTER (BROKEN_UNSEEN), test_nothing_stored);
  return g_test_run ();
}
