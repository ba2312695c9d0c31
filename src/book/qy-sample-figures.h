/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-service.h"

/**
 * qy_sample_add_figures: what is measured month by month, windows and the daily reports of two
 * weeks.
 */
gboolean qy_sample_add_figures (QySampleService *self, GError **error);
