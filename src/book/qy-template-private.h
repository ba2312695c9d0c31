/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"

/**
 * qy_template_reindex: the search row of the template itself.
 */
gboolean qy_template_reindex (QyAct *act, const char *id, GError **error);
