/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-term.h"
#include "qy-document.h"

/**
 * qy_sample_make_terms:
 * @lines: a term a line, "#" begins a remark: "KIND BLOCK; ATTRIBUTE = FIELD; ATTRIBUTE: VALUE"
 *
 * The terms of a sample template. What its clauses say in words becomes a field of @document that
 * no text shows, with that value as its default.
 *
 * Errors: QY_ERROR_MALFORMED names the line.
 * Returns: (transfer full) (element-type QyTerm)
 */
GPtrArray *qy_sample_make_terms (const char *lines, QyDocument *document, GError **error);
