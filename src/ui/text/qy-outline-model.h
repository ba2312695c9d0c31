/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-document.h"
#include "qy-outline-item.h"

/**
 * QyOutlineModel: the clauses, annexes and signature places of a document, a #GListModel of
 * #QyOutlineItem in order; what stands under a folded one is left out. An update keeps the items of
 * blocks that are still there and tells only what is different.
 */
#define QY_TYPE_OUTLINE_MODEL (qy_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (QyOutlineModel, qy_outline_model, QY, OUTLINE_MODEL, GObject)

QyOutlineModel *qy_outline_model_new (void);

/**
 * qy_outline_model_update:
 * @document: (nullable): as it is now; only read
 */
void qy_outline_model_update (QyOutlineModel *self, QyDocument *document);

/**
 * qy_outline_model_fold: shows or hides what stands under the item.
 */
void qy_outline_model_fold (QyOutlineModel *self, QyOutlineItem *item, gboolean expanded);

/**
 * qy_outline_model_find:
 * @key: of any block of the document
 *
 * Returns: the position of the item that shows the block, or what it stands in or behind;
 *   G_MAXUINT if there is none
 */
guint qy_outline_model_find (QyOutlineModel *self, QyDocument *document, const char *key);
