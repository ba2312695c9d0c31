/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyReviewUnfinished: the reviews that were begun and neither accepted nor discarded; nothing is
 * seen when there are none. The page it stands in takes text files that are dropped on it.
 */
#define QY_TYPE_REVIEW_UNFINISHED (qy_review_unfinished_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewUnfinished, qy_review_unfinished, QY, REVIEW_UNFINISHED, AdwBin)
