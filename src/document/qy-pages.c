/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-pages-private.h"

#include <glib/gi18n-lib.h>

#include "qy-furniture.h"
#include "qy-typesetter.h"

G_STATIC_ASSERT (QY_PAGES_WIDTH == QY_PAPER_WIDTH && QY_PAGES_HEIGHT == QY_PAPER_HEIGHT);
G_STATIC_ASSERT (QY_PAGES_CROP_Y < QY_PAPER_TOP - 10);
G_STATIC_ASSERT (QY_PAGES_CROP_Y + QY_PAGES_CROP_HEIGHT > QY_PAPER_HEIGHT - QY_PAPER_BOTTOM + 10);

static void
pages_free (QyPages *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->furniture, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->fonts, qy_font_set_free);
  g_clear_pointer (&self->printed, qy_printed_unref);
  g_free (self);
}

static gboolean
set_units (QyPages *self, GError **error)
{
  QyTypesetter setter = {
    .printed = self->printed, .fonts = self->fonts, .texts = self->texts, .units = self->units
  };

  return qy_typesetter_set (&setter, error);
}

QyPages *
qy_pages_layout (const QyPrinted *printed, const QyPaperOptions *options, GError **error)
{
  g_autoptr (QyPages) self = NULL;

  g_return_val_if_fail (printed != NULL && options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (QyPages, 1);
  g_atomic_ref_count_init (&self->refs);
  self->printed = qy_printed_ref ((QyPrinted *) printed);
  self->fonts = qy_font_set_new (printed->language);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_text_free);
  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_unit_free);
  self->furniture = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_unit_free);
  self->created_at = options->created_at;

  if (!set_units (self, error))
    {
      g_prefix_error (error, "%s ", _ ("No page was made."));
      return NULL;
    }
  self->pages = qy_paginate (self->units, QY_PAPER_BODY);
  if (!qy_furniture_set (self, options, error) || !qy_font_set_seal (self->fonts, error))
    return NULL;
  return g_steal_pointer (&self);
}

QyPages *
qy_pages_ref (QyPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
qy_pages_unref (QyPages *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->refs))
    pages_free (self);
}

guint
qy_pages_get_n (const QyPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

void
qy_pages_get_size (const QyPages *self, double *width, double *height)
{
  g_return_if_fail (self != NULL);

  if (width != NULL)
    *width = QY_PAGES_WIDTH;
  if (height != NULL)
    *height = QY_PAGES_HEIGHT;
}
