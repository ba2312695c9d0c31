/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-row.h"

/* What a transaction has changed so far: before and after of each row, each row once. */
typedef struct _QyChangeSet QyChangeSet;

QyChangeSet *qy_change_set_new (void);
void qy_change_set_free (QyChangeSet *self);
void qy_change_set_clear (QyChangeSet *self);

/**
 * qy_change_set_record:
 * @before: (nullable) (transfer full): NULL: the row was inserted
 * @after: (nullable) (transfer full): NULL: the row was removed
 *
 * A row that changes again keeps its first "before"; one that came and went is forgotten.
 */
void qy_change_set_record (QyChangeSet *self, QyRow *before, QyRow *after);
gboolean qy_change_set_is_empty (QyChangeSet *self);

/**
 * qy_change_set_to_json:
 *
 * The text of an event's changes, in the order of the first touch:
 * [{"t":table,"k":[key…],"b":{…}|null,"a":{…}|null}]. A changed row lists the columns that differ,
 * a new or removed one those that are not NULL; stamps are left out, for the event has its own.
 *
 * Returns: (transfer full)
 */
char *qy_change_set_to_json (QyChangeSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyChangeSet, qy_change_set_free)
