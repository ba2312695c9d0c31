/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field-form.h"

#include <glib/gi18n-lib.h>

#include "qy-definition-row.h"
#include "qy-field-dialog.h"
#include "qy-field-order.h"
#include "qy-field-row.h"
#include "qy-form-row.h"
#include "qy-notice.h"
#include "qy-party-row.h"
#include "qy-text-acts.h"

#define DELAY 300 /* milliseconds after a change of the text */

struct _QyFieldForm
{
  AdwBin parent_instance;

  QyWorkingText *text;
  QySession *session;
  GSignalGroup *text_signals;
  GSignalGroup *document_signals;
  GPtrArray *rows; /* of QyPartyRow, then QyFieldRow or QyDefinitionRow */
  guint update;
  guint n_fields;
  guint n_filled;
  gboolean stale; /* nobody looked when something changed */

  GtkStack *stack;
  GtkLabel *counter;
  GtkToggleButton *only_empty;
  GtkWidget *parties_title;
  GtkBox *parties;
  GtkWidget *fields_title;
  GtkBox *fields;
  GtkWidget *unstated_title;
  GtkBox *unstated;
  GtkWidget *add;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_N_FIELDS,
  PROP_N_FILLED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint show_in_text;

G_DEFINE_FINAL_TYPE (QyFieldForm, qy_field_form, ADW_TYPE_BIN)

static QyDocument *
get_document (QyFieldForm *self)
{
  return self->text != NULL ? qy_working_text_get_document (self->text) : NULL;
}

static gboolean
shows_definitions (QyDocument *document)
{
  QyDocumentKind kind = qy_document_get_kind (document);

  return kind == QY_DOCUMENT_TEMPLATE || kind == QY_DOCUMENT_CLAUSE;
}

/* The row one types in stays, also when it has just been filled. */
static void
filter (QyFieldForm *self)
{
  gboolean only_empty = gtk_toggle_button_get_active (self->only_empty);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean focused = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

      gtk_widget_set_visible (row, !only_empty || focused || !qy_form_row_is_filled (row));
    }
}

static void
count (QyFieldForm *self)
{
  gboolean definitions = shows_definitions (get_document (self));
  guint filled = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    filled += qy_form_row_is_filled (g_ptr_array_index (self->rows, i)) ? 1 : 0;
  words =
      definitions ? g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u field", "%u fields", self->rows->len), self->rows->len)
                  : g_strdup_printf (_ ("%u of %u filled"), filled, self->rows->len);
  gtk_label_set_label (self->counter, words);
  gtk_widget_set_visible (GTK_WIDGET (self->only_empty), !definitions);
  self->n_filled = filled;
  self->n_fields = self->rows->len;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FIELDS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FILLED]);
}

static void
focus_row (QyFieldForm *self, GtkWidget *row)
{
  gtk_widget_set_visible (row, TRUE);
  gtk_widget_grab_focus (row);
}

