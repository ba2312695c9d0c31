/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-import.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "qy-analysis-document.h"
#include "qy-analysis-json.h"
#include "qy-proposal.h"
#include "qy-template-terms.h"

/* A reading that nobody reviewed is stored with what a review would propose. */
static QyAnalysis *
take_reading (QyAnalysis *analysis)
{
  QyAnalysis *copy;

  if (analysis->blocks != NULL)
    return qy_analysis_ref (analysis);
  copy = qy_analysis_copy (analysis);
  qy_analysis_propose_fields (copy);
  return copy;
}

static char *
analysis_text (QyAnalysis *analysis)
{
  g_autoptr (JsonNode) node = qy_analysis_to_json (analysis);

  return json_to_string (node, FALSE);
}

QyTemplate *
qy_template_import (
    QyBook *book, QyAnalysis *read, const char *title, const char *category, GError **error)
{
  g_autoptr (QyAnalysis) analysis = take_reading (read);
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (QyDocument) document = qy_analysis_to_document (analysis, &links, error);
  g_autoptr (QyTemplate) tmpl = NULL;

  if (document == NULL)
    return NULL;
  if (title != NULL || analysis->title == NULL)
    {
      title = title != NULL ? title : _ ("Template without a title");
      qy_document_set_title (document, title);
    }
  else
    title = analysis->title; /* the document's own is what a contract prints */
  tmpl = qy_template_new (title);
  tmpl->category = g_strdup (category);
  tmpl->source_name = g_path_get_basename (analysis->name);
  tmpl->source_text = g_strdup (qy_analysis_get_source (analysis, NULL));
  tmpl->analysis = analysis_text (analysis);
  terms = qy_template_terms (analysis, links, document, error);
  if (terms == NULL)
    return NULL;
  return qy_book_template_add (book, tmpl, document, terms, error) ? g_steal_pointer (&tmpl) : NULL;
}
