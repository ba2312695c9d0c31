/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-passes.h"

/* A blank, [start, end), with the text from @before to it and from it to @after. */
typedef struct
{
  const char *text;
  gsize before;
  gsize start;
  gsize end;
  gsize after;
} QyTextBlankPlace;

/* Whether what a pattern called @rule found is a blank at all here. */
gboolean qy_text_blank_is_left_open (QyTextRun *run, const char *rule, gsize start, gsize end);

/* Sets kind, label and party of @blank from its surroundings. */
void qy_text_blank_classify (QyTextRun *run,
                             QyAnalysisBlank *blank,
                             const QyTextBlankPlace *place,
                             gboolean is_date);

/* Links the blanks for one amount in figures and in capitals. */
void qy_text_blank_pair (QyTextRun *run);
