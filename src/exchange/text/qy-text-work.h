/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-pattern.h"
#include "qy-analysis.h"

/*
 * The working text: one template's text in one spelling (narrow forms, no carriage returns, no
 * look-alikes), without what was dropped, on which every pattern is matched. Each byte knows the
 * place in the source it came from, so that a result can be shown there.
 */
typedef struct
{
  const char *source;
  gsize source_start; /* of this template */
  gsize source_end;
  GString *text;
  GArray *map; /* (element-type guint32): per byte its source offset, and one for the end */
  GArray
      *lines; /* (element-type guint32): source offsets of line starts in the whole file, shared */
} QyTextWork;

QyTextWork *qy_text_work_new (const char *source, gsize start, gsize end, GArray *lines);
void qy_text_work_free (QyTextWork *work);

/* Offsets of all line starts of @source, for qy_text_work_new(). */
GArray *qy_text_line_starts (const char *source, gsize length);

/* The line, from 1, that @offset of the source stands in. */
guint qy_text_line_of (GArray *lines, gsize offset);

/* Takes the stretches (element-type QyTextSpan, in order, apart from each other) out of the working
 * text. */
void qy_text_work_remove (QyTextWork *work, GArray *spans);

/* Where [@start, @end) of the working text stands in the source. */
QySourceRange qy_text_work_range (QyTextWork *work, gsize start, gsize end);

/* The text of [@start, @end) as it should be shown: the source's own punctuation, look-alikes
 * repaired. */
char *qy_text_work_show (QyTextWork *work, gsize start, gsize end);

/* What a source character is read as: 0 to leave it out, itself, or its repaired form. */
gunichar qy_text_repair (gunichar c);

/* The narrow form patterns are written in; @c itself if it has none. */
gunichar qy_text_fold (gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTextWork, qy_text_work_free)
