/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-fixture.h"

static void
add (EditorFixture *fixture, int level, QyBlockKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;

  qy_document_append (fixture->document, level, kind, text, &error);
  g_assert_no_error (error);
}

static void
set_up (EditorFixture *fixture, gconstpointer data)
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
  editor_fixture_open (fixture);
  qy_text_editor_set_document (fixture->editor, fixture->document);
  editor_spin ();
}

static void
tear_down (EditorFixture *fixture, gconstpointer data)
{
  editor_fixture_close (fixture);
  g_object_unref (fixture->document);
}

static void
count_up (guint *n)
{
  (*n)++;
}

static void
test_shows (EditorFixture *fixture, gconstpointer data)
{
  editor_assert_text (fixture, "服务费用\n共¥120,000.00，至【终止日】止。\n普通粗体文字\n给起草人");
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 0, NULL), ==,
                   "第一条");
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 2, NULL), ==,
                   "1.2");
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 3, NULL), ==,
                   "");
  qy_document_set_value (fixture->document, "end", "2026-12-31", NULL);
  editor_assert_text (fixture,
                      "服务费用\n共¥120,000.00，至2026年12月31日止。\n普通粗体文字\n给起草人");
}

static void
test_typing (EditorFixture *fixture, gconstpointer data)
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
      editor_go_to (fixture, cases[i].line, cases[i].offset);
      editor_type (fixture, cases[i].typed);
      g_assert_cmpstr (editor_block (fixture, (guint) cases[i].line)->text, ==, cases[i].markup);
      editor_assert_cursor (fixture, cases[i].line,
                            cases[i].offset + (int) g_utf8_strlen (cases[i].typed, -1));
    }
  editor_assert_text (
      fixture, "服务费用\n共计¥120,000.00整，至【终止日】止。\n很普通一粗体二文字{{b}}\n给起草人");
}

static void
test_split_and_join (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (editor_block (fixture, 2)->key);
  g_autofree char *first = g_strdup (editor_block (fixture, 1)->key);

  editor_go_to (fixture, 2, 3);
  editor_type (fixture, "\n");
  editor_assert_cursor (fixture, 3, 0);
  g_assert_cmpstr (editor_block (fixture, 2)->key, ==, key);
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==, "普通{{b}}粗{{/b}}");
  g_assert_cmpstr (editor_block (fixture, 3)->text, ==, "{{b}}体{{/b}}文字");
  g_signal_emit_by_name (fixture->view, "backspace");
  editor_assert_cursor (fixture, 2, 3);
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==, "普通{{b}}粗体{{/b}}文字");
  editor_go_to (fixture, 2, 0);
  g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_cmpstr (editor_block (fixture, 1)->key, ==, first);
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==,
                   "共{{fee.total}}，至{{end}}止。普通{{b}}粗体{{/b}}文字");
  editor_go_to (fixture, 1, 0);
  editor_type (fixture, "\n");
  g_assert_cmpstr (editor_block (fixture, 2)->key, ==, first);
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "");
  editor_assert_cursor (fixture, 2, 0);
  editor_go_to (fixture, 0, 4);
  editor_type (fixture, "\n");
  g_assert_cmpint (editor_block (fixture, 1)->level, ==, 2);
}

/* A note never becomes part of what is issued: nothing changes, and it is said. */
static void
test_join_refused (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *before = editor_get_text (fixture);

  editor_go_to (fixture, 3, 0);
  g_signal_emit_by_name (fixture->view, "backspace");
  editor_assert_text (fixture, before);
}

static void
test_erase (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *second = g_strdup (editor_block (fixture, 1)->key);

  editor_select (fixture, 1, 14, 2, 3);
  editor_type (fixture, "又");
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "共{{fee.total}}，至又{{b}}体{{/b}}文字");
  editor_assert_cursor (fixture, 1, 15);
  editor_select (fixture, 0, 0, 1, 0);
  editor_type (fixture, "");
  g_assert_cmpstr (editor_block (fixture, 0)->key, ==, second);
  editor_select (fixture, 0, 3, 0, 5);
  editor_type (fixture, "");
  g_assert_cmpstr (editor_block (fixture, 0)->text, ==, "共，至又{{b}}体{{/b}}文字");
  editor_select (fixture, 0, 0, 1, 4);
  editor_type (fixture, "");
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 2);
  editor_assert_text (fixture, "\n");
  editor_select (fixture, 0, 0, 1, 0);
  editor_type (fixture, "");
  editor_go_to (fixture, 0, 0);
  editor_type (fixture, "新");
  editor_assert_text (fixture, "新");
}

