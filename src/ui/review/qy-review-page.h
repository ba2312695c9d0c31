/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"
#include "qy-review-item.h"
#include "qy-review-shelf.h"
#include "qy-review-source.h"

/**
 * QyReviewPage: what was read of a text beside the text, corrected until it is accepted as a
 * template. Nothing is in the book before; leaving keeps the corrections on the device.
 *
 * Its name is "review:" and the id of a shelved review or the path of a file.
 */
#define QY_TYPE_REVIEW_PAGE (qy_review_page_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewPage, qy_review_page, QY, REVIEW_PAGE, QyPage)

/**
 * qy_review_page_get_review: (transfer none) (nullable): the template that is seen; %NULL until the
 * text was read
 */
QyReview *qy_review_page_get_review (QyReviewPage *self);

/**
 * qy_review_page_of: (transfer none): the page that @widget stands in
 */
QyReviewPage *qy_review_page_of (GtkWidget *widget);

/**
 * qy_review_page_get_item: what is selected
 */
QyReviewItem qy_review_page_get_item (QyReviewPage *self);

/**
 * qy_review_page_get_source: (transfer none)
 */
QyReviewSource *qy_review_page_get_source (QyReviewPage *self);

/**
 * qy_review_page_correct: does a correction, or says why it cannot be.
 * @correction: (transfer full)
 */
gboolean qy_review_page_correct (QyReviewPage *self, QyCorrection *correction);

/**
 * qy_review_page_select: shows @item in source, result and inspector.
 */
void qy_review_page_select (QyReviewPage *self, QyReviewItem item);
