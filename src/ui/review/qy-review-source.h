/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-item.h"

/**
 * QyReviewSource: the text a template was read from, with what was recognised tinted in it.
 *
 * Signal "picked" (place: guint64): a person put the cursor to this byte of the source.
 */
#define QY_TYPE_REVIEW_SOURCE (qy_review_source_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewSource, qy_review_source, QY, REVIEW_SOURCE, GtkWidget)

/**
 * qy_review_source_show: shows the text of @analysis with its items, at the place where it was.
 */
void qy_review_source_show (QyReviewSource *self, QyAnalysis *analysis);

/**
 * qy_review_source_select: marks a stretch and brings it into view.
 */
void qy_review_source_select (QyReviewSource *self, QySourceRange range);

/**
 * qy_review_source_get_cursor: the byte of the source the cursor stands at
 */
gsize qy_review_source_get_cursor (QyReviewSource *self);

/**
 * qy_review_source_get_selection: %FALSE when nothing is selected
 */
gboolean qy_review_source_get_selection (QyReviewSource *self, gsize *start, gsize *end);

/**
 * qy_review_source_get_view: (transfer none): for its menu
 */
GtkTextView *qy_review_source_get_view (QyReviewSource *self);
