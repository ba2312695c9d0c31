/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-clause-dialog.h"
#include "qy-field-dialog.h"
#include "qy-notice.h"
#include "qy-text-acts.h"
#include "qy-text-pane-private.h"

static void
set_bool_state (QyTextPane *self, const char *name, gboolean state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}

static void
on_undone (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyTextPane) self = data;
  g_autoptr (GError) error = NULL;

  if (!qy_working_text_undo_finish (QY_WORKING_TEXT (object), result, &error))
    qy_notice_toast (GTK_WIDGET (self), error->message);
}

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyTextPane *self = data;

  qy_working_text_undo_async (self->text, on_undone, g_object_ref (self));
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyTextPane *self = data;

  qy_working_text_redo_async (self->text, on_undone, g_object_ref (self));
}

/* What the editor does itself: text.bold is editor.bold. */
static void
forward (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyTextPane *self = data;
  g_autofree char *name = g_strdup_printf ("editor.%s", g_action_get_name (G_ACTION (action)));

  gtk_widget_activate_action_variant (GTK_WIDGET (self->editor), name, parameter);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
set_kind (GSimpleAction *action, GVariant *state, gpointer data)
{
  QyTextPane *self = data;

  gtk_widget_activate_action_variant (GTK_WIDGET (self->editor), "editor.set-kind", state);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_pane_search (data);
}

static void
find_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_search_go (((QyTextPane *) data)->search, FALSE);
}

static void
find_previous (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_search_go (((QyTextPane *) data)->search, TRUE);
}

static void
show_block (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_pane_show_block (data, g_variant_get_string (parameter, NULL));
}

static void
show_field (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_pane_show_field (data, g_variant_get_string (parameter, NULL));
}

static void
view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_pane_show_view (data, g_variant_get_string (parameter, NULL));
}

static void
insert_into (QyTextPane *self,
             gboolean (*function) (QyTextEditor *, const char *, GError **),
             const char *key)
{
  g_autoptr (GError) error = NULL;

  if (!function (self->editor, key, &error) && error != NULL)
    qy_notice_toast (GTK_WIDGET (self), error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
insert_field (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  insert_into (data, qy_text_editor_insert_field, g_variant_get_string (parameter, NULL));
}

static void
insert_reference (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  insert_into (data, qy_text_editor_insert_reference, g_variant_get_string (parameter, NULL));
}

static void
on_field_given (QyTextPane *self, QyField *field)
{
  g_autofree char *key = g_strdup (field->key);
  g_autoptr (GError) error = NULL;

  if (!qy_text_act_add_field (self->text, qy_field_copy (field), &error))
    qy_notice_problem (GTK_WIDGET (self), _ ("The field was not added"), error);
  else
    insert_into (self, qy_text_editor_insert_field, key);
}

static void
new_field (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyTextPane *self = data;
  QyDocument *document = qy_working_text_get_document (self->text);
  GtkWidget *dialog = NULL;

  if (document == NULL)
    return;
  dialog = qy_field_dialog_new (GTK_WIDGET (self), document, NULL);
  g_signal_connect_object (dialog, "given", G_CALLBACK (on_field_given), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
insert_clause (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_text_pane_insert_clause (data, NULL);
}

static void
change_outline (GSimpleAction *action, GVariant *state, gpointer data)
{
  QyTextPane *self = data;

  self->outline_wanted = g_variant_get_boolean (state);
  self->side_first = self->side_first && !self->outline_wanted;
  qy_text_pane_want (self, "outline", self->outline_wanted);
}

static void
change_side (GSimpleAction *action, GVariant *state, gpointer data)
{
  QyTextPane *self = data;

  self->side_wanted = g_variant_get_boolean (state);
  self->side_first = self->side_wanted;
  qy_text_pane_want (self, "side", self->side_wanted);
}

void
qy_text_pane_add_actions (QyTextPane *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = undo },
    { .name = "redo", .activate = redo },
    { .name = "bold", .activate = forward },
    { .name = "underline", .activate = forward },
    { .name = "kind", .parameter_type = "s", .state = "'clause'", .change_state = set_kind },
    { .name = "find", .activate = find },
    { .name = "find-next", .activate = find_next },
    { .name = "find-previous", .activate = find_previous },
    { .name = "outline", .state = "true", .change_state = change_outline },
    { .name = "side", .state = "true", .change_state = change_side },
    { .name = "view", .activate = view, .parameter_type = "s" },
    { .name = "show-block", .activate = show_block, .parameter_type = "s" },
    { .name = "show-field", .activate = show_field, .parameter_type = "s" },
    { .name = "insert-field", .activate = insert_field, .parameter_type = "s" },
    { .name = "insert-reference", .activate = insert_reference, .parameter_type = "s" },
    { .name = "new-field", .activate = new_field },
    { .name = "insert-clause", .activate = insert_clause },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "text", G_ACTION_GROUP (self->actions));
}

void
qy_text_pane_update_actions (QyTextPane *self)
{
  static const char *const edits[] = { "bold",         "underline",        "kind",
                                       "insert-field", "insert-reference", "new-field",
                                       "insert-clause" };
  QyDocument *document = self->text != NULL ? qy_working_text_get_document (self->text) : NULL;
  gboolean editable = document != NULL && qy_working_text_is_editable (self->text);
  gboolean can_undo = FALSE;
  gboolean can_redo = FALSE;
  GActionMap *map = G_ACTION_MAP (self->actions);
  const char *key = qy_text_editor_get_block (self->editor);
  QyBlock *block = document != NULL && key != NULL ? qy_document_get_block (document, key) : NULL;

  if (self->text != NULL)
    g_object_get (self->text, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, edits[i])),
                                 editable);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "undo")),
                               editable && can_undo);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "redo")),
                               editable && can_redo);
  if (block != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "kind")),
                               g_variant_new_string (qy_block_kind_to_string (block->kind)));
  set_bool_state (self, "outline", gtk_widget_get_visible (GTK_WIDGET (self->outline)));
  set_bool_state (self, "side", gtk_widget_get_visible (self->side));
}

void
qy_text_pane_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "text.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "text.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "text.redo" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "text.find" },
    { GDK_KEY_g, GDK_CONTROL_MASK, "text.find-next" },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "text.find-previous" },
    { GDK_KEY_F9, 0, "text.outline" },
    { GDK_KEY_F9, GDK_SHIFT_MASK, "text.side" },
  };
  static const char *const views[] = { "pages", "fields", "findings" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    gtk_widget_class_add_binding_action (
        widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "text.view", "s", views[i]);
}
