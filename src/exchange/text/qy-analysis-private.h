/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

/* Makes an empty result over @source, UTF-8 whose last byte is the terminating NUL. */
QyAnalysis *qy_analysis_new (const char *name, GBytes *source);
