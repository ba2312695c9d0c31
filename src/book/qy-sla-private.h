/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-sla.h"
#include "qy-sla-load-private.h"

/**
 * qy_sla_period_days: the first and last day of "2026-10".
 *
 * Errors: QY_ERROR_INVALID
 */
gboolean qy_sla_period_days (const char *period, QyDate *from, QyDate *until, GError **error);

/**
 * qy_sla_month_fresh: as qy_book_sla_month(), from the records, whether it is approved or not.
 */
QySlaMonth *
qy_sla_month_fresh (QyBook *book, const char *contract_id, const char *period, GError **error);

/**
 * qy_sla_month_take: makes @result what the month says.
 */
void qy_sla_month_take (QySlaMonth *month, QySlaResult *result);

/**
 * qy_sla_bases: the fee of the month, the year and the whole, from the planned payments.
 */
gboolean qy_sla_bases (QyBook *book,
                       const char *contract_id,
                       QyDate from,
                       QyMoney base[QY_N_CREDIT_BASES],
                       GError **error);

/**
 * qy_sla_statement_find: the approval of a month.
 *
 * Returns: (nullable): %NULL without @error: there is none
 */
QySlaStatement *
qy_sla_statement_find (QyBook *book, const char *contract_id, const char *period, GError **error);
