/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-row.h"

#include <string.h>

typedef enum
{
  CELL_NULL = 0,
  CELL_TEXT,
  CELL_INT,
} CellKind;

typedef struct
{
  CellKind kind;
  union
  {
    char *text;
    gint64 integer;
  };
} Cell;

struct _QyRow
{
  const QyTable *table;
  char *block; /* of qy_row_take_block() */
  gsize block_size;
  Cell cells[];
};

static void
cell_clear (QyRow *row, Cell *cell)
{
  if (cell->kind == CELL_TEXT
      && (row->block == NULL || cell->text < row->block
          || cell->text >= row->block + row->block_size))
    g_free (cell->text);
  cell->kind = CELL_NULL;
  cell->text = NULL;
}

static Cell *
find_cell (const QyRow *row, const char *column)
{
  int i = qy_table_column (row->table, column);

  if (i < 0)
    g_error ("table %s has no column %s", row->table->name, column);
  return (Cell *) &row->cells[i];
}

static gboolean
cell_equal (const Cell *a, const Cell *b)
{
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case CELL_TEXT:
      return g_str_equal (a->text, b->text);
    case CELL_INT:
      return a->integer == b->integer;
    default:
      return TRUE;
    }
}

QyRow *
qy_row_new (const QyTable *table)
{
  QyRow *row;

  g_return_val_if_fail (table != NULL, NULL);
  row = g_malloc0 (sizeof (QyRow) + table->n_columns * sizeof (Cell));
  row->table = table;
  return row;
}

QyRow *
qy_row_copy (const QyRow *row)
{
  QyRow *copy;

  g_return_val_if_fail (row != NULL, NULL);
  copy = qy_row_new (row->table);
  memcpy (copy->cells, row->cells, row->table->n_columns * sizeof (Cell));
  for (guint i = 0; i < row->table->n_columns; i++)
    if (copy->cells[i].kind == CELL_TEXT)
      copy->cells[i].text = g_strdup (row->cells[i].text);
  return copy;
}

void
qy_row_free (QyRow *row)
{
  if (row == NULL)
    return;
  qy_row_clear (row);
  g_free (row);
}

const QyTable *
qy_row_get_table (const QyRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);
  return row->table;
}

gboolean
qy_row_is_null (const QyRow *row, const char *column)
{
  return find_cell (row, column)->kind == CELL_NULL;
}

const char *
qy_row_get_text (const QyRow *row, const char *column)
{
  const Cell *cell = find_cell (row, column);

  return cell->kind == CELL_TEXT ? cell->text : NULL;
}

gint64
qy_row_get_int (const QyRow *row, const char *column)
{
  const Cell *cell = find_cell (row, column);

  return cell->kind == CELL_INT ? cell->integer : 0;
}

void
qy_row_set_text (QyRow *row, const char *column, const char *text)
{
  qy_row_take_text (row, find_cell (row, column) - row->cells, g_strdup (text));
}

void
qy_row_set_int (QyRow *row, const char *column, gint64 value)
{
  qy_row_set_cell_int (row, find_cell (row, column) - row->cells, value);
}

void
qy_row_set_null (QyRow *row, const char *column)
{
  cell_clear (row, find_cell (row, column));
}

gboolean
qy_row_equal (const QyRow *a, const QyRow *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  if (a->table != b->table)
    return FALSE;
  for (guint i = 0; i < a->table->n_columns; i++)
    if (!cell_equal (&a->cells[i], &b->cells[i]))
      return FALSE;
  return TRUE;
}

gboolean
qy_row_cell_equal (const QyRow *a, const QyRow *b, guint column)
{
  g_return_val_if_fail (a->table == b->table && column < a->table->n_columns, FALSE);
  return cell_equal (&a->cells[column], &b->cells[column]);
}

gboolean
qy_row_cell_is_null (const QyRow *row, guint column)
{
  g_return_val_if_fail (column < row->table->n_columns, TRUE);
  return row->cells[column].kind == CELL_NULL;
}

const char *
qy_row_cell_text (const QyRow *row, guint column)
{
  g_return_val_if_fail (column < row->table->n_columns, NULL);
  return row->cells[column].kind == CELL_TEXT ? row->cells[column].text : NULL;
}

gint64
qy_row_cell_int (const QyRow *row, guint column)
{
  g_return_val_if_fail (column < row->table->n_columns, 0);
  return row->cells[column].kind == CELL_INT ? row->cells[column].integer : 0;
}

void
qy_row_take_text (QyRow *row, guint column, char *text)
{
  g_return_if_fail (column < row->table->n_columns);
  g_return_if_fail (row->table->columns[column].type == QY_COLUMN_TEXT);
  cell_clear (row, &row->cells[column]);
  if (text == NULL)
    return;
  row->cells[column].kind = CELL_TEXT;
  row->cells[column].text = text;
}

void
qy_row_take_block (QyRow *row, char *block, gsize size)
{
  g_return_if_fail (row != NULL && row->block == NULL);
  row->block = block;
  row->block_size = size;
}

void
qy_row_set_cell_int (QyRow *row, guint column, gint64 value)
{
  g_return_if_fail (column < row->table->n_columns);
  g_return_if_fail (row->table->columns[column].type == QY_COLUMN_INT);
  cell_clear (row, &row->cells[column]);
  row->cells[column].kind = CELL_INT;
  row->cells[column].integer = value;
}

void
qy_row_set_cell_null (QyRow *row, guint column)
{
  g_return_if_fail (column < row->table->n_columns);
  cell_clear (row, &row->cells[column]);
}

void
qy_row_get_keys (const QyRow *row, const char *keys[QY_TABLE_MAX_KEYS])
{
  guint n = 0;

  for (guint i = 0; i < row->table->n_columns; i++)
    if (row->table->columns[i].flags & QY_COLUMN_KEY)
      keys[n++] = qy_row_cell_text (row, i);
  for (; n < QY_TABLE_MAX_KEYS; n++)
    keys[n] = NULL;
}

void
qy_row_clear (QyRow *row)
{
  for (guint i = 0; i < row->table->n_columns; i++)
    cell_clear (row, &row->cells[i]);
  g_clear_pointer (&row->block, g_free);
  row->block_size = 0;
}
