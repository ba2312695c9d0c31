/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-contract-part-private.h"

/**
 * qy_sla_check_days_open: QY_ERROR_CONSTRAINT if a month that the days touch is approved: then
 * what it was reckoned from stays as it is, until the approval is withdrawn.
 * @until: %QY_DATE_NONE: no end
 */
gboolean qy_sla_check_days_open (
    QyBook *book, const char *contract_id, QyDate from, QyDate until, GError **error);

/**
 * qy_sla_check_instants_open: the same for instants, at the contract's place.
 * @until: (nullable): no end
 */
gboolean qy_sla_check_instants_open (
    QyBook *book, const char *contract_id, const char *from, const char *until, GError **error);
