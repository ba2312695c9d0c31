/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-error.h"

G_DEFINE_QUARK (qy - core - error - quark, qy_core_error)
