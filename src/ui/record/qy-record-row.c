/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-row.h"

struct _QyRecordRow
{
  AdwPreferencesRow parent_instance;

  char *attribute;
  char *value;
  char *problem;
  gboolean multiline;

  GtkLabel *name;
  GtkWidget *entry;
  GtkTextView *view;
  GtkLabel *problem_label;
  GtkMenuButton *suggestions;
};

enum
{
  PROP_0,
  PROP_ATTRIBUTE,
  PROP_VALUE,
  PROP_MULTILINE,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint commit_signal;

G_DEFINE_FINAL_TYPE (QyRecordRow, qy_record_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
holds (const char *text, const char *value)
{
  return g_strcmp0 (text, value != NULL ? value : "") == 0;
}

static GtkWidget *
get_field (QyRecordRow *self)
{
  return self->multiline ? GTK_WIDGET (self->view) : self->entry;
}

static void
on_left (QyRecordRow *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    qy_record_row_commit (self);
}

static gboolean
on_key (QyRecordRow *self, guint key)
{
  g_autofree char *text = qy_record_row_get_text (self);

  if (key != GDK_KEY_Escape || (holds (text, self->value) && self->problem == NULL))
    return GDK_EVENT_PROPAGATE;
  qy_record_row_set_text (self, self->value);
  qy_record_row_set_problem (self, NULL);
  return GDK_EVENT_STOP;
}

static void
suggest_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyRecordRow *self = QY_RECORD_ROW (widget);

  qy_record_row_set_text (self, g_variant_get_string (parameter, NULL));
  qy_record_row_commit (self);
}

static gboolean
qy_record_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_field (QY_RECORD_ROW (widget)));
}

static void
qy_record_row_activate (GtkListBoxRow *row)
{
  gtk_widget_grab_focus (get_field (QY_RECORD_ROW (row)));
}

static void
set_multiline (QyRecordRow *self, gboolean multiline)
{
  self->multiline = multiline;
  gtk_widget_set_visible (self->entry, !multiline);
  gtk_widget_set_visible (GTK_WIDGET (self->view), multiline);
  gtk_label_set_mnemonic_widget (self->name, get_field (self));
}

static void
qy_record_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyRecordRow *self = QY_RECORD_ROW (object);

  switch (id)
    {
    case PROP_ATTRIBUTE:
      g_free (self->attribute);
      self->attribute = g_value_dup_string (value);
      break;
    case PROP_VALUE:
      qy_record_row_set_value (self, g_value_get_string (value));
      break;
    case PROP_MULTILINE:
      set_multiline (self, g_value_get_boolean (value));
      break;
    case PROP_PROBLEM:
      qy_record_row_set_problem (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_record_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyRecordRow *self = QY_RECORD_ROW (object);

  switch (id)
    {
    case PROP_ATTRIBUTE:
      g_value_set_string (value, self->attribute);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_record_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_RECORD_ROW);
  G_OBJECT_CLASS (qy_record_row_parent_class)->dispose (object);
}

static void
qy_record_row_finalize (GObject *object)
{
  QyRecordRow *self = QY_RECORD_ROW (object);

  g_free (self->attribute);
  g_free (self->value);
  g_free (self->problem);
  G_OBJECT_CLASS (qy_record_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ATTRIBUTE] = g_param_spec_string ("attribute", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/record/qy-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyRecordRow, name);
  gtk_widget_class_bind_template_child (widget_class, QyRecordRow, entry);
  gtk_widget_class_bind_template_child (widget_class, QyRecordRow, view);
  gtk_widget_class_bind_template_child (widget_class, QyRecordRow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, QyRecordRow, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, qy_record_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, qy_record_row_grab_focus);
}

static void
qy_record_row_class_init (QyRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = qy_record_row_set_property;
  object_class->get_property = qy_record_row_get_property;
  object_class->dispose = qy_record_row_dispose;
  object_class->finalize = qy_record_row_finalize;
  widget_class->grab_focus = qy_record_row_grab_focus;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = qy_record_row_activate;
  install_properties (object_class);
  commit_signal = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "row.suggest", "s", suggest_action);
}

static void
qy_record_row_init (QyRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_mnemonic_widget (self->name, self->entry);
}

const char *
qy_record_row_get_attribute (QyRecordRow *self)
{
  g_return_val_if_fail (QY_IS_RECORD_ROW (self), NULL);

  return self->attribute;
}

const char *
qy_record_row_get_value (QyRecordRow *self)
{
  g_return_val_if_fail (QY_IS_RECORD_ROW (self), NULL);

  return self->value;
}

void
qy_record_row_set_value (QyRecordRow *self, const char *value)
{
  g_autofree char *text = NULL;
  gboolean untouched;

  g_return_if_fail (QY_IS_RECORD_ROW (self));

  if (holds (value, self->value) || (value == NULL && holds ("", self->value)))
    return;
  text = qy_record_row_get_text (self);
  untouched = holds (text, self->value) || holds (text, value);
  g_free (self->value);
  self->value = g_strdup (value);
  if (untouched)
    {
      qy_record_row_set_text (self, value);
      qy_record_row_set_problem (self, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

const char *
qy_record_row_get_problem (QyRecordRow *self)
{
  g_return_val_if_fail (QY_IS_RECORD_ROW (self), NULL);

  return self->problem;
}

void
qy_record_row_set_problem (QyRecordRow *self, const char *problem)
{
  g_return_if_fail (QY_IS_RECORD_ROW (self));

  if (g_strcmp0 (problem, self->problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (get_field (self)), GTK_ACCESSIBLE_STATE_INVALID,
      problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

void
qy_record_row_set_suggestions (QyRecordRow *self, const char *const *words)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (QY_IS_RECORD_ROW (self) && words != NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (words[i], NULL);

      g_menu_item_set_action_and_target (item, "row.suggest", "s", words[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->suggestions, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), words[0] != NULL);
}

char *
qy_record_row_get_text (QyRecordRow *self)
{
  GtkTextBuffer *buffer = NULL;
  char *text = NULL;

  g_return_val_if_fail (QY_IS_RECORD_ROW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  if (self->multiline)
    g_object_get (buffer, "text", &text, NULL);
  else
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  return g_strstrip (text);
}

void
qy_record_row_set_text (QyRecordRow *self, const char *text)
{
  g_return_if_fail (QY_IS_RECORD_ROW (self));

  if (self->multiline)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

void
qy_record_row_commit (QyRecordRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (QY_IS_RECORD_ROW (self));

  text = qy_record_row_get_text (self);
  if (!holds (text, self->value))
    g_signal_emit (self, commit_signal, 0, text);
  else
    qy_record_row_set_problem (self, NULL);
}
