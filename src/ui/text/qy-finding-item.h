/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "qy-finding.h"

/**
 * QyFindingItem: a finding, or the heading over those of one severity, as a row of the list.
 */
#define QY_TYPE_FINDING_ITEM (qy_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (QyFindingItem, qy_finding_item, QY, FINDING_ITEM, GObject)

/**
 * qy_finding_item_new:
 * @finding: (transfer full): the finding
 */
QyFindingItem *qy_finding_item_new (QyFinding *finding);

/**
 * qy_finding_item_new_heading:
 * @n: how many findings stand under it
 */
QyFindingItem *qy_finding_item_new_heading (QySeverity severity, guint n);

/**
 * qy_finding_item_get_finding: (transfer none) (nullable): %NULL for a heading
 */
const QyFinding *qy_finding_item_get_finding (QyFindingItem *self);
QySeverity qy_finding_item_get_severity (QyFindingItem *self);

/**
 * qy_finding_item_get_n: of a heading
 */
guint qy_finding_item_get_n (QyFindingItem *self);
gboolean qy_finding_item_is_like (QyFindingItem *self, QyFindingItem *other);
