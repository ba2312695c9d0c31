/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-row.h"

/**
 * QyReviewLine: shows a #QyReviewRow in the list of the result. Links in it activate
 * "review.select" with the item's name.
 *
 * Properties: row.
 */
#define QY_TYPE_REVIEW_LINE (qy_review_line_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewLine, qy_review_line, QY, REVIEW_LINE, GtkWidget)
