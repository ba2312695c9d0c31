/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-block.h"
#include "qy-language.h"

/* Default schemes; level formats separated by ';'. {n} is level n's counter, {n:cn} 一, {n:alpha} a, {n:Alpha} A,
 * {n:roman} i, {n:circle} ①. */
#define QY_NUMBERING_ZH "第{1:cn}条;{1}.{2};{1}.{2}.{3};({4});({5:alpha})"
#define QY_NUMBERING_EN "{1}.;{1}.{2};({3:alpha});({4:roman})"

typedef struct _QyNumbering QyNumbering;

QyNumbering *qy_numbering_parse       (const char *scheme, GError **error);
char        *qy_numbering_print       (const QyNumbering *numbering);
QyNumbering *qy_numbering_ref         (QyNumbering *numbering);
void         qy_numbering_unref       (QyNumbering *numbering);
GPtrArray   *qy_numbering_number      (const QyNumbering *numbering, const GPtrArray *blocks, QyLanguage language);
char        *qy_chinese_numeral       (int n);
gboolean     qy_chinese_numeral_parse (const char *text, int *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyNumbering, qy_numbering_unref)
