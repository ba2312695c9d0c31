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
  QY_SPAN_BLANK = 1 << 4, /* an unfilled field: a line to write on */
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
  char *number;     /* as printed, "" when it has none */
  GPtrArray *spans; /* of QySpan */
} QyPrintedBlock;

typedef struct
{
  QyLanguage language;
  char *title;
  char *number;      /* contract number or NULL */
  GPtrArray *blocks; /* of QyPrintedBlock; a signature block is followed by ROW blocks with key
                        NULL, a cell a party */
  gatomicrefcount refs;
} QyPrinted;

typedef enum
{
  QY_PRINT_DEFAULT = 0,
  QY_PRINT_NOTES = 1 << 0, /* keep notes to the drafter (drafting view) */
} QyPrintFlags;

QyPrinted *qy_document_print (QyDocument *document, QyPrintFlags flags, GError **error);
QyPrinted *qy_printed_ref (QyPrinted *printed);
void qy_printed_unref (QyPrinted *printed);
char *qy_printed_to_text (const QyPrinted *printed);
char *qy_printed_block_text (const QyPrintedBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPrinted, qy_printed_unref)
