/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-printed.h"

/* Printed documents for tests, made by hand or read from tests/data/document/NAME.txt:
 *
 *   language|zh        title|…        number|…
 *   KIND LEVEL|number|text
 *
 * KIND is C clause, P para, I item, R recital, T table, r row, A annex, N note, S signature, s
 * signature row (which has no key). In the text, ¦ parts cells, \n breaks the line, a run of ____
 * is a blank, and {b} {u} {d} … {/} mark bold, underlined and defined words. */
void printed_fixture_add (
    QyPrinted *printed, char kind, int level, const char *number, const char *text);
QyPrinted *printed_fixture_parse (const char *source);
QyPrinted *printed_fixture_load (const char *name);

/* A contract of at least that many clauses of three sentences each, deterministic. */
QyPrinted *printed_fixture_long (QyLanguage language, guint n_clauses);
