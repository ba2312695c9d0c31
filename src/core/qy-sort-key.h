/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_sort_key: the key that puts texts in pinyin order (digits by value) when compared bytewise.
 * @text: UTF-8
 *
 * Returns: (transfer full): hexadecimal digits; "" for an empty text
 */
char *qy_sort_key (const char *text);
