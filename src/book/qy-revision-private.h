/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-issue.h"
#include "qy-document.h"
#include "qy-record-private.h"

/**
 * qy_revision_insert: stores a revision; id and stamps are filled in from the act.
 */
gboolean qy_revision_insert (QyAct *act, QyRevision *revision, GError **error);

/**
 * qy_revision_publish: freezes the text of a template or clause, unless its latest version has the
 * same text.
 *
 * Returns: its number, 0 on error
 */
gint64 qy_revision_publish (QyAct *act, QyDocument *document, const char *why, GError **error);

/**
 * qy_revision_load_document: the text of revision @version of @holder_id (0: the latest; the
 * working text when there is none, and @version stays 0) as a document without id and revs.
 */
QyDocument *
qy_revision_load_document (QyBook *book, const char *holder_id, gint64 *version, GError **error);
