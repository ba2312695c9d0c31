/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-textures.h"

#define NEIGHBOUR_PIXELS (4 * 1024 * 1024) /* a larger page is only drawn when it is seen */

typedef struct
{
  GdkTexture *texture; /* NULL: it cannot be drawn */
  double scale;        /* the one asked for */
} Drawn;

struct _QyReaderTextures
{
  GtkWidget *widget; /* unowned */
  QyReader *reader;
  GHashTable *by_page; /* page + 1 → Drawn */
  GCancellable *cancellable;
  gboolean is_waiting;
  guint asked; /* page */
  double asked_scale;
};

typedef struct
{
  guint first;
  guint last;
} Range;

static void
drawn_free (gpointer data)
{
  Drawn *drawn = data;

  g_clear_object (&drawn->texture);
  g_free (drawn);
}

static Drawn *
look_up (QyReaderTextures *self, guint page)
{
  return g_hash_table_lookup (self->by_page, GUINT_TO_POINTER (page + 1));
}

static GdkTexture *
make_texture (const QyReaderDrawing *drawing)
{
  return gdk_memory_texture_new (drawing->width, drawing->height, GDK_MEMORY_DEFAULT,
                                 drawing->pixels, drawing->stride);
}

static void
on_drawn (GObject *reader, GAsyncResult *result, gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderDrawing) drawing =
      qy_reader_render_finish (QY_READER (reader), result, &error);
  QyReaderTextures *self = NULL;
  Drawn *drawn = NULL;

  if (g_cancellable_is_cancelled (cancellable))
    return; /* the textures are gone */
  self = g_object_get_data (G_OBJECT (cancellable), "textures");
  self->is_waiting = FALSE;
  drawn = g_new0 (Drawn, 1);
  drawn->texture = drawing != NULL ? make_texture (drawing) : NULL;
  drawn->scale = self->asked_scale;
  g_hash_table_insert (self->by_page, GUINT_TO_POINTER (self->asked + 1), drawn);
  gtk_widget_queue_draw (self->widget);
}

static void
ask (QyReaderTextures *self, guint page, double scale)
{
  self->is_waiting = TRUE;
  self->asked = page;
  self->asked_scale = scale;
  qy_reader_render_async (self->reader, page, scale, NULL, self->cancellable, on_drawn,
                          g_object_ref (self->cancellable));
}

static gboolean
is_far (gpointer key, gpointer value, gpointer data)
{
  const Range *range = data;
  guint page = GPOINTER_TO_UINT (key) - 1;

  return page + 1 < range->first || page > range->last + 1;
}

static gboolean
is_missing (QyReaderTextures *self, guint page, double scale)
{
  const Drawn *drawn = look_up (self, page);

  return drawn == NULL || (drawn->texture != NULL && drawn->scale != scale);
}

static gboolean
ask_if_missing (QyReaderTextures *self, const QyReaderLayout *layout, guint page, double factor)
{
  double scale = qy_reader_layout_get_scale (layout, page) * factor;

  if (!is_missing (self, page, scale))
    return FALSE;
  ask (self, page, scale);
  return TRUE;
}

static gboolean
is_small (const QyReaderLayout *layout, guint page, double factor)
{
  graphene_rect_t place = qy_reader_layout_get_place (layout, page);

  return (double) place.size.width * (double) place.size.height * factor * factor
         <= NEIGHBOUR_PIXELS;
}

QyReaderTextures *
qy_reader_textures_new (GtkWidget *widget, QyReader *reader)
{
  QyReaderTextures *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && QY_IS_READER (reader), NULL);

  self = g_new0 (QyReaderTextures, 1);
  self->widget = widget;
  self->reader = g_object_ref (reader);
  self->by_page = g_hash_table_new_full (NULL, NULL, NULL, drawn_free);
  self->cancellable = g_cancellable_new ();
  g_object_set_data (G_OBJECT (self->cancellable), "textures", self);
  return self;
}

void
qy_reader_textures_free (QyReaderTextures *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->reader);
  g_hash_table_unref (self->by_page);
  g_free (self);
}

GdkTexture *
qy_reader_textures_get (QyReaderTextures *self, guint page)
{
  const Drawn *drawn = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  drawn = look_up (self, page);
  return drawn != NULL ? drawn->texture : NULL;
}

gboolean
qy_reader_textures_has_failed (QyReaderTextures *self, guint page)
{
  const Drawn *drawn = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  drawn = look_up (self, page);
  return drawn != NULL && drawn->texture == NULL;
}

void
qy_reader_textures_want (
    QyReaderTextures *self, const QyReaderLayout *layout, guint first, guint last, double factor)
{
  Range range = { first, last };

  g_return_if_fail (self != NULL && layout != NULL && last < qy_reader_layout_get_n (layout));

  g_hash_table_foreach_remove (self->by_page, is_far, &range);
  if (self->is_waiting)
    return;
  for (guint page = first; page <= last; page++)
    if (ask_if_missing (self, layout, page, factor))
      return;
  if (last + 1 < qy_reader_layout_get_n (layout) && is_small (layout, last + 1, factor)
      && ask_if_missing (self, layout, last + 1, factor))
    return;
  if (first > 0 && is_small (layout, first - 1, factor))
    ask_if_missing (self, layout, first - 1, factor);
}

gboolean
qy_reader_textures_is_waiting (QyReaderTextures *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_waiting;
}
