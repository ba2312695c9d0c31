/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-contract.h"

/**
 * qy_sample_add_matters: what happened in contract @index besides money and reports: delivery and
 * acceptance, letters, agreements, duties written by hand, a checklist.
 */
gboolean qy_sample_add_matters (QySample *self, guint index, GError **error);
