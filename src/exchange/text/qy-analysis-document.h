/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-document.h"

G_BEGIN_DECLS

/**
 * QyTermLink: where a proposed term ended up in the document.
 */
typedef struct
{
  guint term;            /* index into the analysis' terms */
  char *block_key;       /* of the block that states it */
  GPtrArray *field_keys; /* (element-type utf8): of its blanks, in order; maybe none */
} QyTermLink;

/**
 * QyAnalysisResult: a document with where everything of it came from.
 */
typedef struct
{
  QyDocument *document;
  GPtrArray *block_keys; /* (element-type utf8): of each of the analysis' blocks; %NULL where the
                            document holds none */
  GPtrArray *field_keys; /* (element-type utf8): of each blank; %NULL where it stays as printed */
  GPtrArray *links;      /* (element-type QyTermLink) */
} QyAnalysisResult;

/**
 * qy_analysis_build: as qy_analysis_to_document(), for who shows source and result together.
 *
 * Returns: (transfer full): %NULL with @error set
 */
QyAnalysisResult *qy_analysis_build (QyAnalysis *self, GError **error);
void qy_analysis_result_free (QyAnalysisResult *result);

/**
 * qy_analysis_to_document:
 * @self: a result
 * @links: (out) (optional) (transfer full) (element-type QyTermLink): the terms with their blocks
 * and fields
 * @error: set if the document refuses a block; not expected for a result of qy_text_analyze()
 *
 * Makes a template: blocks with kind, level and source number, the numbers themselves taken out of
 * the text and left to a numbering scheme that prints them alike; every blank a typed field or a
 * party's attribute (大写 and 小写 are two formats of one field; a unit or % printed behind a blank
 * belongs to its value); parties with label and role; drafters' notes as notes; references as
 * references where they are certain. The lines that are signed become one signature block.
 *
 * Returns: (transfer full): a document of kind template, or %NULL
 */
QyDocument *qy_analysis_to_document (QyAnalysis *self, GPtrArray **links, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyAnalysisResult, qy_analysis_result_free)

G_END_DECLS
