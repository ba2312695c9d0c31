/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-correct-clauses.h"

#include "qy-text-marker.h"
#include "qy-text-work.h"

#define MARKER_BYTES 120 /* of a text that are looked at for its number */

typedef struct
{
  QyNumberStyle style;
  guint ordinal;
  gsize number_start;
  gsize number_end;
  gsize text_start;
} Marker;

/* The marker that begins [@start, @end) of the source. */
static gboolean
read_marker (QyAnalysis *analysis, gsize start, gsize end, Marker *marker)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) markers = NULL;
  const QyTextMarker *first = NULL;

  end = qy_text_clip (source, start, end, MARKER_BYTES);
  for (const char *p = source + start; p < source + end; p = g_utf8_next_char (p))
    {
      gunichar c = qy_text_repair (g_utf8_get_char (p));
      gsize place = (gsize) (p - source);

      if (c == 0 || (text->len == 0 && g_unichar_isspace (c)))
        continue;
      g_string_append_unichar (text, qy_text_fold (c));
      while (places->len < text->len)
        g_array_append_val (places, place);
    }
  g_array_append_val (places, end);
  markers = qy_text_markers (text->str, 0, text->len);
  first = markers->len > 0 ? &g_array_index (markers, QyTextMarker, 0) : NULL;
  if (first == NULL || first->start > 0)
    return FALSE;
  marker->style = first->style;
  marker->ordinal = first->ordinal;
  marker->number_start = g_array_index (places, gsize, 0);
  marker->number_end = g_array_index (places, gsize, first->number_end);
  marker->text_start = g_array_index (places, gsize, first->end);
  return TRUE;
}

/* Everything that names clauses by their place counts one more from @from on. */
static void
shift (QyAnalysis *analysis, int from)
{
  for (guint i = 0; i < analysis->parts->len; i++)
    {
      QyAnalysisPart *part = g_ptr_array_index (analysis->parts, i);

      part->clause += part->clause >= from;
    }
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      blank->clause += blank->clause >= from;
    }
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      QyAnalysisTerm *term = g_ptr_array_index (analysis->terms, i);

      term->clause += term->clause >= from;
    }
  for (guint i = 0; i < analysis->references->len; i++)
    {
      QyAnalysisReference *reference = g_ptr_array_index (analysis->references, i);

      reference->clause += reference->clause >= from;
    }
  for (guint i = 0; i < analysis->blocks->len; i++)
    {
      QyAnalysisBlock *block = g_ptr_array_index (analysis->blocks, i);

      block->clause += block->clause >= from;
    }
}

/* A clause where there was none. */
static void
add_clause (QyAnalysis *analysis, QyAnalysisBlock *block, const Marker *marker)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  QyAnalysisClause *clause = g_new0 (QyAnalysisClause, 1);
  guint index = 0;

  while (index < analysis->clauses->len
         && ((QyAnalysisClause *) g_ptr_array_index (analysis->clauses, index))->range.start
                < block->range.start)
    index++;
  clause->style = QY_STYLE_BULLET;
  clause->number = g_strdup ("");
  clause->text_start = block->text_start;
  if (marker != NULL)
    {
      g_free (clause->number);
      clause->style = marker->style;
      clause->ordinal = marker->ordinal;
      clause->number =
          g_strndup (source + marker->number_start, marker->number_end - marker->number_start);
      clause->text_start = marker->text_start;
    }
  clause->heading_end = clause->text_start;
  clause->text = g_strndup (source + clause->text_start,
                            MAX (block->text_end, clause->text_start) - clause->text_start);
  clause->certainty = QY_CERTAINTY_SURE;
  clause->range = block->range;
  shift (analysis, (int) index);
  g_ptr_array_insert (analysis->clauses, (int) index, clause);
  block->clause = (int) index;
}

void
qy_correct_clause_follow (QyAnalysis *analysis, const QyAnalysisBlock *block)
{
  QyAnalysisClause *clause = NULL;

  if (block->clause < 0)
    return;
  clause = g_ptr_array_index (analysis->clauses, (guint) block->clause);
  clause->level = (guint) block->level;
  clause->is_out = block->left_out != NULL || block->kind != QY_BLOCK_CLAUSE;
}

void
qy_correct_clause_begin (QyAnalysis *analysis, QyAnalysisBlock *block)
{
  Marker marker;
  const QyAnalysisClause *clause = NULL;

  if (block->text != NULL)
    return;
  if (block->clause < 0 && read_marker (analysis, block->text_start, block->text_end, &marker)
      && marker.style != QY_STYLE_BULLET)
    add_clause (analysis, block, &marker);
  else if (block->clause < 0)
    add_clause (analysis, block, NULL);
  clause = g_ptr_array_index (analysis->clauses, (guint) block->clause);
  block->text_start = MAX (clause->text_start, block->range.start);
  qy_correct_clause_follow (analysis, block);
}

gboolean
qy_correct_clause_begin_at_marker (QyAnalysis *analysis, QyAnalysisBlock *block)
{
  Marker marker;

  if (!read_marker (analysis, block->text_start, block->text_end, &marker)
      || marker.style == QY_STYLE_BULLET)
    return FALSE;
  qy_correct_clause_begin (analysis, block);
  return TRUE;
}

void
qy_correct_clause_end (QyAnalysis *analysis, QyAnalysisBlock *block, gboolean bare)
{
  Marker marker;

  if (bare && block->text == NULL
      && read_marker (analysis, block->range.start, block->text_end, &marker))
    block->text_start = marker.text_start;
  qy_correct_clause_follow (analysis, block);
}
