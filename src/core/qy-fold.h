/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_fold:
 * @typed: what a person typed or a file held; bytes that are no UTF-8 become U+FFFD
 *
 * The narrow form of @typed that parsers read: full-width letters, digits and signs become ASCII,
 * "￥" becomes "¥", every run of blanks (also ideographic and no-break ones, tabs and line ends)
 * becomes one space, none at the ends.
 *
 * Returns: (transfer full): the folded text
 */
char *qy_fold (const char *typed);
