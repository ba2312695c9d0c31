/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_search_text_normalize:
 * @length: bytes, or -1: up to the NUL
 *
 * The form in which texts and queries are compared: compatibility forms folded (full width to half
 * width), case folded, every run of white space one space, none at the ends, invisible characters
 * left out. The search index holds one token for each character of it, so that a phrase of tokens
 * is found exactly where the characters stand together.
 *
 * Returns: (transfer full)
 */
char *qy_search_text_normalize (const char *text, gssize length);

/**
 * qy_search_text_split:
 *
 * The words of a query, normalised; all must be found. At most 16 words count.
 *
 * Returns: (transfer full) (array zero-terminated=1)
 */
char **qy_search_text_split (const char *query);

/**
 * qy_search_text_matches:
 *
 * Whether a text holds all words: what the index answers, by plain comparison.
 */
gboolean qy_search_text_matches (const char *text, const char *const *words);
