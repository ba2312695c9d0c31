/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-clause-dialog.h"
#include "qy-notice.h"
#include "qy-page.h"
#include "qy-text-acts.h"
#include "qy-text-pane-private.h"

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_N_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyTextPane, qy_text_pane, ADW_TYPE_BIN)

static QyDocument *
get_document (QyTextPane *self)
{
  return self->text != NULL ? qy_working_text_get_document (self->text) : NULL;
}

static gboolean
on_arrange (gpointer data)
{
  QyTextPane *self = data;

  self->arrange = 0;
  qy_text_pane_arrange (self);
  return G_SOURCE_REMOVE;
}

static void
qy_text_pane_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      NULL, NULL);
}

/* What there is room for is decided after the frame; a widget in the middle of being allocated
 * hides no child. */
static void
qy_text_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QyTextPane *self = QY_TEXT_PANE (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (width == self->width)
    return;
  self->width = width;
  if (self->arrange == 0)
    self->arrange = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, on_arrange, self, NULL);
}

static void
show_wanted (QyTextPane *self)
{
  g_autofree char *block = g_steal_pointer (&self->wanted_block);
  g_autofree char *field = g_steal_pointer (&self->wanted_field);

  if (block != NULL)
    qy_text_pane_show_block (self, block);
  if (field != NULL)
    qy_text_pane_show_field (self, field);
}

static void
on_loaded (QyTextPane *self)
{
  gtk_stack_set_visible_child_name (self->states, "text");
  qy_text_pane_update_actions (self);
  show_wanted (self);
}

/* A text that could not be loaded; what fails later is said elsewhere. */
static void
on_failed (QyTextPane *self, const GError *error)
{
  g_autofree char *words = NULL;

  if (get_document (self) != NULL)
    return;
  words = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->problem, words);
  gtk_stack_set_visible_child_name (self->states, "problem");
}

static void
on_block_entered (QyTextPane *self, const char *key)
{
  qy_text_outline_follow (self->outline, key);
  qy_page_preview_mark_block (self->preview, key);
  qy_text_toolbar_set_block (self->toolbar, key);
  qy_text_pane_update_actions (self);
}

static void
on_outline_selected (QyTextPane *self, const char *key)
{
  qy_text_editor_show_block (self->editor, key);
}

static void
on_findings_changed (QyTextPane *self)
{
  GPtrArray *findings = qy_finding_list_get_findings (self->findings);
  g_autofree char *title = findings->len > 0 ? g_strdup_printf (_ ("Findings %u"), findings->len)
                                             : g_strdup (_ ("Findings"));

  gtk_stack_page_set_title (self->findings_page, title);
  qy_text_toolbar_set_n_findings (self->toolbar, findings->len, qy_findings_block_issue (findings));
  qy_text_editor_set_findings (self->editor, findings);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
}

static void
on_show_in_text (QyTextPane *self, const char *key)
{
  if (!qy_text_editor_show_field (self->editor, key))
    qy_notice_toast (GTK_WIDGET (self), _ ("The text does not print this field"));
}

static void
on_pasted (
    QyTextPane *self, QyDocument *part, const char *origin, const char *title, GObject *dialog)
{
  const char *after = g_object_get_data (dialog, "qy-after");
  g_autoptr (GError) error = NULL;

  if (!qy_text_act_paste (self->text, after, part, origin, title, &error))
    qy_notice_problem (GTK_WIDGET (self), _ ("The clause was not inserted"), error);
}

static void
on_flushed (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (qy_working_text_flush_finish (QY_WORKING_TEXT (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
qy_text_pane_map (GtkWidget *widget)
{
  QyTextPane *self = QY_TEXT_PANE (widget);
  GtkWidget *page = gtk_widget_get_ancestor (widget, QY_TYPE_PAGE);

  if (page != NULL)
    qy_field_form_set_session (self->form, qy_page_get_session (QY_PAGE (page)));
  GTK_WIDGET_CLASS (qy_text_pane_parent_class)->map (widget);
}

static gboolean
qy_text_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QY_TEXT_PANE (widget)->editor));
}

static void
qy_text_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyTextPane *self = QY_TEXT_PANE (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_N_FINDINGS:
      g_value_set_uint (value, qy_text_pane_get_n_findings (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_text_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      qy_text_pane_set_text (QY_TEXT_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_text_pane_dispose (GObject *object)
{
  QyTextPane *self = QY_TEXT_PANE (object);

  g_clear_handle_id (&self->arrange, g_source_remove);
  g_clear_object (&self->text_signals);
  if (self->search != NULL)
    qy_text_search_set_editor (self->search, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "text", NULL);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEXT_PANE);
  g_clear_object (&self->actions);
  g_clear_object (&self->text);
  g_clear_pointer (&self->wanted_block, g_free);
  g_clear_pointer (&self->wanted_field, g_free);
  G_OBJECT_CLASS (qy_text_pane_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (QY_TYPE_TEXT_TOOLBAR);
  g_type_ensure (QY_TYPE_TEXT_SEARCH);
  g_type_ensure (QY_TYPE_WORKING_BAR);
  g_type_ensure (QY_TYPE_TEXT_OUTLINE);
  g_type_ensure (QY_TYPE_TEXT_EDITOR);
  g_type_ensure (QY_TYPE_PAGE_PREVIEW);
  g_type_ensure (QY_TYPE_FIELD_FORM);
  g_type_ensure (QY_TYPE_FINDING_LIST);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-text-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, toolbar);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, search);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, bar);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, states);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, problem);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, outer);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, inner);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, outline);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, editor);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, side);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, views);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, findings_page);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, preview);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, form);
  gtk_widget_class_bind_template_child (widget_class, QyTextPane, findings);
  gtk_widget_class_bind_template_callback (widget_class, on_block_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_outline_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_findings_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_in_text);
  gtk_widget_class_bind_template_callback (widget_class, qy_text_pane_show_block);
  gtk_widget_class_bind_template_callback (widget_class, qy_text_pane_show_field);
  gtk_widget_class_bind_template_callback (widget_class, qy_text_pane_insert_clause);
}

