/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-register-column-row.h"

#include <glib/gi18n-lib.h>

struct _QyRegisterColumnRow
{
  AdwActionRow parent_instance;

  GtkDropDown *field;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (QyRegisterColumnRow, qy_register_column_row, ADW_TYPE_ACTION_ROW)

static guint changed;

static void
on_selected (QyRegisterColumnRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, changed, 0);
}

static void
qy_register_column_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REGISTER_COLUMN_ROW);
  G_OBJECT_CLASS (qy_register_column_row_parent_class)->dispose (object);
}

static void
qy_register_column_row_class_init (QyRegisterColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_register_column_row_dispose;
  changed = g_signal_new ("changed", QY_TYPE_REGISTER_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                          NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/register/qy-register-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyRegisterColumnRow, field);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
qy_register_column_row_init (QyRegisterColumnRow *self)
{
  const char *labels[QY_N_REGISTER_FIELDS + 1] = { NULL };
  g_autoptr (GtkStringList) model = NULL;

  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < QY_N_REGISTER_FIELDS; i++)
    labels[i] = qy_register_field_label (i);
  model = gtk_string_list_new (labels);
  gtk_drop_down_set_model (self->field, G_LIST_MODEL (model));
  self->is_setting = FALSE;
}

QyRegisterColumnRow *
qy_register_column_row_new (void)
{
  return g_object_new (QY_TYPE_REGISTER_COLUMN_ROW, NULL);
}

void
qy_register_column_row_show (QyRegisterColumnRow *self, const QyRegisterColumn *column)
{
  g_autofree char *sample = NULL;

  g_return_if_fail (QY_IS_REGISTER_COLUMN_ROW (self) && column != NULL);

  self->is_setting = TRUE;
  /* TRANSLATORS: the first thing that stands in a column of a table */
  sample = *column->sample != '\0' ? g_strdup_printf (_ ("such as “%s”"), column->sample)
                                   : g_strdup (_ ("empty"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *column->name != '\0' ? column->name : _ ("without a head"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sample);
  gtk_drop_down_set_selected (self->field, column->field);
  self->is_setting = FALSE;
}

QyRegisterField
qy_register_column_row_get_field (QyRegisterColumnRow *self)
{
  g_return_val_if_fail (QY_IS_REGISTER_COLUMN_ROW (self), QY_REGISTER_IGNORED);

  return MIN (gtk_drop_down_get_selected (self->field), QY_N_REGISTER_FIELDS - 1);
}
