/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-block.h"
#include "qy-language.h"

/* A numbering scheme: one format a level, separated by ';'. A format is text with counters in it:
 *
 *   {n}        the counter of level n, 1 2 3; n is at most the format's own level
 *   {n:cn}     一 二 十一
 *   {n:alpha}  a b … z aa; {n:Alpha} A B
 *   {n:roman}  i ii iii; {n:Roman} I II
 *   {n:circle} ① ②; from 51 on (51)
 *   {n:cn+}    the level's own counter runs through, as the 条 of a statute run through its
 * chapters
 *
 * Only clauses are numbered; an empty format numbers none of its level. Below the last format, a
 * chain ("{1}.{2}") grows by a counter a level ("1.2.1"); any other format is used again with the
 * deeper level's counter. A level that a text leaves out (1, then 3) counts as if it were there
 * once without being printed.
 *
 * An annex prints the language's word and its own count, and all counters restart after it; clauses
 * inside it (deeper than its heading) are counted from its level. */
#define QY_NUMBERING_ZH "第{1:cn}条;{1}.{2};{1}.{2}.{3};({4});({5:alpha})"
#define QY_NUMBERING_EN "{1}.;{1}.{2};({3:alpha});({4:roman})"

typedef struct _QyNumbering QyNumbering;

/**
 * QyNumberEntry:
 * @number: as printed before the block; "" for none
 * @reference: how a text refers to the block: no point or 、 at the end, and behind the number of
 *   what it stands in if it says nothing alone ("5.1(a)", "一、（二）"); "" for none
 * @annex: the number of the annex it stands in, or NULL; references from elsewhere name it first
 */
typedef struct
{
  char *number;
  char *reference;
  char *annex;
} QyNumberEntry;

/**
 * qy_numbering_parse:
 *
 * Returns: (transfer full): the scheme, or NULL if it is malformed (QY_ERROR_MALFORMED; the message
 * names the level).
 */
QyNumbering *qy_numbering_parse (const char *scheme, GError **error);

/**
 * qy_numbering_print:
 *
 * Returns: (transfer full): the scheme as it was parsed.
 */
char *qy_numbering_print (const QyNumbering *numbering);

QyNumbering *qy_numbering_ref (QyNumbering *numbering);
void qy_numbering_unref (QyNumbering *numbering);

/**
 * qy_numbering_number:
 * @blocks: (element-type QyBlock): blocks in order
 *
 * Returns: (transfer full) (element-type utf8): the number of each, "" for none.
 */
GPtrArray *
qy_numbering_number (const QyNumbering *numbering, const GPtrArray *blocks, QyLanguage language);

/**
 * qy_numbering_entries:
 * @blocks: (element-type QyBlock): blocks in order
 *
 * Returns: (transfer full) (element-type QyNumberEntry): the same with what references need.
 */
GPtrArray *
qy_numbering_entries (const QyNumbering *numbering, const GPtrArray *blocks, QyLanguage language);

/**
 * qy_chinese_numeral:
 *
 * Returns: (transfer full): 零, 十一, 二十, 一百零五, 一万零三.
 */
char *qy_chinese_numeral (int n);

/**
 * qy_chinese_numeral_parse:
 *
 * Reads what qy_chinese_numeral() writes, and what else qy_chinese_number_parse() takes,
 * also digits in a row (二〇二六).
 *
 * Returns: whether all of @text is such a number.
 */
gboolean qy_chinese_numeral_parse (const char *text, int *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyNumbering, qy_numbering_unref)
