/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-correct-clauses.h"
#include "qy-correction-private.h"

/* Levels, kinds, borders of paragraphs. */

static QyAnalysisBlock *
block_at (QyAnalysis *analysis, guint index)
{
  return g_ptr_array_index (analysis->blocks, index);
}

/* What stands under a block ends before the next one that is no deeper; notes go with what they
 * follow. */
static guint
subtree_end (QyAnalysis *analysis, guint index)
{
  int level = block_at (analysis, index)->level;
  guint end = index + 1;

  for (; end < analysis->blocks->len; end++)
    {
      const QyAnalysisBlock *block = block_at (analysis, end);

      if (!block->is_hole && block->left_out == NULL && block->level <= level)
        break;
    }
  return end;
}

gboolean
qy_correct_block_level (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  guint end = 0;

  if (qy_correction_find_block (analysis, correction->at, &index, error) == NULL)
    return FALSE;
  end = subtree_end (analysis, index);
  for (guint i = index; i < end; i++)
    {
      int level = block_at (analysis, i)->level + correction->by;

      if ((level < 1 || level > QY_BLOCK_MAX_LEVEL) && block_at (analysis, i)->left_out == NULL)
        return qy_correction_refuse (error, correction->by < 0
                                                ? _ ("It is at the outermost level already.")
                                                : _ ("There is no deeper level than the ninth."));
    }
  for (guint i = index; i < end; i++)
    {
      QyAnalysisBlock *block = block_at (analysis, i);

      block->level = CLAMP (block->level + correction->by, 1, QY_BLOCK_MAX_LEVEL);
      qy_correct_clause_follow (analysis, block);
    }
  return TRUE;
}

/* The block whose text a hole interrupts, or NULL. */
static QyAnalysisBlock *
around (QyAnalysis *analysis, const QyAnalysisBlock *hole)
{
  for (guint i = 0; i < analysis->blocks->len && hole->is_hole; i++)
    {
      QyAnalysisBlock *block = block_at (analysis, i);

      if (!block->is_hole && block->left_out == NULL && block->text_start <= hole->range.start
          && hole->range.end <= block->text_end)
        return block;
    }
  return NULL;
}

/* Stands for itself from now on. */
static void
bring_back (QyAnalysis *analysis, QyAnalysisBlock *block)
{
  block->left_out = NULL;
  if (!block->is_hole || around (analysis, block) != NULL)
    return;
  block->is_hole = FALSE;
  g_clear_pointer (&block->text, g_free);
}

static void
become (QyAnalysis *analysis, QyAnalysisBlock *block, QyBlockKind kind, gboolean bare)
{
  if (block->text == NULL)
    block->text_start = block->range.start;
  block->kind = kind;
  if (kind == QY_BLOCK_CLAUSE)
    qy_correct_clause_begin (analysis, block);
  else
    qy_correct_clause_end (analysis, block,
                           bare || kind == QY_BLOCK_ITEM || kind == QY_BLOCK_ANNEX);
  if (kind == QY_BLOCK_ANNEX && block->text == NULL)
    block->text_start = qy_analysis_annex_text (analysis, block->text_start, block->range.end);
  if (kind == QY_BLOCK_ANNEX || kind == QY_BLOCK_SIGNATURE)
    block->level = 1;
}

gboolean
qy_correct_block_kind (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyBlockKind kind = QY_BLOCK_PARA;
  gboolean dropped = g_strcmp0 (correction->value, "none") == 0;
  QyAnalysisBlock *block = qy_correction_find_block (analysis, correction->at, &index, error);

  if (block == NULL)
    return FALSE;
  if (!dropped
      && (correction->value == NULL || !qy_block_kind_from_string (correction->value, &kind)))
    return qy_correction_refuse (error, _ ("There is no such kind of paragraph."));
  block->certainty = QY_CERTAINTY_SURE;
  if (dropped)
    {
      block->left_out = "dropped";
      qy_correct_clause_follow (analysis, block);
      return TRUE;
    }
  bring_back (analysis, block);
  become (analysis, block, kind, g_strcmp0 (correction->more, "bare") == 0);
  return TRUE;
}

