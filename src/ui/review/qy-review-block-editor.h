/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-rows.h"

/**
 * QyReviewBlockEditor: kind and level of a paragraph, the fields and terms in it, to be corrected.
 */
#define QY_TYPE_REVIEW_BLOCK_EDITOR (qy_review_block_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    QyReviewBlockEditor, qy_review_block_editor, QY, REVIEW_BLOCK_EDITOR, GtkWidget)

/**
 * qy_review_block_editor_show: shows @item, which is one of @rows' block items.
 */
void qy_review_block_editor_show (QyReviewBlockEditor *self,
                                  const QyReviewRows *rows,
                                  QyReviewItem item);
