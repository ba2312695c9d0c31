/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"

/**
 * qy_migrator_run:
 * @to: version to reach
 *
 * Brings a book from the schema version it has to a later one, each step one transaction together
 * with its version.
 */
gboolean qy_migrator_run (QyConnection *connection, int to, GError **error);

/**
 * qy_migrator_check_schema:
 *
 * Compares the exact text of the schema with what the migrations make, before the first write.
 * Errors: QY_ERROR_FOREIGN, naming the first object that differs, is missing or does not belong
 * there.
 */
gboolean qy_migrator_check_schema (QyConnection *connection, const char *path, GError **error);

/**
 * qy_migrator_digest:
 *
 * SHA-256 over the schema a connection has, hexadecimal.
 *
 * Returns: (transfer full)
 */
char *qy_migrator_digest (QyConnection *connection, GError **error);
