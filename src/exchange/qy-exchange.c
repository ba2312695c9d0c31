/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-exchange.h"

G_DEFINE_QUARK (qy-exchange-error-quark, qy_exchange_error)
