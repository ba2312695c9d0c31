/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Searching what a page has in memory already. */

/**
 * qy_match_needle: (transfer full) (nullable): what is looked for, ready for qy_match(); %NULL when
 * nothing was typed: everything matches
 */
char *qy_match_needle (const char *typed);

/**
 * qy_match: whether the texts together hold every word of the needle.
 * @needle: (nullable): from qy_match_needle()
 * @...: texts, %NULL for one that is unknown
 */
#define qy_match(needle, ...)                                                                      \
  qy_match_texts (needle, (const char *[]){ __VA_ARGS__ },                                         \
                  sizeof ((const char *[]){ __VA_ARGS__ }) / sizeof (const char *))
gboolean qy_match_texts (const char *needle, const char *const *texts, gsize n);
