/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due.h"
#include "qy-cli.h"
#include "qy-money.h"

/**
 * qy_cli_take_direction: that of the planned payments among @items (QyDueItem), or as told.
 * @word: (nullable): in, out
 */
gboolean
qy_cli_take_direction (const char *word, GPtrArray *items, QyDirection *direction, GError **error);

/**
 * qy_cli_take_shares: what an amount settles.
 * @told: (nullable): "OCCURRENCE=AMOUNT" texts; %NULL: the oldest open payments
 * @invoice: whether invoiced amounts count in place of paid ones
 *
 * Returns: (transfer full): array of #QyShare that point into @items
 */
GArray *qy_cli_take_shares (GPtrArray *items,
                            char **told,
                            QyDirection direction,
                            QyMoney money,
                            gboolean invoice,
                            GError **error);

/**
 * qy_cli_print_shares: (element-type QyShare): a line each, for people.
 */
void qy_cli_print_shares (GArray *shares, const char *currency);

/**
 * qy_cli_print_minor: minor units as figures.
 */
char *qy_cli_print_minor (gint64 minor, const char *currency);
