/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-cli.h"

typedef enum
{
  QY_CELL_TEXT,
  QY_CELL_INT,
  QY_CELL_BOOL,    /* "true" or "false" */
  QY_CELL_FIGURES, /* a text that people read from the right */
  QY_CELL_WORD,    /* a word of the program, shown as the reader's language calls it */
  QY_CELL_WHOLE,   /* a text that is of no use when it is cut */
} QyCellType;

/* One column of an answer: a member of a JSON object, a column for people, or both. */
typedef struct
{
  const char *name; /* of the JSON member; NULL: only for people */
  const char *head; /* N_("Title"); NULL: only in JSON */
  QyCellType type;
  guint shown; /* characters shown to people; 0: all */
} QyCliColumn;

#define QY_CLI_MAX_COLUMNS 24

/**
 * QyCliAnswer: rows with the same columns, printed as JSON or for people, whichever the call asked
 * for.
 */
typedef struct _QyCliAnswer QyCliAnswer;

/**
 * qy_cli_answer_new:
 * @columns: ended by a zeroed one; not copied
 */
QyCliAnswer *qy_cli_answer_new (const QyCliColumn *columns);
void qy_cli_answer_free (QyCliAnswer *self);

/**
 * qy_cli_answer_add:
 * @cells: a text for each column, copied; NULL for nothing
 *
 * Adds a row. Numbers are given as decimal text.
 */
void qy_cli_answer_add (QyCliAnswer *self, const char *const *cells);

/**
 * qy_cli_answer_print_list:
 *
 * Prints a JSON list of objects, or a table.
 */
void qy_cli_answer_print_list (QyCliAnswer *self, QyCli *cli);

/**
 * qy_cli_answer_print_one:
 *
 * Prints the first row: a JSON object, or a line "head: value" for each value there is.
 */
void qy_cli_answer_print_one (QyCliAnswer *self, QyCli *cli);

/**
 * qy_cli_answer_print_fact:
 * @value: (nullable): a text
 *
 * With --json prints an object with one member; people are told nothing.
 */
void qy_cli_answer_print_fact (QyCli *cli, const char *name, const char *value);

/**
 * qy_cli_answer_print_removed:
 *
 * Prints that a record was removed, and to a person how to bring it back.
 */
void qy_cli_answer_print_removed (QyCli *cli, const char *title, const char *id);

/**
 * qy_cli_answer_print_version:
 *
 * Prints that a template or clause was published.
 */
void qy_cli_answer_print_version (QyCli *cli, const char *title, gint64 version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyCliAnswer, qy_cli_answer_free)
