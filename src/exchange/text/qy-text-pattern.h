/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Chinese characters, inside [ ]. Not \p{Han}: from PCRE2 10.40 on that takes 。 and 、 as well. */
#define QY_TEXT_HAN "\\x{3400}-\\x{9fff}"
/* Says in brackets that a name goes here. */
#define QY_TEXT_NAME_HINT                                                                          \
  "[(（](?:(?:公司|单位|企业|机构)?|[与按]?营业执照[^()（）\\n]{0,6})(?:名称|全称)[)）]"

/* Bytes from start up to, not including, end; start is G_MAXSIZE where a group took no part in a
 * match. */
typedef struct
{
  gsize start;
  gsize end;
} QyTextSpan;

/* One named pattern of a table, with what a match means to the pass that owns the table. */
typedef struct
{
  const char *name;
  const char *pattern;
  int value;
} QyTextRule;

/* All matches of a pattern within a stretch, in order. */
typedef struct
{
  GMatchInfo *info;
  gsize base;
  gboolean fresh;
} QyTextScan;

/* The compiled form of @pattern, a string that lives as long as the program (a literal or a rule's
 * pattern). */
GRegex *qy_text_regex (const char *pattern);

/* Whether @pattern matches anywhere in [@start, @end) of @text, which it cannot look beyond. Fills
 * @groups. */
gboolean qy_text_match (const char *pattern,
                        const char *text,
                        gsize start,
                        gsize end,
                        QyTextSpan *groups,
                        guint n_groups);

gboolean qy_text_has (const char *pattern, const char *text, gsize start, gsize end);

/* The first rule of @rules, ended by one without a name, that matches; %NULL if none does. */
const QyTextRule *qy_text_first_rule (const QyTextRule *rules,
                                      const char *text,
                                      gsize start,
                                      gsize end,
                                      QyTextSpan *groups,
                                      guint n_groups);

void
qy_text_scan_init (QyTextScan *scan, const char *pattern, const char *text, gsize start, gsize end);
gboolean qy_text_scan_next (QyTextScan *scan, QyTextSpan *groups, guint n_groups);
void qy_text_scan_clear (QyTextScan *scan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QyTextScan, qy_text_scan_clear)

/* @end, or the last character boundary within @max bytes of @start. */
gsize qy_text_clip (const char *text, gsize start, gsize end, gsize max);

/* The start of the character at most @max bytes before @offset, not before @start. */
gsize qy_text_back (const char *text, gsize start, gsize offset, gsize max);
