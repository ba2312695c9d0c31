/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-error.h"

#define QY_EXCHANGE_ERROR (qy_exchange_error_quark ())

/**
 * qy_exchange_error_quark: the domain of everything that goes wrong with a file from outside; codes
 * are #QyErrorCode, messages begin with "file:line: ".
 */
GQuark qy_exchange_error_quark (void);

/**
 * qy_exchange_is_cancelled: whether the user stopped it; then @error is QY_ERROR_CANCELLED.
 * @cancellable: (nullable)
 */
gboolean qy_exchange_is_cancelled (GCancellable *cancellable, GError **error);
