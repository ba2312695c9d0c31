/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-document.h"

/**
 * qy_clause_reindex: the search row of the clause itself.
 */
gboolean qy_clause_reindex (QyAct *act, const char *id, GError **error);

/**
 * qy_clause_load_version: as qy_revision_load_document(), for a library clause.
 */
QyDocument *qy_clause_load_version (QyBook *book, const char *id, gint64 *version, GError **error);
