/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-view.h"

#include <glib/gi18n-lib.h>

#include "qy-editor-clip.h"
#include "qy-editor-gutter.h"
#include "qy-editor-tip.h"

struct _QyEditorView
{
  GtkTextView parent_instance;

  QyEditorBuffer *buffer;
  gboolean composing;
  const QyRun *pressed; /* the chip under the pointer when the button went down; only compared */
};

enum
{
  PROP_COMPOSING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint field_activated_signal;

G_DEFINE_FINAL_TYPE (QyEditorView, qy_editor_view, GTK_TYPE_TEXT_VIEW)

static void
update_margin (QyEditorView *self)
{
  int margin = qy_editor_gutter_measure (self);

  if (margin != gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)))
    gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), margin);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Selects the chip beside the cursor, so that the next press deletes it: a value is not lost by one
 * key too many. Returns whether there is one and nothing was selected. */
static gboolean
select_chip (QyEditorView *self, gboolean before)
{
  guint offset = 0;
  const QyEditorLine *line = qy_editor_buffer_get_cursor (self->buffer, &offset);
  guint chip;
  const QyPiece *piece;

  if (line == NULL || gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->buffer))
      || (before && offset == 0))
    return FALSE;
  chip = qy_editor_line_find_chip (line, before ? offset - 1 : offset);
  if (chip == G_MAXUINT)
    return FALSE;
  piece = qy_editor_line_get_piece (line, chip);
  qy_editor_buffer_select (self->buffer, line->key,
                           before ? piece->start + piece->length : piece->start,
                           before ? piece->start : piece->start + piece->length);
  return TRUE;
}

/* The field whose chip is just what is selected. */
static const QyRun *
get_selected_field (QyEditorView *self)
{
  GtkTextIter start, end;
  const QyRun *run, *last;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end))
    return NULL;
  gtk_text_iter_backward_char (&end);
  run = qy_editor_buffer_find_chip (self->buffer, &start);
  last = qy_editor_buffer_find_chip (self->buffer, &end);
  return run == last && run != NULL && run->kind == QY_RUN_FIELD ? run : NULL;
}

static void
activate_field (QyEditorView *self, const QyRun *run)
{
  g_autofree char *key = g_strdup (run->key);

  g_signal_emit (self, field_activated_signal, 0, key);
}

static void
qy_editor_view_backspace (GtkTextView *view)
{
  QyEditorView *self = QY_EDITOR_VIEW (view);

  if (!gtk_text_view_get_editable (view) || !select_chip (self, TRUE))
    GTK_TEXT_VIEW_CLASS (qy_editor_view_parent_class)->backspace (view);
}

static void
qy_editor_view_delete_from_cursor (GtkTextView *view, GtkDeleteType type, int count)
{
  QyEditorView *self = QY_EDITOR_VIEW (view);
  gboolean words = type == GTK_DELETE_CHARS || type == GTK_DELETE_WORD_ENDS;

  if (!words || !gtk_text_view_get_editable (view) || !select_chip (self, count < 0))
    GTK_TEXT_VIEW_CLASS (qy_editor_view_parent_class)->delete_from_cursor (view, type, count);
}

static void
qy_editor_view_copy_clipboard (GtkTextView *view)
{
  QyEditorView *self = QY_EDITOR_VIEW (view);
  GtkTextIter start, end;
  g_autoptr (QyEditorClip) clip = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkContentProvider) both = NULL;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end)
      || qy_editor_buffer_get_n_lines (self->buffer) == 0)
    return;
  clip = qy_editor_clip_new (self->buffer, &start, &end);
  text = qy_editor_clip_print (self->buffer, &start, &end);
  both = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_typed (QY_TYPE_EDITOR_CLIP, clip),
                                gdk_content_provider_new_typed (G_TYPE_STRING, text) },
      2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
}

static void
qy_editor_view_cut_clipboard (GtkTextView *view)
{
  QyEditorView *self = QY_EDITOR_VIEW (view);

  qy_editor_view_copy_clipboard (view);
  if (gtk_text_view_get_editable (view))
    gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (self->buffer), TRUE, TRUE);
}

/* Blocks that this program copied; anything else, or what does not fit into this text, comes as
 * plain text. */
static gboolean
paste_clip (QyEditorView *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;
  const QyEditorClip *clip;

  g_value_init (&value, QY_TYPE_EDITOR_CLIP);
  if (content == NULL || qy_editor_buffer_get_document (self->buffer) == NULL
      || !gdk_content_provider_get_value (content, &value, NULL))
    return FALSE;
  clip = g_value_get_boxed (&value);
  return qy_editor_buffer_paste (self->buffer, clip->part, clip->whole, NULL);
}

static void
qy_editor_view_paste_clipboard (GtkTextView *view)
{
  QyEditorView *self = QY_EDITOR_VIEW (view);

  if (gtk_text_view_get_editable (view) && paste_clip (self))
    gtk_text_view_scroll_mark_onscreen (
        view, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
  else
    GTK_TEXT_VIEW_CLASS (qy_editor_view_parent_class)->paste_clipboard (view);
}

static void
qy_editor_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    qy_editor_gutter_snapshot (QY_EDITOR_VIEW (view), snapshot);
}

static void
qy_editor_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (qy_editor_view_parent_class)->css_changed (widget, change);
  if (QY_EDITOR_VIEW (widget)->buffer != NULL)
    update_margin (QY_EDITOR_VIEW (widget));
}