static void
test_chips (EditorFixture *fixture, gconstpointer data)
{
  editor_go_to (fixture, 1, 1);
  g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  editor_assert_cursor (fixture, 1, 12);
  g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, -1, FALSE);
  editor_assert_cursor (fixture, 1, 1);
  g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  editor_assert_cursor (fixture, 1, 12);
  editor_go_to (fixture, 1, 4);
  editor_assert_cursor (fixture, 1, 1);
  editor_go_to (fixture, 1, 10);
  editor_assert_cursor (fixture, 1, 12);
  g_assert_false (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "共{{fee.total}}，至{{end}}止。");
  g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "共，至{{end}}止。");
  editor_go_to (fixture, 1, 3);
  g_signal_emit_by_name (fixture->view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
  g_signal_emit_by_name (fixture->view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "共，至止。");
  g_assert_true (qy_text_editor_insert_field (fixture->editor, "fee.total", NULL));
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "共，至{{fee.total}}止。");
  editor_assert_cursor (fixture, 1, 14);
  g_assert_false (qy_text_editor_insert_field (fixture->editor, "nothing", NULL));
}

static void
test_styles (EditorFixture *fixture, gconstpointer data)
{
  editor_select (fixture, 2, 0, 2, 4);
  editor_act (fixture, "editor.bold");
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==, "{{b}}普通粗体{{/b}}文字");
  editor_act (fixture, "editor.bold");
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==, "普通粗体文字");
  editor_select (fixture, 1, 0, 1, 13);
  editor_act (fixture, "editor.underline");
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==,
                   "{{u}}共{{fee.total}}，{{/u}}至{{end}}止。");
  editor_go_to (fixture, 2, 2);
  editor_act (fixture, "editor.bold");
  editor_type (fixture, "重");
  editor_type (fixture, "点");
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==, "普通{{b}}重点{{/b}}粗体文字");
}

static void
test_block_acts (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (editor_block (fixture, 2)->key);

  editor_go_to (fixture, 2, 3);
  editor_act (fixture, "editor.move-up");
  g_assert_cmpstr (editor_block (fixture, 1)->key, ==, key);
  editor_assert_cursor (fixture, 1, 3);
  g_assert_cmpstr (qy_text_editor_get_block (fixture->editor), ==, key);
  editor_act (fixture, "editor.move-down");
  g_assert_cmpstr (editor_block (fixture, 2)->key, ==, key);
  editor_act (fixture, "editor.indent");
  g_assert_cmpint (editor_block (fixture, 2)->level, ==, 3);
  editor_act (fixture, "editor.outdent");
  editor_act (fixture, "editor.outdent");
  g_assert_cmpint (editor_block (fixture, 2)->level, ==, 1);
  g_assert_cmpstr (qy_editor_buffer_get_number (QY_EDITOR_BUFFER (fixture->buffer), 2, NULL), ==,
                   "第二条");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "editor.set-kind", "s", "item");
  g_assert_cmpint (editor_block (fixture, 2)->kind, ==, QY_BLOCK_ITEM);
  editor_go_to (fixture, 0, 0);
  editor_act (fixture, "editor.delete-block");
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 3);
  g_assert_cmpint (editor_block (fixture, 0)->level, ==, 2);
}

static void
copy (EditorFixture *fixture)
{
  g_signal_emit_by_name (fixture->view, "copy-clipboard");
}

static void
paste (EditorFixture *fixture)
{
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  editor_spin ();
}

static void
assert_copied (EditorFixture *fixture, const char *expected)
{
  GdkContentProvider *content =
      gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, expected);
}

