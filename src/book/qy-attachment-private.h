/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"

/**
 * qy_attachment_reindex: the search row of the attachment, gone when it is.
 */
gboolean qy_attachment_reindex (QyAct *act, const char *id, GError **error);
