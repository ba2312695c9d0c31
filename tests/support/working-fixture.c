/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "working-fixture.h"

#define PATIENCE (10 * G_USEC_PER_SEC)

static const QyWorkingTiming never = { 1000000, 1000000, 1000000 };

static void
on_reloaded (QyWorkingText *text, WorkingFixture *fixture)
{
  fixture->reloads++;
}

static void
on_conflict (QyWorkingText *text, const QyTextConflict *conflict, WorkingFixture *fixture)
{
  g_ptr_array_add (fixture->conflicts, qy_text_conflict_copy (conflict));
}

static void
on_failed (QyWorkingText *text, const GError *error, WorkingFixture *fixture)
{
  g_assert_nonnull (error);
  fixture->failures++;
}

static void
on_stored (QyWorkingText *text, WorkingFixture *fixture)
{
  fixture->stores++;
}

static gboolean
on_wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
working_wait_for_state (QyWorkingText *text, QyWorkingState state)
{
  guint wake = g_timeout_add (5, on_wake, NULL);
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (qy_working_text_get_state (text) != state && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
  g_assert_cmpint (qy_working_text_get_state (text), ==, state);
}

void
working_wait_ms (guint ms)
{
  guint wake = g_timeout_add (2, on_wake, NULL);
  gint64 end = g_get_monotonic_time () + (gint64) ms * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
}

void
working_on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gboolean
working_take_result (QyWorkingText *text, GAsyncResult **result, GError **error)
{
  g_autoptr (GAsyncResult) taken = NULL;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  taken = g_steal_pointer (result);
  return g_task_propagate_boolean (G_TASK (taken), error);
}

void
working_flush (QyWorkingText *text)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  qy_working_text_flush_async (text, working_on_result, &result);
  working_take_result (text, &result, &error);
  g_assert_no_error (error);
}

void
working_take_back (QyWorkingText *text, gboolean redo)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  if (redo)
    qy_working_text_redo_async (text, working_on_result, &result);
  else
    qy_working_text_undo_async (text, working_on_result, &result);
  g_assert_true (working_take_result (text, &result, &error));
  g_assert_no_error (error);
}

QyWorkingText *
working_open (WorkingFixture *fixture, QyBook *book)
{
  QyWorkingText *text = qy_working_text_new (book, fixture->id);

  g_assert_cmpint (qy_working_text_get_state (text), ==, QY_WORKING_LOADING);
  qy_working_text_set_timing (text, &never);
  working_wait_for_state (text, QY_WORKING_STORED);
  return text;
}

void
working_fixture_set_up (WorkingFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = NULL;
  GPtrArray *blocks;

  book_fixture_set_up (&fixture->base, data);
  template_id = add_template (fixture->base.book);
  fixture->id = add_draft (fixture->base.book, template_id, "边写边存");
  fixture->book = book_fixture_open_again (&fixture->base, QY_BOOK_DEFAULT);
  fixture->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_text_conflict_free);
  fixture->text = working_open (fixture, fixture->book);
  g_signal_connect (fixture->text, "reloaded", G_CALLBACK (on_reloaded), fixture);
  g_signal_connect (fixture->text, "conflict", G_CALLBACK (on_conflict), fixture);
  g_signal_connect (fixture->text, "failed", G_CALLBACK (on_failed), fixture);
  g_signal_connect (fixture->text, "stored", G_CALLBACK (on_stored), fixture);
  blocks = qy_document_get_blocks (qy_working_text_get_document (fixture->text));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->keys); i++)
    fixture->keys[i] = g_strdup (((QyBlock *) blocks->pdata[i])->key);
}

void
working_fixture_tear_down (WorkingFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->keys); i++)
    g_free (fixture->keys[i]);
  g_clear_object (&fixture->text);
  g_clear_object (&fixture->book);
  assert_sound (fixture->base.book);
  g_free (fixture->id);
  g_ptr_array_unref (fixture->conflicts);
  book_fixture_tear_down (&fixture->base, data);
}

void
working_type (QyWorkingText *text, const char *key, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_document_set_text (qy_working_text_get_document (text), key, words, &error));
  g_assert_no_error (error);
}

const char *
working_read (QyDocument *document, const char *key)
{
  const QyBlock *block = qy_document_get_block (document, key);

  return block != NULL ? block->text : NULL;
}

void
assert_here (WorkingFixture *fixture, const char *key, const char *words)
{
  g_assert_cmpstr (working_read (qy_working_text_get_document (fixture->text), key), ==, words);
}

void
assert_in_book (WorkingFixture *fixture, const char *key, const char *words)
{
  g_autoptr (QyDocument) document = qy_book_text_load (fixture->base.book, fixture->id, NULL);

  g_assert_cmpstr (working_read (document, key), ==, words);
}

void
assert_same_as_book (WorkingFixture *fixture)
{
  g_autoptr (QyDocument) document = qy_book_text_load (fixture->base.book, fixture->id, NULL);

  g_assert_true (qy_document_equal (document, qy_working_text_get_document (fixture->text)));
}

guint
count_events (WorkingFixture *fixture)
{
  g_autoptr (GPtrArray) events = qy_book_history (fixture->base.book, fixture->id, NULL);

  return events->len;
}

char *
last_label (WorkingFixture *fixture)
{
  g_autoptr (GPtrArray) events = qy_book_history (fixture->base.book, fixture->id, NULL);

  return g_strdup (((QyEvent *) events->pdata[events->len - 1])->label);
}

void
change_elsewhere (WorkingFixture *fixture, const char *key, const char *words)
{
  g_autoptr (GError) error = NULL;

  if (words != NULL)
    qy_book_text_set_text (fixture->base.book, fixture->id, key, words, 0, &error);
  else
    qy_book_text_remove (fixture->base.book, fixture->id, key, &error);
  g_assert_no_error (error);
}

void
working_look (WorkingFixture *fixture)
{
  qy_book_poll_foreign_changes (fixture->book);
  working_wait_ms (30);
  working_flush (fixture->text);
}
