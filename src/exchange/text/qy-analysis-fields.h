/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-document.h"

/*
 * What stands in the document for one blank: a field or a party's attribute, with a format, in
 * place of [start, end) of the source, which is the blank with the unit printed behind it.
 */
typedef struct
{
  char *key;          /* NULL: stays as printed */
  const char *format; /* or NULL */
  gsize start;
  gsize end;
} QyBlankField;

/* Adds a field to @document for every blank, in order: (element-type QyBlankField), one for each.
 */
GPtrArray *qy_analysis_add_fields (QyAnalysis *self, QyDocument *document, GError **error);

/*
 * Whether the document prints this part by itself: the title, the number of the contract, the lines
 * that are signed unless they ask for more than a signature.
 */
gboolean qy_analysis_part_is_replaced (QyAnalysis *self, const QyAnalysisPart *part);
