/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-fixture.h"
#include "working-fixture.h"

typedef struct
{
  WorkingFixture working;
  EditorFixture editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  working_fixture_set_up (&fixture->working, NULL);
  editor_fixture_open (&fixture->editor);
  qy_text_editor_set_text (fixture->editor.editor, fixture->working.text);
  fixture->editor.document = qy_working_text_get_document (fixture->working.text);
  editor_spin ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  editor_fixture_close (&fixture->editor);
  working_fixture_tear_down (&fixture->working, NULL);
}

static void
follow (Fixture *fixture)
{
  fixture->editor.document = qy_working_text_get_document (fixture->working.text);
}

static void
wait_until_idle (Fixture *fixture)
{
  working_flush (fixture->working.text);
  follow (fixture);
}

/* An undo through the editor; waits until it is done. */
static void
undo (Fixture *fixture, const char *action)
{
  guint reloads = fixture->working.reloads;

  editor_act (&fixture->editor, action);
  while (fixture->working.reloads == reloads)
    g_main_context_iteration (NULL, TRUE);
  follow (fixture);
}

static void
test_typing_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (editor_block (&fixture->editor, 2)->key);
  g_autofree char *before = g_strdup (editor_block (&fixture->editor, 2)->text);

  editor_go_to (&fixture->editor, 2, 2);
  editor_type (&fixture->editor, "另行");
  g_assert_cmpint (qy_working_text_get_state (fixture->working.text), ==, QY_WORKING_TYPED);
  wait_until_idle (fixture);
  editor_assert_cursor (&fixture->editor, 2, 4);
  undo (fixture, "editor.undo");
  g_assert_cmpstr (qy_document_get_block (fixture->editor.document, key)->text, ==, before);
  g_assert_cmpstr (qy_text_editor_get_block (fixture->editor.editor), ==, key);
  editor_assert_cursor (&fixture->editor, 2, 2);
  undo (fixture, "editor.redo");
  g_assert_cmpstr (qy_document_get_block (fixture->editor.document, key)->text, !=, before);
}

/* A structural act is a step of its own, under its label; what was typed before is another one. */
static void
test_acts (Fixture *fixture, gconstpointer data)
{
  guint n = qy_document_get_blocks (fixture->editor.document)->len;
  guint events = count_events (&fixture->working);
  g_autofree char *label = NULL;

  editor_go_to (&fixture->editor, 2, 4);
  editor_type (&fixture->editor, "字");
  editor_type (&fixture->editor, "\n");
  wait_until_idle (fixture);
  g_assert_cmpuint (count_events (&fixture->working), ==, events + 2);
  label = last_label (&fixture->working);
  g_assert_cmpstr (label, ==, "Block split");
  undo (fixture, "editor.undo");
  g_assert_cmpuint (qy_document_get_blocks (fixture->editor.document)->len, ==, n);
  editor_assert_cursor (&fixture->editor, 3, 0);
}

/* A chip that was deleted comes back. */
static void
test_chip_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = editor_get_text (&fixture->editor);
  g_autofree char *gone = NULL;

  g_assert_true (qy_text_editor_show_field (fixture->editor.editor, "period.end"));
  g_signal_emit_by_name (fixture->editor.view, "backspace");
  gone = editor_get_text (&fixture->editor);
  g_assert_cmpstr (gone, !=, text);
  wait_until_idle (fixture);
  undo (fixture, "editor.undo");
  editor_assert_text (&fixture->editor, text);
}

/* While an input method composes, nothing goes to the book, and what comes back after it does. */
static void
test_composing (Fixture *fixture, gconstpointer data)
{
  guint events = count_events (&fixture->working);

  editor_go_to (&fixture->editor, 2, 2);
  editor_type (&fixture->editor, "甲");
  editor_compose (&fixture->editor, "yi");
  qy_working_text_flush (fixture->working.text);
  working_wait_ms (50);
  g_assert_cmpuint (count_events (&fixture->working), ==, events);
  editor_commit (&fixture->editor, "乙");
  wait_until_idle (fixture);
  g_assert_cmpuint (count_events (&fixture->working), ==, events + 1);
}

static void
count_up (guint *n)
{
  (*n)++;
}

/* Another program changed a block: only its line is touched, the cursor stays in its own. */
static void
test_changed_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (editor_block (&fixture->editor, 4)->key);
  const QyEditorLine *line;
  guint touched = 0, reloads = fixture->working.reloads;

  editor_go_to (&fixture->editor, 2, 3);
  change_elsewhere (&fixture->working, key, "别处的话");
  g_signal_connect_swapped (fixture->editor.buffer, "changed", G_CALLBACK (count_up), &touched);
  working_look (&fixture->working);
  while (fixture->working.reloads == reloads)
    g_main_context_iteration (NULL, TRUE);
  follow (fixture);
  line = qy_editor_buffer_get_line (QY_EDITOR_BUFFER (fixture->editor.buffer), 4);
  g_assert_cmpstr (line->text, ==, "别处的话");
  g_assert_cmpuint (touched, <=, 2);
  editor_assert_cursor (&fixture->editor, 2, 3);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/ui/text-editor-working/typing-and-undo", test_typing_and_undo },
    { "/ui/text-editor-working/acts", test_acts },
    { "/ui/text-editor-working/chip-comes-back", test_chip_comes_back },
    { "/ui/text-editor-working/composing", test_composing },
    { "/ui/text-editor-working/changed-elsewhere", test_changed_elsewhere },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  editor_fixture_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
  return g_test_run ();
}
