/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-term.h"
#include "qy-record-private.h"

/**
 * qy_term_copy_for: the same term for another holder, without id.
 */
QyTerm *qy_term_copy_for (const QyTerm *term, const char *holder_id);

/**
 * qy_term_insert: stores a new term with its attributes; @position counts when it has none.
 * @rev: (nullable): raised after the commit
 */
gboolean qy_term_insert (QyAct *act, QyTerm *term, guint position, gint64 *rev, GError **error);

/**
 * qy_term_remove_all: every term of the holder.
 */
gboolean qy_term_remove_all (QyAct *act, const char *holder_id, GError **error);
