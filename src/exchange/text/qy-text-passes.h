/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-private.h"
#include "qy-text-limits.h"
#include "qy-text-work.h"

/* A unit of the working text: from its marker to the next one. */
typedef struct
{
  QyNumberStyle style;
  guint ordinal;        /* last number of the marker */
  guint parent_ordinal; /* the number before the last of 1.2.3, 0 if it has none */
  gsize start;
  gsize number_end;  /* of the number as printed */
  gsize text_start;  /* behind the marker */
  gsize heading_end; /* text_start when it has no heading */
  gsize body_start;  /* behind the heading, its colon and white space */
  gsize end;
  guint level;
  int parent; /* index of the unit it is under, -1 for none */
  QyCertainty certainty;
} QyTextUnit;

/* A sentence of the working text with the unit it stands in, -1 before the first one. */
typedef struct
{
  gsize start;
  gsize end;
  int unit;
} QyTextSentence;

/* A party as the passes know it. */
typedef struct
{
  char *label; /* folded, as the working text spells it */
  gboolean is_provider;
} QyTextParty;

/* What one template's passes share, in the order they run. */
typedef struct
{
  QyTextWork *work;
  QyAnalysis *out;
  GHashTable *contents; /* (element-type utf8 utf8): number → heading, from a table of contents */
  GArray *units;        /* (element-type QyTextUnit) */
  GArray *sentences;    /* (element-type QyTextSentence) */
  gsize title_start;    /* of the title in the working text */
  gsize title_end;
  gsize signature_start; /* of the block that is signed; the text's end if there is none */
  gsize signature_end;   /* where an annex begins behind it, or the text's end */
} QyTextRun;

#define qy_text_run_unit(run, i)     (&g_array_index ((run)->units, QyTextUnit, (i)))
#define qy_text_run_sentence(run, i) (&g_array_index ((run)->sentences, QyTextSentence, (i)))

/* Where the text of a unit ends: before the signatures, unless it stands in an annex behind them.
 */
gsize qy_text_run_unit_end (QyTextRun *run, const QyTextUnit *unit);

/* Adds a remark about [@start, @end) of the source. */
void qy_text_run_remark_source (
    QyTextRun *run, GPtrArray *list, const char *id, const char *text, gsize start, gsize end);

/* Adds a remark about [@start, @end) of the working text; @text %NULL: that text itself. */
void qy_text_run_remark (QyTextRun *run,
                         GPtrArray *list,
                         const char *id,
                         const char *text,
                         QyCertainty certainty,
                         gsize start,
                         gsize end);

/* Takes every match of @rules out of the working text and lists it under its rule's name. */
void qy_text_run_take_out (QyTextRun *run, const QyTextRule *rules, GPtrArray *list);

/* Adds a term found in @sentence. */
QyAnalysisTerm *qy_text_run_term (QyTextRun *run,
                                  QyTermKind kind,
                                  const char *value,
                                  const QyTextSentence *sentence,
                                  QyCertainty certainty);

/* Index of the unit that @offset stands in, -1 before the first. */
int qy_text_run_unit_at (QyTextRun *run, gsize offset);

/* Whether @pattern is found in the heading of the sentence's unit or of one that unit is under. */
gboolean qy_text_run_is_under (QyTextRun *run, const QyTextSentence *sentence, const char *pattern);

/* The passes. */
void qy_text_pass_normalise (QyTextRun *run);
void qy_text_pass_noise (QyTextRun *run);
void qy_text_pass_contents (QyTextRun *run);
void qy_text_pass_notes (QyTextRun *run);
void qy_text_pass_units (QyTextRun *run);
void qy_text_pass_levels (QyTextRun *run);
void qy_text_pass_headings (QyTextRun *run);
void qy_text_pass_title (QyTextRun *run);
void qy_text_pass_parties (QyTextRun *run);
void qy_text_pass_parts (QyTextRun *run);
void qy_text_pass_blanks (QyTextRun *run);
void qy_text_pass_references (QyTextRun *run);
void qy_text_pass_sentences (QyTextRun *run);
void qy_text_pass_period (QyTextRun *run);
void qy_text_pass_confidentiality (QyTextRun *run);
void qy_text_pass_fees (QyTextRun *run);
void qy_text_pass_penalties (QyTextRun *run);
void qy_text_pass_sla (QyTextRun *run);
void qy_text_pass_closing (QyTextRun *run);
void qy_text_pass_findings (QyTextRun *run);
