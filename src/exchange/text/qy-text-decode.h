/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Turns a file's bytes into UTF-8, NUL-terminated (the NUL is the last byte of the result). UTF-8
 * comes back unchanged, so that offsets are those of the file; NUL and broken bytes in it become a
 * space or '?' in place. UTF-16 with a byte order mark and GB18030 are converted. %NULL with
 * QY_ERROR_TOO_LARGE or QY_ERROR_FOREIGN.
 * @how says what was done: "utf-8", "damaged-utf-8", "utf-16", "gb18030".
 */
GBytes *qy_text_decode (GBytes *bytes, const char *name, const char **how, GError **error);
