/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-cli.h"

#define QY_CLI_MAX_INPUT (64 * 1024 * 1024)

/**
 * qy_cli_read_file:
 *
 * Reads a file that a person named, up to %QY_CLI_MAX_INPUT bytes.
 *
 * Returns: (transfer full): its bytes, or NULL with @error set
 */
GBytes *qy_cli_read_file (const char *path, GError **error);

/**
 * qy_cli_split_assignment:
 * @word: "name=value"
 *
 * Splits a word at its first "=".
 */
gboolean qy_cli_split_assignment (const char *word, char **name, char **value, GError **error);

/**
 * qy_cli_write_file:
 *
 * Writes a whole file at once, or leaves the old one as it was.
 */
gboolean qy_cli_write_file (const char *path, const void *data, gsize size, GError **error);
