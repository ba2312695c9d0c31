/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-cli.h"

/**
 * qy_cli_option_date:
 * @name: the option's
 * @text: (nullable): its value; absent, @date stays as it is
 *
 * Returns: FALSE with a usage error when it is no day
 */
gboolean qy_cli_option_date (const char *name, const char *text, QyDate *date, GError **error);

/**
 * qy_cli_take_known:
 * @table: options, @n of them
 * @values: (out): @n lists, NULL where an option was not given
 * @rest: the words that are none of these options, in order, are added here
 *
 * Splits a call into the values of some options, wherever they stand, and the rest.
 */
gboolean qy_cli_take_known (int argc,
                            char **argv,
                            const QyCliOption *table,
                            guint n,
                            GStrv *values,
                            GPtrArray *rest,
                            GError **error);

/**
 * qy_cli_take_all:
 * @rest: the words of a call, the command's name included
 * @from: how many of them are the name
 * @words: (out): what is neither name nor option, ended by NULL
 *
 * Splits the words after a command's name into its options and its arguments, and checks their
 * number.
 */
gboolean qy_cli_take_all (const QyCliCommand *command,
                          GPtrArray *rest,
                          guint from,
                          GStrv *values,
                          GPtrArray *words,
                          GError **error);
