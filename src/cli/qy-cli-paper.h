/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-issue.h"
#include "qy-cli.h"

/**
 * qy_cli_render:
 *
 * A #QyRenderFunc: the PDF of an issue.
 */
GBytes *qy_cli_render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer unused, guint *pages, GError **error);

/**
 * qy_cli_render_draft:
 * @now: the instant written into the file
 *
 * The PDF of a text that is not issued, marked as a draft.
 */
GBytes *qy_cli_render_draft (QyPrinted *printed, const char *now, GError **error);

/**
 * qy_cli_split_revision:
 * @word: "CON" or "CON@2"
 * @n: (out): the revision, 0 when none is named
 *
 * Returns: (transfer full): the word without the revision
 */
char *qy_cli_split_revision (const char *word, gint64 *n);

/**
 * qy_cli_load_printed:
 * @n: a revision, or 0 for the working text
 *
 * A text of the book as it stands on paper.
 */
QyPrinted *qy_cli_load_printed (QyBook *book, const char *holder, gint64 n, GError **error);
