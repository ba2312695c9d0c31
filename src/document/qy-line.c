/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-line.h"

#define SLACK 0.01
/* More white than this at each place, in ems, looks worse than a ragged line. */
#define MAX_GAP 0.7

static const QyCluster *
cluster_at (const QyText *text, guint i)
{
  return &g_array_index (text->clusters, QyCluster, i);
}

gboolean
qy_line_is_stretchable (const QyCluster *cluster)
{
  const QyCluster *previous = cluster - 1;
  gboolean dash =
      (cluster->first == 0x2014 || cluster->first == 0x2026) && previous->last == cluster->first;

  if (previous->klass == QY_CHAR_SPACE)
    return TRUE;
  if (dash || cluster->klass == QY_CHAR_SPACE || cluster->n_glyphs == 0)
    return FALSE;
  return (previous->klass >= QY_CHAR_WIDE && previous->klass <= QY_CHAR_CLOSE)
         || (cluster->klass >= QY_CHAR_WIDE && cluster->klass <= QY_CHAR_CLOSE);
}

/* What a cluster can give up at the end of a line: a space all of itself, a closing mark its empty
 * half. */
static double
get_end_slack (const QyText *text, const QyCluster *cluster)
{
  if (cluster->klass == QY_CHAR_SPACE)
    return cluster->advance;
  if (cluster->klass == QY_CHAR_CLOSE && cluster->advance > 0.9 * text->size)
    return text->size / 2;
  return 0;
}

/* Where to cut a word that is wider than the measure: not behind a hyphen, which readers of the
 * file would take for their own and drop. */
static guint
cut_word (const QyText *text, guint start, guint overflow)
{
  while (overflow > start + 1 && cluster_at (text, overflow - 1)->last == '-')
    overflow--;
  return MAX (overflow, start + 1);
}

/* The cluster where the next line begins. */
static guint
find_line_end (const QyText *text, guint start, double measure)
{
  double width = 0;
  guint may = start;

  for (guint i = start; i < text->clusters->len; i++)
    {
      const QyCluster *cluster = cluster_at (text, i);

      if (i > start && cluster->before == QY_BREAK_MUST)
        return i;
      if (i > start && cluster->before == QY_BREAK_MAY)
        may = i;
      width += cluster->advance + (i > start ? cluster->lead : 0);
      if (width - get_end_slack (text, cluster) > measure + SLACK)
        return may > start ? may : cut_word (text, start, i);
    }
  return text->clusters->len;
}

static guint
skip_trailing_spaces (const QyText *text, guint start, guint end)
{
  while (end > start
         && (cluster_at (text, end - 1)->klass == QY_CHAR_SPACE
             || cluster_at (text, end - 1)->first == '\n'))
    end--;
  return end;
}

static void
measure_line (QyLine *line, double measure, guint *places)
{
  *places = 0;
  line->width = 0;
  for (guint i = line->first; i < line->end; i++)
    {
      const QyCluster *cluster = cluster_at (line->text, i);

      line->width += cluster->advance + (i > line->first ? cluster->lead : 0);
      if (i > line->first && qy_line_is_stretchable (cluster))
        (*places)++;
    }
  if (line->end > line->first && line->width > measure + SLACK)
    line->width -= get_end_slack (line->text, cluster_at (line->text, line->end - 1));
}

static QyLine
make_line (const QyText *text, guint start, guint next, double x, double measure, QyAlign align)
{
  QyLine line = { .text = text, .first = start, .x = x };
  gboolean last = next == text->clusters->len || cluster_at (text, next)->before == QY_BREAK_MUST;
  double white;
  guint places;

  line.end = skip_trailing_spaces (text, start, next);
  measure_line (&line, measure, &places);
  white = measure - line.width;
  if (align == QY_ALIGN_CENTER)
    line.x += white / 2;
  else if (align == QY_ALIGN_RIGHT)
    line.x += white;
  else if (align == QY_ALIGN_JUSTIFY && !last && places > 0
           && white / places < MAX_GAP * text->size)
    line.gap = white / places;
  return line;
}

GArray *
qy_text_fill (const QyText *text, double measure, double indent, QyAlign align)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (QyLine));
  guint start = 0;

  g_return_val_if_fail (text != NULL, lines);

  do
    {
      double x = lines->len == 0 ? indent : 0;
      guint next = find_line_end (text, start, measure - x);
      QyLine line = make_line (text, start, next, x, measure - x, align);

      g_array_append_val (lines, line);
      start = next;
    }
  while (start < text->clusters->len);
  return lines;
}

static guint
count_lines (const QyText *text, double measure)
{
  guint n = 0;

  for (guint start = 0; start < text->clusters->len; n++)
    start = find_line_end (text, start, measure);
  return n;
}

double
qy_text_balance (const QyText *text, double measure)
{
  guint n = count_lines (text, measure);
  double narrow = qy_text_get_width (text) / MAX (n, 1);

  while (narrow < measure && count_lines (text, narrow) > n)
    narrow += text->size / 2;
  return MIN (narrow, measure);
}
