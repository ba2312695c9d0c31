/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Contract numbers are printed from a pattern: text with {year} or {year:2}, and once {seq} or
 * {seq:4} (at least so many digits). A sequence starts again each year if its pattern holds the
 * year, else it never does. */

#define QY_NUMBER_PATTERN_DEFAULT "HT-{year}-{seq:4}"

/**
 * qy_number_pattern_check:
 *
 * Fails with %QY_ERROR_INVALID if @pattern has no {seq}, two of them, or anything else in braces.
 */
gboolean qy_number_pattern_check (const char *pattern, GError **error);

/**
 * qy_number_pattern_print:
 * @year: 1 to 9999
 * @seq: from 1 on
 *
 * Returns: (transfer full): the number, or %NULL with @error set as by qy_number_pattern_check()
 */
char *qy_number_pattern_print (const char *pattern, int year, int seq, GError **error);

/**
 * qy_number_pattern_is_yearly:
 *
 * Returns: whether the pattern's numbers start again each year
 */
gboolean qy_number_pattern_is_yearly (const char *pattern);

/**
 * qy_provisional_number:
 * @id: of the draft
 *
 * What a draft is called until it draws a number: "草-7F3Q", four characters that follow from @id.
 * Not necessarily unique.
 *
 * Returns: (transfer full): the provisional number
 */
char *qy_provisional_number (const char *id);
