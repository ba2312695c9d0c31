/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-bar.h"

struct _QyRecordBar
{
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkLabel *summary;
  AdwBin *slot;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkMenuButton *menu;
};

enum
{
  PROP_0,
  PROP_HEADING,
  PROP_SUMMARY,
  PROP_UNDO_TIP,
  PROP_REDO_TIP,
  PROP_MENU_MODEL,
  PROP_ACTIONS,
  PROP_HAS_UNDO,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (QyRecordBar, qy_record_bar, GTK_TYPE_BOX)

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
}

static void
qy_record_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyRecordBar *self = QY_RECORD_BAR (object);

  switch (id)
    {
    case PROP_HEADING:
      set_label (self->heading, g_value_get_string (value));
      break;
    case PROP_SUMMARY:
      set_label (self->summary, g_value_get_string (value));
      break;
    case PROP_UNDO_TIP:
      gtk_widget_set_tooltip_text (self->undo, g_value_get_string (value));
      break;
    case PROP_REDO_TIP:
      gtk_widget_set_tooltip_text (self->redo, g_value_get_string (value));
      break;
    case PROP_MENU_MODEL:
      gtk_menu_button_set_menu_model (self->menu, g_value_get_object (value));
      break;
    case PROP_ACTIONS:
      adw_bin_set_child (self->slot, g_value_get_object (value));
      break;
    case PROP_HAS_UNDO:
      gtk_widget_set_visible (self->undo, g_value_get_boolean (value));
      gtk_widget_set_visible (self->redo, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_record_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyRecordBar *self = QY_RECORD_BAR (object);

  switch (id)
    {
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_label (self->heading));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, gtk_label_get_label (self->summary));
      break;
    case PROP_UNDO_TIP:
      g_value_set_string (value, gtk_widget_get_tooltip_text (self->undo));
      break;
    case PROP_REDO_TIP:
      g_value_set_string (value, gtk_widget_get_tooltip_text (self->redo));
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, gtk_menu_button_get_menu_model (self->menu));
      break;
    case PROP_ACTIONS:
      g_value_set_object (value, adw_bin_get_child (self->slot));
      break;
    case PROP_HAS_UNDO:
      g_value_set_boolean (value, gtk_widget_get_visible (self->undo));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_record_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_RECORD_BAR);
  G_OBJECT_CLASS (qy_record_bar_parent_class)->dispose (object);
}

static void
qy_record_bar_class_init (QyRecordBarClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_HEADING] = "heading",
    [PROP_SUMMARY] = "summary",
    [PROP_UNDO_TIP] = "undo-tip",
    [PROP_REDO_TIP] = "redo-tip",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = qy_record_bar_set_property;
  object_class->get_property = qy_record_bar_get_property;
  object_class->dispose = qy_record_bar_dispose;
  for (guint i = PROP_HEADING; i < PROP_MENU_MODEL; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_MENU_MODEL,
      g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags));
  g_object_class_install_property (
      object_class, PROP_ACTIONS,
      g_param_spec_object ("actions", NULL, NULL, GTK_TYPE_WIDGET, flags));
  g_object_class_install_property (object_class, PROP_HAS_UNDO,
                                   g_param_spec_boolean ("has-undo", NULL, NULL, TRUE, flags));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/record/qy-record-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, QyRecordBar, heading);
  gtk_widget_class_bind_template_child (widget_class, QyRecordBar, summary);
  gtk_widget_class_bind_template_child (widget_class, QyRecordBar, slot);
  gtk_widget_class_bind_template_child (widget_class, QyRecordBar, undo);
  gtk_widget_class_bind_template_child (widget_class, QyRecordBar, redo);
  gtk_widget_class_bind_template_child (widget_class, QyRecordBar, menu);
}

static void
qy_record_bar_init (QyRecordBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