static void
qy_text_pane_class_init (QyTextPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_text_pane_get_property;
  object_class->set_property = qy_text_pane_set_property;
  object_class->dispose = qy_text_pane_dispose;
  widget_class->measure = qy_text_pane_measure;
  widget_class->size_allocate = qy_text_pane_size_allocate;
  widget_class->map = qy_text_pane_map;
  widget_class->grab_focus = qy_text_pane_grab_focus;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_FINDINGS] =
      g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  ensure_types ();
  bind_template (widget_class);
  qy_text_pane_add_keys (widget_class);
}

static void
qy_text_pane_init (QyTextPane *self)
{
  self->outline_wanted = qy_text_pane_is_wanted ("outline");
  self->side_wanted = qy_text_pane_is_wanted ("side");
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  qy_text_search_set_editor (self->search, self->editor);
  qy_text_pane_add_actions (self);
  self->text_signals = g_signal_group_new (QY_TYPE_WORKING_TEXT);
  g_signal_group_connect_swapped (self->text_signals, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_group_connect_swapped (self->text_signals, "reloaded", G_CALLBACK (on_loaded), self);
  g_signal_group_connect_swapped (self->text_signals, "failed", G_CALLBACK (on_failed), self);
  g_signal_group_connect_swapped (self->text_signals, "notify",
                                  G_CALLBACK (qy_text_pane_update_actions), self);
}

GtkWidget *
qy_text_pane_new (void)
{
  return g_object_new (QY_TYPE_TEXT_PANE, NULL);
}

QyWorkingText *
qy_text_pane_get_text (QyTextPane *self)
{
  g_return_val_if_fail (QY_IS_TEXT_PANE (self), NULL);

  return self->text;
}

void
qy_text_pane_set_text (QyTextPane *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self));

  if (!g_set_object (&self->text, text))
    return;
  qy_text_toolbar_set_text (self->toolbar, text);
  qy_working_bar_set_text (self->bar, text);
  qy_text_editor_set_text (self->editor, text);
  qy_text_outline_set_text (self->outline, text);
  qy_page_preview_set_text (self->preview, text);
  qy_field_form_set_text (self->form, text);
  qy_finding_list_set_text (self->findings, text);
  g_signal_group_set_target (self->text_signals, text); /* all of them have seen it before us */
  gtk_stack_set_visible_child_name (self->states, get_document (self) != NULL ? "text" : "loading");
  if (get_document (self) != NULL)
    on_loaded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

guint
qy_text_pane_get_n_findings (QyTextPane *self)
{
  g_return_val_if_fail (QY_IS_TEXT_PANE (self), 0);

  return self->findings != NULL ? qy_finding_list_get_n (self->findings) : 0;
}

void
qy_text_pane_show_view (QyTextPane *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->views, name);
  if (gtk_widget_get_visible (self->side))
    return;
  self->side_wanted = TRUE;
  self->side_first = TRUE;
  qy_text_pane_arrange (self);
}

void
qy_text_pane_insert_clause (QyTextPane *self, const char *after)
{
  GtkWidget *dialog = NULL;

  if (get_document (self) == NULL)
    return;
  if (after == NULL)
    after = qy_text_editor_get_block (self->editor);
  dialog = qy_clause_dialog_new (GTK_WIDGET (self), qy_working_text_get_book (self->text));
  g_object_set_data_full (G_OBJECT (dialog), "qy-after", g_strdup (after), g_free);
  g_signal_connect_object (dialog, "given", G_CALLBACK (on_pasted), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
qy_text_pane_show_block (QyTextPane *self, const char *key)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self) && key != NULL);

  if (get_document (self) == NULL)
    {
      g_free (self->wanted_block);
      self->wanted_block = g_strdup (key);
      return;
    }
  qy_text_editor_show_block (self->editor, key);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

void
qy_text_pane_show_field (QyTextPane *self, const char *key)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self) && key != NULL);

  if (get_document (self) == NULL)
    {
      g_free (self->wanted_field);
      self->wanted_field = g_strdup (key);
      return;
    }
  qy_text_pane_show_view (self, "fields");
  qy_field_form_show (self->form, key);
}

void
qy_text_pane_search (QyTextPane *self)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self));

  qy_text_search_open (self->search);
}

void
qy_text_pane_flush_async (QyTextPane *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (QY_IS_TEXT_PANE (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->text == NULL)
    g_task_return_boolean (task, TRUE);
  else
    qy_working_text_flush_async (self->text, on_flushed, g_steal_pointer (&task));
}

gboolean
qy_text_pane_flush_finish (QyTextPane *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
