/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-item.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "qy-analysis-blocks.h"

static const char *const kinds[] = {
  [QY_REVIEW_NOTHING] = "none", [QY_REVIEW_BLOCK] = "block", [QY_REVIEW_BLANK] = "blank",
  [QY_REVIEW_TERM] = "term",    [QY_REVIEW_PARTY] = "party",
};

static const QyReviewItem nothing = { QY_REVIEW_NOTHING, 0, 0 };

char *
qy_review_item_print (QyReviewItem item)
{
  return g_strdup_printf ("%s:%" G_GSIZE_FORMAT ":%d", kinds[item.kind], item.at, item.nth);
}

QyReviewItem
qy_review_item_parse (const char *text)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, nothing);

  words = g_strsplit (text, ":", 3);
  for (guint i = QY_REVIEW_BLOCK; i < G_N_ELEMENTS (kinds) && g_strv_length (words) == 3; i++)
    if (g_str_equal (kinds[i], words[0]))
      return (QyReviewItem){ (QyReviewItemKind) i, g_ascii_strtoull (words[1], NULL, 10),
                             atoi (words[2]) };
  return nothing;
}

static QyAnalysisBlock *
find_block (QyAnalysis *analysis, gsize at)
{
  for (int i = qy_analysis_block_at (analysis->blocks, at); i >= 0; i--)
    {
      QyAnalysisBlock *block = g_ptr_array_index (analysis->blocks, (guint) i);

      if (block->range.start == at)
        return block;
      if (block->range.start < at)
        break;
    }
  return NULL;
}

static QyAnalysisBlank *
find_blank (QyAnalysis *analysis, gsize at)
{
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      if (blank->range.start == at)
        return blank;
    }
  return NULL;
}

static QyAnalysisTerm *
find_term (QyAnalysis *analysis, gsize at, int nth)
{
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      QyAnalysisTerm *term = g_ptr_array_index (analysis->terms, i);

      if (term->range.start == at && nth-- == 0)
        return term;
    }
  return NULL;
}

#define FOUND(type, found)                                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    type *it = (found);                                                                            \
                                                                                                   \
    if (it != NULL && range != NULL)                                                               \
      *range = it->range;                                                                          \
    if (it != NULL && certainty != NULL)                                                           \
      *certainty = it->certainty;                                                                  \
    return it;                                                                                     \
  }                                                                                                \
  G_STMT_END

gpointer
qy_review_item_find (QyReviewItem item,
                     QyAnalysis *analysis,
                     QySourceRange *range,
                     QyCertainty *certainty)
{
  g_return_val_if_fail (analysis != NULL && analysis->blocks != NULL, NULL);

  switch (item.kind)
    {
    case QY_REVIEW_BLOCK:
      FOUND (QyAnalysisBlock, find_block (analysis, item.at));
    case QY_REVIEW_BLANK:
      FOUND (QyAnalysisBlank, find_blank (analysis, item.at));
    case QY_REVIEW_TERM:
      FOUND (QyAnalysisTerm, find_term (analysis, item.at, item.nth));
    case QY_REVIEW_PARTY:
      FOUND (QyAnalysisParty,
             item.at < analysis->parties->len ? analysis->parties->pdata[item.at] : NULL);
    default:
      return NULL;
    }
}

QyReviewItem
qy_review_item_at (QyAnalysis *analysis, gsize offset)
{
  int index = 0;

  g_return_val_if_fail (analysis != NULL && analysis->blocks != NULL, nothing);

  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      if (offset >= blank->range.start && offset < MAX (blank->range.end, blank->range.start + 1))
        return (QyReviewItem){ QY_REVIEW_BLANK, blank->range.start, 0 };
    }
  for (guint i = 0; i < analysis->parties->len; i++)
    {
      const QyAnalysisParty *party = g_ptr_array_index (analysis->parties, i);

      if (offset >= party->range.start && offset < party->range.end)
        return (QyReviewItem){ QY_REVIEW_PARTY, i, 0 };
    }
  index = qy_analysis_block_at (analysis->blocks, offset);
  if (index < 0)
    return nothing;
  return (QyReviewItem){
    QY_REVIEW_BLOCK,
    ((QyAnalysisBlock *) g_ptr_array_index (analysis->blocks, (guint) index))->range.start, 0
  };
}

gboolean
qy_review_item_block (QyReviewItem item, QyAnalysis *analysis, gsize *at)
{
  int index = -1;

  if (item.kind == QY_REVIEW_NOTHING || item.kind == QY_REVIEW_PARTY)
    return FALSE;
  index = qy_analysis_block_at (analysis->blocks, item.at);
  if (index < 0)
    return FALSE;
  *at = ((QyAnalysisBlock *) g_ptr_array_index (analysis->blocks, (guint) index))->range.start;
  return TRUE;
}

