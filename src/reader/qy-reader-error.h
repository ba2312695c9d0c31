/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-error.h"

/* Errors of reading strangers' files. Codes are QyErrorCode. */
#define QY_READER_ERROR (qy_reader_error_quark ())

GQuark qy_reader_error_quark (void);
