/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-row.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"

struct _QyTermRow
{
  AdwExpanderRow parent_instance;

  QyBook *book;
  char *holder_id;
  char *id;
  char *block_key;
  char **field_keys; /* in the order of the choices; the first is "" */
};

typedef struct
{
  const char *kind;
  const char *label;
  const char *attrs[4];
} Kind;

static const Kind kinds[] = {
  { "service_period", N_ ("Term of service"), { "start", "end", "length" } },
  { "renewal", N_ ("Renewal"), { "length", "notice" } },
  { "confidentiality", N_ ("Confidentiality"), { "length" } },
  { "fee", N_ ("Fees"), { "total" } },
  { "payment_deadline", N_ ("Payment deadline"), { NULL } },
  { "penalty", N_ ("Penalty"), { "rate" } },
  { "sla", N_ ("Service level"), { NULL } },
  { "dispute", N_ ("Disputes"), { "court", "body" } },
  { "copies", N_ ("Copies"), { "total" } },
  { "effective", N_ ("Taking effect"), { "on" } },
};

static const struct
{
  const char *attr;
  const char *label;
} attr_labels[] = {
  { "start", N_ ("First day") }, { "end", N_ ("Last day") },    { "length", N_ ("Length") },
  { "notice", N_ ("Notice") },   { "total", N_ ("Total") },     { "rate", N_ ("Rate") },
  { "court", N_ ("Court") },     { "body", N_ ("Arbitrator") }, { "on", N_ ("Day") },
};

static guint show_block_signal;

G_DEFINE_FINAL_TYPE (QyTermRow, qy_term_row, ADW_TYPE_EXPANDER_ROW)

static const char *
attr_label (const char *attr)
{
  for (guint i = 0; i < G_N_ELEMENTS (attr_labels); i++)
    if (g_str_equal (attr_labels[i].attr, attr))
      return _ (attr_labels[i].label);
  return attr;
}

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, name))
      return &kinds[i];
  return NULL;
}

static const char *
bound_field (const QyTerm *term, const char *attr)
{
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *bound = term->attrs->pdata[i];

      if (g_str_equal (bound->attr, attr))
        return bound->field_key;
    }
  return NULL;
}

typedef struct
{
  char *holder_id;
  char *id;
  char *attr;
  char *field_key; /* "": none */
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
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, binding->holder_id, error);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      QyTerm *term = terms->pdata[i];

      if (!g_str_equal (term->id, binding->id))
        continue;
      rebind (term, binding->attr, binding->field_key);
      return GINT_TO_POINTER (qy_book_term_put (book, term, error));
    }
  return GINT_TO_POINTER (terms != NULL);
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
  Binding *binding = NULL;

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  binding = g_new0 (Binding, 1);
  binding->holder_id = g_strdup (self->holder_id);
  binding->id = g_strdup (self->id);
  binding->attr = g_strdup (gtk_widget_get_name (GTK_WIDGET (combo)));
  binding->field_key = g_strdup (self->field_keys[selected]);
  qy_request_run (self, self->book, store_binding, binding, (GDestroyNotify) binding_free, NULL,
                  NULL, on_stored);
}

static void
add_attr (QyTermRow *self, const QyTerm *term, const char *attr, GtkStringList *labels)
{
  GtkWidget *combo = adw_combo_row_new ();
  const char *bound = bound_field (term, attr);
  g_autoptr (GtkExpression) words =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_widget_set_name (combo, attr);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (combo), attr_label (attr));
  adw_combo_row_set_expression (ADW_COMBO_ROW (combo), words);
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (labels));
  for (guint i = 0; bound != NULL && self->field_keys[i] != NULL; i++)
    if (g_str_equal (self->field_keys[i], bound))
      adw_combo_row_set_selected (ADW_COMBO_ROW (combo), i);
  g_signal_connect_object (combo, "notify::selected", G_CALLBACK (on_field_chosen), self, 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), combo);
}

static GtkStringList *
take_fields (QyTermRow *self, QyDocument *document)
{
  GPtrArray *fields = qy_document_get_fields (document);
  GtkStringList *labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  gtk_string_list_append (labels, _ ("No field"));
  g_strv_builder_add (keys, "");
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      gtk_string_list_append (labels, *field->label != '\0' ? field->label : field->key);
      g_strv_builder_add (keys, field->key);
    }
  self->field_keys = g_strv_builder_end (keys);
  return labels;
}

static void
add_attrs (QyTermRow *self, const QyTemplateFile *file, const QyTerm *term)
{
  const Kind *kind = find_kind (term->kind);
  g_autoptr (GtkStringList) labels = take_fields (self, file->document);

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (kind->attrs) && kind->attrs[i] != NULL; i++)
    add_attr (self, term, kind->attrs[i], labels);
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const char *attr = ((QyTermAttr *) term->attrs->pdata[i])->attr;

      if (kind == NULL || !g_strv_contains (kind->attrs, attr))
        add_attr (self, term, attr, labels);
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
  g_strfreev (self->field_keys);
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
  const Kind *kind = NULL;
  g_autofree char *fields = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && file != NULL && term != NULL, NULL);

  self = g_object_new (QY_TYPE_TERM_ROW, NULL);
  kind = find_kind (term->kind);
  fields = describe (file, term);
  self->book = g_object_ref (book);
  self->holder_id = g_strdup (term->holder_id);
  self->id = g_strdup (term->id);
  self->block_key = g_strdup (qy_template_file_find_block (file, term));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 kind != NULL ? _ (kind->label) : term->kind);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 *fields != '\0' ? fields : _ ("Bound to no field"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.show", self->block_key != NULL);
  add_attrs (self, file, term);
  return GTK_WIDGET (self);
}
