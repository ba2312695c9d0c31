/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ASCENT  14 /* points of a line above and below its baseline, near enough for a mark */
#define DESCENT 6
#define MARGIN  6

gboolean
qy_page_marks_find (const QyPages *pages, guint page, const char *key, graphene_rect_t *area)
{
  g_autoptr (GArray) lines = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (pages != NULL && key != NULL && area != NULL, FALSE);

  lines = qy_pages_get_lines (pages, page);
  for (guint i = 0; i < lines->len; i++)
    {
      const QyPlacedLine *line = &g_array_index (lines, QyPlacedLine, i);
      graphene_rect_t one = GRAPHENE_RECT_INIT ((float) line->x - MARGIN, (float) line->y - ASCENT,
                                                (float) line->width + 2 * MARGIN, ASCENT + DESCENT);

      if (g_strcmp0 (line->key, key) != 0)
        continue;
      if (found)
        graphene_rect_union (area, &one, area);
      else
        *area = one;
      found = TRUE;
    }
  return found;
}

const char *
qy_page_marks_find_at (const QyPages *pages, guint page, double y)
{
  g_autoptr (GArray) lines = NULL;
  const char *nearest = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (pages != NULL, NULL);

  lines = qy_pages_get_lines (pages, page);
  for (guint i = 0; i < lines->len; i++)
    {
      const QyPlacedLine *line = &g_array_index (lines, QyPlacedLine, i);
      double distance = fabs (line->y - (ASCENT - DESCENT) / 2.0 - y);

      if (line->key == NULL || distance >= least)
        continue;
      least = distance;
      nearest = line->key;
    }
  return nearest;
}

void
qy_page_marks_describe (const QyPages *pages, guint page, GtkAccessible *accessible)
{
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *label = NULL;

  g_return_if_fail (pages != NULL && GTK_IS_ACCESSIBLE (accessible));

  lines = qy_pages_get_lines (pages, page);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            g_array_index (lines, QyPlacedLine, i).text);
  label = g_strdup_printf (_ ("Page %u of %u"), page + 1, qy_pages_get_n (pages));
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}
