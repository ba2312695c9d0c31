/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"

/**
 * qy_clause_reindex: the search row of the clause itself.
 */
gboolean qy_clause_reindex (QyAct *act, const char *id, GError **error);
