/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-ledger-filter.h"

/**
 * QyLedgerChips: the parts of a filter, each with a button that takes it away
 * (ledger.remove-filter-part, a byte). What is searched for stands in its entry and is no chip.
 * Invisible without chips.
 */
#define QY_TYPE_LEDGER_CHIPS (qy_ledger_chips_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerChips, qy_ledger_chips, QY, LEDGER_CHIPS, AdwBin)

void qy_ledger_chips_show (QyLedgerChips *self, const QyLedgerFilter *filter);
