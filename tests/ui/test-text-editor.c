/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-editor.h"

#include "qy-editor-view.h"
#include "qy-printed.h"

/* A window with a document in the editor. */
typedef struct
{
  QyDocument *document;
  GtkWindow *window;
  QyTextEditor *editor;
  QyEditorView *view;
  GtkTextBuffer *buffer;
} Fixture;

static void
spin (void)
{
  for (int i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find_view (GtkWidget *widget)
{
  if (QY_IS_EDITOR_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
add (Fixture *fixture, int level, QyBlockKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;

  qy_document_append (fixture->document, level, kind, text, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  qy_document_add_party (fixture->document, "A", "甲方", QY_ROLE_CLIENT);
  qy_document_add_field (fixture->document, qy_field_new ("fee.total", QY_FIELD_MONEY, "合同总价"),
                         NULL);
  qy_document_add_field (fixture->document, qy_field_new ("end", QY_FIELD_DATE, "终止日"), NULL);
  qy_document_set_value (fixture->document, "fee.total", "CNY 12000000", NULL);
  add (fixture, 1, QY_BLOCK_CLAUSE, "服务费用");
  add (fixture, 2, QY_BLOCK_CLAUSE, "共{{fee.total}}，至{{end}}止。");
  add (fixture, 2, QY_BLOCK_CLAUSE, "普通{{b}}粗体{{/b}}文字");
  add (fixture, 1, QY_BLOCK_NOTE, "给起草人");
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->editor = QY_TEXT_EDITOR (qy_text_editor_new ());
  gtk_window_set_default_size (fixture->window, 800, 600);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->editor));
  gtk_window_present (fixture->window);
  qy_text_editor_set_document (fixture->editor, fixture->document);
  fixture->view = QY_EDITOR_VIEW (find_view (GTK_WIDGET (fixture->editor)));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->editor));
  spin ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  spin ();
  g_object_unref (fixture->document);
}

static const QyBlock *
block (Fixture *fixture, guint index)
{
  return g_ptr_array_index (qy_document_get_blocks (fixture->document), index);
}

static char *
get_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  return gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
}

static void
assert_text (Fixture *fixture, const char *expected)
{
  g_autofree char *text = get_text (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
go_to (Fixture *fixture, int line, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, line, offset);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static void
select_range (Fixture *fixture, int line, int offset, int last_line, int last_offset)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &start, line, offset);
  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &end, last_line, last_offset);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

static void
assert_cursor (Fixture *fixture, int line, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &iter,
                                    gtk_text_buffer_get_insert (fixture->buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, line);
  g_assert_cmpint (gtk_text_iter_get_line_offset (&iter), ==, offset);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_text_buffer_begin_user_action (fixture->buffer);
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (fixture->buffer);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  assert_text (fixture, "服务费用\n共¥120,000.00，至【终止日】止。\n普通粗体文字\n给起草人");
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 0, NULL), ==,
                   "第一条");
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 2, NULL), ==,
                   "1.2");
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 3, NULL), ==,
                   "");
  qy_document_set_value (fixture->document, "end", "2026-12-31", NULL);
  assert_text (fixture, "服务费用\n共¥120,000.00，至2026年12月31日止。\n普通粗体文字\n给起草人");
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int line, offset;
    const char *typed, *markup;
  } cases[] = {
    { 2, 0, "很", "很普通{{b}}粗体{{/b}}文字" },
    { 2, 3, "一", "很普通一{{b}}粗体{{/b}}文字" },
    { 2, 6, "二", "很普通一{{b}}粗体二{{/b}}文字" },
    { 2, 9, "{{b}}", "很普通一{{b}}粗体二{{/b}}文字\\{{b}}" },
    { 1, 1, "计", "共计{{fee.total}}，至{{end}}止。" },
    { 1, 13, "整", "共计{{fee.total}}整，至{{end}}止。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      go_to (fixture, cases[i].line, cases[i].offset);
      type (fixture, cases[i].typed);
      g_assert_cmpstr (block (fixture, (guint) cases[i].line)->text, ==, cases[i].markup);
      assert_cursor (fixture, cases[i].line,
                     cases[i].offset + (int) g_utf8_strlen (cases[i].typed, -1));
    }
  assert_text (fixture,
               "服务费用\n共计¥120,000.00整，至【终止日】止。\n很普通一粗体二文字{{b}}\n给起草人");
}

