/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"

/**
 * qy_holidays_follow: after @stream was undone or redone: a list of holidays has changed what every
 * contract's dates are; nothing for other streams.
 */
gboolean qy_holidays_follow (QyAct *act, const char *stream, GError **error);
