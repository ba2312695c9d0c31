/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "qy-document.h"

/* A document as it will stand on paper: numbers computed, fields printed, conditions decided, notes
 * gone. The page layout, the plain text, the search rows, the canonical body and the comparison all
 * start from here. */

typedef enum
{
  QY_SPAN_PLAIN = 0,
  QY_SPAN_BOLD = 1 << 0,
  QY_SPAN_UNDERLINE = 1 << 1,
  QY_SPAN_DEFINED = 1 << 2,
  QY_SPAN_FIELD = 1 << 3, /* printed from a field */
  QY_SPAN_BLANK = 1 << 4, /* an unfilled field or a broken reference: a line to write on */
  QY_SPAN_REF = 1 << 5,
  QY_SPAN_CELL = 1 << 6, /* an empty span: the border between two cells */
} QySpanStyle;

typedef struct
{
  char *text; /* may hold LF for a line break */
  QySpanStyle style;
  char *key; /* field or block key the text comes from, or NULL */
} QySpan;

typedef struct
{
  char *key;
  int level;
  QyBlockKind kind;
  char *number;     /* as printed, "" when it has none; an item's bullet is not in it */
  GPtrArray *spans; /* of QySpan */
} QyPrintedBlock;

typedef struct
{
  QyLanguage language;
  char *title;       /* "" when it has none */
  char *number;      /* contract number or NULL */
  GPtrArray *blocks; /* of QyPrintedBlock; a signature block is followed by ROW blocks with key
                      * NULL, a cell a party: two parties a row, three rows for each two */
  gatomicrefcount refs;
} QyPrinted;

typedef enum
{
  QY_PRINT_DEFAULT = 0,
  QY_PRINT_NOTES = 1 << 0, /* keep notes to the drafter (drafting view) */
} QyPrintFlags;

/**
 * qy_document_print:
 *
 * A block whose condition does not hold goes with all under it, and is not counted by the
 * numbering; of a note only the note itself. An empty field prints the language's blank, a waiting
 * one what it waits for. TAB separates cells in rows and is white space elsewhere.
 *
 * Returns: (transfer full): the printed document, or NULL if a condition compares what cannot be
 *   compared; the error names the block.
 */
QyPrinted *qy_document_print (QyDocument *document, QyPrintFlags flags, GError **error);

/**
 * qy_document_dup_references:
 *
 * Returns: (transfer full): block key → how a text of another document refers to the block
 * ("第五条"); blocks without a number are not in it. NULL and an error as from qy_document_print().
 */
GHashTable *qy_document_dup_references (QyDocument *document, GError **error);

QyPrinted *qy_printed_ref (QyPrinted *printed);
void qy_printed_unref (QyPrinted *printed);

/**
 * qy_printed_new:
 * @title: (nullable): the title
 * @number: (nullable): the contract number
 *
 * Returns: (transfer full): a printed document without blocks.
 */
QyPrinted *qy_printed_new (QyLanguage language, const char *title, const char *number);

/**
 * qy_printed_add_block:
 * @key: (nullable): of the document's block
 *
 * Returns: (transfer none): a new block at the end.
 */
QyPrintedBlock *qy_printed_add_block (
    QyPrinted *printed, const char *key, int level, QyBlockKind kind, const char *number);

/**
 * qy_printed_block_add_span:
 * @key: (nullable): see #QySpan
 *
 * Appends text; joined to the span before it if that has the same style and neither has a key.
 */
void qy_printed_block_add_span (QyPrintedBlock *block,
                                const char *text,
                                QySpanStyle style,
                                const char *key);

/**
 * qy_printed_to_text:
 *
 * Plain text as it will be issued, and all of it: the title, a line with the contract number if
 * there is one, then a line a block: number, space, text; an item behind the language's bullet;
 * cells separated by TAB. Captions and signature lines that are empty are left out.
 *
 * Returns: (transfer full): the lines, each ended by LF.
 */
char *qy_printed_to_text (const QyPrinted *printed);

/**
 * qy_printed_block_text:
 *
 * Returns: (transfer full): the text of one block without its number, cells separated by TAB.
 */
char *qy_printed_block_text (const QyPrintedBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPrinted, qy_printed_unref)
