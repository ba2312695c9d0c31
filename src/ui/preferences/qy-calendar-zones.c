/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar-zones.h"

#include <string.h>

/* The system's tables: lines "COUNTRIES\tCOORDINATES\tZONE[\tCOMMENT]", and comments with #. */
static const char *const tables[] = { "/usr/share/zoneinfo/zone1970.tab",
                                      "/usr/share/zoneinfo/zone.tab" };

/* For systems without a table: what most books need. */
static const char *const known[] = {
  "America/Los_Angeles",
  "America/New_York",
  "Asia/Hong_Kong",
  "Asia/Shanghai",
  "Asia/Singapore",
  "Asia/Taipei",
  "Asia/Tokyo",
  "Asia/Urumqi",
  "Europe/Berlin",
  "Europe/London",
  "UTC",
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_from_table (GPtrArray *zones, const char *table)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 4);

      if (*lines[i] != '#' && g_strv_length (fields) >= 3)
        g_ptr_array_add (zones, g_strdup (fields[2]));
    }
}

static GtkStringList *
list_zones (const char *zone)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *list = gtk_string_list_new (NULL);
  const char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables) && zones->len == 0; i++)
    {
      g_autofree char *table = NULL;

      if (g_file_get_contents (tables[i], &table, NULL, NULL))
        add_from_table (zones, table);
    }
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_ptr_array_add (zones, g_strdup (known[i]));
  g_ptr_array_add (zones, g_strdup (zone));
  g_ptr_array_sort (zones, compare_names);
  for (guint i = 0; i < zones->len; i++)
    {
      if (before == NULL || !g_str_equal (before, zones->pdata[i]))
        gtk_string_list_append (list, zones->pdata[i]);
      before = zones->pdata[i];
    }
  return list;
}

void
qy_calendar_zones_select (GtkDropDown *drop_down, const char *zone)
{
  g_autoptr (GtkStringList) list = NULL;
  guint n = 0;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && zone != NULL);

  list = list_zones (zone);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (list, i), zone))
      gtk_drop_down_set_selected (drop_down, i);
}

char *
qy_calendar_zones_get (GtkDropDown *drop_down)
{
  GtkStringObject *selected = NULL;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), NULL);

  selected = gtk_drop_down_get_selected_item (drop_down);
  return selected != NULL ? g_strdup (gtk_string_object_get_string (selected)) : g_strdup ("UTC");
}
