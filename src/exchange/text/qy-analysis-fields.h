/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-blocks.h"
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

/* The type of the field that a blank becomes. */
QyFieldType qy_analysis_field_type (QyBlankKind kind);

/* Whether a field of @type that holds @raw prints @printed, but for signs that mean the same (30天,
 * 30日), and in which format (%NULL: the usual one). */
gboolean
qy_analysis_prints_as (QyFieldType type, const char *raw, const char *printed, const char **format);

/* Adds a field to @document for every blank, in order: (element-type QyBlankField), one for each.
 * @blocks (element-type QyAnalysisBlock): what the text becomes */
GPtrArray *
qy_analysis_add_fields (QyAnalysis *self, GPtrArray *blocks, QyDocument *document, GError **error);
