/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-row.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"
#include "qy-term-kind-help.h"

struct _QyTermRow
{
  AdwExpanderRow parent_instance;

  QyBook *book;
  char *holder_id;
  char *id;
  char *block_key;
};

#define NO_FIELD  ""
#define NEW_FIELD "+"          /* none has this key */
#define KEYS      "field-keys" /* of a combo row: in the order of its choices */

static guint show_block_signal;

G_DEFINE_FINAL_TYPE (QyTermRow, qy_term_row, ADW_TYPE_EXPANDER_ROW)

typedef struct
{
  char *holder_id;
  char *id;
  char *attr;
  char *field_key; /* or NO_FIELD, NEW_FIELD */
} Binding;

static void
binding_free (Binding *binding)
{
  g_free (binding->holder_id);
  g_free (binding->id);
  g_free (binding->attr);
  g_free (binding->field_key);
  g_free (binding);
}

static void
rebind (QyTerm *term, const char *attr, const char *field_key)
{
  for (guint i = 0; i < term->attrs->len; i++)
    {
      QyTermAttr *bound = term->attrs->pdata[i];

      if (!g_str_equal (bound->attr, attr))
        continue;
      g_ptr_array_remove_index (term->attrs, i);
      break;
    }
  if (*field_key != '\0')
    qy_term_bind (term, attr, field_key);
}

static gpointer
store_binding (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Binding *binding = data;
  g_autoptr (QyTerm) term = NULL;

  if (g_str_equal (binding->field_key, NEW_FIELD))
    return GINT_TO_POINTER (
        qy_book_term_state (book, binding->holder_id, binding->id, binding->attr, "", error));
  term = qy_book_term_get (book, binding->id, error);
  if (term == NULL)
    return NULL;
  rebind (term, binding->attr, binding->field_key);
  return GINT_TO_POINTER (qy_book_term_put (book, term, error));
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The change was not stored"), error);
}

static void
on_field_chosen (AdwComboRow *combo, GParamSpec *pspec, QyTermRow *self)
{
  guint selected = adw_combo_row_get_selected (combo);
  GStrv keys = g_object_get_data (G_OBJECT (combo), KEYS);
  Binding *binding = NULL;

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  binding = g_new0 (Binding, 1);
  binding->holder_id = g_strdup (self->holder_id);
  binding->id = g_strdup (self->id);
  binding->attr = g_strdup (gtk_widget_get_name (GTK_WIDGET (combo)));
  binding->field_key = g_strdup (keys[selected]);
  qy_request_run (self, self->book, store_binding, binding, (GDestroyNotify) binding_free, NULL,
                  NULL, on_stored);
}

static void
add_choice (GtkStringList *labels, GStrvBuilder *keys, const char *label, const char *key)
{
  gtk_string_list_append (labels, label);
  g_strv_builder_add (keys, key);
}

/* The fields that can state the attribute, their keys beside them, and the place of @bound. */
static GtkStringList *
list_fields (QyDocument *document,
             const QyTermAttrKind *attr,
             const char *bound,
             GStrv *field_keys,
             guint *selected)
{
  GPtrArray *fields = qy_document_get_fields (document);
  GtkStringList *labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  *selected = 0;
  add_choice (labels, keys, _ ("No field"), NO_FIELD);
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      gboolean is_bound = g_strcmp0 (bound, field->key) == 0;

      if (attr != NULL && field->type != attr->type && !is_bound)
        continue;
      if (is_bound)
        *selected = g_list_model_get_n_items (G_LIST_MODEL (labels));
      add_choice (labels, keys, *field->label != '\0' ? field->label : field->key, field->key);
    }
  if (attr != NULL && bound == NULL)
    add_choice (labels, keys, _ ("New field that no text shows"), NEW_FIELD);
  *field_keys = g_strv_builder_end (keys);
  return labels;
}