static void
test_copy (EditorFixture *fixture, gconstpointer data)
{
  editor_select (fixture, 1, 0, 1, 14);
  copy (fixture);
  assert_copied (fixture, "共¥120,000.00，至");
  editor_go_to (fixture, 2, 2);
  paste (fixture);
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==,
                   "普通共{{fee.total}}，至{{b}}粗体{{/b}}文字");
  editor_assert_cursor (fixture, 2, 16);
  editor_select (fixture, 0, 0, 2, 0);
  copy (fixture);
  assert_copied (fixture, "第一条 服务费用\n1.1 共¥120,000.00，至【终止日】止。\n");
  editor_go_to (fixture, 3, 0);
  paste (fixture);
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 6);
  g_assert_cmpstr (editor_block (fixture, 3)->text, ==, "服务费用");
  g_assert_cmpstr (editor_block (fixture, 4)->text, ==, "共{{fee.total}}，至{{end}}止。");
  g_assert_cmpint (editor_block (fixture, 4)->level, ==, 2);
  g_assert_cmpstr (editor_block (fixture, 4)->key, !=, editor_block (fixture, 1)->key);
}

/* What was cut comes back as what it was. */
static void
test_cut (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (editor_block (fixture, 1)->key);

  editor_select (fixture, 1, 0, 2, 0);
  g_signal_emit_by_name (fixture->view, "cut-clipboard");
  g_assert_null (qy_document_get_block (fixture->document, key));
  editor_go_to (fixture, 2, 0);
  paste (fixture);
  g_assert_cmpstr (editor_block (fixture, 2)->key, ==, key);
  g_assert_cmpint (editor_block (fixture, 2)->kind, ==, QY_BLOCK_CLAUSE);
}

static void
test_plain_paste (EditorFixture *fixture, gconstpointer data)
{
  editor_go_to (fixture, 2, 2);
  editor_type (fixture, "甲\r\n\r\n1.1 乙 {{x}}\n丙");
  g_assert_cmpuint (qy_document_get_blocks (fixture->document)->len, ==, 6);
  g_assert_cmpstr (editor_block (fixture, 2)->text, ==, "普通甲");
  g_assert_cmpstr (editor_block (fixture, 3)->text, ==, "1.1 乙 \\{{x}}");
  g_assert_cmpstr (editor_block (fixture, 4)->text, ==, "丙{{b}}粗体{{/b}}文字");
  editor_assert_cursor (fixture, 4, 1);
}

