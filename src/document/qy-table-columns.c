/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-table-columns.h"

#include <math.h>
#include <string.h>

/* A column whose cells are all shorter than this, in ems, is centred. */
#define SHORT_CELL 8.0
/* A cell shorter than this, in ems, should stay in one line. */
#define UNBROKEN_CELL 8.0

static double
get_natural_width (const QyText *text)
{
  double widest = 0, width = 0;

  for (guint i = 0; i < text->clusters->len; i++)
    {
      const QyCluster *cluster = &g_array_index (text->clusters, QyCluster, i);

      if (cluster->before == QY_BREAK_MUST)
        width = 0;
      width += cluster->advance + cluster->lead;
      widest = MAX (widest, width);
    }
  return widest;
}

/* The widest part that should not be broken, in points: all of a brief cell, else a word. */
static double
get_least_width (const QyText *text)
{
  double widest = 0, width = 0, natural;

  for (guint i = 0; i < text->clusters->len; i++)
    {
      const QyCluster *cluster = &g_array_index (text->clusters, QyCluster, i);

      if (cluster->before != QY_BREAK_NONE)
        width = 0;
      width += cluster->advance;
      if (cluster->klass != QY_CHAR_SPACE)
        widest = MAX (widest, width);
    }
  natural = get_natural_width (text);
  return natural < UNBROKEN_CELL * text->size ? natural : MIN (widest, UNBROKEN_CELL * text->size);
}

static gboolean
is_figure (const QyText *text)
{
  gsize n = strspn (text->text->str, "0123456789.,-+%() ");

  return text->text->len > 0 && n == text->text->len;
}

static QyAlign
choose_align (const GPtrArray *rows, gboolean has_head, guint column)
{
  gboolean figures = TRUE, brief = TRUE;

  for (guint i = has_head ? 1 : 0; i < rows->len; i++)
    {
      const GPtrArray *cells = rows->pdata[i];
      const QyText *text = column < cells->len ? cells->pdata[column] : NULL;

      if (text == NULL || text->text->len == 0)
        continue;
      figures = figures && is_figure (text) && text->text->len > 3;
      brief = brief && get_natural_width (text) < SHORT_CELL * text->size;
    }
  return figures ? QY_ALIGN_RIGHT : brief ? QY_ALIGN_CENTER : QY_ALIGN_LEFT;
}

/* Gives every column its least width and shares the rest by what each lacks; a very long cell
 * counts less. */
static void
share_width (GArray *columns, double width)
{
  double least = 0, wanted = 0, x = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      QyColumn *column = &g_array_index (columns, QyColumn, i);

      column->natural = MIN (column->natural, width);
      column->natural = MAX (column->natural, column->least);
      least += column->least;
      wanted += column->natural - column->least;
    }
  for (guint i = 0; i < columns->len; i++)
    {
      QyColumn *column = &g_array_index (columns, QyColumn, i);
      double rest = width - least;

      if (rest <= 0)
        column->width = width * column->least / least;
      else if (wanted > rest)
        column->width = column->least + rest * (column->natural - column->least) / wanted;
      else
        column->width = column->natural + (rest - wanted) * column->natural / (least + wanted);
      column->x = x;
      x += column->width;
    }
}

GArray *
qy_table_columns (const GPtrArray *rows, gboolean has_head, double width, double padding)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (QyColumn));

  g_return_val_if_fail (rows != NULL, columns);

  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *cells = rows->pdata[i];

      if (cells->len > columns->len)
        g_array_set_size (columns, cells->len);
      for (guint j = 0; j < cells->len; j++)
        {
          QyColumn *column = &g_array_index (columns, QyColumn, j);
          const QyText *text = cells->pdata[j];

          column->least =
              MAX (column->least, MAX (get_least_width (text), 2 * text->size) + 2 * padding + 1);
          column->natural = MAX (column->natural, get_natural_width (text) + 2 * padding + 1);
        }
    }
  for (guint j = 0; j < columns->len; j++)
    g_array_index (columns, QyColumn, j).align = choose_align (rows, has_head, j);
  share_width (columns, width);
  return columns;
}
