/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-error.h"

G_DEFINE_QUARK (qy - reader - error - quark, qy_reader_error)
