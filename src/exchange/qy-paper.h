/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-issue.h"
#include "qy-pages.h"
#include "qy-printed.h"

/**
 * qy_paper_lay_out: the pages of an issue; those of qy_paper_render().
 */
QyPages *qy_paper_lay_out (const QyPrinted *printed, const QyRenderInfo *info, GError **error);

/**
 * qy_paper_render:
 *
 * A #QyRenderFunc: the PDF of an issue.
 */
GBytes *qy_paper_render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer unused, guint *pages, GError **error);

/**
 * qy_paper_render_draft:
 * @now: the instant written into the file
 *
 * The PDF of a text that is not issued, marked as a draft.
 */
GBytes *qy_paper_render_draft (QyPrinted *printed, const char *now, GError **error);

/**
 * qy_paper_render_sheet:
 * @now: the instant written into the file
 *
 * The PDF of a paper beside a contract, such as the calculation of a penalty.
 */
GBytes *qy_paper_render_sheet (QyDocument *sheet, const char *now, GError **error);

/**
 * qy_paper_load:
 * @n: a revision, or 0 for the working text
 *
 * A text of the book as it stands on paper.
 */
QyPrinted *qy_paper_load (QyBook *book, const char *holder, gint64 n, GError **error);
