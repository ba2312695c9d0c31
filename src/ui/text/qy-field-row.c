/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field-row.h"

#include <glib/gi18n-lib.h>

#include "qy-field-input.h"
#include "qy-field-order.h"
#include "qy-waiting-dialog.h"

#define PATIENCE                                                                                   \
  1500 /* milliseconds after which what cannot be read is said to be so, and what was              \
        * emptied is empty: to type over something begins with deleting it */

struct _QyFieldRow
{
  AdwBin parent_instance;

  QyWorkingText *text;
  QyField *field;
  char *shown; /* raw value that the input shows, or NULL */
  GError *wrong;
  guint patience;

  GtkLabel *label;
  GtkLabel *required;
  AdwBin *place;
  GtkLabel *hint;
  GtkLabel *problem;
  QyFieldInput *input;
};

enum
{
  CONFIRMED,
  SHOW_IN_TEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyFieldRow, qy_field_row, ADW_TYPE_BIN)

static QyDocument *
get_document (QyFieldRow *self)
{
  return qy_working_text_get_document (self->text);
}

static void
show_problem (QyFieldRow *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_label_set_label (self->problem, self->wrong != NULL ? self->wrong->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), self->wrong != NULL);
  qy_field_input_set_wrong (self->input, self->wrong != NULL);
}

/* What a person may also want to see of a value: an amount in words. */
static char *
dup_hint (QyFieldRow *self, const QyFieldValue *value)
{
  QyLanguage language = qy_document_get_language (get_document (self));

  if (value != NULL && value->state == QY_VALUE_WAITING)
    return g_strdup_printf (_ ("Waiting for %s"), value->waiting_for);
  if (value != NULL && value->raw != NULL && self->field->type == QY_FIELD_MONEY)
    return qy_value_print (QY_FIELD_MONEY, value->raw, "upper", language, NULL);
  if (value == NULL && self->field->note != NULL)
    return g_strdup (self->field->note);
  return NULL;
}

static void
update_hint (QyFieldRow *self)
{
  const QyFieldValue *value = qy_document_get_value (get_document (self), self->field->key);
  g_autofree char *hint = dup_hint (self, value);

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL && *hint != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "field.unset", value != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "field.use-default",
                                 self->field->default_raw != NULL);
}

static char *
dup_placeholder (QyFieldRow *self)
{
  QyLanguage language = qy_document_get_language (get_document (self));
  g_autofree char *usual = NULL;

  if (self->field->default_raw == NULL)
    return NULL;
  usual = qy_value_print (self->field->type, self->field->default_raw, NULL, language, NULL);
  return usual != NULL ? g_strdup_printf (_ ("Usually %s"), usual) : NULL;
}

/* The row's own change of the document comes back as "changed"; the input stays as it was typed. */
static void
set_value (QyFieldRow *self, const char *raw)
{
  QyDocument *document = get_document (self);

  if (g_strcmp0 (raw, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (raw);
  if (raw == NULL)
    qy_document_unset_value (document, self->field->key);
  else
    qy_document_set_value (document, self->field->key, raw, NULL);
}

static void
settle (QyFieldRow *self)
{
  g_autofree char *text = qy_field_input_dup_text (self->input);

  show_problem (self);
  if (*text != '\0' || get_document (self) == NULL || self->shown == NULL)
    return;
  set_value (self, NULL);
  update_hint (self);
}

static gboolean
on_patience (gpointer data)
{
  QyFieldRow *self = data;

  self->patience = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

static void
on_edited (QyFieldRow *self)
{
  g_autofree char *text = qy_field_input_dup_text (self->input);
  g_autofree char *raw = NULL;

  if (!qy_working_text_is_editable (self->text) || get_document (self) == NULL)
    return;
  g_clear_error (&self->wrong);
  if (*text != '\0')
    raw = qy_value_parse (self->field->type, text, (const char *const *) self->field->options,
                          &self->wrong);
  if (raw != NULL && !qy_working_text_check_value (self->text, self->field, raw, &self->wrong))
    g_clear_pointer (&raw, g_free);
  if (raw != NULL)
    set_value (self, raw);
  update_hint (self);
  show_problem (self);
  if (raw != NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  qy_field_input_set_wrong (self->input, FALSE);
  self->patience = g_timeout_add (PATIENCE, on_patience, self);
}

static void
on_confirmed (QyFieldRow *self)
{
  settle (self);
  if (self->wrong != NULL)
    return;
  qy_working_text_flush (self->text);
  g_signal_emit (self, signals[CONFIRMED], 0);
}

/* A value that was typed is shown as it will be printed once one has gone on. */
static void
on_left (QyFieldRow *self)
{
  settle (self);
  if (self->wrong != NULL || get_document (self) == NULL)
    return;
  g_clear_pointer (&self->shown, g_free);
  qy_field_row_update (self);
  qy_working_text_flush (self->text);
}

static void
unset (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyFieldRow *self = QY_FIELD_ROW (widget);

  g_clear_error (&self->wrong);
  qy_document_unset_value (get_document (self), self->field->key);
  qy_field_input_set_text (self->input, "");
  show_problem (self);
  qy_working_text_flush (self->text);
}

static void
use_default (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyFieldRow *self = QY_FIELD_ROW (widget);

  g_clear_error (&self->wrong);
  qy_document_set_value (get_document (self), self->field->key, self->field->default_raw, NULL);
  show_problem (self);
  qy_field_row_update (self);
  qy_working_text_flush (self->text);
}

static void
on_event_given (GtkWidget *dialog, const char *event, gpointer data)
{
  QyFieldRow *self = data;

  g_clear_error (&self->wrong);
  show_problem (self);
  qy_document_set_waiting (get_document (self), self->field->key, event, NULL);
  qy_field_input_set_text (self->input, "");
  qy_field_row_update (self);
  qy_working_text_flush (self->text);
}

static void
wait_for (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyFieldRow *self = QY_FIELD_ROW (widget);
  GtkWidget *dialog = qy_waiting_dialog_new (widget, self->field->label);

  g_signal_connect_object (dialog, "given", G_CALLBACK (on_event_given), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_in_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SHOW_IN_TEXT], 0, QY_FIELD_ROW (widget)->field->key);
}

static gboolean
qy_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QY_FIELD_ROW (widget)->input));
}