gboolean
qy_correct_block_restore (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisBlock *block = qy_correction_find_block (analysis, correction->at, &index, error);

  if (block == NULL)
    return FALSE;
  if (block->left_out == NULL && block->kind != QY_BLOCK_NOTE)
    return qy_correction_refuse (error, _ ("It is part of the text already."));
  if (around (analysis, block) != NULL)
    {
      g_ptr_array_remove_index (analysis->blocks, index);
      return TRUE;
    }
  bring_back (analysis, block);
  if (block->kind == QY_BLOCK_NOTE)
    block->kind = QY_BLOCK_PARA;
  qy_correct_clause_follow (analysis, block);
  return TRUE;
}

static gboolean
is_blank_between (QyAnalysis *analysis, gsize start, gsize end)
{
  const char *source = qy_analysis_get_source (analysis, NULL);

  for (const char *p = source + start; p < source + end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gsize
skip_spaces (QyAnalysis *analysis, gsize start, gsize end)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  const char *p = source + start;

  while (p < source + end && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - source);
}

/* The rest of @block from @at on: numbered if it begins with a number, else a further paragraph. */
static QyAnalysisBlock *
cut_off (QyAnalysis *analysis, QyAnalysisBlock *block, gsize at)
{
  QyAnalysisBlock *rest = qy_analysis_block_copy (block);

  rest->clause = -1;
  rest->certainty = QY_CERTAINTY_SURE;
  rest->range.start = at;
  rest->range.line = qy_correction_line (analysis, at);
  rest->text_start = skip_spaces (analysis, at, rest->text_end);
  block->range.end = at;
  block->text_end = at;
  if (block->kind == QY_BLOCK_ANNEX)
    rest->kind = QY_BLOCK_PARA;
  return rest;
}

static void
insert_block (QyAnalysis *analysis, QyAnalysisBlock *block)
{
  guint index = 0;

  while (index < analysis->blocks->len
         && block_at (analysis, index)->range.start < block->range.start)
    index++;
  g_ptr_array_insert (analysis->blocks, (int) index, block);
}

gboolean
qy_correct_block_split (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisBlock *block = qy_correction_find_block (analysis, correction->at, &index, error);
  QyAnalysisBlock *rest = NULL;
  gsize to = correction->to;

  if (block == NULL)
    return FALSE;
  if (block->text != NULL || block->left_out != NULL)
    return qy_correction_refuse (error, _ ("Bring it back first, then it can be split."));
  if (to <= block->text_start || to >= block->text_end || !qy_correction_is_place (analysis, to)
      || is_blank_between (analysis, block->text_start, to)
      || is_blank_between (analysis, to, block->text_end))
    return qy_correction_refuse (error, _ ("Put the cursor inside the text where the second "
                                           "paragraph is to begin."));
  rest = cut_off (analysis, block, to);
  insert_block (analysis, rest);
  if (rest->kind == QY_BLOCK_CLAUSE && !qy_correct_clause_begin_at_marker (analysis, rest))
    {
      rest->kind = QY_BLOCK_PARA;
      rest->level = MIN (rest->level + 1, QY_BLOCK_MAX_LEVEL);
    }
  return TRUE;
}

gboolean
qy_correct_block_join (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisBlock *block = qy_correction_find_block (analysis, correction->at, &index, error);
  QyAnalysisBlock *before = NULL;

  if (block == NULL)
    return FALSE;
  for (guint i = index; i > 0 && before == NULL; i--)
    if (!block_at (analysis, i - 1)->is_hole)
      before = block_at (analysis, i - 1);
  if (block->is_hole || block->left_out != NULL || before == NULL || before->left_out != NULL)
    return qy_correction_refuse (error, _ ("There is no paragraph before it that it could join."));
  before->range.end = block->range.end;
  before->text_end = block->text_end;
  before->certainty = QY_CERTAINTY_SURE;
  block->left_out = "joined";
  qy_correct_clause_follow (analysis, block);
  g_ptr_array_remove_index (analysis->blocks, index);
  return TRUE;
}
