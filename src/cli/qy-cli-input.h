/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-cli.h"

/* Files a command reads at once are at most this large; books, XML and attachments are streamed. */
#define QY_CLI_MAX_INPUT (64 * 1024 * 1024)

/**
 * qy_cli_open_input:
 *
 * Returns: (transfer full): a file to read, not a folder
 */
GInputStream *qy_cli_open_input (const char *path, GError **error);

/**
 * qy_cli_read_file:
 *
 * Reads a file of up to QY_CLI_MAX_INPUT bytes.
 */
GBytes *qy_cli_read_file (const char *path, GError **error);

/**
 * qy_cli_split_assignment:
 * @word: "name=value"
 *
 * Takes an assignment apart at the first "=".
 *
 * Returns: FALSE with a usage error when there is no "=" or no name
 */
gboolean qy_cli_split_assignment (const char *word, char **name, char **value, GError **error);

/**
 * QyCliWriter: writes the content of a file. Fails with an @error, or not at all.
 */
typedef gboolean (*QyCliWriter) (GOutputStream *out, gpointer data, GError **error);

/**
 * qy_cli_write_with:
 *
 * Writes a file by @writer; it takes the place of an old one when all of it is on the disk, and is
 * readable by its owner only. After a failure everything is as it was.
 */
gboolean qy_cli_write_with (const char *path, QyCliWriter writer, gpointer data, GError **error);

/**
 * qy_cli_write_file: the same with bytes that are there.
 */
gboolean qy_cli_write_file (const char *path, const void *bytes, gsize size, GError **error);

/**
 * qy_cli_split_revision:
 * @word: "CON" or "CON@2"
 * @n: (out): the revision, 0 when none is named
 *
 * Returns: (transfer full): the word without the revision
 */
char *qy_cli_split_revision (const char *word, gint64 *n);
