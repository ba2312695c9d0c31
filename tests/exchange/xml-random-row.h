/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-tables.h"

/**
 * make_random_text: words and characters that a file must carry unharmed.
 */
char *make_random_text (void);

/**
 * make_random_row: a row with every required column and some of the others filled.
 */
QyRow *make_random_row (const QyTable *table, const char *owner);
