/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-issue.h"
#include "qy-record-private.h"

/**
 * qy_signature_void_all: what was signed so far counts no longer; the rows stay.
 */
gboolean qy_signature_void_all (QyAct *act, const char *contract_id, GError **error);