static gboolean
qy_editor_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  QyEditorView *self = QY_EDITOR_VIEW (widget);
  g_autofree char *text = NULL;
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y,
                                         &buffer_x, &buffer_y);
  if (keyboard)
    gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter,
                                      gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
  else
    gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y);
  text = qy_editor_tip (self->buffer, &iter);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
on_preedit_changed (QyEditorView *self, const char *preedit)
{
  gboolean composing = preedit != NULL && *preedit != '\0';

  if (composing == self->composing)
    return;
  self->composing = composing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPOSING]);
}

/* Tab goes from cell to cell in a row, elsewhere it indents. */
static void
press_tab (QyEditorView *self, gboolean back)
{
  const QyEditorLine *line = qy_editor_buffer_get_cursor (self->buffer, NULL);

  if (line != NULL && line->kind == QY_BLOCK_ROW)
    qy_editor_buffer_go_to_cell (self->buffer, back);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), back ? "editor.outdent" : "editor.indent", NULL);
}

static gboolean
on_key_pressed (QyEditorView *self, guint key, guint code, GdkModifierType state)
{
  gboolean plain = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0;
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
  const QyRun *field = enter && plain ? get_selected_field (self) : NULL;

  if (self->composing || !plain)
    return GDK_EVENT_PROPAGATE;
  if (field != NULL)
    activate_field (self, field);
  else if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return GDK_EVENT_PROPAGATE;
  else if (enter && (state & GDK_SHIFT_MASK))
    gtk_text_buffer_insert_interactive_at_cursor (GTK_TEXT_BUFFER (self->buffer), "\u2028", -1,
                                                  TRUE);
  else if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab || key == GDK_KEY_ISO_Left_Tab)
    press_tab (self, key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
get_event_iter (QyEditorView *self, GdkEvent *event, GtkTextIter *iter)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double x, y, left, top;
  int buffer_x, buffer_y;

  if (native == NULL || !gdk_event_get_position (event, &x, &y))
    return FALSE;
  gtk_native_get_surface_transform (native, &left, &top);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - left, y - top, &x,
                                    &y);
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), iter, buffer_x, buffer_y);
}

/* A press inside the selection ends it: text is moved by cutting and pasting, not dragged, where
 * half a block could be dropped into the middle of another one. */
static void
press (QyEditorView *self, const GtkTextIter *iter)
{
  GtkTextIter start, end;

  self->pressed = qy_editor_buffer_find_chip (self->buffer, iter);
  if (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end)
      && gtk_text_iter_in_range (iter, &start, &end))
    gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->buffer), iter);
}

static void
release (QyEditorView *self, const GtkTextIter *iter)
{
  const QyRun *run = qy_editor_buffer_find_chip (self->buffer, iter);

  if (run != NULL && run == self->pressed && run->kind == QY_RUN_FIELD
      && !gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->buffer)))
    activate_field (self, run);
  self->pressed = NULL;
}

static gboolean
on_event (QyEditorView *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  GtkTextIter iter;

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE)
      || gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY
      || (gdk_event_get_modifier_state (event) & GDK_SHIFT_MASK) != 0
      || !get_event_iter (self, event, &iter))
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS)
    press (self, &iter);
  else
    release (self, &iter);
  return GDK_EVENT_PROPAGATE;
}

static void
qy_editor_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPOSING)
    g_value_set_boolean (value, QY_EDITOR_VIEW (object)->composing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_editor_view_dispose (GObject *object)
{
  g_clear_object (&QY_EDITOR_VIEW (object)->buffer);
  G_OBJECT_CLASS (qy_editor_view_parent_class)->dispose (object);
}

static void
qy_editor_view_class_init (QyEditorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_editor_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = qy_editor_view_get_property;
  widget_class->css_changed = qy_editor_view_css_changed;
  widget_class->query_tooltip = qy_editor_view_query_tooltip;
  view_class->backspace = qy_editor_view_backspace;
  view_class->delete_from_cursor = qy_editor_view_delete_from_cursor;
  view_class->copy_clipboard = qy_editor_view_copy_clipboard;
  view_class->cut_clipboard = qy_editor_view_cut_clipboard;
  view_class->paste_clipboard = qy_editor_view_paste_clipboard;
  view_class->snapshot_layer = qy_editor_view_snapshot_layer;
  properties[PROP_COMPOSING] =
      g_param_spec_boolean ("composing", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  field_activated_signal =
      g_signal_new ("field-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* Before those of the text view itself: an input method gets a key only when it is not one of
 * these, and always while it composes. */
static void
add_controllers (QyEditorView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
}

static void
qy_editor_view_init (QyEditorView *self)
{
  self->buffer = qy_editor_buffer_new ();
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (self->buffer));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (self->buffer, "rendered", G_CALLBACK (update_margin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (on_preedit_changed), NULL);
  add_controllers (self);
}

QyEditorBuffer *
qy_editor_view_get_buffer (QyEditorView *self)
{
  g_return_val_if_fail (QY_IS_EDITOR_VIEW (self), NULL);

  return self->buffer;
}

gboolean
qy_editor_view_get_composing (QyEditorView *self)
{
  return self->composing;
}

void
qy_editor_view_show_cursor (QyEditorView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextMark *insert = gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer));
  GdkRectangle seen;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter, insert);
  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_scroll_to_mark (view, insert, 0.1,
                                place.y < seen.y || place.y + place.height > seen.y + seen.height,
                                0, 0.15);
}
