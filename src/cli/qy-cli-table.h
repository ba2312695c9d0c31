/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_CLI_TABLE_DEFAULT = 0,
  QY_CLI_TABLE_FIT = 1 << 0, /* on a terminal that is too narrow the widest columns are cut */
} QyCliTableFlags;

/**
 * qy_cli_text_width:
 *
 * Returns: the places that @text takes on a terminal
 */
guint qy_cli_text_width (const char *text);

/**
 * qy_cli_print_table:
 * @heads: the column heads, ended by NULL; at most 32
 * @rows: (element-type GStrv): the rows, each with as many texts as there are heads
 * @right: the columns that end at the right, as a set of bits
 *
 * Writes aligned columns; a Chinese character takes two places, as terminals draw it.
 */
void qy_cli_print_table (const char *const *heads,
                         GPtrArray *rows,
                         guint32 right,
                         QyCliTableFlags flags);
