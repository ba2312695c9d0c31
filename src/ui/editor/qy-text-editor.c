/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-editor.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-text-editor-private.h"

#define MEASURE_EM 42 /* the longest line of text */

enum
{
  PROP_TEXT = 1,
  PROP_EDITABLE,
  PROP_BLOCK,
  N_PROPERTIES
};

enum
{
  BLOCK_ENTERED,
  FIELD_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyTextEditor, qy_text_editor, ADW_TYPE_BIN)

static void
update_block (QyTextEditor *self)
{
  const QyEditorLine *line = qy_editor_buffer_get_cursor (qy_text_editor_get_buffer (self), NULL);
  const char *key = line != NULL ? line->key : NULL;

  if (g_strcmp0 (key, self->block) == 0)
    return;
  g_free (self->block);
  self->block = g_strdup (key);
  if (self->text != NULL && qy_working_text_get_state (self->text) == QY_WORKING_TYPED)
    qy_working_text_flush (self->text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLOCK]);
  if (self->block != NULL)
    g_signal_emit (self, signals[BLOCK_ENTERED], 0, self->block);
}

static void
on_focus_left (QyTextEditor *self)
{
  if (self->text != NULL && qy_working_text_get_state (self->text) == QY_WORKING_TYPED)
    qy_working_text_flush (self->text);
}

/* While an input method composes, nothing is flushed. */
static void
on_composing (QyTextEditor *self)
{
  gboolean composing = qy_editor_view_get_composing (self->view);

  if (self->text == NULL || composing == self->held)
    return;
  self->held = composing;
  if (composing)
    qy_working_text_hold (self->text);
  else
    qy_working_text_release (self->text);
}

static void
on_act_begins (QyTextEditor *self)
{
  if (self->text != NULL)
    qy_working_text_begin_act (self->text);
}

static void
on_act_ends (QyTextEditor *self, const char *label)
{
  if (self->text != NULL)
    qy_working_text_end_act (self->text, label);
}

static void
on_refused (QyTextEditor *self, const GError *error)
{
  qy_notice_toast (GTK_WIDGET (self), error->message);
}

static void
on_field_activated (QyTextEditor *self, const char *key)
{
  g_signal_emit (self, signals[FIELD_ACTIVATED], 0, key);
}

static void
on_text_loaded (QyTextEditor *self)
{
  qy_editor_buffer_set_document (qy_text_editor_get_buffer (self),
                                 qy_working_text_get_document (self->text));
  qy_text_editor_update_actions (self);
  update_block (self);
}

static void
on_dark (QyTextEditor *self)
{
  qy_editor_buffer_set_dark (qy_text_editor_get_buffer (self),
                             adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

/* The measure follows the size of the letters. */
static void
update_measure (QyTextEditor *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->view));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double pixels = pango_font_description_get_size_is_absolute (font)
                      ? size
                      : size * pango_cairo_context_get_resolution (context) / 72.0;

  qy_editor_buffer_set_letter (qy_text_editor_get_buffer (self), pixels);
  adw_clamp_scrollable_set_maximum_size (
      self->clamp, (int) (MEASURE_EM * pixels)
                       + gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self->view)) + 24);
}

static void
set_held_back (QyTextEditor *self)
{
  if (self->held && self->text != NULL)
    qy_working_text_release (self->text);
  self->held = FALSE;
}

/* What lives longer than the widgets inside may not reach them any more. */
static void
let_go (QyTextEditor *self)
{
  QyEditorBuffer *buffer = qy_text_editor_get_buffer (self);

  set_held_back (self);
  if (self->text != NULL)
    g_signal_handlers_disconnect_by_data (self->text, self);
  g_clear_object (&self->text);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  g_signal_handlers_disconnect_by_data (buffer, self);
  qy_editor_buffer_set_document (buffer, NULL);
}

static void
qy_text_editor_dispose (GObject *object)
{
  QyTextEditor *self = QY_TEXT_EDITOR (object);

  if (self->view != NULL)
    let_go (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEXT_EDITOR);
  self->view = NULL;
  G_OBJECT_CLASS (qy_text_editor_parent_class)->dispose (object);
}

static void
qy_text_editor_finalize (GObject *object)
{
  g_free (QY_TEXT_EDITOR (object)->block);
  G_OBJECT_CLASS (qy_text_editor_parent_class)->finalize (object);
}

static void
qy_text_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyTextEditor *self = QY_TEXT_EDITOR (object);

  if (id == PROP_TEXT)
    g_value_set_object (value, self->text);
  else if (id == PROP_EDITABLE)
    g_value_set_boolean (value, self->editable);
  else if (id == PROP_BLOCK)
    g_value_set_string (value, self->block);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_text_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyTextEditor *self = QY_TEXT_EDITOR (object);

  if (id == PROP_TEXT)
    qy_text_editor_set_text (self, g_value_get_object (value));
  else if (id == PROP_EDITABLE)
    qy_text_editor_set_editable (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
qy_text_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QY_TEXT_EDITOR (widget)->view));
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  klass->get_property = qy_text_editor_get_property;
  klass->set_property = qy_text_editor_set_property;
  properties[PROP_TEXT] = g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT, both);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, both);
  properties[PROP_BLOCK] =
      g_param_spec_string ("block", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (klass, N_PROPERTIES, properties);
}

