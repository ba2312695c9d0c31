/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-document.h"
#include "qy-review-row.h"

/**
 * QyReviewRows: the result as the review shows it.
 */
typedef struct
{
  QyAnalysis *analysis;
  QyAnalysisResult *result;
  GPtrArray *rows; /* (element-type QyReviewRow): parties, then paragraphs in reading order */
} QyReviewRows;

/**
 * qy_review_rows_new: makes the document and its lines; takes a while for a large text, on any
 * thread.
 */
QyReviewRows *qy_review_rows_new (QyAnalysis *analysis, GError **error);
void qy_review_rows_free (QyReviewRows *self);

/**
 * qy_review_rows_blank_label: (transfer full): what the field of the @index-th blank is called
 */
char *qy_review_rows_blank_label (const QyReviewRows *self, guint index);

/**
 * qy_review_block_kind_label: "Clause", in the reader's language
 */
const char *qy_review_block_kind_label (QyBlockKind kind);

/**
 * qy_review_role_label: "Client"
 */
const char *qy_review_role_label (QyRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReviewRows, qy_review_rows_free)
