/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-rows.h"

/**
 * QyReviewBlankEditor: type, name and owner of a field, to be corrected.
 */
#define QY_TYPE_REVIEW_BLANK_EDITOR (qy_review_blank_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    QyReviewBlankEditor, qy_review_blank_editor, QY, REVIEW_BLANK_EDITOR, GtkWidget)

/**
 * qy_review_blank_editor_show: shows @item, which is one of @rows' blank items.
 */
void qy_review_blank_editor_show (QyReviewBlankEditor *self,
                                  const QyReviewRows *rows,
                                  QyReviewItem item);
