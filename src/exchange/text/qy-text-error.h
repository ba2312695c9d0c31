/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-error.h"

/**
 * QY_TEXT_ERROR:
 *
 * Errors of the text importer, with the codes of #QyErrorCode.
 */
#define QY_TEXT_ERROR (qy_text_error_quark ())

GQuark qy_text_error_quark (void);
