/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-incident-item.h"

/**
 * QyBoardFilter: which of the open incidents are shown: words, whose, of which contract, at which
 * level.
 *
 * Signals: changed: a person chose something else.
 */
#define QY_TYPE_BOARD_FILTER (qy_board_filter_get_type ())
G_DECLARE_FINAL_TYPE (QyBoardFilter, qy_board_filter, QY, BOARD_FILTER, GtkBox)

/**
 * qy_board_filter_offer: offers the contracts and people of these incidents; a choice stays.
 * @items: (element-type QyIncidentItem)
 */
void qy_board_filter_offer (QyBoardFilter *self, const GPtrArray *items);
gboolean qy_board_filter_matches (QyBoardFilter *self, QyIncidentItem *item);

/**
 * qy_board_filter_is_empty: nothing is left out.
 */
gboolean qy_board_filter_is_empty (QyBoardFilter *self);
void qy_board_filter_clear (QyBoardFilter *self);
void qy_board_filter_search (QyBoardFilter *self);
