/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-money.h"
#include "qy-payment-item.h"

/**
 * QyShareList: which planned payments an amount belongs to. A proposal follows the amount: what was
 * asked for first, then the oldest; from the first part that a person types on it is theirs. What
 * is left over, or too much, is said beneath.
 *
 * Signals: changed.
 */
#define QY_TYPE_SHARE_LIST (qy_share_list_get_type ())
G_DECLARE_FINAL_TYPE (QyShareList, qy_share_list, QY, SHARE_LIST, AdwPreferencesGroup)

/* What a part may not be more than. */
typedef enum
{
  QY_SHARE_OF_OPEN,       /* what is not paid */
  QY_SHARE_OF_UNINVOICED, /* what is not invoiced */
  QY_SHARE_OF_PLANNED,    /* all that was planned: a credit note */
} QyShareLimit;

/**
 * qy_share_list_set_items:
 * @items: (element-type QyPaymentItem): of one currency and direction
 * @preferred: (nullable): served first
 */
void qy_share_list_set_items (QyShareList *self,
                              GPtrArray *items,
                              QyPaymentItem *preferred,
                              QyShareLimit limit);

/**
 * qy_share_list_set_amount:
 * @minor: what there is to be allocated, at least 0
 */
void qy_share_list_set_amount (QyShareList *self, gint64 minor);

/**
 * qy_share_list_is_fine: whether every part can be read and they are not more than there is
 */
gboolean qy_share_list_is_fine (QyShareList *self);

/**
 * qy_share_list_dup_parts:
 *
 * Returns: (transfer full) (element-type QyAllocation): those above zero, with source and
 * occurrence
 */
GPtrArray *qy_share_list_dup_parts (QyShareList *self);
