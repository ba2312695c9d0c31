/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-cli.h"

/* Output is UTF-8 whatever the locale. Results go to standard output, everything else to standard
 * error. */

/**
 * qy_cli_print:
 *
 * Writes a result to standard output.
 */
void qy_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * qy_cli_note:
 *
 * Writes one line to a person, on standard error.
 */
void qy_cli_note (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * qy_cli_print_json:
 * @builder: a finished builder
 *
 * Writes the builder's value to standard output, indented, ending in a line feed.
 */
void qy_cli_print_json (JsonBuilder *builder);

/**
 * qy_cli_print_json_node: the same of a finished value.
 */
void qy_cli_print_json_node (JsonNode *node);

/**
 * qy_cli_confirm:
 * @question: a translated question, without the choices
 *
 * Asks on the terminal. --yes answers it; without a terminal the answer is "no".
 *
 * Returns: whether the answer was "yes"
 */
gboolean qy_cli_confirm (QyCli *cli, const char *question);

/**
 * qy_cli_progress:
 * @cli: the #QyCli, as user data of a #GFileProgressCallback
 *
 * Shows how far a long work is; only on a terminal and never with --json.
 */
void qy_cli_progress (gint64 done, gint64 total, gpointer cli);

/**
 * qy_cli_progress_end:
 *
 * Wipes the progress off the terminal.
 */
void qy_cli_progress_end (QyCli *cli);

/**
 * qy_cli_json_text:
 *
 * Adds a member that is a text, or null when @text is NULL.
 */
void qy_cli_json_text (JsonBuilder *builder, const char *name, const char *text);
