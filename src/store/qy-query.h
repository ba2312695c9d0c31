/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* SQL kept as files: sql/<name>.sql is shared by all engines, sql/<engine>/<name>.sql belongs to
 * one. */

/**
 * qy_query_get:
 *
 * The text of a query, without its comments, loaded once; any thread. A name without a file is a
 * mistake in the program and ends it.
 */
const char *qy_query_get (const char *engine, const char *name);

/**
 * qy_query_list_migrations:
 *
 * Names of the migrations of an engine, in order; the number at the start of the n-th is n.
 */
char **qy_query_list_migrations (const char *engine);

/**
 * qy_query_get_migration:
 *
 * Returns: (transfer full): the text of one migration
 */
char *qy_query_get_migration (const char *engine, const char *name);