static const char *
reason_for_block (QyAnalysis *analysis, const QyAnalysisBlock *block)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  const char *start = source + block->range.start;
  const QyAnalysisClause *clause = NULL;

  if (block->is_hole && block->kind == QY_BLOCK_NOTE)
    return _ ("This reads like a note to whoever fills the template in. Is it one?");
  if (block->left_out != NULL)
    return _ ("This looks as if it were not part of the text and was left out.");
  if (block->clause < 0)
    return _ ("Whether this is a clause of its own is not certain.");
  clause = g_ptr_array_index (analysis->clauses, (guint) block->clause);
  if (start > source && start[-1] != '\n')
    return _ ("The number stands in the middle of a line. Does a clause begin here?");
  if (clause->heading != NULL)
    return _ ("Where the heading ends and the text begins is a guess.");
  return _ ("The number does not go on with the one before it. Check level and kind.");
}

const char *
qy_review_item_reason (QyReviewItem item, QyAnalysis *analysis)
{
  QyCertainty certainty = QY_CERTAINTY_SURE;
  gpointer found = qy_review_item_find (item, analysis, NULL, &certainty);

  if (found == NULL || certainty != QY_CERTAINTY_GUESS)
    return NULL;
  switch (item.kind)
    {
    case QY_REVIEW_BLOCK:
      return reason_for_block (analysis, found);
    case QY_REVIEW_BLANK:
      return ((const QyAnalysisBlank *) found)->proposed
                 ? _ ("A term states this printed value. Confirm to make it a field with this "
                      "default, or keep it as text.")
                 : _ ("What belongs into this blank is guessed from the words around it.");
    case QY_REVIEW_TERM:
      return _ ("The wording is unusual: check what it provides.");
    case QY_REVIEW_PARTY:
      return _ ("The text does not say who serves whom. Check the role.");
    default:
      return NULL;
    }
}

typedef struct
{
  gsize start;
  QyReviewItem item;
} Doubt;

static gint
compare_doubts (gconstpointer a, gconstpointer b)
{
  const Doubt *x = a;
  const Doubt *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (int) x->item.kind - (int) y->item.kind;
}

static void
doubt (GArray *doubts, QyCertainty certainty, gsize start, QyReviewItem item)
{
  Doubt one = { start, item };

  if (certainty == QY_CERTAINTY_GUESS)
    g_array_append_val (doubts, one);
}

static void
doubt_terms (GArray *doubts, QyAnalysis *analysis)
{
  int nth = 0;

  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = analysis->terms->pdata[i];
      const QyAnalysisTerm *before = i > 0 ? analysis->terms->pdata[i - 1] : NULL;

      nth = before != NULL && before->range.start == term->range.start ? nth + 1 : 0;
      doubt (doubts, term->certainty, term->range.start,
             (QyReviewItem){ QY_REVIEW_TERM, term->range.start, nth });
    }
}

GArray *
qy_review_uncertain (QyAnalysis *analysis)
{
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (Doubt));
  GArray *items = g_array_new (FALSE, FALSE, sizeof (QyReviewItem));

  for (guint i = 0; i < analysis->parties->len; i++)
    {
      const QyAnalysisParty *party = analysis->parties->pdata[i];

      doubt (doubts, party->certainty, party->range.start, (QyReviewItem){ QY_REVIEW_PARTY, i, 0 });
    }
  for (guint i = 0; i < analysis->blocks->len; i++)
    {
      const QyAnalysisBlock *block = analysis->blocks->pdata[i];

      doubt (doubts, block->certainty, block->range.start,
             (QyReviewItem){ QY_REVIEW_BLOCK, block->range.start, 0 });
    }
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = analysis->blanks->pdata[i];

      doubt (doubts, blank->certainty, blank->range.start,
             (QyReviewItem){ QY_REVIEW_BLANK, blank->range.start, 0 });
    }
  doubt_terms (doubts, analysis);
  g_array_sort (doubts, compare_doubts);
  for (guint i = 0; i < doubts->len; i++)
    g_array_append_val (items, g_array_index (doubts, Doubt, i).item);
  return items;
}

char *
qy_review_counts (QyAnalysis *analysis)
{
  guint n_clauses = 0;
  g_autofree char *clauses = NULL;
  g_autofree char *blanks = NULL;
  g_autofree char *parties = NULL;
  g_autofree char *terms = NULL;

  g_return_val_if_fail (analysis != NULL, NULL);

  for (guint i = 0; i < analysis->clauses->len; i++)
    n_clauses += !((QyAnalysisClause *) analysis->clauses->pdata[i])->is_out;
  clauses = g_strdup_printf (ngettext ("%u clause", "%u clauses", n_clauses), n_clauses);
  blanks = g_strdup_printf (ngettext ("%u blank", "%u blanks", analysis->blanks->len),
                            analysis->blanks->len);
  parties = g_strdup_printf (ngettext ("%u party", "%u parties", analysis->parties->len),
                             analysis->parties->len);
  terms = g_strdup_printf (ngettext ("%u term", "%u terms", analysis->terms->len),
                           analysis->terms->len);
  return g_strjoin (" · ", clauses, blanks, parties, terms, NULL);
}