static void
qy_text_editor_class_init (QyTextEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_text_editor_dispose;
  object_class->finalize = qy_text_editor_finalize;
  widget_class->grab_focus = qy_text_editor_grab_focus;
  install_properties (object_class);
  signals[BLOCK_ENTERED] =
      g_signal_new ("block-entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FIELD_ACTIVATED] =
      g_signal_new ("field-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  qy_text_editor_install_actions (widget_class);
  g_type_ensure (QY_TYPE_EDITOR_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/editor/qy-text-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTextEditor, clamp);
  gtk_widget_class_bind_template_child (widget_class, QyTextEditor, view);
  gtk_widget_class_bind_template_child (widget_class, QyTextEditor, context_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_composing);
  gtk_widget_class_bind_template_callback (widget_class, on_field_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left);
  gtk_widget_class_bind_template_callback (widget_class, update_measure);
}

static void
qy_text_editor_init (QyTextEditor *self)
{
  QyEditorBuffer *buffer;

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  qy_text_editor_add_menu (self);
  buffer = qy_text_editor_get_buffer (self);
  g_signal_connect_object (buffer, "act-begins", G_CALLBACK (on_act_begins), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "act-ends", G_CALLBACK (on_act_ends), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "rendered", G_CALLBACK (update_block), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (update_block), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark),
                           self, G_CONNECT_SWAPPED);
  on_dark (self);
  qy_text_editor_update_actions (self);
}

QyEditorBuffer *
qy_text_editor_get_buffer (QyTextEditor *self)
{
  return qy_editor_view_get_buffer (self->view);
}

GtkWidget *
qy_text_editor_new (void)
{
  return g_object_new (QY_TYPE_TEXT_EDITOR, NULL);
}

void
qy_text_editor_set_text (QyTextEditor *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_TEXT_EDITOR (self));
  g_return_if_fail (text == NULL || QY_IS_WORKING_TEXT (text));

  if (self->text == text)
    return;
  set_held_back (self);
  if (self->text != NULL)
    g_signal_handlers_disconnect_by_data (self->text, self);
  g_set_object (&self->text, text);
  if (text != NULL)
    {
      g_signal_connect_object (text, "loaded", G_CALLBACK (on_text_loaded), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (text, "reloaded", G_CALLBACK (on_text_loaded), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (text, "notify", G_CALLBACK (qy_text_editor_update_actions), self,
                               G_CONNECT_SWAPPED);
    }
  qy_editor_buffer_set_document (qy_text_editor_get_buffer (self),
                                 text != NULL ? qy_working_text_get_document (text) : NULL);
  qy_text_editor_update_actions (self);
  update_block (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

QyWorkingText *
qy_text_editor_get_text (QyTextEditor *self)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self), NULL);

  return self->text;
}

void
qy_text_editor_set_document (QyTextEditor *self, QyDocument *document)
{
  g_return_if_fail (QY_IS_TEXT_EDITOR (self));

  qy_text_editor_set_text (self, NULL);
  qy_editor_buffer_set_document (qy_text_editor_get_buffer (self), document);
  qy_text_editor_update_actions (self);
  update_block (self);
}

void
qy_text_editor_set_editable (QyTextEditor *self, gboolean editable)
{
  g_return_if_fail (QY_IS_TEXT_EDITOR (self));

  if (self->editable == editable)
    return;
  self->editable = editable;
  qy_text_editor_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

gboolean
qy_text_editor_get_editable (QyTextEditor *self)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self), FALSE);

  return self->editable;
}

gboolean
qy_text_editor_show_block (QyTextEditor *self, const char *key)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self) && key != NULL, FALSE);

  if (qy_editor_buffer_find_line (qy_text_editor_get_buffer (self), key) == G_MAXUINT)
    return FALSE;
  qy_editor_buffer_select (qy_text_editor_get_buffer (self), key, 0, 0);
  qy_editor_view_show_cursor (self->view);
  return TRUE;
}

gboolean
qy_text_editor_show_field (QyTextEditor *self, const char *key)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self) && key != NULL, FALSE);

  if (!qy_editor_buffer_find_field (qy_text_editor_get_buffer (self), key))
    return FALSE;
  qy_editor_view_show_cursor (self->view);
  return TRUE;
}

gboolean
qy_text_editor_find (QyTextEditor *self, const char *needle, gboolean backwards)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self) && needle != NULL, FALSE);

  if (!qy_editor_buffer_find (qy_text_editor_get_buffer (self), needle, backwards))
    return FALSE;
  qy_editor_view_show_cursor (self->view);
  return TRUE;
}

const char *
qy_text_editor_get_block (QyTextEditor *self)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self), NULL);

  return self->block;
}

void
qy_text_editor_set_findings (QyTextEditor *self, GPtrArray *findings)
{
  g_return_if_fail (QY_IS_TEXT_EDITOR (self));

  qy_editor_buffer_set_findings (qy_text_editor_get_buffer (self), findings);
}

static gboolean
insert_run (QyTextEditor *self, QyRunKind kind, const char *key, GError **error)
{
  g_autoptr (QyRuns) part = qy_runs_new ();

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)))
    return FALSE;
  qy_runs_add (part, kind, NULL, key, NULL, FALSE);
  return qy_editor_buffer_insert_part (qy_text_editor_get_buffer (self), part, error);
}

gboolean
qy_text_editor_insert_field (QyTextEditor *self, const char *key, GError **error)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self) && key != NULL, FALSE);

  return insert_run (self, QY_RUN_FIELD, key, error);
}

gboolean
qy_text_editor_insert_reference (QyTextEditor *self, const char *key, GError **error)
{
  g_return_val_if_fail (QY_IS_TEXT_EDITOR (self) && key != NULL, FALSE);

  return insert_run (self, QY_RUN_REF, key, error);
}
