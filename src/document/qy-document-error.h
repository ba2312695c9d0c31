/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-error.h"

/* Errors of the paper: a document that cannot be set, or a file that cannot be made. Codes are
 * QyErrorCode. */
#define QY_DOCUMENT_ERROR (qy_document_error_quark ())

GQuark qy_document_error_quark (void);
