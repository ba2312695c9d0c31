/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book.h"
#include "qy-cli.h"

/**
 * qy_cli_open_book:
 * @flags: beside QY_BOOK_INLINE
 *
 * Opens the book of the call, with its person, now and today.
 *
 * Returns: (transfer full): the book, or NULL with @error set
 */
QyBook *qy_cli_open_book (QyCli *cli, QyBookFlags flags, GError **error);

/**
 * qy_cli_assignments:
 * @words: (nullable): "name=value" texts
 * @kept: takes what the assignments point into
 *
 * Returns: (transfer full): array of #QyAssignment, or NULL with a usage error
 */
GArray *qy_cli_assignments (char **words, GPtrArray *kept, GError **error);

/**
 * qy_cli_find_holder:
 * @text: a contract, template, clause or party, as a person names it
 * @kind: (out) (optional): "contract", "template", "clause" or "party"
 *
 * Returns: (transfer full): its id, or NULL with @error set
 */
char *qy_cli_find_holder (QyBook *book, const char *text, const char **kind, GError **error);
