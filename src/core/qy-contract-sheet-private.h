/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

/* Papers beside a contract, in its language, that both sides sign. */

/**
 * qy_contract_sheet_new:
 * @number: of the contract, on every page
 *
 * Returns: (transfer full): a letter with the title and the parties of @contract
 */
QyDocument *
qy_contract_sheet_new (QyDocument *contract, const char *title, const char *number, GError **error);

/**
 * qy_contract_sheet_add_fact: a row of the table of facts; lines of a plain @value stay lines, and
 * nothing leaves room to write.
 */
gboolean
qy_contract_sheet_add_fact (QyDocument *sheet, const char *what, const char *value, GError **error);

/**
 * qy_contract_sheet_add_row: a row of plain cells.
 * @cells: ended by %NULL
 */
gboolean qy_contract_sheet_add_row (QyDocument *sheet, const char *const *cells, GError **error);

/**
 * qy_contract_sheet_add_text: plain text, a paragraph a line.
 */
gboolean qy_contract_sheet_add_text (QyDocument *sheet, const char *text, GError **error);

/**
 * qy_contract_sheet_add_signature: where both sides sign, below a line of its own.
 */
gboolean qy_contract_sheet_add_signature (QyDocument *sheet, QyPhrase line, GError **error);
