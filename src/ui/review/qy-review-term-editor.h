/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-rows.h"

/**
 * QyReviewTermEditor: what a term provides and which fields state it, to be corrected.
 */
#define QY_TYPE_REVIEW_TERM_EDITOR (qy_review_term_editor_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewTermEditor, qy_review_term_editor, QY, REVIEW_TERM_EDITOR, GtkWidget)

/**
 * qy_review_term_editor_show: shows @item, which is one of @rows' term items.
 */
void
qy_review_term_editor_show (QyReviewTermEditor *self, const QyReviewRows *rows, QyReviewItem item);
