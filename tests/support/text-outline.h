/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-analyze.h"

/* The first template of @text; the test fails if it is refused. */
QyAnalysis *text_analyze_string (const char *text);

/* One line each, for tables of expected results; items are separated by " | ". */
char *text_outline_clauses (
    QyAnalysis *analysis); /* "1 一 [服务内容] | 2 1 乙方应…": heading in brackets */
char *
text_outline_blanks (QyAnalysis *analysis); /* "money ____ | money_upper ____=0": =N is the pair */
char *
text_outline_terms (QyAnalysis *analysis); /* "renewal by_notice 30日 | sla response 一级 2小时" */
char *text_outline_parties (QyAnalysis *analysis); /* "甲方 client 委托方" */
char *text_outline_remarks (GPtrArray *remarks);   /* "page-number:- 2 -" */