/* On to the next one that is empty, from the top again after the last. */
static void
on_confirmed (QyFieldForm *self, GtkWidget *row)
{
  guint from = 0;

  if (!g_ptr_array_find (self->rows, row, &from))
    return;
  for (guint step = 1; step < self->rows->len; step++)
    {
      GtkWidget *next = g_ptr_array_index (self->rows, (from + step) % self->rows->len);

      if (QY_IS_FIELD_ROW (next) && !qy_form_row_is_filled (next))
        {
          focus_row (self, next);
          return;
        }
    }
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
on_show_in_text (QyFieldForm *self, const char *key)
{
  g_signal_emit (self, show_in_text, 0, key);
}

static GtkWidget *
make_field_row (QyFieldForm *self, const QyField *field)
{
  GtkWidget *row = NULL;

  if (shows_definitions (get_document (self)))
    return qy_definition_row_new (self->text, field);
  row = qy_field_row_new (self->text, field);
  g_signal_connect_swapped (row, "confirmed", G_CALLBACK (on_confirmed), self);
  g_signal_connect_swapped (row, "show-in-text", G_CALLBACK (on_show_in_text), self);
  return row;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Whether the rows are still those of the document. */
static gboolean
rows_match (QyFieldForm *self, QyDocument *document, GPtrArray *fields)
{
  gboolean definitions = shows_definitions (document);
  GPtrArray *parties = qy_document_get_parties (document);
  guint n_parties = definitions ? 0 : parties->len;

  if (self->rows->len != n_parties + fields->len)
    return FALSE;
  for (guint i = 0; i < n_parties; i++)
    {
      const QyDocumentParty *party = g_ptr_array_index (parties, i);
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (!QY_IS_PARTY_ROW (row)
          || !g_str_equal (qy_party_row_get_label (QY_PARTY_ROW (row)), party->label))
        return FALSE;
    }
  for (guint i = 0; i < fields->len; i++)
    if (!qy_form_row_matches (g_ptr_array_index (self->rows, n_parties + i),
                              g_ptr_array_index (fields, i), definitions))
      return FALSE;
  return TRUE;
}

static void
add_row (QyFieldForm *self, GtkBox *box, GtkWidget *row)
{
  gtk_box_append (box, row);
  g_ptr_array_add (self->rows, row);
}

static void
rebuild (QyFieldForm *self, QyDocument *document, GPtrArray *fields, guint n_stated)
{
  GPtrArray *parties = qy_document_get_parties (document);

  g_ptr_array_set_size (self->rows, 0);
  clear_box (self->parties);
  clear_box (self->fields);
  clear_box (self->unstated);
  for (guint i = 0; i < parties->len && !shows_definitions (document); i++)
    add_row (self, self->parties,
             qy_party_row_new (self->text, self->session,
                               ((QyDocumentParty *) g_ptr_array_index (parties, i))->label));
  for (guint i = 0; i < fields->len; i++)
    add_row (self, i < n_stated ? self->fields : self->unstated,
             make_field_row (self, g_ptr_array_index (fields, i)));
  gtk_widget_set_visible (self->parties_title, self->rows->len > fields->len);
  gtk_widget_set_visible (self->fields_title, n_stated > 0 && self->rows->len > fields->len);
  gtk_widget_set_visible (self->unstated_title, fields->len > n_stated);
}

static void
update (QyFieldForm *self)
{
  QyDocument *document = get_document (self);
  g_autoptr (GPtrArray) fields = NULL;
  guint n_stated = 0;

  g_clear_handle_id (&self->update, g_source_remove);
  if (document == NULL)
    return;
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  fields = qy_field_order_list (document, &n_stated);
  if (!rows_match (self, document, fields))
    rebuild (self, document, fields, n_stated);
  for (guint i = 0; i < self->rows->len; i++)
    qy_form_row_update (g_ptr_array_index (self->rows, i));
  count (self);
  filter (self);
  gtk_widget_set_visible (self->add,
                          shows_definitions (document) && qy_working_text_is_editable (self->text));
  gtk_stack_set_visible_child_name (
      self->stack, self->rows->len > 0 || shows_definitions (document) ? "form" : "empty");
}

static gboolean
on_update (gpointer data)
{
  QyFieldForm *self = data;

  self->update = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
update_soon (QyFieldForm *self)
{
  g_clear_handle_id (&self->update, g_source_remove);
  self->update = g_idle_add (on_update, self);
}

/* Values are shown at once; which fields the text names, when nobody types for a moment. */
static void
on_changed (QyFieldForm *self, const char *block_key)
{
  if (block_key == NULL)
    update_soon (self);
  else if (self->update == 0)
    self->update = g_timeout_add (DELAY, on_update, self);
}

static void
on_loaded (QyFieldForm *self)
{
  g_signal_group_set_target (self->document_signals, get_document (self));
  update (self);
}

static void
on_field_given (QyFieldForm *self, QyField *field)
{
  g_autoptr (GError) error = NULL;

  if (!qy_text_act_add_field (self->text, qy_field_copy (field), &error))
    qy_notice_problem (GTK_WIDGET (self), _ ("The field was not added"), error);
}

static void
add_field (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyFieldForm *self = QY_FIELD_FORM (widget);
  GtkWidget *dialog = NULL;

  if (get_document (self) == NULL)
    return;
  dialog = qy_field_dialog_new (widget, get_document (self), NULL);
  g_signal_connect_object (dialog, "given", G_CALLBACK (on_field_given), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
qy_field_form_map (GtkWidget *widget)
{
  QyFieldForm *self = QY_FIELD_FORM (widget);

  GTK_WIDGET_CLASS (qy_field_form_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

static void
qy_field_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyFieldForm *self = QY_FIELD_FORM (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_N_FIELDS:
      g_value_set_uint (value, self->n_fields);
      break;
    case PROP_N_FILLED:
      g_value_set_uint (value, self->n_filled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_field_form_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      qy_field_form_set_text (QY_FIELD_FORM (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_field_form_dispose (GObject *object)
{
  QyFieldForm *self = QY_FIELD_FORM (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_object (&self->text_signals);
  g_clear_object (&self->document_signals);
  g_ptr_array_set_size (self->rows, 0);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_FIELD_FORM);
  g_clear_object (&self->text);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (qy_field_form_parent_class)->dispose (object);
}

static void
qy_field_form_finalize (GObject *object)
{
  g_ptr_array_unref (QY_FIELD_FORM (object)->rows);
  G_OBJECT_CLASS (qy_field_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-field-form.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, stack);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, counter);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, only_empty);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, parties_title);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, parties);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, fields_title);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, fields);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, unstated_title);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, unstated);
  gtk_widget_class_bind_template_child (widget_class, QyFieldForm, add);
  gtk_widget_class_bind_template_callback (widget_class, filter);
}

static void
qy_field_form_class_init (QyFieldFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_field_form_get_property;
  object_class->set_property = qy_field_form_set_property;
  object_class->dispose = qy_field_form_dispose;
  object_class->finalize = qy_field_form_finalize;
  widget_class->map = qy_field_form_map;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT, G_PARAM_READWRITE | flags);
  properties[PROP_N_FIELDS] =
      g_param_spec_uint ("n-fields", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_N_FILLED] =
      g_param_spec_uint ("n-filled", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  show_in_text = g_signal_new ("show-in-text", QY_TYPE_FIELD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "fields.add", NULL, add_field);
  bind_template (widget_class);
}

static void
qy_field_form_init (QyFieldForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text_signals = g_signal_group_new (QY_TYPE_WORKING_TEXT);
  g_signal_group_connect_swapped (self->text_signals, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_group_connect_swapped (self->text_signals, "reloaded", G_CALLBACK (on_loaded), self);
  g_signal_group_connect_swapped (self->text_signals, "notify::editable", G_CALLBACK (update_soon),
                                  self);
  self->document_signals = g_signal_group_new (QY_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (on_changed), self);
}

void
qy_field_form_set_text (QyFieldForm *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_FIELD_FORM (self));

  if (!g_set_object (&self->text, text))
    return;
  g_signal_group_set_target (self->text_signals, text);
  on_loaded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
qy_field_form_set_session (QyFieldForm *self, QySession *session)
{
  g_return_if_fail (QY_IS_FIELD_FORM (self));

  g_set_object (&self->session, session);
}

gboolean
qy_field_form_show (QyFieldForm *self, const char *key)
{
  g_return_val_if_fail (QY_IS_FIELD_FORM (self) && key != NULL, FALSE);

  update (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (qy_form_row_shows (row, key))
        {
          focus_row (self, row);
          return TRUE;
        }
    }
  return FALSE;
}

guint
qy_field_form_get_n_fields (QyFieldForm *self)
{
  g_return_val_if_fail (QY_IS_FIELD_FORM (self), 0);

  return self->n_fields;
}

guint
qy_field_form_get_n_filled (QyFieldForm *self)
{
  g_return_val_if_fail (QY_IS_FIELD_FORM (self), 0);

  return self->n_filled;
}
