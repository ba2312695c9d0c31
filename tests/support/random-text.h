/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-markup.h"

/* Random texts from the test's seed (GLib prints it; repeat with --seed). */

char *random_words (guint max_characters);
char *random_condition (void);
void random_runs (QyRuns *runs, const char *const *fields, const char *const *blocks);
char *random_garbage (void);
