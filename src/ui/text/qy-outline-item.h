/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "qy-block.h"

/**
 * QyOutlineItem: a clause as the outline shows it.
 *
 * Properties: number and heading as printed, depth (from 0: how far it stands under others of the
 * outline), expandable, expanded.
 */
#define QY_TYPE_OUTLINE_ITEM (qy_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (QyOutlineItem, qy_outline_item, QY, OUTLINE_ITEM, GObject)

QyOutlineItem *qy_outline_item_new (const char *key);
const char *qy_outline_item_get_key (QyOutlineItem *self);
const char *qy_outline_item_get_number (QyOutlineItem *self);
const char *qy_outline_item_get_heading (QyOutlineItem *self);
guint qy_outline_item_get_depth (QyOutlineItem *self);
gboolean qy_outline_item_is_expandable (QyOutlineItem *self);
gboolean qy_outline_item_is_expanded (QyOutlineItem *self);

/* Setters tell who shows the item only what is different. */
void qy_outline_item_set_number (QyOutlineItem *self, const char *number);
void qy_outline_item_set_heading (QyOutlineItem *self, const char *heading);
void qy_outline_item_set_depth (QyOutlineItem *self, guint depth);
void qy_outline_item_set_expandable (QyOutlineItem *self, gboolean expandable);
void qy_outline_item_set_expanded (QyOutlineItem *self, gboolean expanded);
