/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-money.h"
#include "qy-contract-part-private.h"

/**
 * QyWhole: an invoice or a movement, as far as its allocations are concerned.
 */
typedef struct
{
  const char *contract_id;
  const char *id;
  gboolean is_invoice;
  gboolean is_refund;
  const char *direction; /* in or out: of the due payments it may be allocated to */
  gint64 amount;
  const char *currency;
} QyWhole;

/**
 * qy_whole_allocate: makes the allocations of @whole, which is stored, what @shares say.
 */
gboolean qy_whole_allocate (
    QyAct *act, const QyWhole *whole, const QyShare *shares, gsize n_shares, GError **error);

/**
 * qy_whole_commit: derives, and commits with a label of what it is, how much and when.
 * @what: (transfer none): translated: Payment received
 */
gboolean qy_whole_commit (QyAct *act,
                          const QyWhole *whole,
                          gboolean is_new,
                          const char *what,
                          const char *day,
                          GError **error);
