/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_english_number_print:
 * @n: a number that is not negative
 *
 * "one hundred and twenty thousand", "twenty-one": lower case, "and" before the last two digits.
 *
 * Returns: (transfer full): the words
 */
char *qy_english_number_print (gint64 n);

/**
 * qy_english_number_parse:
 * @text: nothing but the number; case, hyphens and "and" do not matter
 * @n: (out): the number
 */
gboolean qy_english_number_parse (const char *text, gint64 *n);
