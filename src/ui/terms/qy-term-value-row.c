/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-value-row.h"

#include <glib/gi18n-lib.h>

#include "qy-choice-popover.h"
#include "qy-field-input.h"
#include "qy-request.h"
#include "qy-term-acts.h"
#include "qy-waiting-dialog.h"

struct _QyTermValueRow
{
  AdwPreferencesRow parent_instance;

  QyBook *book;
  QyDossier *dossier;
  char *term_id;
  QyTermValue *value;
  QyFieldInput *input;  /* or NULL: it cannot be changed */
  GtkWidget *reading;   /* the label instead */
  QyFieldType made_for; /* what the input is for */
  GtkWidget *fields;    /* the popover of fields, when it was wanted */
  gboolean storing;

  GtkLabel *title_label;
  GtkLabel *mark_label;
  AdwBin *beside;
  AdwBin *below;
  GtkButton *number_button;
  GtkWidget *menu_button;
  GtkLabel *problem_label;
};

G_DEFINE_FINAL_TYPE (QyTermValueRow, qy_term_value_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_problem (QyTermValueRow *self, const char *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  if (self->input != NULL)
    qy_field_input_set_wrong (self->input, problem != NULL);
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  QyTermValueRow *self = owner;

  self->storing = FALSE;
  show_problem (self, error != NULL ? error->message : NULL);
}

static void
store (QyTermValueRow *self, QyBookFunc func, const char *text)
{
  QyTermAct *act =
      qy_term_act_new (self->dossier->contract->id, self->term_id, self->value->attr->name, text);

  self->storing = TRUE;
  qy_request_run (self, self->book, func, act, qy_term_act_free, NULL, NULL, on_stored);
}

static void
on_left (QyTermValueRow *self)
{
  g_autofree char *typed = qy_field_input_dup_text (self->input);
  g_autofree char *printed = NULL;
  g_autofree char *stated = NULL;
  g_autoptr (GError) error = NULL;

  if (self->storing)
    return;
  stated = qy_term_value_parse (self->value, typed, &printed, &error);
  show_problem (self, error != NULL ? error->message : NULL);
  if (stated == NULL)
    return;
  if (!qy_field_input_has_focus (self->input))
    qy_field_input_set_text (self->input, printed);
  if (!g_str_equal (printed, self->value->printed))
    store (self, qy_term_act_state, stated);
}

/* A choice is made with the choosing; what is typed, with Enter or when one goes on. */
static void
on_edited (QyTermValueRow *self)
{
  if (self->made_for == QY_FIELD_CHOICE)
    on_left (self);
}

static void
on_event_given (GtkWidget *dialog, const char *event, gpointer data)
{
  g_autofree char *text = g_strconcat ("waiting:", event, NULL);

  store (data, qy_term_act_state, text);
}

static void
wait_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermValueRow *self = QY_TERM_VALUE_ROW (widget);
  GtkWidget *dialog = qy_waiting_dialog_new (widget, qy_term_attr_label (self->value->attr));

  g_signal_connect_object (dialog, "given", G_CALLBACK (on_event_given), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermValueRow *self = QY_TERM_VALUE_ROW (widget);

  if (self->value->block != NULL)
    gtk_widget_activate_action (widget, "contract.show-place", "s", self->value->block->key);
}

static void
unbind_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (QyTermValueRow) self = g_object_ref (QY_TERM_VALUE_ROW (widget));

  if (self->value->bound)
    store (self, qy_term_act_unbind, NULL);
  gtk_widget_activate_action (widget, "term.drop-detail", "s", self->value->attr->name);
}

static void
on_field_chosen (QyTermValueRow *self, const char *key)
{
  store (self, qy_term_act_bind, key);
}

static GListStore *
list_fields (QyTermValueRow *self)
{
  GListStore *choices = g_list_store_new (QY_TYPE_CHOICE);
  GPtrArray *fields = qy_document_get_fields (self->dossier->document);

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      g_autofree char *printed = NULL;
      g_autoptr (QyChoice) choice = NULL;

      if (field->type != self->value->attr->type)
        continue;
      printed = qy_document_print_field (self->dossier->document, field->key, NULL, NULL);
      choice =
          qy_choice_new (field->key, *field->label != '\0' ? field->label : field->key, printed);
      g_list_store_append (choices, choice);
    }
  return choices;
}

static void
bind_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermValueRow *self = QY_TERM_VALUE_ROW (widget);

  if (self->fields == NULL)
    {
      self->fields = g_object_new (QY_TYPE_CHOICE_POPOVER, NULL);
      gtk_widget_set_parent (self->fields, self->menu_button);
      g_signal_connect_swapped (self->fields, "chosen", G_CALLBACK (on_field_chosen), self);
    }
  qy_choice_popover_set_choices (QY_CHOICE_POPOVER (self->fields), list_fields (self));
  gtk_popover_popup (GTK_POPOVER (self->fields));
}

static gboolean
qy_term_value_row_grab_focus (GtkWidget *widget)
{
  QyTermValueRow *self = QY_TERM_VALUE_ROW (widget);

  return self->input != NULL
             ? gtk_widget_grab_focus (GTK_WIDGET (self->input))
             : GTK_WIDGET_CLASS (qy_term_value_row_parent_class)->grab_focus (widget);
}

