/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-form.h"

#include <glib/gi18n-lib.h>

#include "qy-record-row.h"
#include "qy-request.h"

struct _QyRecordForm
{
  AdwBin parent_instance;

  const QyFormKind *kind;
  QyBook *book;
  char *id;
  char *zone;
  GPtrArray *rows; /* of all groups: QyRecordRow or AdwComboRow */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (QyRecordForm, qy_record_form, ADW_TYPE_BIN)

/* One attribute on its way to the book. */
typedef struct
{
  const QyFormKind *kind;
  const QyFormField *field;
  char *id;
  char *zone;
  char *text;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->id);
  g_free (edit->zone);
  g_free (edit->text);
  g_free (edit);
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Edit *edit = data;
  gpointer record = edit->kind->get (book, edit->id, error);
  gboolean stored = FALSE;

  if (record == NULL)
    return NULL;
  stored = qy_form_field_read (edit->field, record, edit->text, edit->zone, error)
           && edit->kind->put (book, record, error);
  edit->kind->free_record (record);
  return stored ? GINT_TO_POINTER (TRUE) : NULL;
}

static const QyFormField *
field_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "field");
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  if (QY_IS_RECORD_ROW (owner))
    qy_record_row_set_problem (owner, error != NULL ? error->message : NULL);
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (owner), error != NULL ? error->message : "");
}

static void
send (QyRecordForm *self, gpointer row, const char *text)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->kind = self->kind;
  edit->field = field_of (row);
  edit->id = g_strdup (self->id);
  edit->zone = g_strdup (self->zone);
  edit->text = g_strdup (text);
  qy_request_run (row, self->book, store, edit, edit_free, NULL, NULL, on_stored);
}

static void
on_commit (QyRecordForm *self, const char *text, QyRecordRow *row)
{
  if (self->id != NULL)
    send (self, row, text);
}

static void
on_selected (QyRecordForm *self, GParamSpec *pspec, AdwComboRow *row)
{
  const QyFormField *field = field_of (row);
  guint selected = adw_combo_row_get_selected (row);

  if (self->showing || self->id == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (field->optional && selected == 0)
    send (self, row, "");
  else
    send (self, row, field->words ()[selected - (field->optional ? 1 : 0)]);
}

static GtkWidget *
make_choice (QyRecordForm *self, const QyFormField *field)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (field->optional)
    gtk_string_list_append (labels, _ ("Not said"));
  for (const char *const *word = field->words (); *word != NULL; word++)
    gtk_string_list_append (labels, field->word_label (*word));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_entry (QyRecordForm *self, const QyFormField *field)
{
  GtkWidget *row = g_object_new (QY_TYPE_RECORD_ROW, "attribute", field->title, "multiline",
                                 field->type == QY_FORM_TEXT, NULL);

  g_signal_connect_object (row, "commit", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_group (QyRecordForm *self, const QyFormGroup *group)
{
  GtkWidget *widget = adw_preferences_group_new ();

  if (group->title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), _ (group->title));
  for (guint i = 0; i < group->n_fields; i++)
    {
      const QyFormField *field = &group->fields[i];
      GtkWidget *row =
          field->type == QY_FORM_CHOICE ? make_choice (self, field) : make_entry (self, field);

      g_object_set_data (G_OBJECT (row), "field", (gpointer) field);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (field->title));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), row);
      g_ptr_array_add (self->rows, row);
    }
  return widget;
}

static guint
find_word (const QyFormField *field, const char *word)
{
  guint first = field->optional ? 1 : 0;
  const char *const *words = field->words ();

  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i + first;
  return field->optional ? 0 : GTK_INVALID_LIST_POSITION;
}

static void
show_row (QyRecordForm *self, GtkWidget *row, gconstpointer record, gboolean frozen)
{
  const QyFormField *field = field_of (row);
  g_autofree char *text = qy_form_field_print (field, record, self->zone);

  if (field->type == QY_FORM_CHOICE)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_word (field, text));
  else
    qy_record_row_set_value (QY_RECORD_ROW (row), text);
  gtk_widget_set_sensitive (row, !frozen);
}

static void
qy_record_form_dispose (GObject *object)
{
  QyRecordForm *self = QY_RECORD_FORM (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (qy_record_form_parent_class)->dispose (object);
}

static void
qy_record_form_finalize (GObject *object)
{
  QyRecordForm *self = QY_RECORD_FORM (object);

  g_free (self->id);
  g_free (self->zone);
  G_OBJECT_CLASS (qy_record_form_parent_class)->finalize (object);
}

static void
qy_record_form_class_init (QyRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_record_form_finalize;
}

static void
qy_record_form_init (QyRecordForm *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
qy_record_form_new (const QyFormKind *kind)
{
  QyRecordForm *self = g_object_new (QY_TYPE_RECORD_FORM, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (kind != NULL, NULL);

  self->kind = kind;
  for (guint i = 0; i < kind->n_groups; i++)
    gtk_box_append (GTK_BOX (box), make_group (self, &kind->groups[i]));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
qy_record_form_show (QyRecordForm *self, QyBook *book, gconstpointer record, const char *zone)
{
  gboolean frozen = FALSE;
  gboolean other = FALSE;

  g_return_if_fail (QY_IS_RECORD_FORM (self) && record != NULL);

  frozen = self->kind->is_frozen != NULL && self->kind->is_frozen (record);
  other = g_strcmp0 (qy_form_record_id (self->kind, record), self->id) != 0;
  g_set_object (&self->book, book);
  g_free (self->id);
  self->id = g_strdup (qy_form_record_id (self->kind, record));
  g_free (self->zone);
  self->zone = g_strdup (zone);
  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (other && QY_IS_RECORD_ROW (row))
        {
          qy_record_row_set_problem (QY_RECORD_ROW (row), NULL);
          qy_record_row_set_text (QY_RECORD_ROW (row), NULL);
          qy_record_row_set_value (QY_RECORD_ROW (row), NULL);
        }
      show_row (self, row, record, frozen);
    }
  self->showing = FALSE;
}
