/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-correction.h"

G_BEGIN_DECLS

/**
 * QyReview: one template under review: what was read, and the corrections a person made to it. The
 * reading itself is never changed: a correction makes a new one, and undoing forgets it.
 *
 * Not for several threads; what qy_review_get_analysis() returns may be read by any.
 *
 * Signal "changed": another reading is current.
 */
#define QY_TYPE_REVIEW (qy_review_get_type ())
G_DECLARE_FINAL_TYPE (QyReview, qy_review, QY, REVIEW, GObject)

QyReview *qy_review_new (QyAnalysis *analysis);

/**
 * qy_review_get_analysis: (transfer none): the reading with all corrections; not to be changed
 */
QyAnalysis *qy_review_get_analysis (QyReview *self);

/**
 * qy_review_correct: does one correction.
 * @correction: (transfer full)
 *
 * A correction of the same text as the one before it (a title typed letter by letter) takes its
 * place.
 *
 * Returns: %FALSE with @error set and nothing changed
 */
gboolean qy_review_correct (QyReview *self, QyCorrection *correction, GError **error);

/**
 * qy_review_correct_all: does several as one: they are undone together.
 * @corrections: (element-type QyCorrection)
 *
 * Returns: %FALSE with @error naming the first that cannot be done, and nothing changed
 */
gboolean qy_review_correct_all (QyReview *self, GPtrArray *corrections, GError **error);

/* The correction that undo or redo would be about, or NULL. */
const QyCorrection *qy_review_get_undo (QyReview *self);
const QyCorrection *qy_review_get_redo (QyReview *self);
void qy_review_undo (QyReview *self);
void qy_review_redo (QyReview *self);

/**
 * qy_review_get_corrections: (transfer full) (element-type QyCorrection): those in force, in order
 */
GPtrArray *qy_review_get_corrections (QyReview *self);

/**
 * qy_review_restore: does the corrections of an earlier time again, each a step of its own; those
 * that find nothing to correct any more are left out.
 *
 * Returns: how many were left out
 */
guint qy_review_restore (QyReview *self, GPtrArray *corrections);

G_END_DECLS
