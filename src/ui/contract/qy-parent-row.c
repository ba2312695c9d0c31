/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-parent-row.h"

#include <glib/gi18n-lib.h>

#include "qy-request.h"

struct _QyParentRow
{
  AdwEntryRow parent_instance;

  QyBook *book;
  char *parent_id;
  gboolean fine;
  gboolean is_filling;
  GCancellable *looking;

  GtkLabel *found_label;
};

enum
{
  PROP_0,
  PROP_PARENT_ID,
  PROP_FINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyParentRow, qy_parent_row, ADW_TYPE_ENTRY_ROW)

static void
take (QyParentRow *self, const char *parent_id, gboolean fine)
{
  gboolean is_new = g_strcmp0 (parent_id, self->parent_id) != 0;

  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (is_new)
    {
      g_free (self->parent_id);
      self->parent_id = g_strdup (parent_id);
    }
  if (fine != self->fine)
    {
      self->fine = fine;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINE]);
    }
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARENT_ID]);
}

static gpointer
find (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_contract_find (book, data, error);
}

static void
on_found (gpointer owner, gpointer result, const GError *error)
{
  QyParentRow *self = owner;
  g_autoptr (QyContract) parent = result;
  g_autofree char *text =
      parent != NULL ? g_strdup_printf ("%s %s", parent->number, parent->title) : NULL;

  gtk_label_set_text (self->found_label, text != NULL ? text : _ ("not found"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), error != NULL ? error->message : text);
  if (parent == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  take (self, parent != NULL ? parent->id : NULL, parent != NULL);
}

static void
on_changed (QyParentRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  if (self->is_filling)
    return;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_label_set_text (self->found_label, "");
  if (*text == '\0' || self->book == NULL)
    {
      take (self, NULL, TRUE);
      return;
    }
  self->looking = g_cancellable_new ();
  qy_request_run (self, self->book, find, g_steal_pointer (&text), g_free,
                  (GDestroyNotify) qy_contract_free, self->looking, on_found);
}

static void
qy_parent_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyParentRow *self = QY_PARENT_ROW (object);

  switch (id)
    {
    case PROP_PARENT_ID:
      g_value_set_string (value, self->parent_id);
      break;
    case PROP_FINE:
      g_value_set_boolean (value, self->fine);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_parent_row_dispose (GObject *object)
{
  QyParentRow *self = QY_PARENT_ROW (object);

  self->is_filling = TRUE;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_parent_row_parent_class)->dispose (object);
}

static void
qy_parent_row_finalize (GObject *object)
{
  g_free (QY_PARENT_ROW (object)->parent_id);
  G_OBJECT_CLASS (qy_parent_row_parent_class)->finalize (object);
}

static void
qy_parent_row_class_init (QyParentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_parent_row_get_property;
  object_class->dispose = qy_parent_row_dispose;
  object_class->finalize = qy_parent_row_finalize;
  properties[PROP_PARENT_ID] = g_param_spec_string ("parent-id", NULL, NULL, NULL, flags);
  properties[PROP_FINE] = g_param_spec_boolean ("fine", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/contract/qy-parent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyParentRow, found_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
qy_parent_row_init (QyParentRow *self)
{
  self->fine = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_parent_row_set_book (QyParentRow *self, QyBook *book)
{
  g_return_if_fail (QY_IS_PARENT_ROW (self) && QY_IS_BOOK (book));

  g_set_object (&self->book, book);
}

void
qy_parent_row_show (QyParentRow *self, const QyContract *parent)
{
  g_return_if_fail (QY_IS_PARENT_ROW (self));

  if (!self->fine || g_strcmp0 (self->parent_id, parent != NULL ? parent->id : NULL) == 0)
    return;
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), parent != NULL ? parent->number : "");
  gtk_label_set_text (self->found_label, parent != NULL ? parent->title : "");
  take (self, parent != NULL ? parent->id : NULL, TRUE);
  self->is_filling = FALSE;
}

const char *
qy_parent_row_get_parent_id (QyParentRow *self)
{
  g_return_val_if_fail (QY_IS_PARENT_ROW (self), NULL);

  return self->parent_id;
}

gboolean
qy_parent_row_is_fine (QyParentRow *self)
{
  g_return_val_if_fail (QY_IS_PARENT_ROW (self), FALSE);

  return self->fine;
}
