/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-notice.h"
#include "qy-text-editor-private.h"

static void
on_undone (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyTextEditor) self = data;
  g_autoptr (GError) error = NULL;

  if (!qy_working_text_undo_finish (QY_WORKING_TEXT (object), result, &error))
    qy_notice_toast (GTK_WIDGET (self), error->message);
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QyTextEditor *self = QY_TEXT_EDITOR (widget);

  if (self->text == NULL || qy_editor_view_get_composing (self->view))
    return;
  if (g_str_equal (name, "editor.undo"))
    qy_working_text_undo_async (self->text, on_undone, g_object_ref (self));
  else
    qy_working_text_redo_async (self->text, on_undone, g_object_ref (self));
}

static void
on_style (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qy_editor_buffer_toggle (qy_text_editor_get_buffer (QY_TEXT_EDITOR (widget)),
                           g_str_equal (name, "editor.bold") ? QY_RUN_BOLD : QY_RUN_UNDERLINE);
}

static void
on_block_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QyTextEditor *self = QY_TEXT_EDITOR (widget);
  QyEditorBuffer *buffer = qy_text_editor_get_buffer (self);
  QyBlockKind kind;

  if (qy_editor_view_get_composing (self->view))
    return;
  if (g_str_equal (name, "editor.indent"))
    qy_editor_buffer_indent (buffer, 1);
  else if (g_str_equal (name, "editor.outdent"))
    qy_editor_buffer_indent (buffer, -1);
  else if (g_str_equal (name, "editor.move-up"))
    qy_editor_buffer_move_block (buffer, FALSE);
  else if (g_str_equal (name, "editor.move-down"))
    qy_editor_buffer_move_block (buffer, TRUE);
  else if (g_str_equal (name, "editor.delete-block"))
    qy_editor_buffer_delete_blocks (buffer);
  else if (g_str_equal (name, "editor.insert-cell"))
    gtk_text_buffer_insert_interactive_at_cursor (GTK_TEXT_BUFFER (buffer), "\t", 1, TRUE);
  else if (qy_block_kind_from_string (g_variant_get_string (parameter, NULL), &kind))
    qy_editor_buffer_set_kind (buffer, kind);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view),
                                      gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
}

static void
on_clipboard (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkTextView *view = GTK_TEXT_VIEW (QY_TEXT_EDITOR (widget)->view);

  if (g_str_equal (name, "editor.cut"))
    g_signal_emit_by_name (view, "cut-clipboard");
  else if (g_str_equal (name, "editor.copy"))
    g_signal_emit_by_name (view, "copy-clipboard");
  else if (g_str_equal (name, "editor.paste"))
    g_signal_emit_by_name (view, "paste-clipboard");
  else
    g_signal_emit_by_name (view, "select-all", TRUE);
}

void
qy_text_editor_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc function;
  } actions[] = {
    { "editor.cut", on_clipboard },
    { "editor.copy", on_clipboard },
    { "editor.paste", on_clipboard },
    { "editor.select-all", on_clipboard },
    { "editor.undo", on_undo },
    { "editor.redo", on_undo },
    { "editor.bold", on_style },
    { "editor.underline", on_style },
    { "editor.indent", on_block_act },
    { "editor.outdent", on_block_act },
    { "editor.move-up", on_block_act },
    { "editor.move-down", on_block_act },
    { "editor.delete-block", on_block_act },
    { "editor.insert-cell", on_block_act },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].function);
  gtk_widget_class_install_action (klass, "editor.set-kind", "s", on_block_act);
}

void
qy_text_editor_update_actions (QyTextEditor *self)
{
  static const char *const acts[] = {
    "editor.paste",   "editor.bold",      "editor.underline",    "editor.indent",  "editor.outdent",
    "editor.move-up", "editor.move-down", "editor.delete-block", "editor.set-kind"
  };
  GtkWidget *widget = GTK_WIDGET (self);
  QyEditorBuffer *buffer = qy_text_editor_get_buffer (self);
  const QyEditorLine *line = qy_editor_buffer_get_cursor (buffer, NULL);
  gboolean selected = gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (buffer));
  gboolean editable = self->editable
                      && (self->text == NULL || qy_working_text_is_editable (self->text))
                      && qy_editor_buffer_get_document (buffer) != NULL;
  gboolean can_undo = FALSE, can_redo = FALSE;

  if (self->text != NULL)
    g_object_get (self->text, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), editable);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (widget, acts[i], editable);
  gtk_widget_action_set_enabled (widget, "editor.undo", editable && can_undo);
  gtk_widget_action_set_enabled (widget, "editor.redo", editable && can_redo);
  gtk_widget_action_set_enabled (widget, "editor.cut", editable && selected);
  gtk_widget_action_set_enabled (widget, "editor.copy", selected);
  gtk_widget_action_set_enabled (widget, "editor.insert-cell",
                                 editable && line != NULL && line->kind == QY_BLOCK_ROW);
}
