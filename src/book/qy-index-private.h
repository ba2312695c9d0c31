/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-document.h"

/* Search rows, written in the transaction of the edit. Kinds are the names of what they find. The
 * row with the key "" is the record itself; a text has one more a block. */

#define QY_INDEX_CONTRACT   "contract"
#define QY_INDEX_TEMPLATE   "template"
#define QY_INDEX_CLAUSE     "clause"
#define QY_INDEX_PARTY      "party"
#define QY_INDEX_ATTACHMENT "attachment"
#define QY_INDEX_INCIDENT   "incident"

/**
 * qy_index_put: the search row of (kind, id, key) becomes @text; an empty one goes.
 */
gboolean qy_index_put (QyAct *act,
                       const char *kind,
                       const char *id,
                       const char *key,
                       const char *text,
                       GError **error);

/**
 * qy_index_put_parts: the same for several texts, one a line, leaving out what is %NULL; the list
 * ends with %QY_INDEX_END.
 */
gboolean qy_index_put_parts (QyAct *act, const char *kind, const char *id, GError **error, ...);
extern const char QY_INDEX_END[];

/**
 * qy_index_put_text: the blocks of @document whose printed text differs from @before's (nullable:
 * all are new).
 */
gboolean qy_index_put_text (QyAct *act,
                            const char *kind,
                            const char *id,
                            QyDocument *before,
                            QyDocument *document,
                            GError **error);

/**
 * qy_index_remove: every search row of the record.
 */
gboolean qy_index_remove (QyAct *act, const char *kind, const char *id, GError **error);
