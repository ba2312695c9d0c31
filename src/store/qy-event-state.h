/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-event.h"

/**
 * qy_event_check_state:
 * @faults: (element-type utf8)
 *
 * Compares every row that a history mentions with what the history says it is: a row changed behind
 * the program's back, or a history whose end was cut off, shows here. Rows without a history
 * (imported without one) are passed over.
 */
gboolean
qy_event_check_state (QyStore *store, GPtrArray *faults, GCancellable *cancellable, GError **error);
