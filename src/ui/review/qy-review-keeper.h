/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-review-shelf.h"

/**
 * QyReviewKeeper: keeps the corrections of a review on the device while a person works on it: one
 * write at a time on another thread, the last state always.
 *
 * Property: unsaved. Signal "failed" (error): a write did not succeed and nobody waits for it.
 */
#define QY_TYPE_REVIEW_KEEPER (qy_review_keeper_get_type ())
G_DECLARE_FINAL_TYPE (QyReviewKeeper, qy_review_keeper, QY, REVIEW_KEEPER, GObject)

/**
 * qy_review_keeper_new:
 * @shelved: stays the caller's, who outlives the keeper's use of it
 */
QyReviewKeeper *qy_review_keeper_new (QyShelvedReview *shelved);

/**
 * qy_review_keeper_store: the state has changed.
 */
void qy_review_keeper_store (QyReviewKeeper *self);
gboolean qy_review_keeper_get_unsaved (QyReviewKeeper *self);

/**
 * qy_review_keeper_discard: forgets the review, also what is being written.
 */
void qy_review_keeper_discard (QyReviewKeeper *self);

/**
 * qy_review_keeper_flush: answers @task when all is stored.
 * @task: (transfer full)
 */
void qy_review_keeper_flush (QyReviewKeeper *self, GTask *task);
