/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-definition-row.h"

#include <glib/gi18n-lib.h>

#include "qy-field-dialog.h"
#include "qy-field-order.h"
#include "qy-notice.h"
#include "qy-text-acts.h"

struct _QyDefinitionRow
{
  AdwBin parent_instance;

  QyWorkingText *text;
  QyField *field;

  GtkLabel *label;
  GtkLabel *required;
  GtkLabel *details;
  GtkWidget *edit;
};

G_DEFINE_FINAL_TYPE (QyDefinitionRow, qy_definition_row, ADW_TYPE_BIN)

static char *
describe (const QyField *field, QyLanguage language)
{
  g_autoptr (GString) words = g_string_new (qy_field_type_label (field->type));
  g_autofree char *usual =
      field->default_raw != NULL
          ? qy_value_print (field->type, field->default_raw, NULL, language, NULL)
          : NULL;
  g_autofree char *options = field->options != NULL ? g_strjoinv (" / ", field->options) : NULL;

  if (options != NULL)
    g_string_append_printf (words, " · %s", options);
  if (usual != NULL)
    {
      g_autofree char *said = g_strdup_printf (_ ("Usually %s"), usual);

      g_string_append_printf (words, " · %s", said);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
on_given (QyDefinitionRow *self, QyField *field)
{
  g_autoptr (GError) error = NULL;

  if (!qy_text_act_set_field (self->text, qy_field_copy (field), &error))
    qy_notice_problem (GTK_WIDGET (self), _ ("The field was not changed"), error);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyDefinitionRow *self = QY_DEFINITION_ROW (widget);
  QyDocument *document = qy_working_text_get_document (self->text);
  GtkWidget *dialog = NULL;

  if (document == NULL)
    return;
  dialog = qy_field_dialog_new (widget, document, self->field);
  g_signal_connect_object (dialog, "given", G_CALLBACK (on_given), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_field (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyDefinitionRow *self = QY_DEFINITION_ROW (widget);
  g_autoptr (GError) error = NULL;

  if (!qy_text_act_remove_field (self->text, self->field->key, &error))
    qy_notice_problem (widget, _ ("The field is still needed"), error);
  else
    qy_notice_toast_with_undo (widget, _ ("The field was removed"),
                               qy_working_text_get_holder_id (self->text));
}

static void
qy_definition_row_dispose (GObject *object)
{
  QyDefinitionRow *self = QY_DEFINITION_ROW (object);

  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_DEFINITION_ROW);
  g_clear_object (&self->text);
  g_clear_pointer (&self->field, qy_field_free);
  G_OBJECT_CLASS (qy_definition_row_parent_class)->dispose (object);
}

static gboolean
qy_definition_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (QY_DEFINITION_ROW (widget)->edit);
}

static void
qy_definition_row_class_init (QyDefinitionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_definition_row_dispose;
  widget_class->grab_focus = qy_definition_row_grab_focus;
  gtk_widget_class_install_action (widget_class, "definition.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "definition.remove", NULL, remove_field);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-definition-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDefinitionRow, label);
  gtk_widget_class_bind_template_child (widget_class, QyDefinitionRow, required);
  gtk_widget_class_bind_template_child (widget_class, QyDefinitionRow, details);
  gtk_widget_class_bind_template_child (widget_class, QyDefinitionRow, edit);
}

static void
qy_definition_row_init (QyDefinitionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_definition_row_new (QyWorkingText *text, const QyField *field)
{
  QyDefinitionRow *self = NULL;
  QyDocument *document = NULL;
  g_autofree char *details = NULL;
  gboolean editable = FALSE;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && field != NULL, NULL);

  self = g_object_new (QY_TYPE_DEFINITION_ROW, NULL);
  self->text = g_object_ref (text);
  self->field = qy_field_copy (field);
  document = qy_working_text_get_document (text);
  details = describe (field, qy_document_get_language (document));
  editable = qy_working_text_is_editable (text);
  gtk_label_set_label (self->label, *field->label != '\0' ? field->label : field->key);
  gtk_widget_set_visible (GTK_WIDGET (self->required), field->required);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), field->note);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "definition.edit", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "definition.remove", editable);
  return GTK_WIDGET (self);
}

const char *
qy_definition_row_get_key (QyDefinitionRow *self)
{
  g_return_val_if_fail (QY_IS_DEFINITION_ROW (self), NULL);

  return self->field->key;
}

gboolean
qy_definition_row_matches (QyDefinitionRow *self, const QyField *field)
{
  g_return_val_if_fail (QY_IS_DEFINITION_ROW (self) && field != NULL, FALSE);

  return qy_field_is_defined_as (self->field, field);
}
