/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-table.h"

#include "qy-table-columns.h"

#define PADDING_X 5.0
#define PADDING_Y 3.5
#define RULE      0.5
/* White around a table, points. */
#define ABOVE 4.0
#define BELOW 8.0

typedef struct
{
  GPtrArray *rows; /* of GPtrArray of QyText */
  GArray *columns;
  guint first; /* block of the first row */
  int head;    /* unit of the head, or -1 */
} Table;

static void
table_clear (Table *table)
{
  g_clear_pointer (&table->rows, g_ptr_array_unref);
  g_clear_pointer (&table->columns, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static gboolean
shape_rows (QyTypesetter *self, Table *table, gboolean has_head, GError **error)
{
  const QyPrintedBlock *block;

  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  while ((block = qy_typesetter_get_block (self, self->block)) != NULL
         && block->kind == QY_BLOCK_ROW)
    {
      QyType type = has_head && table->rows->len == 0 ? QY_TYPE_HEAD_CELL : QY_TYPE_CELL;
      GPtrArray *cells = qy_typesetter_shape_cells (self, type, block, error);

      if (cells == NULL)
        return FALSE;
      g_ptr_array_add (table->rows, cells);
      self->block++;
    }
  return TRUE;
}

static void
add_rules (QyUnit *unit, const GArray *columns, gboolean is_head)
{
  double width = 0;

  for (guint j = 0; j < columns->len; j++)
    width += g_array_index (columns, QyColumn, j).width;
  if (is_head)
    {
      QyMark ground = { .kind = QY_MARK_FILL, .width = width, .height = unit->height };

      g_array_prepend_val (unit->marks, ground);
    }
  for (guint j = 0; j <= columns->len; j++)
    {
      double x = j < columns->len ? g_array_index (columns, QyColumn, j).x : width;

      qy_unit_add_box (unit, QY_MARK_RULE, x - RULE / 2, 0, RULE, unit->height);
    }
  qy_unit_add_box (unit, QY_MARK_RULE, -RULE / 2, -RULE / 2, width + RULE, RULE);
  qy_unit_add_box (unit, QY_MARK_RULE, -RULE / 2, unit->height - RULE / 2, width + RULE, RULE);
}

/* A unit of lines first to first + count of every cell. */
static QyUnit *
make_row_unit (const Table *table,
               const QyTypeStyle *style,
               GPtrArray *cell_lines,
               guint first,
               guint count,
               guint block)
{
  QyUnit *unit = qy_unit_new (block, 0, count * style->pitch + 2 * PADDING_Y, QY_KEEP_FREE);

  unit->is_row = TRUE;

  for (guint j = 0; j < cell_lines->len; j++)
    {
      const QyColumn *column = &g_array_index (table->columns, QyColumn, j);
      const GArray *lines = cell_lines->pdata[j];
      guint n = first < lines->len ? MIN (count, lines->len - first) : 0;
      double y = PADDING_Y + (count - n) * style->pitch / 2;

      for (guint i = 0; i < n; i++, y += style->pitch)
        qy_unit_add_line (unit, &g_array_index (lines, QyLine, first + i), column->x + PADDING_X,
                          y + qy_type_style_get_baseline (style));
    }
  return unit;
}

static GPtrArray *
fill_cells (const Table *table, guint row, gboolean is_head, guint *n_lines)
{
  const GPtrArray *cells = table->rows->pdata[row];
  GPtrArray *cell_lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  *n_lines = 1;
  for (guint j = 0; j < cells->len; j++)
    {
      const QyColumn *column = &g_array_index (table->columns, QyColumn, j);
      GArray *lines = qy_text_fill (cells->pdata[j], column->width - 2 * PADDING_X, 0,
                                    is_head ? QY_ALIGN_CENTER : column->align);

      *n_lines = MAX (*n_lines, lines->len);
      g_ptr_array_add (cell_lines, lines);
    }
  return cell_lines;
}

static void
add_row (QyTypesetter *self, Table *table, guint row, gboolean is_head)
{
  const QyTypeStyle *style =
      qy_type_style (self->printed->language, is_head ? QY_TYPE_HEAD_CELL : QY_TYPE_CELL);
  double head_height = table->head < 0 ? 0 : ((QyUnit *) self->units->pdata[table->head])->height;
  guint n_lines, most;
  g_autoptr (GPtrArray) cell_lines = fill_cells (table, row, is_head, &n_lines);

  most = MAX (1, (QY_PAPER_BODY - head_height - 2 * PADDING_Y - 1) / style->pitch);
  for (guint first = 0; first < n_lines; first += most)
    {
      guint count = MIN (most, n_lines - first);
      QyUnit *unit = make_row_unit (table, style, cell_lines, first, count, table->first + row);

      add_rules (unit, table->columns, is_head);
      unit->head = table->head;
      unit->before = row == 0 && first == 0 ? ABOVE : 0;
      unit->line = first;
      unit->n_lines = n_lines;
      qy_typesetter_add (self, unit);
    }
  if (is_head)
    {
      table->head = head_height == 0 && n_lines <= most / 3 ? (int) self->units->len - 1 : -1;
      self->keep_next = QY_KEEP_WITH;
    }
}

static gboolean
set_caption (QyTypesetter *self, GError **error)
{
  const QyPrintedBlock *block = qy_typesetter_get_block (self, self->block);
  const char *gap = self->printed->language == QY_LANGUAGE_ZH ? "　" : "  ";
  g_autofree char *plain = qy_printed_block_text (block);
  g_autofree char *label = g_strconcat (block->number, *block->number != '\0' ? gap : "", NULL);
  QyText *number, *text;

  if (*plain == '\0' && *label == '\0')
    return TRUE;
  number = qy_typesetter_shape (self, QY_TYPE_CAPTION, label, error);
  text = number == NULL ? NULL
                        : qy_typesetter_shape_spans (self, QY_TYPE_CAPTION, block, 0,
                                                     block->spans->len, error);
  if (text == NULL)
    return FALSE;
  qy_typesetter_add_lines (self, QY_TYPE_CAPTION, number, 0, text, 0, 0, QY_PAPER_MEASURE);
  self->keep_next = QY_KEEP_WITH;
  return TRUE;
}

gboolean
qy_table_set (QyTypesetter *self, guint *index, GError **error)
{
  gboolean has_head = qy_typesetter_get_block (self, *index)->kind == QY_BLOCK_TABLE;
  g_auto (Table) table = { .head = -1 };

  if (has_head && !set_caption (self, error))
    return FALSE;
  self->block = table.first = has_head ? *index + 1 : *index;
  if (!shape_rows (self, &table, has_head, error))
    return FALSE;
  *index = self->block;
  if (table.rows->len == 0)
    return TRUE;
  table.columns = qy_table_columns (table.rows, has_head, QY_PAPER_MEASURE, PADDING_X);
  for (guint i = 0; i < table.rows->len; i++)
    add_row (self, &table, i, has_head && i == 0);
  ((QyUnit *) self->units->pdata[self->units->len - 1])->height += BELOW;
  return TRUE;
}
