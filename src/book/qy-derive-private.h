/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"

/**
 * qy_contract_derive: makes due and schedule rows of @contract_id what its terms, values and
 * records say now. Every act that changes one of them calls it at its end, in its transaction; it
 * touches no row that has a history. Does nothing for an id that is no contract.
 */
gboolean qy_contract_derive (QyAct *act, const char *contract_id, GError **error);
