/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

/**
 * qy_sqlite_tokenizer_register:
 *
 * Makes the tokenizer "qiyue" known to a database handle: one token for each character of the
 * normalised text.
 *
 * Returns: a result code of SQLite
 */
int qy_sqlite_tokenizer_register (sqlite3 *db);
