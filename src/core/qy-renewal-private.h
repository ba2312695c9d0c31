/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-renewal.h"

/**
 * QyChain: a rule as it is reckoned.
 * @first_months: months of the first term; 0: it is not of whole months
 * @renew_months: months of a renewal; 0: it is not of whole months
 * @first_last: the first term's last day
 */
typedef struct
{
  const QyCalendar *calendar;
  const QyRenewalRule *rule;
  int first_months;
  int renew_months;
  QyDate first_last;
} QyChain;

/**
 * qy_chain_init: fails with %QY_ERROR_INVALID if @rule has no first term.
 */
gboolean qy_chain_init (QyChain *chain,
                        const QyCalendar *calendar,
                        const QyRenewalRule *rule,
                        gboolean *certain,
                        GError **error);

/**
 * qy_chain_last: the last day of the @n-th term; fails if it has none.
 */
gboolean
qy_chain_last (const QyChain *chain, int n, QyDate *last, gboolean *certain, GError **error);

/**
 * qy_chain_explain: adds the steps that lead to a term's first and last day.
 */
void qy_chain_explain (const QyChain *chain, const QyRenewalTerm *term, QyReasons *why);