static void
make_input (QyTermValueRow *self)
{
  const QyTermValue *value = self->value;
  AdwBin *place = value->type == QY_FIELD_LONG_TEXT ? self->below : self->beside;

  self->input =
      QY_FIELD_INPUT (qy_field_input_new (value->type, (const char *const *) value->options));
  self->made_for = value->type;
  qy_field_input_set_name (self->input, qy_term_attr_label (value->attr));
  g_signal_connect_swapped (self->input, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->input, "confirmed", G_CALLBACK (on_left), self);
  g_signal_connect_swapped (self->input, "left", G_CALLBACK (on_left), self);
  adw_bin_set_child (place, GTK_WIDGET (self->input));
  gtk_widget_set_visible (GTK_WIDGET (self->below), place == self->below);
}

static void
make_reading (QyTermValueRow *self)
{
  AdwBin *place = self->value->type == QY_FIELD_LONG_TEXT ? self->below : self->beside;

  self->reading = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->reading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->reading), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->reading), 28);
  gtk_label_set_xalign (GTK_LABEL (self->reading), place == self->below ? 0 : 1);
  gtk_label_set_selectable (GTK_LABEL (self->reading), TRUE);
  adw_bin_set_child (place, self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self->below), place == self->below);
}

/* Another widget only where the value is of another kind now. */
static void
prepare (QyTermValueRow *self)
{
  gboolean fits = self->value->editable ? self->input != NULL && self->made_for == self->value->type
                                        : self->reading != NULL;

  if (fits)
    return;
  adw_bin_set_child (self->beside, NULL);
  adw_bin_set_child (self->below, NULL);
  self->input = NULL;
  self->reading = NULL;
  if (self->value->editable)
    make_input (self);
  else
    make_reading (self);
}

static void
show_mark (QyTermValueRow *self)
{
  g_autofree char *waiting = NULL;
  const char *mark = NULL;

  if (self->value->waiting != NULL)
    mark = waiting = g_strdup_printf (_ ("Waiting for %s"), self->value->waiting);
  else if (self->value->block == NULL && *self->value->printed != '\0'
           && self->dossier->contract->has_text)
    mark = _ ("Not stated in the text");
  gtk_label_set_text (self->mark_label, mark != NULL ? mark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mark_label), mark != NULL);
}

static void
show_place (QyTermValueRow *self)
{
  const QyPrintedBlock *block = self->value->block;
  const char *number = block != NULL && *block->number != '\0' ? block->number : "¶";
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_button_set_label (self->number_button, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number_button), block != NULL);
  gtk_widget_set_visible (self->menu_button, self->value->editable);
  gtk_widget_action_set_enabled (widget, "value.show", block != NULL);
  gtk_widget_action_set_enabled (widget, "value.wait", self->value->type == QY_FIELD_DATE);
}

static void
qy_term_value_row_dispose (GObject *object)
{
  QyTermValueRow *self = QY_TERM_VALUE_ROW (object);

  g_clear_pointer (&self->fields, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TERM_VALUE_ROW);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->value, qy_term_value_free);
  g_clear_pointer (&self->term_id, g_free);
  G_OBJECT_CLASS (qy_term_value_row_parent_class)->dispose (object);
}

static void
qy_term_value_row_class_init (QyTermValueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_term_value_row_dispose;
  widget_class->grab_focus = qy_term_value_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/terms/qy-term-value-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, mark_label);
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, beside);
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, below);
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, number_button);
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QyTermValueRow, problem_label);
  gtk_widget_class_install_action (widget_class, "value.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "value.wait", NULL, wait_action);
  gtk_widget_class_install_action (widget_class, "value.bind", NULL, bind_action);
  gtk_widget_class_install_action (widget_class, "value.unbind", NULL, unbind_action);
}

static void
qy_term_value_row_init (QyTermValueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_term_value_row_new (QyBook *book)
{
  QyTermValueRow *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_TERM_VALUE_ROW, NULL);
  self->book = g_object_ref (book);
  return GTK_WIDGET (self);
}

void
qy_term_value_row_show (QyTermValueRow *self,
                        QyDossier *dossier,
                        const QyTerm *term,
                        const QyTermAttrKind *attr)
{
  gboolean typing = FALSE;

  g_return_if_fail (QY_IS_TERM_VALUE_ROW (self) && dossier != NULL && term != NULL);

  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  g_free (self->term_id);
  self->term_id = g_strdup (term->id);
  typing = self->input != NULL && qy_field_input_has_focus (self->input)
           && self->made_for != QY_FIELD_CHOICE;
  g_clear_pointer (&self->value, qy_term_value_free);
  self->value = qy_term_value_read (dossier, term, attr);
  gtk_label_set_text (self->title_label, qy_term_attr_label (attr));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), qy_term_attr_label (attr));
  prepare (self);
  if (self->input != NULL && !typing && !gtk_widget_get_visible (GTK_WIDGET (self->problem_label)))
    {
      qy_field_input_set_text (self->input, self->value->printed);
      qy_field_input_set_date (self->input, self->value->iso);
    }
  if (self->reading != NULL)
    gtk_label_set_text (GTK_LABEL (self->reading), self->value->printed);
  show_mark (self);
  show_place (self);
}

const char *
qy_term_value_row_get_attr (QyTermValueRow *self)
{
  g_return_val_if_fail (QY_IS_TERM_VALUE_ROW (self), NULL);

  return self->value != NULL ? self->value->attr->name : NULL;
}
