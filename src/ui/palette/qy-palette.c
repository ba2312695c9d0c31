/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-palette.h"

#include <glib/gi18n-lib.h>

#include "qy-found.h"
#include "qy-palette-commands.h"
#include "qy-request.h"

struct _QyPalette
{
  AdwWindow parent_instance;

  QySession *session;
  GListStore *items;
  GtkSingleSelection *selection;
  GtkEditable *entry;
  GtkListView *list;
  GtkStack *views;
  GtkLabel *note;
  GCancellable *asking;
};

G_DEFINE_FINAL_TYPE (QyPalette, qy_palette, ADW_TYPE_WINDOW)

static void
show_state (QyPalette *self, const char *words)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;
  g_autofree char *note = NULL;

  if (is_empty)
    note = g_strdup_printf (_ ("Nothing in the book has “%s” in it."), words);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_stack_set_visible_child_name (self->views, is_empty ? "none" : "list");
}

static void
on_found (gpointer owner, gpointer result, const GError *error)
{
  QyPalette *self = owner;
  g_autoptr (GPtrArray) all = result;

  if (error != NULL)
    {
      gtk_label_set_text (self->note, error->message);
      gtk_stack_set_visible_child_name (self->views, "none");
      return;
    }
  for (guint i = 0; i < all->len; i++)
    {
      const QyFound *found = all->pdata[i];
      g_autofree char *about = qy_found_describe (found);
      g_autoptr (QyPaletteItem) item = NULL;

      item = qy_palette_item_new (qy_found_get_icon (found), found->result->title, about,
                                  "win.open", found->name);
      g_list_store_append (self->items, item);
    }
  show_state (self, gtk_editable_get_text (self->entry));
}

static void
on_search_changed (QyPalette *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_list_store_remove_all (self->items);
  qy_palette_add_commands (self->items, words, GTK_WIDGET (parent));
  if (words[0] == '\0')
    {
      gtk_stack_set_visible_child_name (self->views, "list");
      return;
    }
  self->asking = g_cancellable_new ();
  qy_request_run (self, qy_session_get_book (self->session), qy_found_search,
                  g_steal_pointer (&words), g_free, (GDestroyNotify) g_ptr_array_unref,
                  self->asking, on_found);
}

static void
activate (QyPalette *self, guint position)
{
  g_autoptr (QyPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  g_autoptr (GtkWidget) parent = NULL;

  if (item == NULL)
    return;
  parent = GTK_WIDGET (g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self))));
  gtk_window_close (GTK_WINDOW (self));
  qy_palette_item_activate (item, parent);
}

static void
on_list_activated (QyPalette *self, guint position)
{
  activate (self, position);
}

/* Enter in the entry, or one click on a row. (A list that activates on one click also selects what
 * the pointer happens to rest on.) */
static void
on_chosen (QyPalette *self)
{
  activate (self, gtk_single_selection_get_selected (self->selection));
}

/* The keyboard stays in the entry; arrows choose among what it found. */
static gboolean
on_key_pressed (QyPalette *self, guint keyval)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint selected = gtk_single_selection_get_selected (self->selection);
  int step = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;

  if (keyval == GDK_KEY_Escape)
    {
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    }
  if (step == 0 || n == 0)
    return GDK_EVENT_PROPAGATE;
  selected = (selected + n + (guint) step) % n;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
  return GDK_EVENT_STOP;
}

static void
qy_palette_dispose (GObject *object)
{
  QyPalette *self = QY_PALETTE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PALETTE);
  G_OBJECT_CLASS (qy_palette_parent_class)->dispose (object);
}

static void
qy_palette_class_init (QyPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_palette_dispose;
  g_type_ensure (QY_TYPE_PALETTE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/palette/qy-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPalette, items);
  gtk_widget_class_bind_template_child (widget_class, QyPalette, selection);
  gtk_widget_class_bind_template_child (widget_class, QyPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, QyPalette, list);
  gtk_widget_class_bind_template_child (widget_class, QyPalette, views);
  gtk_widget_class_bind_template_child (widget_class, QyPalette, note);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
qy_palette_init (QyPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyPalette *
qy_palette_new (GtkWindow *parent, QySession *session)
{
  QyPalette *self = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && QY_IS_SESSION (session), NULL);

  self = g_object_new (QY_TYPE_PALETTE, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  on_search_changed (self);
  return self;
}
