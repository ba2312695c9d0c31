/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "qy-outline.h"
#include "qy-pages-private.h"
#include "qy-pdf-pack.h"

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (const QyPages *self, cairo_surface_t *surface)
{
  const QyPrinted *printed = self->printed;
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (self->created_at);
  g_autofree char *date = created != NULL ? g_date_time_format_iso8601 (created) : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  printed->title != NULL ? printed->title : "");
  if (printed->number != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, printed->number);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Qiyue");
  if (date != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

GBytes *
qy_pages_to_pdf (const QyPages *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) plain = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  surface =
      cairo_pdf_surface_create_for_stream (write_bytes, bytes, QY_PAGES_WIDTH, QY_PAGES_HEIGHT);
  set_metadata (self, surface);
  cr = cairo_create (surface);
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      qy_pages_draw (self, i, cr);
      cairo_show_page (cr);
    }
  qy_outline_add (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, QY_DOCUMENT_ERROR, QY_ERROR_FAILED,
                   _ ("The PDF could not be made: %s. No file was written."),
                   cairo_status_to_string (status));
      return NULL;
    }
  plain = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return qy_pdf_pack (plain);
}
