/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Spreadsheet programs take a text that begins with = + - @ (also full-width), a tab or a carriage
 * return for a formula and run it. In a .csv such a text gets an apostrophe before it, unless it is
 * a number. Texts that begin with apostrophes and then so get one more: nothing is ambiguous. */

/**
 * qy_sheet_guard: whether @text needs an apostrophe before it.
 */
gboolean qy_sheet_needs_guard (const char *text);

/**
 * qy_sheet_unguarded: @text without the apostrophe that a guard put before it, the exact inverse.
 *
 * Returns: (transfer none): @text or the byte after its apostrophe
 */
const char *qy_sheet_unguarded (const char *text);
