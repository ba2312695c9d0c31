/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-rows.h"

/**
 * QyReviewList: what a template becomes, line by line. It is made on another thread; until then the
 * lines before stay.
 *
 * Signals: picked (name): a person chose the line of this item (qy_review_item_parse());
 * ready: the lines are those of the reading that was shown last.
 */
#define QY_TYPE_REVIEW_LIST (qy_review_list_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewList, qy_review_list, QY, REVIEW_LIST, GtkWidget)

/**
 * qy_review_list_show: shows what @analysis becomes.
 */
void qy_review_list_show (QyReviewList *self, QyAnalysis *analysis);

/**
 * qy_review_list_select: selects the line @item stands in and brings it into view, also when the
 * lines come only later.
 */
void qy_review_list_select (QyReviewList *self, QyReviewItem item);

/**
 * qy_review_list_get_rows: (transfer none) (nullable): what is shown
 */
const QyReviewRows *qy_review_list_get_rows (QyReviewList *self);
