/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-refresh.h"

/* Autosave commits every second or two while somebody types. */
#define GATHER_MS 200

struct _QyRefresh
{
  GObject parent_instance;

  GtkWidget *widget;
  QyRefreshFunc again;
  gboolean stale;
  guint source;
};

G_DEFINE_FINAL_TYPE (QyRefresh, qy_refresh, G_TYPE_OBJECT)

static gboolean
on_gathered (gpointer data)
{
  QyRefresh *self = data;

  self->source = 0;
  if (gtk_widget_get_mapped (self->widget))
    qy_refresh_now (self);
  return G_SOURCE_REMOVE;
}

static void
on_book_changed (QyRefresh *self)
{
  self->stale = TRUE;
  if (self->source == 0 && gtk_widget_get_mapped (self->widget))
    self->source = g_timeout_add (GATHER_MS, on_gathered, self);
}

static void
on_map (QyRefresh *self)
{
  if (self->stale)
    qy_refresh_now (self);
}

static void
qy_refresh_dispose (GObject *object)
{
  g_clear_handle_id (&QY_REFRESH (object)->source, g_source_remove);
  G_OBJECT_CLASS (qy_refresh_parent_class)->dispose (object);
}

static void
qy_refresh_class_init (QyRefreshClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_refresh_dispose;
}

static void
qy_refresh_init (QyRefresh *self)
{
  self->stale = TRUE;
}

QyRefresh *
qy_refresh_new (GtkWidget *widget, QyBook *book, QyRefreshFunc again)
{
  QyRefresh *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && QY_IS_BOOK (book) && again != NULL, NULL);

  self = g_object_new (QY_TYPE_REFRESH, NULL);
  self->widget = widget;
  self->again = again;
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (widget))
    self->source = g_idle_add (on_gathered, self);
  return self;
}

void
qy_refresh_now (QyRefresh *self)
{
  g_return_if_fail (QY_IS_REFRESH (self));

  g_clear_handle_id (&self->source, g_source_remove);
  self->stale = FALSE;
  self->again (self->widget);
}
