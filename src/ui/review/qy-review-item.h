/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

typedef enum
{
  QY_REVIEW_NOTHING,
  QY_REVIEW_BLOCK,
  QY_REVIEW_BLANK,
  QY_REVIEW_TERM,
  QY_REVIEW_PARTY,
} QyReviewItemKind;

/**
 * QyReviewItem: what is selected in a review, by the place it begins at, so that it is found again
 * after a correction.
 */
typedef struct
{
  QyReviewItemKind kind;
  gsize at; /* in the source; of a party its index */
  int nth;  /* of the terms that begin there */
} QyReviewItem;

/**
 * qy_review_item_print: "blank:120", for links; qy_review_item_parse() reads it.
 */
char *qy_review_item_print (QyReviewItem item);
QyReviewItem qy_review_item_parse (const char *text);

/**
 * qy_review_item_find: the item in @analysis.
 * @range: (out) (optional): where it stands
 * @certainty: (out) (optional): how sure its reading is
 *
 * Returns: (transfer none) (nullable): a block, blank, term or party of @analysis
 */
gpointer qy_review_item_find (QyReviewItem item,
                              QyAnalysis *analysis,
                              QySourceRange *range,
                              QyCertainty *certainty);

/**
 * qy_review_item_at: the smallest item that @offset of the source belongs to.
 */
QyReviewItem qy_review_item_at (QyAnalysis *analysis, gsize offset);

/**
 * qy_review_item_block: the paragraph @item stands in; %FALSE for none
 */
gboolean qy_review_item_block (QyReviewItem item, QyAnalysis *analysis, gsize *at);

/**
 * qy_review_item_reason: why its reading is uncertain, a sentence; %NULL when it is not
 */
const char *qy_review_item_reason (QyReviewItem item, QyAnalysis *analysis);

/**
 * qy_review_uncertain: (transfer full) (element-type QyReviewItem): all that a person should look
 * at, in reading order
 */
GArray *qy_review_uncertain (QyAnalysis *analysis);

/**
 * qy_review_counts: (transfer full): "86 clauses · 34 blanks · 2 parties · 11 terms"
 */
char *qy_review_counts (QyAnalysis *analysis);
