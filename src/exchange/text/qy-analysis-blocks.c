/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-blocks.h"

#include "qy-text-pattern.h"

/* What a document prints before the heading of an annex by itself. */
#define ANNEX_LABEL "^附[件录]\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?\\s*[:：、]?\\s*"
#define CODE_LINE   "\\A(?:合同|协议书?)?编\\s*号[:：][\\s_]*\\z"
#define SIGNED      "签字|盖章|签章|签名|[(（]章[)）]"
#define MORE_ASKED  "地点|地址|电话|账号|开户|编号"

static const QyAnalysisClause *
clause_of (QyAnalysis *self, const QyAnalysisPart *part)
{
  return part->clause < 0 ? NULL : g_ptr_array_index (self->clauses, (guint) part->clause);
}

static QyBlockKind
kind_of (QyAnalysis *self, const QyAnalysisPart *part)
{
  const char *source = qy_analysis_get_source (self, NULL);
  gsize start = part->range.start;
  gsize end = part->range.end;

  switch (part->kind)
    {
    case QY_PART_RECITAL:
      return QY_BLOCK_RECITAL;
    case QY_PART_ANNEX:
      return QY_BLOCK_ANNEX;
    case QY_PART_CLAUSE:
      return clause_of (self, part)->style == QY_STYLE_BULLET ? QY_BLOCK_ITEM : QY_BLOCK_CLAUSE;
    case QY_PART_SIGNATURE:
      return qy_text_has (SIGNED, source, start, end)
                     || !qy_text_has (MORE_ASKED, source, start, end)
                 ? QY_BLOCK_SIGNATURE
                 : QY_BLOCK_PARA;
    default:
      return QY_BLOCK_PARA;
    }
}

/* The document prints its title and its number by itself. */
static const char *
left_out_as (QyAnalysis *self, const QyAnalysisPart *part)
{
  if (part->kind == QY_PART_TITLE)
    return "title";
  if ((part->kind == QY_PART_PREAMBLE || part->kind == QY_PART_PARTY)
      && qy_text_has (CODE_LINE, qy_analysis_get_source (self, NULL), part->range.start,
                      part->range.end))
    return "code";
  return NULL;
}

static int
level_of (QyAnalysis *self, const QyAnalysisPart *part)
{
  const QyAnalysisClause *clause = clause_of (self, part);

  if (clause == NULL)
    return 1;
  return MIN ((int) clause->level + (part->kind == QY_PART_PARA ? 1 : 0), QY_BLOCK_MAX_LEVEL);
}

/* Numbers are printed by the scheme, except in recitals. */
static QyAnalysisBlock *
block_of_part (QyAnalysis *self, const QyAnalysisPart *part)
{
  const QyAnalysisClause *clause = clause_of (self, part);
  QyAnalysisBlock *block = g_new0 (QyAnalysisBlock, 1);

  block->kind = kind_of (self, part);
  block->level = level_of (self, part);
  block->left_out = left_out_as (self, part);
  block->clause = part->kind == QY_PART_CLAUSE ? part->clause : -1;
  block->certainty =
      clause != NULL && part->kind != QY_PART_PARA ? clause->certainty : QY_CERTAINTY_SURE;
  block->range = part->range;
  block->text_start = part->range.start;
  block->text_end = part->range.end;
  if (part->kind == QY_PART_ANNEX)
    block->text_start = qy_analysis_annex_text (self, part->range.start, part->range.end);
  if (part->kind != QY_PART_CLAUSE)
    return block;
  block->text_start = MAX (clause->text_start, part->range.start);
  if (clause->heading != NULL)
    block->text_end = MIN (clause->heading_end, part->range.end);
  return block;
}

static QyAnalysisBlock *
block_of_remark (const QyAnalysisRemark *remark, const QyAnalysisBlock *before, gboolean is_note)
{
  QyAnalysisBlock *block = g_new0 (QyAnalysisBlock, 1);

  block->kind = is_note ? QY_BLOCK_NOTE : QY_BLOCK_PARA;
  block->level = before != NULL ? before->level : 1;
  block->left_out = is_note ? NULL : remark->id;
  block->clause = -1;
  block->is_hole = TRUE;
  block->text = g_strdup (remark->text);
  block->certainty = remark->certainty;
  block->range = remark->range;
  block->text_start = remark->range.start;
  block->text_end = remark->range.end;
  return block;
}

static gint
compare_blocks (gconstpointer a, gconstpointer b)
{
  const QyAnalysisBlock *x = *(const QyAnalysisBlock *const *) a;
  const QyAnalysisBlock *y = *(const QyAnalysisBlock *const *) b;

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  return x->is_hole - y->is_hole;
}

/* A remark stands where it was printed and takes the level of what it stands in or behind. */
static void
add_remarks (GPtrArray *blocks, GPtrArray *remarks, gboolean are_notes)
{
  guint n = blocks->len;
  guint next = 0;

  for (guint i = 0; i < remarks->len; i++)
    {
      const QyAnalysisRemark *remark = g_ptr_array_index (remarks, i);

      while (next < n
             && ((QyAnalysisBlock *) g_ptr_array_index (blocks, next))->range.start
                    <= remark->range.start)
        next++;
      g_ptr_array_add (
          blocks, block_of_remark (remark, next > 0 ? g_ptr_array_index (blocks, next - 1) : NULL,
                                   are_notes));
    }
  g_ptr_array_sort (blocks, compare_blocks);
}

GPtrArray *
qy_analysis_make_blocks (QyAnalysis *self)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_analysis_block_free);

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (blocks, block_of_part (self, g_ptr_array_index (self->parts, i)));
  add_remarks (blocks, self->dropped, FALSE);
  add_remarks (blocks, self->notes, TRUE);
  return blocks;
}

QyAnalysisBlock *
qy_analysis_block_copy (const QyAnalysisBlock *block)
{
  QyAnalysisBlock *copy = g_new (QyAnalysisBlock, 1);

  *copy = *block;
  copy->text = g_strdup (block->text);
  return copy;
}

void
qy_analysis_block_free (QyAnalysisBlock *block)
{
  g_free (block->text);
  g_free (block);
}

int
qy_analysis_block_at (GPtrArray *blocks, gsize offset)
{
  guint low = 0;
  guint high = blocks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((QyAnalysisBlock *) g_ptr_array_index (blocks, middle))->range.start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low > 0; low--)
    {
      const QyAnalysisBlock *block = g_ptr_array_index (blocks, low - 1);

      if (!block->is_hole || offset < block->range.end)
        break;
    }
  return (int) low - 1;
}

gsize
qy_analysis_annex_text (QyAnalysis *self, gsize start, gsize end)
{
  QyTextSpan label;

  return qy_text_match (ANNEX_LABEL, qy_analysis_get_source (self, NULL), start, end, &label, 1)
             ? label.end
             : start;
}