/* What an input method composes is not in the document until it is committed, wherever it is. */
static void
test_input_method (EditorFixture *fixture, gconstpointer data)
{
  static const struct
  {
    int line, offset;
    const char *markup;
  } cases[] = {
    { 2, 0, "中文普通{{b}}粗体{{/b}}文字" },        { 2, 6, "普通{{b}}粗体{{/b}}文字中文" },
    { 2, 3, "普通{{b}}粗中文体{{/b}}文字" },        { 2, 4, "普通{{b}}粗体中文{{/b}}文字" },
    { 1, 1, "共中文{{fee.total}}，至{{end}}止。" }, { 1, 12, "共{{fee.total}}中文，至{{end}}止。" },
    { 1, 5, "共中文{{fee.total}}，至{{end}}止。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint line = (guint) cases[i].line;
      g_autofree char *before = g_strdup (editor_block (fixture, line)->text);

      editor_go_to (fixture, cases[i].line, cases[i].offset);
      editor_compose (fixture, "z");
      editor_compose (fixture, "zhong wen");
      g_assert_true (qy_editor_view_get_composing (fixture->view));
      g_assert_cmpstr (editor_block (fixture, line)->text, ==, before);
      editor_compose (fixture, "");
      g_assert_false (qy_editor_view_get_composing (fixture->view));
      g_assert_cmpstr (editor_block (fixture, line)->text, ==, before);
      editor_compose (fixture, "zhong wen");
      editor_commit (fixture, "中文");
      g_assert_false (qy_editor_view_get_composing (fixture->view));
      g_assert_cmpstr (editor_block (fixture, line)->text, ==, cases[i].markup);
      qy_document_set_text (fixture->document, editor_block (fixture, line)->key, before, NULL);
    }
  editor_select (fixture, 1, 0, 2, 2);
  editor_compose (fixture, "x");
  editor_commit (fixture, "新");
  g_assert_cmpstr (editor_block (fixture, 1)->text, ==, "{{b}}新粗体{{/b}}文字");
}

/* A change from elsewhere touches the lines that show it, and leaves the cursor where it is. */
static void
test_change_from_elsewhere (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strdup (editor_block (fixture, 2)->key);
  guint touched = 0;

  editor_go_to (fixture, 2, 3);
  g_signal_connect_swapped (fixture->buffer, "changed", G_CALLBACK (count_up), &touched);
  qy_document_set_value (fixture->document, "end", "2026-12-31", NULL);
  g_assert_cmpuint (touched, ==, 2);
  qy_document_set_value (fixture->document, "end", "2026-12-31", NULL);
  g_assert_cmpuint (touched, ==, 2);
  editor_assert_cursor (fixture, 2, 3);
  qy_document_move (fixture->document, key, NULL, NULL);
  editor_assert_cursor (fixture, 0, 3);
  g_assert_cmpstr (qy_text_editor_get_block (fixture->editor), ==, key);
  qy_document_insert (fixture->document, NULL, 1, QY_BLOCK_PARA, "前", NULL);
  editor_assert_cursor (fixture, 1, 3);
  qy_document_set_text (fixture->document, key, "普通{{b}}粗体的{{/b}}文字", NULL);
  editor_assert_cursor (fixture, 1, 3);
  qy_document_remove (fixture->document, key, NULL);
  editor_assert_cursor (fixture, 1, 0);
  g_signal_handlers_disconnect_by_func (fixture->buffer, count_up, &touched);
}

/* The rows of a table have the same columns, as wide as their widest cell. */
static void
test_table (EditorFixture *fixture, gconstpointer data)
{
  QyEditorBuffer *buffer = QY_EDITOR_BUFFER (fixture->buffer);
  gconstpointer columns;

  add (fixture, 1, QY_BLOCK_ROW, "期次\t金额\t条件");
  add (fixture, 1, QY_BLOCK_ROW, "一\t{{fee.total}}\t签订");
  columns = qy_editor_buffer_get_line (buffer, 4)->columns;
  g_assert_nonnull (columns);
  g_assert_true (qy_editor_buffer_get_line (buffer, 5)->columns == columns);
  editor_go_to (fixture, 4, 2);
  editor_type (fixture, "（每一期的名称）");
  g_assert_true (qy_editor_buffer_get_line (buffer, 4)->columns != columns);
  g_assert_true (qy_editor_buffer_get_line (buffer, 5)->columns
                 == qy_editor_buffer_get_line (buffer, 4)->columns);
  editor_go_to (fixture, 4, 0);
  qy_editor_buffer_go_to_cell (buffer, FALSE);
  editor_assert_cursor (fixture, 4, 11);
  qy_editor_buffer_go_to_cell (buffer, FALSE);
  qy_editor_buffer_go_to_cell (buffer, FALSE);
  editor_assert_cursor (fixture, 5, 0);
  qy_editor_buffer_go_to_cell (buffer, TRUE);
  editor_assert_cursor (fixture, 4, 16);
  qy_editor_buffer_go_to_cell (buffer, TRUE);
  editor_assert_cursor (fixture, 4, 11);
  g_assert_null (qy_editor_buffer_get_line (buffer, 0)->columns);
}

static void
test_read_only (EditorFixture *fixture, gconstpointer data)
{
  g_autofree char *before = editor_get_text (fixture);

  qy_text_editor_set_editable (fixture->editor, FALSE);
  editor_select (fixture, 1, 0, 2, 2);
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, FALSE);
  g_signal_emit_by_name (fixture->view, "backspace");
  g_signal_emit_by_name (fixture->view, "cut-clipboard");
  g_signal_emit_by_name (fixture->view, "paste-clipboard");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "editor.indent", NULL);
  editor_compose (fixture, "a");
  editor_commit (fixture, "b");
  editor_spin ();
  editor_assert_text (fixture, before);
  g_assert_false (qy_text_editor_insert_field (fixture->editor, "end", NULL));
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
  editor_spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  editor_spin ();
  g_assert_null (editor);
  qy_document_append (document, 1, QY_BLOCK_PARA, "a", NULL);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (EditorFixture *fixture, gconstpointer data);
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
    { "/ui/text-editor/input-method", test_input_method },
    { "/ui/text-editor/change-from-elsewhere", test_change_from_elsewhere },
    { "/ui/text-editor/table", test_table },
    { "/ui/text-editor/read-only", test_read_only },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  editor_fixture_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, EditorFixture, NULL, set_up, cases[i].run, tear_down);
  g_test_add_func ("/ui/text-editor/finalize", test_finalize);
  return g_test_run ();
}
