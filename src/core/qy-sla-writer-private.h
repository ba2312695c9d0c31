/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sla-report.h"

/**
 * QySlaWriter: one report under way: the first thing that fails ends it.
 * @row: the cells of the row under way
 */
typedef struct
{
  const QySlaReport *self;
  QyDocument *out;
  GString *row;
  GError **error;
  gboolean fine;
} QySlaWriter;

/**
 * qy_sla_say: the phrase in the report's language.
 */
const char *qy_sla_say (const QySlaWriter *w, QyPhrase phrase);

/* A block of markup, of plain text, of a phrase. */
void qy_sla_add_block (QySlaWriter *w, QyBlockKind kind, const char *markup);
void qy_sla_add_line (QySlaWriter *w, QyBlockKind kind, const char *text);
void qy_sla_add_phrase (QySlaWriter *w, QyBlockKind kind, QyPhrase phrase);

/**
 * qy_sla_begin_table:
 * @phrases: heads of its columns, ended by %QY_N_PHRASES
 */
void qy_sla_begin_table (QySlaWriter *w, const QyPhrase *phrases);

/* Cells of plain text, and the end of their row; what is empty is a dash. */
void qy_sla_put (QySlaWriter *w, const char *text);
void qy_sla_put_number (QySlaWriter *w, gint64 number);
void qy_sla_end_row (QySlaWriter *w);
void qy_sla_add_fact (QySlaWriter *w, const char *what, const char *value);
