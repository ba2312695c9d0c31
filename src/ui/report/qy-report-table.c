/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-table.h"

#include <string.h>

#define TEXT_CHARS   10
#define FIRST_CHARS  14 /* of a text at the left */
#define FIGURE_CHARS 13
#define DATE_CHARS   11

/* Which cell a column shows; kept by its factory and its sorter. */
typedef struct
{
  QyReportType type;
  guint index;
} Cell;

static gboolean
is_figure (QyReportType type)
{
  return type == QY_REPORT_MONEY || type == QY_REPORT_NUMBER;
}

static guint
chars_of (const Cell *cell)
{
  if (is_figure (cell->type))
    return FIGURE_CHARS;
  if (cell->type == QY_REPORT_DATE)
    return DATE_CHARS;
  return cell->index == 0 ? FIRST_CHARS : TEXT_CHARS;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, const Cell *cell)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), chars_of (cell));
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), is_figure (cell->type) ? 1 : 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "line");
  gtk_widget_add_css_class (text, "numeric");
  gtk_list_item_set_child (item, text);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, const Cell *cell)
{
  const QyReportRow *row = qy_report_item_get_row (gtk_list_item_get_item (item));
  GtkWidget *text = gtk_list_item_get_child (item);
  g_autofree char *shown = qy_report_cell_display (cell->type, row->cells[cell->index]);

  gtk_inscription_set_text (GTK_INSCRIPTION (text), shown);
  gtk_widget_set_tooltip_text (text, cell->type == QY_REPORT_TEXT && *shown != '\0' ? shown : NULL);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Cell *cell = data;
  const char *one = qy_report_item_get_row ((gpointer) a)->cells[cell->index];
  const char *other = qy_report_item_get_row ((gpointer) b)->cells[cell->index];
  gint64 first = qy_report_cell_minor (cell->type, one);
  gint64 second = qy_report_cell_minor (cell->type, other);

  if (is_figure (cell->type))
    return first < second ? GTK_ORDERING_SMALLER
                          : (first > second ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL);
  return gtk_ordering_from_cmpfunc (cell->type == QY_REPORT_TEXT ? g_utf8_collate (one, other)
                                                                 : strcmp (one, other));
}

static GtkListItemFactory *
factory_new (const Cell *cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cell *own = g_memdup2 (cell, sizeof *cell);

  g_object_set_data_full (G_OBJECT (factory), "qy-cell", own, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), own);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), own);
  return factory;
}

static void
add_column (GtkColumnView *table, const QyReportColumn *column, guint index)
{
  const Cell cell = { column->type, index };
  g_autoptr (GtkColumnViewColumn) added =
      gtk_column_view_column_new (qy_report_column_label (column), factory_new (&cell));
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare, g_memdup2 (&cell, sizeof cell), g_free));

  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column->type == QY_REPORT_TEXT);
  gtk_column_view_append_column (table, added);
}

void
qy_report_table_set_columns (GtkColumnView *table, QyReportKind kind)
{
  GListModel *old = NULL;
  const QyReportColumn *columns;
  guint n;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  gtk_column_view_sort_by_column (table, NULL, GTK_SORT_ASCENDING);
  old = gtk_column_view_get_columns (table);
  while (g_list_model_get_n_items (old) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (old, 0);

      gtk_column_view_remove_column (table, column);
    }
  columns = qy_report_kind_columns (kind, &n);
  for (guint i = 0; i < n; i++)
    add_column (table, &columns[i], i);
}
