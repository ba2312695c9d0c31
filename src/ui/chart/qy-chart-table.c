/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-table.h"

#include "qy-currency.h"
#include "qy-display.h"
#include "qy-money.h"
#include "qy-month-axis.h"
#include "qy-sort-key.h"

typedef struct
{
  char *text;  /* as people read it */
  char *plain; /* as programs read it; NULL: the text */
  gint64 key;  /* a figure's or date's size */
  char *sort;  /* of a text; made when it is first asked for */
} Cell;

typedef struct
{
  char *title;
  gboolean is_figure;
} Column;

struct _QyChartTableRow
{
  GObject parent_instance;

  char *id;
  GArray *cells;
};

struct _QyChartTable
{
  GObject parent_instance;

  GArray *columns;
  GListStore *rows;
  QyChartTableRow *last; /* unowned: the row being filled */
};

G_DEFINE_FINAL_TYPE (QyChartTableRow, qy_chart_table_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (QyChartTable, qy_chart_table, G_TYPE_OBJECT)

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  g_free (cell->plain);
  g_free (cell->sort);
}

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->title);
}

/* The strings are taken. */
static void
add_cell (QyChartTable *self, char *text, char *plain, gint64 key)
{
  Cell cell = { text, plain, key, NULL };

  g_return_if_fail (QY_IS_CHART_TABLE (self) && self->last != NULL);

  g_array_append_val (self->last->cells, cell);
}

static Cell *
cell_at (QyChartTableRow *row, guint column)
{
  return column < row->cells->len ? &g_array_index (row->cells, Cell, column) : NULL;
}

static const char *
sort_key_of (Cell *cell)
{
  if (cell->sort == NULL)
    cell->sort = qy_sort_key (cell->text);
  return cell->sort;
}

static void
print_text (GString *out, const char *text)
{
  if (strchr ("=+-@", *text) != NULL && *text != '\0')
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (out, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

static void
print_row (GString *out, QyChartTable *self, QyChartTableRow *row)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Cell *cell = cell_at (row, i);

      if (i > 0)
        g_string_append_c (out, '\t');
      if (cell != NULL && cell->plain != NULL)
        g_string_append (out, cell->plain);
      else if (cell != NULL)
        print_text (out, cell->text);
    }
  g_string_append_c (out, '\n');
}

static void
qy_chart_table_row_finalize (GObject *object)
{
  QyChartTableRow *self = QY_CHART_TABLE_ROW (object);

  g_free (self->id);
  g_array_unref (self->cells);
  G_OBJECT_CLASS (qy_chart_table_row_parent_class)->finalize (object);
}

static void
qy_chart_table_finalize (GObject *object)
{
  QyChartTable *self = QY_CHART_TABLE (object);

  g_array_unref (self->columns);
  g_object_unref (self->rows);
  G_OBJECT_CLASS (qy_chart_table_parent_class)->finalize (object);
}

static void
qy_chart_table_row_class_init (QyChartTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_chart_table_row_finalize;
}

static void
qy_chart_table_class_init (QyChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_chart_table_finalize;
}

static void
qy_chart_table_row_init (QyChartTableRow *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
}

static void
qy_chart_table_init (QyChartTable *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_list_store_new (QY_TYPE_CHART_TABLE_ROW);
}

QyChartTable *
qy_chart_table_new (void)
{
  return g_object_new (QY_TYPE_CHART_TABLE, NULL);
}

void
qy_chart_table_add_column (QyChartTable *self, const char *title, gboolean is_figure)
{
  Column column = { g_strdup (title), is_figure };

  g_return_if_fail (QY_IS_CHART_TABLE (self) && title != NULL);

  g_array_append_val (self->columns, column);
}

void
qy_chart_table_begin_row (QyChartTable *self, const char *id)
{
  g_autoptr (QyChartTableRow) row = NULL;

  g_return_if_fail (QY_IS_CHART_TABLE (self));

  row = g_object_new (QY_TYPE_CHART_TABLE_ROW, NULL);
  row->id = g_strdup (id);
  self->last = row;
  g_list_store_append (self->rows, row);
}

void
qy_chart_table_add_text (QyChartTable *self, const char *text)
{
  add_cell (self, g_strdup (text != NULL ? text : ""), NULL, 0);
}

void
qy_chart_table_add_amount (QyChartTable *self, gint64 minor, const char *currency)
{
  QyMoney money = { minor, "" };

  g_return_if_fail (currency != NULL && strlen (currency) < sizeof money.currency);

  g_strlcpy (money.currency, currency, sizeof money.currency);
  add_cell (self, qy_display_amount (minor, currency), qy_money_to_plain (money), minor);
}

void
qy_chart_table_add_count (QyChartTable *self, gint64 count)
{
  add_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, count),
            g_strdup_printf ("%" G_GINT64_FORMAT, count), count);
}

void
qy_chart_table_add_date (QyChartTable *self, QyDate date)
{
  if (qy_date_is_set (date))
    add_cell (self, qy_date_print (date, qy_language_of_interface ()), qy_date_to_iso (date),
              qy_date_to_days (date));
  else
    add_cell (self, g_strdup (""), g_strdup (""), G_MININT64);
}

void
qy_chart_table_add_month (QyChartTable *self, int number)
{
  add_cell (self, qy_month_title (number),
            g_strdup_printf ("%04d-%02d", qy_month_year (number), qy_month_month (number)), number);
}

guint
qy_chart_table_get_n_columns (QyChartTable *self)
{
  g_return_val_if_fail (QY_IS_CHART_TABLE (self), 0);

  return self->columns->len;
}

const char *
qy_chart_table_get_title (QyChartTable *self, guint column)
{
  g_return_val_if_fail (QY_IS_CHART_TABLE (self) && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).title;
}

gboolean
qy_chart_table_is_figure (QyChartTable *self, guint column)
{
  g_return_val_if_fail (QY_IS_CHART_TABLE (self) && column < self->columns->len, FALSE);

  return g_array_index (self->columns, Column, column).is_figure;
}

GListModel *
qy_chart_table_get_rows (QyChartTable *self)
{
  g_return_val_if_fail (QY_IS_CHART_TABLE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

const char *
qy_chart_table_row_get_id (QyChartTableRow *self)
{
  g_return_val_if_fail (QY_IS_CHART_TABLE_ROW (self), NULL);

  return self->id;
}

const char *
qy_chart_table_row_get_text (QyChartTableRow *self, guint column)
{
  const Cell *cell = NULL;

  g_return_val_if_fail (QY_IS_CHART_TABLE_ROW (self), NULL);

  cell = cell_at (self, column);
  return cell != NULL ? cell->text : "";
}

int
qy_chart_table_row_compare (QyChartTableRow *a, QyChartTableRow *b, guint column)
{
  Cell *left = NULL;
  Cell *right = NULL;

  g_return_val_if_fail (QY_IS_CHART_TABLE_ROW (a) && QY_IS_CHART_TABLE_ROW (b), 0);

  left = cell_at (a, column);
  right = cell_at (b, column);
  if (left == NULL || right == NULL)
    return (left != NULL) - (right != NULL);
  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return strcmp (sort_key_of (left), sort_key_of (right));
}

char *
qy_chart_table_print_tsv (QyChartTable *self, GListModel *rows)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (QY_IS_CHART_TABLE (self), NULL);

  if (rows == NULL)
    rows = G_LIST_MODEL (self->rows);
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\t');
      print_text (out, qy_chart_table_get_title (self, i));
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (QyChartTableRow) row = g_list_model_get_item (rows, i);

      print_row (out, self, row);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
