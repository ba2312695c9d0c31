/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"
#include "qy-markup.h"

/* What the blocks and runs of a document come to at this moment: which blocks are issued, their
 * numbers, what references and fields print, which inline conditions hold. Valid as long as the
 * document is not changed. */

typedef struct
{
  QyDocument *document;
  GPtrArray *blocks;  /* of QyBlock, borrowed: those that are issued */
  GPtrArray *entries; /* of QyNumberEntry, one a block */
  GHashTable *entry_by_key;
} QyResolver;

/**
 * qy_resolver_new:
 * @notes: whether notes to the drafter count as issued
 *
 * Returns: (transfer full): the answers, or NULL if a block's condition cannot be decided.
 */
QyResolver *qy_resolver_new (QyDocument *document, gboolean notes, GError **error);

void qy_resolver_free (QyResolver *self);

/**
 * qy_resolver_get_entry:
 *
 * Returns: (transfer none) (nullable): the numbers of a block that is issued.
 */
const QyNumberEntry *qy_resolver_get_entry (QyResolver *self, const char *key);

/**
 * qy_resolver_print_reference:
 * @run: a reference
 * @from: (nullable): numbers of the block it stands in
 *
 * Returns: (transfer full) (nullable): what it prints; NULL if its target is not issued or has no
 *   number.
 */
char *qy_resolver_print_reference (QyResolver *self, const QyRun *run, const QyNumberEntry *from);

/**
 * qy_resolver_print_field:
 * @run: a field
 *
 * Returns: (transfer full): what it prints: the text typed over it, or its value; "" if it is
 * empty, NULL and an error if the stored value cannot be printed.
 */
char *qy_resolver_print_field (QyResolver *self, const QyRun *run, GError **error);

/**
 * qy_resolver_decide:
 * @holds: (out): whether it holds
 *
 * Returns: FALSE if the condition cannot be decided.
 */
gboolean
qy_resolver_decide (QyResolver *self, const char *condition, gboolean *holds, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyResolver, qy_resolver_free)
