/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-service.h"

/**
 * qy_sample_add_runs: the maintenance plans of contracts in force, and of those that ended lately:
 * a sheet or a mark for nearly every run, a few waived, a few missed.
 */
gboolean qy_sample_add_runs (QySampleService *self, GError **error);
