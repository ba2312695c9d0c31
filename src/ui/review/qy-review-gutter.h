/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * QyReviewGutter: the numbers of the lines beside a text view.
 */
#define QY_TYPE_REVIEW_GUTTER (qy_review_gutter_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewGutter, qy_review_gutter, QY, REVIEW_GUTTER, GtkWidget)

/**
 * qy_review_gutter_new:
 * @first: the number of the first line
 */
GtkWidget *qy_review_gutter_new (GtkTextView *view, guint first);
