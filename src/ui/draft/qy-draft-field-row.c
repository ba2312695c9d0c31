/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-draft-field-row.h"

#include <glib/gi18n-lib.h>

struct _QyDraftFieldRow
{
  AdwEntryRow parent_instance;

  QyField *field;
  QyLanguage language;
  gboolean fine;

  GtkLabel *printed_label;
};

enum
{
  PROP_0,
  PROP_FINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyDraftFieldRow, qy_draft_field_row, ADW_TYPE_ENTRY_ROW)

static void
show (QyDraftFieldRow *self, const char *printed, const char *problem)
{
  gboolean fine = problem == NULL;

  gtk_label_set_text (self->printed_label, fine ? printed : _ ("cannot be read"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), problem);
  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  if (fine == self->fine)
    return;
  self->fine = fine;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINE]);
}

static void
on_changed (QyDraftFieldRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *raw = NULL;
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->field == NULL)
    return;
  if (*stripped == '\0')
    {
      show (self, "", NULL);
      return;
    }
  raw = qy_value_parse (self->field->type, stripped, (const char *const *) self->field->options,
                        &error);
  if (raw != NULL)
    printed = qy_value_print (self->field->type, raw, NULL, self->language, NULL);
  if (g_strcmp0 (printed, stripped) == 0)
    g_clear_pointer (&printed, g_free);
  show (self, printed != NULL ? printed : "", error != NULL ? error->message : NULL);
}

static void
qy_draft_field_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FINE)
    g_value_set_boolean (value, QY_DRAFT_FIELD_ROW (object)->fine);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_draft_field_row_finalize (GObject *object)
{
  QyDraftFieldRow *self = QY_DRAFT_FIELD_ROW (object);

  g_clear_pointer (&self->field, qy_field_free);
  G_OBJECT_CLASS (qy_draft_field_row_parent_class)->finalize (object);
}

static void
qy_draft_field_row_class_init (QyDraftFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = qy_draft_field_row_get_property;
  G_OBJECT_CLASS (klass)->finalize = qy_draft_field_row_finalize;
  properties[PROP_FINE] =
      g_param_spec_boolean ("fine", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/draft/qy-draft-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDraftFieldRow, printed_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
qy_draft_field_row_init (QyDraftFieldRow *self)
{
  self->fine = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A default stands there as it would be printed: that can be read as well. */
GtkWidget *
qy_draft_field_row_new (QyDocument *document, const QyField *field)
{
  QyDraftFieldRow *self = g_object_new (QY_TYPE_DRAFT_FIELD_ROW, NULL);
  g_autofree char *value = qy_document_print_field (document, field->key, NULL, NULL);

  self->field = qy_field_copy (field);
  self->language = qy_document_get_language (document);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 field->label != NULL ? field->label : field->key);
  if (value != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self), value);
  return GTK_WIDGET (self);
}

const char *
qy_draft_field_row_get_key (QyDraftFieldRow *self)
{
  g_return_val_if_fail (QY_IS_DRAFT_FIELD_ROW (self), NULL);

  return self->field->key;
}

gboolean
qy_draft_field_row_is_fine (QyDraftFieldRow *self)
{
  g_return_val_if_fail (QY_IS_DRAFT_FIELD_ROW (self), FALSE);

  return self->fine;
}
