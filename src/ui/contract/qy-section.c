/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-section.h"

struct _QySection
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  guint focused; /* the row that had the keyboard, or G_MAXUINT */
};

G_DEFINE_FINAL_TYPE (QySection, qy_section, ADW_TYPE_PREFERENCES_GROUP)

static guint
find_focus (QySection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    if (focus == self->rows->pdata[i] || gtk_widget_is_ancestor (focus, self->rows->pdata[i]))
      return i;
  return G_MAXUINT;
}

static void
qy_section_finalize (GObject *object)
{
  QySection *self = QY_SECTION (object);

  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (qy_section_parent_class)->finalize (object);
}

static void
qy_section_class_init (QySectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_section_finalize;
}

static void
qy_section_init (QySection *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->focused = G_MAXUINT;
}

void
qy_section_begin (QySection *self)
{
  g_return_if_fail (QY_IS_SECTION (self));

  self->focused = find_focus (self);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

void
qy_section_add (QySection *self, GtkWidget *row)
{
  g_return_if_fail (QY_IS_SECTION (self) && GTK_IS_WIDGET (row));

  g_ptr_array_add (self->rows, g_object_ref_sink (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

void
qy_section_end (QySection *self)
{
  g_return_if_fail (QY_IS_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  if (self->focused != G_MAXUINT && self->rows->len > 0)
    gtk_widget_child_focus (self->rows->pdata[MIN (self->focused, self->rows->len - 1)],
                            GTK_DIR_TAB_FORWARD);
  self->focused = G_MAXUINT;
}