static void
test_split_and_join (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (block (fixture, 2)->key);
  g_autofree char *first = g_strdup (block (fixture, 1)->key);

  go_to (fixture, 2, 3);
  type (fixture, "\n");
  assert_cursor (fixture, 3, 0);
  g_assert_cmpstr (block (fixture, 2)->key, ==, key);
  g_assert_cmpstr (block (fixture, 2)->text, ==, "普通{{b}}粗{{/b}}");
  g_assert_cmpstr (block (fixture, 3)->text, ==, "{{b}}体{{/b}}文字");
  g_signal_emit_by_name (fixture->view, "backspace");
  assert_cursor (fixture, 2, 3);
  g_assert_cmpstr (block (fixture, 2)->text, ==, "普通{{b}}粗体{{/b}}文字");
  go_to (fixture, 2, 0);
  g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_cmpstr (block (fixture, 1)->key, ==, first);
  g_assert_cmpstr (block (fixture, 1)->text, ==,
                   "共{{fee.total}}，至{{end}}止。普通{{b}}粗体{{/b}}文字");
  go_to (fixture, 1, 0);
  type (fixture, "\n");
  g_assert_cmpstr (block (fixture, 2)->key, ==, first);
  g_assert_cmpstr (block (fixture, 1)->text, ==, "");
  assert_cursor (fixture, 2, 0);
  go_to (fixture, 0, 4);
  type (fixture, "\n");
  g_assert_cmpint (block (fixture, 1)->level, ==, 2);
}

/* A note never becomes part of what is issued: nothing changes, and it is said. */
static void
test_join_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = get_text (fixture);

  go_to (fixture, 3, 0);
  g_signal_emit_by_name (fixture->view, "backspace");
  assert_text (fixture, before);
}

static void
test_erase (Fixture *fixture, gconstpointer data)
{
  g_autofree char *second = g_strdup (block (fixture, 1)->key);

  select_range (fixture, 1, 14, 2, 3);
  type (fixture, "又");
  g_assert_cmpstr (block (fixture, 1)->text, ==, "共{{fee.total}}，至又{{b}}体{{/b}}文字");
  assert_cursor (fixture, 1, 15);
  select_range (fixture, 0, 0, 1, 0);
  type (fixture, "");
  g_assert_cmpstr (block (fixture, 0)->key, ==, second);
  select_range (fixture, 0, 3, 0, 5);
  type (fixture, "");
  g_assert_cmpstr (block (fixture, 0)->text, ==, "共，至又{{b}}体{{/b}}文字");
  select_range (fixture, 0, 0, 1, 4);
  type (fixture, "");
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 2);
  assert_text (fixture, "\n");
  select_range (fixture, 0, 0, 1, 0);
  type (fixture, "");
  go_to (fixture, 0, 0);
  type (fixture, "新");
  assert_text (fixture, "新");
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, 1, 1);
  g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  assert_cursor (fixture, 1, 12);
  g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, -1, FALSE);
  assert_cursor (fixture, 1, 1);
  g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  assert_cursor (fixture, 1, 12);
  go_to (fixture, 1, 4);
  assert_cursor (fixture, 1, 1);
  go_to (fixture, 1, 10);
  assert_cursor (fixture, 1, 12);
  g_assert_false (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_cmpstr (block (fixture, 1)->text, ==, "共{{fee.total}}，至{{end}}止。");
  g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_cmpstr (block (fixture, 1)->text, ==, "共，至{{end}}止。");
  go_to (fixture, 1, 3);
  g_signal_emit_by_name (fixture->view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
  g_signal_emit_by_name (fixture->view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
  g_assert_cmpstr (block (fixture, 1)->text, ==, "共，至止。");
  g_assert_true (qy_text_editor_insert_field (fixture->editor, "fee.total", NULL));
  g_assert_cmpstr (block (fixture, 1)->text, ==, "共，至{{fee.total}}止。");
  assert_cursor (fixture, 1, 14);
  g_assert_false (qy_text_editor_insert_field (fixture->editor, "nothing", NULL));
}

static void
test_styles (Fixture *fixture, gconstpointer data)
{
  select_range (fixture, 2, 0, 2, 4);
  act (fixture, "editor.bold");
  g_assert_cmpstr (block (fixture, 2)->text, ==, "{{b}}普通粗体{{/b}}文字");
  act (fixture, "editor.bold");
  g_assert_cmpstr (block (fixture, 2)->text, ==, "普通粗体文字");
  select_range (fixture, 1, 0, 1, 13);
  act (fixture, "editor.underline");
  g_assert_cmpstr (block (fixture, 1)->text, ==, "{{u}}共{{fee.total}}，{{/u}}至{{end}}止。");
  go_to (fixture, 2, 2);
  act (fixture, "editor.bold");
  type (fixture, "重");
  type (fixture, "点");
  g_assert_cmpstr (block (fixture, 2)->text, ==, "普通{{b}}重点{{/b}}粗体文字");
}

static void
test_block_acts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (block (fixture, 2)->key);

  go_to (fixture, 2, 3);
  act (fixture, "editor.move-up");
  g_assert_cmpstr (block (fixture, 1)->key, ==, key);
  assert_cursor (fixture, 1, 3);
  g_assert_cmpstr (qy_text_editor_get_block (fixture->editor), ==, key);
  act (fixture, "editor.move-down");
  g_assert_cmpstr (block (fixture, 2)->key, ==, key);
  act (fixture, "editor.indent");
  g_assert_cmpint (block (fixture, 2)->level, ==, 3);
  act (fixture, "editor.outdent");
  act (fixture, "editor.outdent");
  g_assert_cmpint (block (fixture, 2)->level, ==, 1);
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 2, NULL), ==,
                   "第二条");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "editor.set-kind", "s", "item");
  g_assert_cmpint (block (fixture, 2)->kind, ==, QY_BLOCK_ITEM);
  go_to (fixture, 0, 0);
  act (fixture, "editor.delete-block");
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 3);
  g_assert_cmpint (block (fixture, 0)->level, ==, 2);
}