static void
qy_field_row_dispose (GObject *object)
{
  QyFieldRow *self = QY_FIELD_ROW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_FIELD_ROW);
  g_clear_object (&self->text);
  g_clear_pointer (&self->field, qy_field_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_error (&self->wrong);
  G_OBJECT_CLASS (qy_field_row_parent_class)->dispose (object);
}

static void
qy_field_row_class_init (QyFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_field_row_dispose;
  widget_class->grab_focus = qy_field_row_grab_focus;
  signals[CONFIRMED] = g_signal_new ("confirmed", QY_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOW_IN_TEXT] = g_signal_new ("show-in-text", QY_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "field.unset", NULL, unset);
  gtk_widget_class_install_action (widget_class, "field.use-default", NULL, use_default);
  gtk_widget_class_install_action (widget_class, "field.wait-for", NULL, wait_for);
  gtk_widget_class_install_action (widget_class, "field.show-in-text", NULL, show_in_text);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFieldRow, label);
  gtk_widget_class_bind_template_child (widget_class, QyFieldRow, required);
  gtk_widget_class_bind_template_child (widget_class, QyFieldRow, place);
  gtk_widget_class_bind_template_child (widget_class, QyFieldRow, hint);
  gtk_widget_class_bind_template_child (widget_class, QyFieldRow, problem);
}

static void
qy_field_row_init (QyFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_field_row_new (QyWorkingText *text, const QyField *field)
{
  QyFieldRow *self = NULL;
  g_autofree char *placeholder = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && field != NULL, NULL);

  self = g_object_new (QY_TYPE_FIELD_ROW, NULL);
  self->text = g_object_ref (text);
  self->field = qy_field_copy (field);
  self->input =
      QY_FIELD_INPUT (qy_field_input_new (field->type, (const char *const *) field->options));
  adw_bin_set_child (self->place, GTK_WIDGET (self->input));
  gtk_label_set_label (self->label, field->label);
  gtk_widget_set_visible (GTK_WIDGET (self->required), field->required);
  qy_field_input_set_name (self->input, field->label);
  placeholder = dup_placeholder (self);
  qy_field_input_set_placeholder (self->input, placeholder);
  g_signal_connect_swapped (self->input, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->input, "confirmed", G_CALLBACK (on_confirmed), self);
  g_signal_connect_swapped (self->input, "left", G_CALLBACK (on_left), self);
  qy_field_row_update (self);
  return GTK_WIDGET (self);
}

const char *
qy_field_row_get_key (QyFieldRow *self)
{
  g_return_val_if_fail (QY_IS_FIELD_ROW (self), NULL);

  return self->field->key;
}

gboolean
qy_field_row_is_filled (QyFieldRow *self)
{
  const QyFieldValue *value = NULL;

  g_return_val_if_fail (QY_IS_FIELD_ROW (self), FALSE);

  if (get_document (self) != NULL)
    value = qy_document_get_value (get_document (self), self->field->key);
  return value != NULL && value->state != QY_VALUE_UNSET;
}

gboolean
qy_field_row_matches (QyFieldRow *self, const QyField *field)
{
  g_return_val_if_fail (QY_IS_FIELD_ROW (self) && field != NULL, FALSE);

  return qy_field_is_defined_as (self->field, field);
}

void
qy_field_row_update (QyFieldRow *self)
{
  QyDocument *document = NULL;
  const char *raw = NULL;
  g_autofree char *printed = NULL;

  g_return_if_fail (QY_IS_FIELD_ROW (self));

  document = get_document (self);
  if (document == NULL)
    return;
  raw = qy_document_get_raw (document, self->field->key);
  update_hint (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), qy_working_text_is_editable (self->text));
  if (self->wrong != NULL || (raw != NULL && g_strcmp0 (raw, self->shown) == 0)
      || (raw == NULL && self->shown == NULL && qy_field_input_has_focus (self->input)))
    return;
  g_free (self->shown);
  self->shown = g_strdup (raw);
  if (raw != NULL)
    printed =
        qy_value_print (self->field->type, raw, NULL, qy_document_get_language (document), NULL);
  qy_field_input_set_text (self->input, printed != NULL ? printed : "");
  qy_field_input_set_date (self->input, self->field->type == QY_FIELD_DATE ? raw : NULL);
}
