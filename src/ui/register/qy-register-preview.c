/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-register-preview.h"

#include <glib/gi18n-lib.h>

struct _QyRegisterPreview
{
  GObject parent_instance;

  QyRegisterEntry *entry;
  char *remark;
};

G_DEFINE_FINAL_TYPE (QyRegisterPreview, qy_register_preview, G_TYPE_OBJECT)

static void
qy_register_preview_finalize (GObject *object)
{
  QyRegisterPreview *self = QY_REGISTER_PREVIEW (object);

  g_clear_pointer (&self->entry, qy_register_entry_free);
  g_free (self->remark);
  G_OBJECT_CLASS (qy_register_preview_parent_class)->finalize (object);
}

static void
qy_register_preview_class_init (QyRegisterPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_register_preview_finalize;
}

static void
qy_register_preview_init (QyRegisterPreview *self)
{
}

static char *
print_line (const QyRegisterPreview *self)
{
  return g_strdup_printf ("%u", self->entry->line);
}

static char *
print_remark (const QyRegisterPreview *self)
{
  return g_strdup (self->remark != NULL ? self->remark : _ ("new"));
}

static char *
print_number (const QyRegisterPreview *self)
{
  return g_strdup (self->entry->number);
}

static char *
print_title (const QyRegisterPreview *self)
{
  return g_strdup (self->entry->title);
}

static char *
print_parties (const QyRegisterPreview *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->entry->parties->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "",
                            g_array_index (self->entry->parties, QyRegisterParty, i).name);
  return g_string_free (names, FALSE);
}

static char *
print_signed (const QyRegisterPreview *self)
{
  return g_strdup (self->entry->signed_on);
}

static char *
print_last (const QyRegisterPreview *self)
{
  return g_strdup (self->entry->ends_on);
}

static char *
print_amount (const QyRegisterPreview *self)
{
  return g_strdup (self->entry->amount);
}

static const struct
{
  const char *title;
  char *(*print) (const QyRegisterPreview *self);
  guint chars;
  gboolean is_wide;
} columns[] = {
  { N_ ("Row"), print_line, 4, FALSE },        { N_ ("Remark"), print_remark, 14, TRUE },
  { N_ ("Number"), print_number, 10, FALSE },  { N_ ("Title"), print_title, 16, TRUE },
  { N_ ("Parties"), print_parties, 14, TRUE }, { N_ ("Signed on"), print_signed, 11, FALSE },
  { N_ ("Last day"), print_last, 11, FALSE },  { N_ ("Amount"), print_amount, 14, FALSE },
};

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer index)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), columns[GPOINTER_TO_UINT (index)].chars);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "line");
  gtk_widget_add_css_class (text, "numeric");
  gtk_list_item_set_child (item, text);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer index)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = columns[GPOINTER_TO_UINT (index)].print (gtk_list_item_get_item (item));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
}

QyRegisterPreview *
qy_register_preview_new (QyRegisterEntry *entry, const char *remark)
{
  QyRegisterPreview *self = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (QY_TYPE_REGISTER_PREVIEW, NULL);
  self->entry = entry;
  self->remark = g_strdup (remark);
  return self;
}

void
qy_register_preview_add_columns (GtkColumnView *table)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
          gtk_column_view_column_new (_ (columns[i].title), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].is_wide);
      gtk_column_view_append_column (table, column);
    }
}