static void
copy (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->view, "copy-clipboard");
}

static void
paste (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  spin ();
}

static void
assert_copied (Fixture *fixture, const char *expected)
{
  GdkContentProvider *content =
      gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, expected);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  select_range (fixture, 1, 0, 1, 14);
  copy (fixture);
  assert_copied (fixture, "共¥120,000.00，至");
  go_to (fixture, 2, 2);
  paste (fixture);
  g_assert_cmpstr (block (fixture, 2)->text, ==, "普通共{{fee.total}}，至{{b}}粗体{{/b}}文字");
  assert_cursor (fixture, 2, 16);
  select_range (fixture, 0, 0, 2, 0);
  copy (fixture);
  assert_copied (fixture, "第一条 服务费用\n1.1 共¥120,000.00，至【终止日】止。\n");
  go_to (fixture, 3, 0);
  paste (fixture);
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 6);
  g_assert_cmpstr (block (fixture, 3)->text, ==, "服务费用");
  g_assert_cmpstr (block (fixture, 4)->text, ==, "共{{fee.total}}，至{{end}}止。");
  g_assert_cmpint (block (fixture, 4)->level, ==, 2);
  g_assert_cmpstr (block (fixture, 4)->key, !=, block (fixture, 1)->key);
}

/* What was cut comes back as what it was. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (block (fixture, 1)->key);

  select_range (fixture, 1, 0, 2, 0);
  g_signal_emit_by_name (fixture->view, "cut-clipboard");
  g_assert_null (qy_document_get_block (fixture->document, key));
  go_to (fixture, 2, 0);
  paste (fixture);
  g_assert_cmpstr (block (fixture, 2)->key, ==, key);
  g_assert_cmpint (block (fixture, 2)->kind, ==, QY_BLOCK_CLAUSE);
}

static void
test_plain_paste (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, 2, 2);
  type (fixture, "甲\r\n\r\n1.1 乙 {{x}}\n丙");
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 6);
  g_assert_cmpstr (block (fixture, 2)->text, ==, "普通甲");
  g_assert_cmpstr (block (fixture, 3)->text, ==, "1.1 乙 \\{{x}}");
  g_assert_cmpstr (block (fixture, 4)->text, ==, "丙{{b}}粗体{{/b}}文字");
  assert_cursor (fixture, 4, 1);
}

static void
test_finalize (void)
{
  GtkWidget *window = gtk_window_new ();
  QyTextEditor *editor = QY_TEXT_EDITOR (qy_text_editor_new ());
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_EN);

  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (editor));
  gtk_window_present (GTK_WINDOW (window));
  qy_text_editor_set_document (editor, document);
  spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
  g_assert_null (editor);
  qy_document_append (document, 1, QY_BLOCK_PARA, "a", NULL);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/ui/text-editor/shows", test_shows },
    { "/ui/text-editor/typing", test_typing },
    { "/ui/text-editor/split-and-join", test_split_and_join },
    { "/ui/text-editor/join-refused", test_join_refused },
    { "/ui/text-editor/erase", test_erase },
    { "/ui/text-editor/chips", test_chips },
    { "/ui/text-editor/styles", test_styles },
    { "/ui/text-editor/block-acts", test_block_acts },
    { "/ui/text-editor/copy", test_copy },
    { "/ui/text-editor/cut", test_cut },
    { "/ui/text-editor/plain-paste", test_plain_paste },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
  g_test_add_func ("/ui/text-editor/finalize", test_finalize);
  return g_test_run ();
}
