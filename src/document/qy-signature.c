/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-signature.h"

#define LEAST_COLUMNS 2
#define GUTTER        16.0
/* Room to stamp and to sign, below each row, and after the last row of a party. */
#define ROW_GAP   20.0
#define PARTY_GAP 24.0
/* So many underscores are a blank to sign on. */
#define LEAST_BLANK 4

typedef struct
{
  GPtrArray *cells; /* of QyText */
  gboolean last;    /* of its parties: the date */
} Row;

static void
row_free (Row *row)
{
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

static Row *
shape_row (QyTypesetter *self, const QyPrintedBlock *block, GError **error)
{
  const char *date = qy_language_phrase (self->printed->language, QY_PHRASE_SIGNED_ON);
  g_autofree char *plain = qy_printed_block_text (block);
  Row *row = g_new0 (Row, 1);

  row->last = g_str_has_prefix (plain, date);
  row->cells = qy_typesetter_shape_cells (self, QY_TYPE_SIGNATURE, block, error);
  if (row->cells != NULL)
    return row;
  row_free (row);
  return NULL;
}

static GPtrArray *
shape_rows (QyTypesetter *self, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  const QyPrintedBlock *block;

  while ((block = qy_typesetter_get_block (self, self->block)) != NULL
         && block->kind == QY_BLOCK_ROW && block->key == NULL)
    {
      Row *row = shape_row (self, block, error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
      self->block++;
    }
  return g_steal_pointer (&rows);
}

/* How many underscores the line ends in. */
static guint
count_blank (const QyLine *line)
{
  guint n = 0;

  while (line->first + n < line->end
         && g_array_index (line->text->clusters, QyCluster, line->end - 1 - n).first == '_')
    n++;
  return n;
}

/* Draws the blank at a cell's end on to the end of the column, as shapes: the text stays what it
 * is. */
static void
extend_blank (
    QyTypesetter *self, QyUnit *unit, const QyLine *line, double x, double y, double width)
{
  double blank = g_array_index (line->text->clusters, QyCluster, line->end - 1).advance;
  guint n = count_blank (line) + (guint) ((width - line->width) / blank);
  g_autofree char *blanks = g_strnfill (n, '_');
  const QyText *text = qy_typesetter_shape (self, QY_TYPE_SIGNATURE, blanks, NULL);
  QyLine more = { .text = text };

  g_assert (text != NULL); /* the same sign has just been set */
  more.end = text->clusters->len;
  qy_unit_add_line (unit, &more, x + line->width - count_blank (line) * blank, y);
  g_array_index (unit->marks, QyMark, unit->marks->len - 1).kind = QY_MARK_SHAPE;
}

/* Adds the row's cells below what the unit holds. */
static void
add_row (
    QyTypesetter *self, QyUnit *unit, const Row *row, guint n_columns, const QyTypeStyle *style)
{
  double width = (QY_PAPER_MEASURE - (n_columns - 1) * GUTTER) / n_columns;
  guint n_lines = 1;

  for (guint column = 0; column < row->cells->len; column++)
    {
      g_autoptr (GArray) lines = qy_text_fill (row->cells->pdata[column], width, 0, style->align);

      n_lines = MAX (n_lines, lines->len);
      for (guint i = 0; i < lines->len; i++)
        {
          const QyLine *line = &g_array_index (lines, QyLine, i);
          double x = column * (width + GUTTER);
          double y = unit->height + i * style->pitch + qy_type_style_get_baseline (style);

          qy_unit_add_line (unit, line, x, y);
          if (i + 1 == lines->len && line->width < width && count_blank (line) >= LEAST_BLANK)
            extend_blank (self, unit, line, x, y, width);
        }
    }
  unit->height += n_lines * style->pitch + ROW_GAP;
}

/* Sets rows from first on, up to the end of their parties or, if @all, up to the last one. */
static QyUnit *
make_unit (QyTypesetter *self,
           const GPtrArray *rows,
           guint *first,
           gboolean all,
           guint n_columns,
           const QyTypeStyle *style,
           guint block)
{
  QyUnit *unit = qy_unit_new (block, style->before, 0, QY_KEEP_WITH);
  gboolean last = FALSE;

  while (*first < rows->len && (all || !last))
    {
      if (last)
        unit->height += PARTY_GAP;
      add_row (self, unit, rows->pdata[*first], n_columns, style);
      last = ((Row *) rows->pdata[(*first)++])->last;
    }
  return unit;
}

static void
add_units (QyTypesetter *self, const GPtrArray *rows, guint block)
{
  const QyTypeStyle *style = qy_type_style (self->printed->language, QY_TYPE_SIGNATURE);
  guint n_columns = LEAST_COLUMNS, first = 0;
  QyUnit *unit;

  for (guint i = 0; i < rows->len; i++)
    n_columns = MAX (n_columns, ((Row *) rows->pdata[i])->cells->len);
  unit = make_unit (self, rows, &first, TRUE, n_columns, style, block);
  if (unit->height < QY_PAPER_BODY)
    {
      qy_typesetter_add (self, unit);
      return;
    }
  qy_unit_free (unit);
  for (first = 0; first < rows->len;)
    {
      gboolean begins = first == 0;

      unit = make_unit (self, rows, &first, FALSE, n_columns, style, block);
      unit->keep = begins ? QY_KEEP_WITH : QY_KEEP_FREE;
      qy_typesetter_add (self, unit);
    }
}

static gboolean
set_line_above (QyTypesetter *self, GError **error)
{
  const QyPrintedBlock *block = qy_typesetter_get_block (self, self->block);
  double em = qy_type_style (self->printed->language, QY_TYPE_BODY)->size;
  g_autofree char *plain = qy_printed_block_text (block);
  QyText *text;

  if (*plain == '\0')
    return TRUE;
  text = qy_typesetter_shape_spans (self, QY_TYPE_BODY, block, 0, block->spans->len, error);
  if (text == NULL)
    return FALSE;
  self->keep_next = QY_KEEP_WITH;
  qy_typesetter_add_lines (self, QY_TYPE_BODY, NULL, 0, text, 0,
                           self->printed->language == QY_LANGUAGE_ZH ? 2 * em : 0,
                           QY_PAPER_MEASURE);
  self->keep_next = QY_KEEP_WITH;
  return TRUE;
}

gboolean
qy_signature_set (QyTypesetter *self, guint *index, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint block = *index;

  self->block = block;
  if (!set_line_above (self, error))
    return FALSE;
  self->block++;
  rows = shape_rows (self, error);
  if (rows == NULL)
    return FALSE;
  *index = self->block;
  if (rows->len > 0)
    add_units (self, rows, block);
  return TRUE;
}
