/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Characters that XML cannot carry stand in a workbook as _xHHHH_ (ECMA-376 part 1, 22.9.2.19
 * ST_Xstring); so does the underscore of a text that only looks like that. */

/**
 * qy_sheet_xlsx_escape: (transfer full): @text as a workbook holds it
 */
char *qy_sheet_xlsx_escape (const char *text);

/**
 * qy_sheet_xlsx_unescape: (transfer full): the text behind what a workbook holds
 */
char *qy_sheet_xlsx_unescape (const char *text);
