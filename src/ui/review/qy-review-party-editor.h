/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-review-rows.h"

/**
 * QyReviewPartyEditor: label and role of a party, to be corrected.
 */
#define QY_TYPE_REVIEW_PARTY_EDITOR (qy_review_party_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    QyReviewPartyEditor, qy_review_party_editor, QY, REVIEW_PARTY_EDITOR, GtkWidget)

/**
 * qy_review_party_editor_show: shows @item, which is one of @rows' party items.
 */
void qy_review_party_editor_show (QyReviewPartyEditor *self,
                                  const QyReviewRows *rows,
                                  QyReviewItem item);
