/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-table-view.h"

#define TEXT_CHARS   12 /* that a column of texts shows at least */
#define FIGURE_CHARS 8
#define TABLE        "qy-chart-table"

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer is_figure)
{
  GtkWidget *cell = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (cell), GPOINTER_TO_INT (is_figure) ? 1 : 0);
  gtk_label_set_width_chars (GTK_LABEL (cell),
                             GPOINTER_TO_INT (is_figure) ? FIGURE_CHARS : TEXT_CHARS);
  gtk_widget_add_css_class (cell, "numeric");
  gtk_widget_add_css_class (cell, "line");
  gtk_list_item_set_child (item, cell);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  QyChartTableRow *row = gtk_list_item_get_item (item);
  const char *text = qy_chart_table_row_get_text (row, GPOINTER_TO_UINT (column));
  GtkWidget *cell = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return qy_chart_table_row_compare ((QyChartTableRow *) a, (QyChartTableRow *) b,
                                     GPOINTER_TO_UINT (column));
}

static GtkColumnViewColumn *
new_column (QyChartTable *table, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column =
      gtk_column_view_column_new (qy_chart_table_get_title (table, index), factory);
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (index), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup),
                    GINT_TO_POINTER (qy_chart_table_is_figure (table, index)));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (index));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

static gboolean
has_columns_of (GtkColumnView *view, QyChartTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  if (g_list_model_get_n_items (columns) != qy_chart_table_get_n_columns (table))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), qy_chart_table_get_title (table, i))
          != 0)
        return FALSE;
    }
  return TRUE;
}

static void
replace_columns (GtkColumnView *view, QyChartTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  for (guint i = 0; i < qy_chart_table_get_n_columns (table); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (table, i);

      gtk_column_view_append_column (view, column);
    }
}

void
qy_chart_table_view_show (GtkColumnView *view, QyChartTable *table)
{
  GListModel *sorted = NULL;
  GtkSelectionModel *selection = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && QY_IS_CHART_TABLE (table));

  if (!has_columns_of (view, table))
    replace_columns (view, table);
  g_object_set_data_full (G_OBJECT (view), TABLE, g_object_ref (table), g_object_unref);
  sorted =
      G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (qy_chart_table_get_rows (table)),
                                             g_object_ref (gtk_column_view_get_sorter (view))));
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (sorted));
  gtk_column_view_set_model (view, selection);
  g_object_unref (selection);
}

char *
qy_chart_table_view_print (GtkColumnView *view)
{
  GtkSelectionModel *selection = NULL;
  QyChartTable *table = NULL;
  g_autoptr (GtkSelectionFilterModel) chosen = NULL;
  gboolean has_chosen = FALSE;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  table = g_object_get_data (G_OBJECT (view), TABLE);
  selection = gtk_column_view_get_model (view);
  if (table == NULL || selection == NULL)
    return g_strdup ("");
  chosen = gtk_selection_filter_model_new (selection);
  has_chosen = g_list_model_get_n_items (G_LIST_MODEL (chosen)) > 0;
  return qy_chart_table_print_tsv (table,
                                   has_chosen ? G_LIST_MODEL (chosen) : G_LIST_MODEL (selection));
}

const char *
qy_chart_table_view_get_id (GtkColumnView *view, guint position)
{
  g_autoptr (QyChartTableRow) row = NULL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);
  return row != NULL ? qy_chart_table_row_get_id (row) : NULL;
}