/* @attr: NULL for one that the catalogue does not have */
static void
add_attr (QyTermRow *self,
          QyDocument *document,
          const QyTerm *term,
          const char *name,
          const QyTermAttrKind *attr)
{
  GtkWidget *combo = adw_combo_row_new ();
  g_autoptr (GtkExpression) words =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GStrv keys = NULL;
  guint selected;
  g_autoptr (GtkStringList) labels =
      list_fields (document, attr, qy_term_bound_field (term, name), &keys, &selected);

  gtk_widget_set_name (combo, name);
  g_object_set_data_full (G_OBJECT (combo), KEYS, keys, (GDestroyNotify) g_strfreev);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (combo), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (combo),
                                 attr != NULL ? qy_term_attr_label (attr) : name);
  adw_combo_row_set_expression (ADW_COMBO_ROW (combo), words);
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), selected);
  g_signal_connect_object (combo, "notify::selected", G_CALLBACK (on_field_chosen), self, 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), combo);
}

/* Those of the catalogue, then what else is bound. */
static void
add_attrs (QyTermRow *self, const QyTemplateFile *file, const QyTerm *term)
{
  QyTermKind kind = QY_N_TERM_KINDS;
  gboolean known = qy_term_kind_from_name (term->kind, &kind);
  guint n = 0;
  const QyTermAttrKind *attrs = known ? qy_term_kind_attrs (kind, &n) : NULL;

  for (guint i = 0; i < n; i++)
    add_attr (self, file->document, term, attrs[i].name, &attrs[i]);
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const char *name = ((QyTermAttr *) term->attrs->pdata[i])->attr;

      if (!known || qy_term_kind_attr_index (kind, name) < 0)
        add_attr (self, file->document, term, name, NULL);
    }
}

static char *
describe (const QyTemplateFile *file, const QyTerm *term)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *bound = term->attrs->pdata[i];
      const QyField *field = qy_document_find_field (file->document, bound->field_key);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              field != NULL && *field->label != '\0' ? field->label
                                                                     : bound->field_key);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (QY_TERM_ROW (widget)->block_key != NULL)
    g_signal_emit (widget, show_block_signal, 0, QY_TERM_ROW (widget)->block_key);
}

static gpointer
remove_term (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_term_remove (book, data, error));
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermRow *self = QY_TERM_ROW (widget);

  qy_request_run (self, self->book, remove_term, g_strdup (self->id), g_free, NULL, NULL,
                  on_stored);
}

static void
qy_term_row_dispose (GObject *object)
{
  g_clear_object (&QY_TERM_ROW (object)->book);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TERM_ROW);
  G_OBJECT_CLASS (qy_term_row_parent_class)->dispose (object);
}

static void
qy_term_row_finalize (GObject *object)
{
  QyTermRow *self = QY_TERM_ROW (object);

  g_free (self->holder_id);
  g_free (self->id);
  g_free (self->block_key);
  G_OBJECT_CLASS (qy_term_row_parent_class)->finalize (object);
}

static void
qy_term_row_class_init (QyTermRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_term_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_term_row_finalize;
  show_block_signal = g_signal_new ("show-block", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/template/qy-term-row.ui");
  gtk_widget_class_install_action (widget_class, "term.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "term.remove", NULL, remove_action);
}

static void
qy_term_row_init (QyTermRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_term_row_new (QyBook *book, const QyTemplateFile *file, const QyTerm *term)
{
  QyTermRow *self = NULL;
  g_autofree char *title = NULL;
  g_autofree char *fields = NULL;
  QyTermKind kind;

  g_return_val_if_fail (QY_IS_BOOK (book) && file != NULL && term != NULL, NULL);

  self = g_object_new (QY_TYPE_TERM_ROW, NULL);
  title = qy_term_kind_from_name (term->kind, &kind) ? qy_term_kind_title (kind)
                                                     : g_strdup (term->kind);
  fields = describe (file, term);
  self->book = g_object_ref (book);
  self->holder_id = g_strdup (term->holder_id);
  self->id = g_strdup (term->id);
  self->block_key = g_strdup (qy_template_file_find_block (file, term));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 *fields != '\0' ? fields : _ ("Bound to no field"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.show", self->block_key != NULL);
  add_attrs (self, file, term);
  return GTK_WIDGET (self);
}
