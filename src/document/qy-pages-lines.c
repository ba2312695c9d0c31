/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-pages-private.h"

static void
clear_line (QyPlacedLine *line)
{
  g_free (line->text);
}

static const QyPrintedBlock *
get_block (const QyPages *self, guint index)
{
  return index < self->printed->blocks->len ? self->printed->blocks->pdata[index] : NULL;
}

static char *
dup_line_text (const QyLine *line)
{
  const QyCluster *first, *last;

  if (line->end <= line->first)
    return g_strdup ("");
  first = &g_array_index (line->text->clusters, QyCluster, line->first);
  last = &g_array_index (line->text->clusters, QyCluster, line->end - 1);
  return g_strndup (line->text->text->str + first->text, last->text + last->n_bytes - first->text);
}

static void
add_lines (const QyPages *self, const QyPlaced *placed, GArray *lines)
{
  const QyUnit *unit = self->units->pdata[placed->unit];
  const QyPrintedBlock *block = get_block (self, unit->block);

  for (guint i = 0; i < unit->marks->len; i++)
    {
      const QyMark *mark = &g_array_index (unit->marks, QyMark, i);
      QyPlacedLine line = { .key = block != NULL ? block->key : NULL,
                            .block = unit->block,
                            .kind = block != NULL ? block->kind : QY_BLOCK_PARA,
                            .unit = placed->unit,
                            .line = unit->line,
                            .n_lines = unit->n_lines,
                            .is_repeated = placed->repeated };

      if (mark->kind != QY_MARK_LINE)
        continue;
      line.x = QY_PAPER_LEFT + mark->x;
      line.y = QY_PAPER_TOP + placed->y + mark->y;
      line.width = mark->width;
      line.text = dup_line_text (&mark->line);
      g_array_append_val (lines, line);
    }
}

GArray *
qy_pages_get_lines (const QyPages *self, guint page)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (QyPlacedLine));
  const GArray *placed;

  g_array_set_clear_func (lines, (GDestroyNotify) clear_line);
  g_return_val_if_fail (self != NULL && page < self->pages->len, lines);

  placed = self->pages->pdata[page];
  for (guint i = 0; i < placed->len; i++)
    add_lines (self, &g_array_index (placed, QyPlaced, i), lines);
  return lines;
}

gboolean
qy_pages_find_block (const QyPages *self, const char *key, guint *page, double *y)
{
  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const GArray *placed = self->pages->pdata[i];

      for (guint j = 0; j < placed->len; j++)
        {
          const QyPlaced *at = &g_array_index (placed, QyPlaced, j);
          const QyUnit *unit = self->units->pdata[at->unit];
          const QyPrintedBlock *block = get_block (self, unit->block);

          if (at->repeated || block == NULL || g_strcmp0 (block->key, key) != 0)
            continue;
          if (page != NULL)
            *page = i;
          if (y != NULL)
            *y = QY_PAPER_TOP + at->y;
          return TRUE;
        }
    }
  return FALSE;
}
