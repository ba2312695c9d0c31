/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-line.h"

#define SLACK 0.01
/* More white than this at each place, in ems, looks worse than a ragged line. */
#define MAX_GAP 0.7
/* So much can be added beside words and pauses before hanzi are set apart as well. */
#define PAUSES_GAP 0.15

static const QyCluster *
cluster_at (const QyText *text, guint i)
{
  return &g_array_index (text->clusters, QyCluster, i);
}

static gboolean
is_wide (const QyCluster *cluster)
{
  return cluster->klass >= QY_CHAR_WIDE && cluster->klass <= QY_CHAR_CLOSE;
}

/* 、。，：； stand where a reader pauses; brackets and quotation marks do not. */
static gboolean
is_pause (gunichar c)
{
  return c == 0x3001 || c == 0x3002 || c == 0xff0c || c == 0xff1a || c == 0xff1b;
}

/* What the place before a cluster is good for. */
static QyStretch
get_stretch (const QyCluster *cluster)
{
  const QyCluster *previous = cluster - 1;
  gboolean dash =
      (cluster->first == 0x2014 || cluster->first == 0x2026) && previous->last == cluster->first;

  if (previous->klass == QY_CHAR_SPACE)
    return QY_STRETCH_PAUSES;
  if (dash || cluster->klass == QY_CHAR_SPACE || cluster->n_glyphs == 0
      || (!is_wide (previous) && !is_wide (cluster)))
    return QY_STRETCH_NEVER;
  if (cluster->lead > 0 || is_pause (previous->last))
    return QY_STRETCH_PAUSES;
  return QY_STRETCH_HANZI;
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
measure_line (QyLine *line, double measure, guint *hanzi, guint *pauses)
{
  *hanzi = *pauses = 0;
  line->width = 0;
  for (guint i = line->first; i < line->end; i++)
    {
      const QyCluster *cluster = cluster_at (line->text, i);
      QyStretch stretch = i > line->first ? get_stretch (cluster) : QY_STRETCH_NEVER;

      line->width += cluster->advance + (i > line->first ? cluster->lead : 0);
      *hanzi += stretch == QY_STRETCH_HANZI;
      *pauses += stretch == QY_STRETCH_PAUSES;
    }
  if (line->end > line->first && line->width > measure + SLACK)
    line->width -= get_end_slack (line->text, cluster_at (line->text, line->end - 1));
}

/* Shares the white among the good places if that does not open holes, else among all. */
static void
justify (QyLine *line, double white, guint hanzi, guint pauses)
{
  double em = line->text->size;

  if (white < SLACK)
    return;
  if (pauses > 0 && (white / pauses < PAUSES_GAP * em || hanzi == 0))
    {
      line->tier = QY_STRETCH_PAUSES;
      line->gap = white / pauses;
    }
  else if (hanzi > 0)
    {
      line->tier = QY_STRETCH_HANZI;
      line->gap = white / (hanzi + pauses);
    }
  if (line->gap > MAX_GAP * em)
    line->gap = 0;
}

static QyLine
make_line (const QyText *text, guint start, guint next, double x, double measure, QyAlign align)
{
  QyLine line = { .text = text, .first = start, .x = x };
  gboolean last = next == text->clusters->len || cluster_at (text, next)->before == QY_BREAK_MUST;
  double white;
  guint hanzi, pauses;

  line.end = skip_trailing_spaces (text, start, next);
  measure_line (&line, measure, &hanzi, &pauses);
  white = measure - line.width;
  if (align == QY_ALIGN_CENTER)
    line.x += white / 2;
  else if (align == QY_ALIGN_RIGHT)
    line.x += white;
  else if (align == QY_ALIGN_JUSTIFY && !last)
    justify (&line, white, hanzi, pauses);
  return line;
}

double
qy_line_get_gap (const QyLine *self, guint index)
{
  if (self->gap == 0 || index <= self->first || index >= self->end)
    return 0;
  return get_stretch (cluster_at (self->text, index)) >= self->tier ? self->gap : 0;
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
