/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_reader_command_program: the path of qiyue-reader: beside this program in a build folder, else
 * where it is installed.
 */
char *qy_reader_command_program (void);

/**
 * qy_reader_command_new: the command that starts @program, in bubblewrap when @namespaces.
 *
 * Returns: (nullable): %NULL where there is no bubblewrap, or it cannot work
 */
GStrv qy_reader_command_new (const char *program, gboolean namespaces);
