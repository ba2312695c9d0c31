/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-fee-schedule.h"

/**
 * qy_fee_instalments_split:
 * @total: tax included
 * @known: whether there is a total
 * @payments: as many as @plan has parts; gets amounts
 */
gboolean qy_fee_instalments_split (
    const QyFeePlan *plan, gint64 total, gboolean known, GArray *payments, GError **error);
