/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-money.h"
#include "qy-cli.h"

/* Which planned payments a sum of money settles. */

/**
 * qy_cli_pay_planned:
 * @refund: what was paid can be paid back, so those of which something was paid; else those that
 * are not wholly paid
 *
 * Returns: (transfer full) (element-type QyDueItem): planned payments of a contract whose amount is
 * known, the first one due first
 */
GPtrArray *
qy_cli_pay_planned (QyBook *book, const char *contract_id, gboolean refund, GError **error);

/**
 * qy_cli_pay_share_out: from the first one on until the money is used up; a refund is for nobody to
 * guess.
 *
 * Returns: (transfer full) (element-type QyShare): its texts are those of @open
 */
GArray *qy_cli_pay_share_out (GPtrArray *open, const QyMovement *movement);

/**
 * qy_cli_pay_read_shares:
 * @words: "2026-02=1000", or "2026-02" for as much of it as there is
 *
 * Returns: (transfer full) (element-type QyShare): its texts are those of @open
 */
GArray *
qy_cli_pay_read_shares (GPtrArray *open, const QyMovement *movement, char **words, GError **error);
