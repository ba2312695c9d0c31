/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-child-list.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-record-form.h"
#include "qy-request.h"

struct _QyChildList
{
  AdwBin parent_instance;

  const QyFormKind *kind;
  QyBook *book;
  char *parent_id;
  char *zone;
  gboolean frozen;
  AdwPreferencesGroup *group;
  GtkWidget *add_button; /* or NULL */
  GPtrArray *rows;
};

static guint add_signal;

G_DEFINE_FINAL_TYPE (QyChildList, qy_child_list, ADW_TYPE_BIN)

/* What is handed to the book's thread. */
typedef struct
{
  const QyFormKind *kind;
  char *id;
} Act;

static Act *
act_new (const QyFormKind *kind, const char *id)
{
  Act *act = g_new0 (Act, 1);

  act->kind = kind;
  act->id = g_strdup (id);
  return act;
}

static void
act_free (gpointer data)
{
  g_free (((Act *) data)->id);
  g_free (data);
}

static gpointer
list_lines (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return act->kind->list (book, act->id, error);
}

static gpointer
remove_line (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return act->kind->remove (book, act->id, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (GTK_WIDGET (owner), _ ("Nothing was changed"), error);
}

static void
on_remove_clicked (QyChildList *self, GtkButton *button)
{
  qy_request_run (self, self->book, remove_line,
                  act_new (self->kind, g_object_get_data (G_OBJECT (button), "id")), act_free, NULL,
                  NULL, on_removed);
}

static GtkWidget *
make_removal (QyChildList *self, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove"), -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
fill_row (QyChildList *self, GtkWidget *row, gconstpointer line)
{
  g_autofree char *title = self->kind->title (line);
  g_autofree char *subtitle = self->kind->subtitle (line, self->zone);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle != NULL ? subtitle : "");
  qy_record_form_show (g_object_get_data (G_OBJECT (row), "form"), self->book, line, self->zone);
}

static GtkWidget *
make_row (QyChildList *self, gconstpointer line)
{
  const char *id = qy_form_record_id (self->kind, line);
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *form = qy_record_form_new (self->kind);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), "form", form);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_widget_set_margin_start (form, 12);
  gtk_widget_set_margin_end (form, 12);
  gtk_widget_set_margin_top (form, 12);
  gtk_widget_set_margin_bottom (form, 12);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), form);
  if (!self->frozen)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), make_removal (self, id));
  gtk_widget_set_sensitive (form, !self->frozen);
  fill_row (self, row, line);
  return row;
}

static GtkWidget *
find_row (QyChildList *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (g_object_get_data (self->rows->pdata[i], "id"), id) == 0)
      return self->rows->pdata[i];
  return NULL;
}

static gboolean
has_line (QyChildList *self, GPtrArray *lines, const char *id)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_strcmp0 (qy_form_record_id (self->kind, lines->pdata[i]), id) == 0)
      return TRUE;
  return FALSE;
}

/* Rows that stay keep what is typed in them. */
static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyChildList *self = owner;
  g_autoptr (GPtrArray) lines = result;
  gboolean first = self->rows->len == 0;

  if (lines == NULL)
    return;
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = self->rows->pdata[i - 1];

      if (has_line (self, lines, g_object_get_data (G_OBJECT (row), "id")))
        continue;
      adw_preferences_group_remove (self->group, row);
      g_ptr_array_remove_index (self->rows, i - 1);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *row = find_row (self, qy_form_record_id (self->kind, lines->pdata[i]));

      if (row != NULL)
        {
          fill_row (self, row, lines->pdata[i]);
          continue;
        }
      row = make_row (self, lines->pdata[i]);
      adw_preferences_group_add (self->group, row);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), !first);
      g_ptr_array_add (self->rows, row);
    }
}

static void
on_add_clicked (QyChildList *self)
{
  g_signal_emit (self, add_signal, 0);
}

static void
clear_rows (QyChildList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
qy_child_list_dispose (GObject *object)
{
  QyChildList *self = QY_CHILD_LIST (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (qy_child_list_parent_class)->dispose (object);
}

static void
qy_child_list_finalize (GObject *object)
{
  QyChildList *self = QY_CHILD_LIST (object);

  g_free (self->parent_id);
  g_free (self->zone);
  G_OBJECT_CLASS (qy_child_list_parent_class)->finalize (object);
}

static void
qy_child_list_class_init (QyChildListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_child_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_child_list_finalize;
  add_signal = g_signal_new ("add", QY_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 0);
}

static void
qy_child_list_init (QyChildList *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
qy_child_list_new (const QyFormKind *kind, const char *title, const char *add_label)
{
  QyChildList *self = g_object_new (QY_TYPE_CHILD_LIST, NULL);

  g_return_val_if_fail (kind != NULL && title != NULL, NULL);

  self->kind = kind;
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, title);
  if (add_label != NULL)
    {
      self->add_button = gtk_button_new_with_mnemonic (add_label);
      g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add_clicked), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_set_header_suffix (self->group, self->add_button);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  return GTK_WIDGET (self);
}

void
qy_child_list_show (
    QyChildList *self, QyBook *book, const char *parent_id, gboolean frozen, const char *zone)
{
  g_return_if_fail (QY_IS_CHILD_LIST (self) && parent_id != NULL);

  if (g_strcmp0 (parent_id, self->parent_id) != 0 || frozen != self->frozen)
    clear_rows (self);
  g_set_object (&self->book, book);
  g_free (self->parent_id);
  self->parent_id = g_strdup (parent_id);
  g_free (self->zone);
  self->zone = g_strdup (zone);
  self->frozen = frozen;
  if (self->add_button != NULL)
    gtk_widget_set_visible (self->add_button, !frozen);
  qy_request_run (self, book, list_lines, act_new (self->kind, parent_id), act_free,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_listed);
}
