/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-markup.h"

struct _QyFieldDialog
{
  AdwWindow parent_instance;

  QyDocument *document;
  QyField *field; /* what is changed, or NULL */

  GtkEditable *label;
  AdwComboRow *type;
  GtkSwitch *required;
  GtkEditable *usual;
  GtkEditable *options;
  GtkEditable *note;
  GtkEditable *key;
  GtkLabel *problem;
  GtkWidget *done;
};

static guint given;

G_DEFINE_FINAL_TYPE (QyFieldDialog, qy_field_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

/* A key that the document does not have: field1, field2 … */
static char *
suggest_key (QyDocument *document)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *key = g_strdup_printf ("field%u", n);

      if (qy_document_find_field (document, key) == NULL)
        return g_steal_pointer (&key);
    }
}

static char **
read_options (QyFieldDialog *self)
{
  g_autofree char *text = dup_text (self->options);
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*[;；/、\\n]\\s*", text, 0, 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      {
        g_strv_builder_add (builder, *part);
        n++;
      }
  return n > 0 ? g_strv_builder_end (builder) : NULL;
}

/* The definition as it stands in the dialog, or NULL and what is wrong with it. */
static QyField *
read_field (QyFieldDialog *self, GError **error)
{
  g_autofree char *key = dup_text (self->key);
  g_autofree char *label = dup_text (self->label);
  g_autofree char *usual = dup_text (self->usual);
  g_autofree char *note = dup_text (self->note);
  g_autoptr (QyField) field =
      qy_field_new (key, (QyFieldType) adw_combo_row_get_selected (self->type), label);

  field->required = gtk_switch_get_active (self->required);
  field->options = read_options (self);
  field->note = *note != '\0' ? g_steal_pointer (&note) : NULL;
  if (field->type == QY_FIELD_CHOICE && field->options == NULL)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("Say what can be chosen, separated by /"));
      return NULL;
    }
  if (*usual != '\0')
    {
      field->default_raw =
          qy_value_parse (field->type, usual, (const char *const *) field->options, error);
      if (field->default_raw == NULL)
        return NULL;
    }
  if (self->field == NULL && !qy_markup_is_field_key (key))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("A key is a small letter, then small letters, digits, _ and points"));
      return NULL;
    }
  return g_steal_pointer (&field);
}

static void
show_problem (QyFieldDialog *self, const GError *error)
{
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
on_edited (QyFieldDialog *self)
{
  g_autofree char *label = dup_text (self->label);
  gboolean has_options = adw_combo_row_get_selected (self->type) == QY_FIELD_CHOICE;

  gtk_widget_set_visible (GTK_WIDGET (self->options), has_options);
  gtk_widget_set_sensitive (self->done, *label != '\0');
  show_problem (self, NULL);
}

static void
finish (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyFieldDialog *self = QY_FIELD_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyField) field = read_field (self, &error);

  show_problem (self, error);
  if (field == NULL)
    return;
  g_signal_emit (self, given, 0, field);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill (QyFieldDialog *self)
{
  QyLanguage language = qy_document_get_language (self->document);
  const QyField *field = self->field;
  g_autofree char *key = field != NULL ? g_strdup (field->key) : suggest_key (self->document);
  g_autofree char *usual = NULL;
  g_autofree char *options = NULL;

  gtk_editable_set_text (self->key, key);
  gtk_widget_set_sensitive (GTK_WIDGET (self->key), field == NULL);
  if (field == NULL)
    return;
  if (field->default_raw != NULL)
    usual = qy_value_print (field->type, field->default_raw, NULL, language, NULL);
  if (field->options != NULL)
    options = g_strjoinv (" / ", field->options);
  gtk_editable_set_text (self->label, field->label);
  adw_combo_row_set_selected (self->type, field->type);
  gtk_switch_set_active (self->required, field->required);
  gtk_editable_set_text (self->usual, usual != NULL ? usual : "");
  gtk_editable_set_text (self->options, options != NULL ? options : "");
  gtk_editable_set_text (self->note, field->note != NULL ? field->note : "");
}

static void
qy_field_dialog_dispose (GObject *object)
{
  QyFieldDialog *self = QY_FIELD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_FIELD_DIALOG);
  g_clear_object (&self->document);
  g_clear_pointer (&self->field, qy_field_free);
  G_OBJECT_CLASS (qy_field_dialog_parent_class)->dispose (object);
}

static void
qy_field_dialog_class_init (QyFieldDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_field_dialog_dispose;
  given = g_signal_new ("given", QY_TYPE_FIELD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                        G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_install_action (widget_class, "dialog.finish", NULL, finish);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-field-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, label);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, type);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, required);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, usual);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, options);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, note);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, key);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, QyFieldDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
qy_field_dialog_init (QyFieldDialog *self)
{
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint type = 0; type < QY_N_FIELD_TYPES; type++)
    gtk_string_list_append (types, qy_field_type_label (type));
  adw_combo_row_set_model (self->type, G_LIST_MODEL (types));
  on_edited (self);
}

GtkWidget *
qy_field_dialog_new (GtkWidget *from, QyDocument *document, const QyField *field)
{
  QyFieldDialog *self = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && QY_IS_DOCUMENT (document), NULL);

  root = gtk_widget_get_root (from);
  self = g_object_new (QY_TYPE_FIELD_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                       "title", field != NULL ? _ ("Change the Field") : _ ("New Field"), NULL);
  self->document = g_object_ref (document);
  self->field = field != NULL ? qy_field_copy (field) : NULL;
  fill (self);
  return GTK_WIDGET (self);
}
