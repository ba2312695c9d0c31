/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-issue.h"

/* How often the sample calls its renderer: what there is of it, for who shows progress. */
#define QY_SAMPLE_N_PAPERS 58

/**
 * qy_sample_fill: fills an empty book with the sample of data/sample: persons, parties, library
 * clauses, published templates and sixty contracts of the three years before @today, in every state
 * of the life cycle, with values, revisions, signatures, attachments and edits. The same day gives
 * the same book, ids and hashes included.
 * @today: every act is dated before it
 * @render: makes the PDF of each issue, as for qy_book_contract_issue()
 *
 * Runs on the book's thread. The book keeps the actor, now and today of the last act: set them
 * again. Not one transaction but one for each act, and only the last one waits for the disk: after
 * an error or a crash throw the file away.
 *
 * Errors: QY_ERROR_CONSTRAINT when the book already holds a contract, template, clause or party;
 * those of the acts and of @render.
 */
gboolean qy_sample_fill (
    QyBook *book, QyDate today, QyRenderFunc render, gpointer render_data, GError **error);
