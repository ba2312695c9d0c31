/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * sheet_dump: what reading a table gives, as one text: "line|cell|cell\n…"; a cell that is more
 * than a text begins with the letter of its type: D date, M money, N number, P percent, I instant,
 * ! fault, each followed by a colon.
 */
char *sheet_dump (const char *path, const char *sheet, GError **error);
