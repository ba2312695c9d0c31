/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-error.h"

#define QY_EXCHANGE_ERROR (qy_exchange_error_quark ())

/**
 * qy_exchange_error_quark: the domain of everything that goes wrong with a file from outside; codes are #QyErrorCode,
 * messages begin with "file:line: ".
 */
GQuark qy_exchange_error_quark (void);
