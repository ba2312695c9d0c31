/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-textures.h"

#include <math.h>

struct _QyPageTextures
{
  GHashTable *by_page; /* page + 1 → GdkTexture */
  double scale;
};

typedef struct
{
  guint first;
  guint last;
} Range;

static GdkTexture *
draw (const QyPages *pages, guint page, double scale)
{
  int width = MAX ((int) round (QY_PAGES_WIDTH * scale), 1);
  int height = MAX ((int) round (QY_PAGES_HEIGHT * scale), 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / QY_PAGES_WIDTH, height / QY_PAGES_HEIGHT);
  qy_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static gboolean
is_far (gpointer key, gpointer value, gpointer data)
{
  const Range *range = data;
  guint page = GPOINTER_TO_UINT (key) - 1;

  return page + 1 < range->first || page > range->last + 1;
}

QyPageTextures *
qy_page_textures_new (void)
{
  QyPageTextures *self = g_new0 (QyPageTextures, 1);

  self->by_page = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  return self;
}

void
qy_page_textures_free (QyPageTextures *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_page);
  g_free (self);
}

void
qy_page_textures_clear (QyPageTextures *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->by_page);
}

GdkTexture *
qy_page_textures_get (QyPageTextures *self, const QyPages *pages, guint page, double scale)
{
  GdkTexture *texture = NULL;

  g_return_val_if_fail (self != NULL && pages != NULL, NULL);

  if (scale != self->scale)
    g_hash_table_remove_all (self->by_page);
  self->scale = scale;
  texture = g_hash_table_lookup (self->by_page, GUINT_TO_POINTER (page + 1));
  if (texture == NULL)
    {
      texture = draw (pages, page, scale);
      g_hash_table_insert (self->by_page, GUINT_TO_POINTER (page + 1), texture);
    }
  return texture;
}

void
qy_page_textures_keep (QyPageTextures *self, guint first, guint last)
{
  Range range = { first, last };

  g_return_if_fail (self != NULL);

  g_hash_table_foreach_remove (self->by_page, is_far, &range);
}
