/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-rows.h"

/**
 * QyReviewInspector: what was recognised of the selected item, to be corrected. It stands in a
 * #QyReviewPage, which does the corrections.
 */
#define QY_TYPE_REVIEW_INSPECTOR (qy_review_inspector_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewInspector, qy_review_inspector, QY, REVIEW_INSPECTOR, GtkWidget)

/**
 * qy_review_inspector_show: shows @item as @rows has it; nothing when it has none.
 */
void
qy_review_inspector_show (QyReviewInspector *self, const QyReviewRows *rows, QyReviewItem item);

/**
 * qy_review_inspector_focus: puts the keyboard to what is most often corrected of the item.
 */
void qy_review_inspector_focus (QyReviewInspector *self);
