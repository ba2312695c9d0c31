/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-rank.h"

typedef enum
{
  QY_BLOCK_CLAUSE,  /* numbered by the document's scheme */
  QY_BLOCK_PARA,    /* plain paragraph */
  QY_BLOCK_ITEM,    /* bulleted */
  QY_BLOCK_RECITAL, /* before the first clause: 鉴于 … */
  QY_BLOCK_TABLE, /* starts a table; its text is the caption; the rows follow, the first one is the
                     head */
  QY_BLOCK_ROW,   /* cells separated by TAB */
  QY_BLOCK_ANNEX, /* heading of an annex: new page, restarts numbering */
  QY_BLOCK_NOTE,  /* to the drafter: never issued */
  QY_BLOCK_SIGNATURE, /* where the parties sign; its text is the line above the signature block */
  QY_N_BLOCK_KINDS
} QyBlockKind;

#define QY_BLOCK_MAX_LEVEL 9

/**
 * QyBlock: one row of the working text; one line of the editor. Plain data, owned by its document.
 */
typedef struct
{
  char *key;  /* 5 characters [a-z2-7], unique in the document */
  char *rank; /* base-62 fraction; blocks are ordered by it, bytewise */
  int level;  /* 1 is the outermost */
  QyBlockKind kind;
  char *text;          /* markup; see qy-markup.h */
  char *cond;          /* condition or NULL */
  char *repeat;        /* name of a list or NULL */
  char *number_as;     /* printed instead of the computed number, or NULL */
  char *source_number; /* what the imported text printed, or NULL */
  char *origin;        /* "clause-id@version#key" or NULL */
  gint64 rev;
} QyBlock;

/**
 * qy_block_new:
 *
 * Plain data: nothing is checked here, a document checks what it takes (qy_document_take_block()).
 *
 * Returns: (transfer full): a block with these; everything else is empty.
 */
QyBlock *
qy_block_new (const char *key, const char *rank, int level, QyBlockKind kind, const char *text);

/**
 * qy_block_copy:
 *
 * Returns: (transfer full): an equal block, the same key included.
 */
QyBlock *qy_block_copy (const QyBlock *block);

/**
 * qy_block_free:
 * @block: (nullable): the block
 */
void qy_block_free (QyBlock *block);

/**
 * qy_block_kind_from_string:
 *
 * Returns: whether @name is the stored name of a kind ("clause", "para" …); only then is @kind set.
 */
gboolean qy_block_kind_from_string (const char *name, QyBlockKind *kind);

/**
 * qy_block_kind_to_string:
 *
 * Returns: (transfer none): the stored name.
 */
const char *qy_block_kind_to_string (QyBlockKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyBlock, qy_block_free)
