/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-item.h"

/**
 * QyReviewDoubts: how many items are uncertain, a list of them with the reasons, and the way to the
 * next. Choosing one activates "review.select".
 */
#define QY_TYPE_REVIEW_DOUBTS (qy_review_doubts_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewDoubts, qy_review_doubts, QY, REVIEW_DOUBTS, GtkWidget)

void qy_review_doubts_show (QyReviewDoubts *self, QyAnalysis *analysis);

guint qy_review_doubts_count (QyReviewDoubts *self);

/**
 * qy_review_doubts_beside: the uncertain item behind the place @here, before it if @step is
 * negative; around the end. Nothing when there is none.
 */
QyReviewItem qy_review_doubts_beside (QyReviewDoubts *self, gsize here, int step);
