/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyReviewPaste: asks for a text to review; what the clipboard holds is there already.
 *
 * Signal "pasted" (text).
 */
#define QY_TYPE_REVIEW_PASTE (qy_review_paste_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewPaste, qy_review_paste, QY, REVIEW_PASTE, AdwWindow)

QyReviewPaste *qy_review_paste_new (GtkWindow *parent);
