/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document-merge.h"

/* A merge under way. */
typedef struct
{
  QyDocument *base;
  QyDocument *mine;
  QyDocument *theirs;
  QyDocument *merged;
  GPtrArray *conflicts; /* NULL: mine wins */
} QyMerge;

typedef enum
{
  QY_MERGE_THEIRS,
  QY_MERGE_MINE,
  QY_MERGE_BOTH, /* changed in different ways */
} QyMergePick;

/**
 * qy_merge_pick: who changed a text (nullable) from @base.
 */
QyMergePick qy_merge_pick (const char *base, const char *mine, const char *theirs);

/**
 * qy_merge_choose: the same with an answer: whether mine is taken.
 */
gboolean
qy_merge_choose (const QyMerge *merge, const char *base, const char *mine, const char *theirs);

/**
 * qy_merge_conflict: notes one down, if anybody asked.
 */
QyTextConflict *qy_merge_conflict (
    QyMerge *merge, const char *key, gboolean is_value, const char *mine, const char *theirs);

/**
 * qy_merge_contents: parties, fields and values of both into the merged document.
 */
void qy_merge_contents (QyMerge *merge);

/**
 * qy_merge_blocks: the blocks of both; fields that they need and only mine has come along.
 */
void qy_merge_blocks (QyMerge *merge);

gboolean qy_merge_same_block (const QyBlock *a, const QyBlock *b);
gboolean qy_merge_same_field (const QyField *a, const QyField *b);

/**
 * qy_merge_value_text: (transfer full) (nullable): a value as text: raw, or "waiting:EVENT"
 */
char *qy_merge_value_text (const QyFieldValue *value);
