/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fact-row.h"

struct _QyFactRow
{
  AdwActionRow parent_instance;

  GtkLabel *value_label;
  GtkWidget *jump_icon;
};

enum
{
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyFactRow, qy_fact_row, ADW_TYPE_ACTION_ROW)

static void
set_value (QyFactRow *self, const char *value)
{
  gtk_label_set_text (self->value_label, value != NULL ? value : "–");
  if (value == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value_label), "dim-label");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
qy_fact_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    set_value (QY_FACT_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_fact_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    g_value_set_string (value, gtk_label_get_text (QY_FACT_ROW (object)->value_label));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_fact_row_class_init (QyFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = qy_fact_row_set_property;
  object_class->get_property = qy_fact_row_get_property;
  properties[PROP_VALUE] =
      g_param_spec_string ("value", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/contract/qy-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFactRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, QyFactRow, jump_icon);
}

static void
qy_fact_row_init (QyFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyFactRow *
qy_fact_row_new (const char *title, const char *value, const char *reason)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (QY_TYPE_FACT_ROW, "title", title, "value", value, "subtitle",
                       reason != NULL ? reason : "", NULL);
}

void
qy_fact_row_set_jump (QyFactRow *self, const char *action, const char *target)
{
  g_return_if_fail (QY_IS_FACT_ROW (self) && action != NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), target != NULL);
  gtk_widget_set_visible (self->jump_icon, target != NULL);
  if (target == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}
