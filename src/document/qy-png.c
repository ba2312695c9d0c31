/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-png.h"

#include <cairo.h>

#include "qy-error.h"

static cairo_status_t
take (void *array, const unsigned char *bytes, unsigned int size)
{
  g_byte_array_append (array, bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
qy_png_new (GBytes *pixels, int width, int height, int stride, GError **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  cairo_surface_t *surface = NULL;
  cairo_status_t status;

  g_return_val_if_fail (pixels != NULL && width > 0 && height > 0, NULL);
  g_return_val_if_fail (g_bytes_get_size (pixels) >= (gsize) stride * (gsize) height, NULL);

  surface = cairo_image_surface_create_for_data ((unsigned char *) g_bytes_get_data (pixels, NULL),
                                                 CAIRO_FORMAT_ARGB32, width, height, stride);
  status = cairo_surface_write_to_png_stream (surface, take, png);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&png));
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
