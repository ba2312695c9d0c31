/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-book-party.h"

/**
 * QyPartyItem: a party as lists show it.
 *
 * Properties, all read-only: id, name, credit-code, contact, phone, contracts (how many name it),
 * contracts-text (the same, empty for none), sort-key (pinyin order), detail (one line that tells
 * it from others of a similar name), search-text (all that it is found by).
 */
#define QY_TYPE_PARTY_ITEM (qy_party_item_get_type ())
G_DECLARE_FINAL_TYPE (QyPartyItem, qy_party_item, QY, PARTY_ITEM, GObject)

/**
 * qy_party_item_new:
 * @party: (transfer full): its data
 */
QyPartyItem *qy_party_item_new (QyParty *party, guint contracts);
const QyParty *qy_party_item_get_party (QyPartyItem *self);
guint qy_party_item_get_contracts (QyPartyItem *self);

/**
 * qy_party_items_load: a #QyBookFunc: every party in pinyin order.
 *
 * Returns: a #GPtrArray of #QyPartyItem
 */
gpointer
qy_party_items_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);
