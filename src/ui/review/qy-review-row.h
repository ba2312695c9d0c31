/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-block.h"
#include "qy-review-item.h"

/* What one line of the result shows: read once, never changed. */
typedef struct
{
  QyReviewItem item; /* a block or a party */
  int level;
  char *number;
  char *kind;     /* in the reader's language; "" where it goes without saying */
  char *markup;   /* the text, its fields as links to their items */
  char *terms;    /* links to the terms it states, or NULL */
  char *left_out; /* why the document does not hold it, or NULL */
  gboolean is_uncertain;
  gboolean is_heading; /* an outermost clause */
} QyReviewRowData;

/**
 * QyReviewRow: one line of the result.
 */
#define QY_TYPE_REVIEW_ROW (qy_review_row_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewRow, qy_review_row, QY, REVIEW_ROW, GObject)

/**
 * qy_review_row_new:
 * @data: its texts are taken
 */
QyReviewRow *qy_review_row_new (const QyReviewRowData *data);
const QyReviewRowData *qy_review_row_get_data (QyReviewRow *self);

/**
 * qy_review_row_equal: whether both look the same.
 */
gboolean qy_review_row_equal (QyReviewRow *self, QyReviewRow *other);
