/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-signature.h"

#define COLUMNS 2
#define GUTTER  16.0
/* Room to stamp and to sign, below each row, and between the pairs. */
#define ROW_GAP  14.0
#define PAIR_GAP 26.0

typedef struct
{
  GPtrArray *rows; /* of GPtrArray (a party each) of GArray of QyLine */
  guint n_parties;
} Parties;

static void
parties_clear (Parties *parties)
{
  g_clear_pointer (&parties->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parties, parties_clear)

static double
get_column_width (void)
{
  return (QY_PAPER_MEASURE - (COLUMNS - 1) * GUTTER) / COLUMNS;
}

static GPtrArray *
fill_row (QyTypesetter *self, const QyPrintedBlock *block, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint first = 0;

  for (guint i = 0; i <= block->spans->len; i++)
    {
      const QySpan *span = i < block->spans->len ? block->spans->pdata[i] : NULL;
      QyText *text;

      if (span != NULL && (span->style & QY_SPAN_CELL) == 0)
        continue;
      text = qy_typesetter_shape_spans (self, QY_TYPE_SIGNATURE, block, first, i, error);
      if (text == NULL)
        return NULL;
      g_ptr_array_add (cells, qy_text_fill (text, get_column_width (), 0, QY_ALIGN_LEFT));
      first = i + 1;
    }
  return g_steal_pointer (&cells);
}

static gboolean
fill_rows (QyTypesetter *self, Parties *parties, GError **error)
{
  const QyPrintedBlock *block;

  parties->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  while ((block = qy_typesetter_get_block (self, self->block)) != NULL
         && block->kind == QY_BLOCK_ROW && block->key == NULL)
    {
      GPtrArray *cells = fill_row (self, block, error);

      if (cells == NULL)
        return FALSE;
      g_ptr_array_add (parties->rows, cells);
      parties->n_parties = MAX (parties->n_parties, cells->len);
      self->block++;
    }
  return TRUE;
}

static const GArray *
get_cell (const Parties *parties, guint row, guint party)
{
  const GPtrArray *cells = parties->rows->pdata[row];

  return party < cells->len ? cells->pdata[party] : NULL;
}

static double
get_row_height (const Parties *parties, guint row, guint pair, double pitch)
{
  guint n = 1;

  for (guint column = 0; column < COLUMNS; column++)
    {
      const GArray *lines = get_cell (parties, row, pair * COLUMNS + column);

      n = MAX (n, lines != NULL ? lines->len : 0);
    }
  return n * pitch + ROW_GAP;
}

static double
get_pair_height (const Parties *parties, guint pair, double pitch)
{
  double height = 0;

  for (guint row = 0; row < parties->rows->len; row++)
    height += get_row_height (parties, row, pair, pitch);
  return height;
}

static void
add_cell (QyUnit *unit, const GArray *lines, double x, double y, const QyTypeStyle *style)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    qy_unit_add_line (unit, &g_array_index (lines, QyLine, i), x,
                      y + i * style->pitch + qy_type_style_get_baseline (style));
}

/* Draws pairs first to end in one unit, a row of all parties after the other, as the text has them.
 */
static QyUnit *
make_unit (const Parties *parties, const QyTypeStyle *style, guint block, guint first, guint end)
{
  QyUnit *unit = qy_unit_new (block, style->before, 0, QY_KEEP_WITH);
  g_autofree double *y = g_new0 (double, end);

  for (guint pair = first; pair < end; pair++)
    {
      y[pair] = unit->height;
      unit->height +=
          get_pair_height (parties, pair, style->pitch) + (pair + 1 < end ? PAIR_GAP : 0);
    }
  for (guint row = 0; row < parties->rows->len; row++)
    for (guint pair = first; pair < end; pair++)
      {
        for (guint column = 0; column < COLUMNS; column++)
          add_cell (unit, get_cell (parties, row, pair * COLUMNS + column),
                    column * (get_column_width () + GUTTER), y[pair], style);
        y[pair] += get_row_height (parties, row, pair, style->pitch);
      }
  return unit;
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
  const QyTypeStyle *style = qy_type_style (self->printed->language, QY_TYPE_SIGNATURE);
  g_auto (Parties) parties = { NULL };
  guint n_pairs, step;
  double height = 0;

  self->block = *index;
  if (!set_line_above (self, error))
    return FALSE;
  self->block++;
  if (!fill_rows (self, &parties, error))
    return FALSE;

  n_pairs = (parties.n_parties + COLUMNS - 1) / COLUMNS;
  for (guint pair = 0; pair < n_pairs; pair++)
    height += get_pair_height (&parties, pair, style->pitch) + PAIR_GAP;
  step = height < QY_PAPER_BODY - 3 * style->pitch ? MAX (n_pairs, 1) : 1;
  for (guint pair = 0; pair < n_pairs; pair += step)
    {
      QyUnit *unit = make_unit (&parties, style, *index, pair, MIN (pair + step, n_pairs));

      if (pair > 0)
        unit->keep = QY_KEEP_FREE;
      qy_typesetter_add (self, unit);
    }
  *index = self->block;
  return TRUE;
}
