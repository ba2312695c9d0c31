/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-language.h"

/**
 * qy_language_sla_phrases: what is printed about the service levels of a month; the others are
 * %NULL.
 */
extern const char *const qy_language_sla_phrases[QY_N_PHRASES][QY_N_LANGUAGES];
