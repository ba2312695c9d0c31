/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-import.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "qy-analysis-document.h"
#include "qy-analysis-json.h"

/* Which attribute of a term a field of some type in its sentence states; several of one type take
 * them in order. */
static const struct
{
  QyTermKind kind;
  QyFieldType type;
  const char *attrs[3];
} bindings[] = {
  { QY_TERM_SERVICE_PERIOD, QY_FIELD_DATE, { "start", "end" } },
  { QY_TERM_SERVICE_PERIOD, QY_FIELD_DURATION, { "length" } },
  { QY_TERM_RENEWAL, QY_FIELD_DURATION, { "notice", "length" } },
  { QY_TERM_CONFIDENTIALITY, QY_FIELD_DURATION, { "length" } },
  { QY_TERM_FEE, QY_FIELD_MONEY, { "total" } },
  { QY_TERM_FEE, QY_FIELD_PERCENT, { "share" } },
  { QY_TERM_PAYMENT_DEADLINE, QY_FIELD_DURATION, { "within" } },
  { QY_TERM_PENALTY, QY_FIELD_PERCENT, { "rate" } },
  { QY_TERM_PENALTY, QY_FIELD_MONEY, { "amount" } },
  { QY_TERM_SLA, QY_FIELD_DURATION, { "value" } },
  { QY_TERM_SLA, QY_FIELD_PERCENT, { "value" } },
  { QY_TERM_COPIES, QY_FIELD_NUMBER, { "total", "each" } },
  { QY_TERM_EFFECTIVE, QY_FIELD_DATE, { "on" } },
  { QY_TERM_DISPUTE, QY_FIELD_TEXT, { "place" } },
};

/* Keys that tell the attribute by themselves. */
static const struct
{
  const char *key;
  const char *attr;
} keyed[] = { { "period.end", "end" }, { "renewal.length", "length" } };

static const char *
attribute_by_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (keyed); i++)
    if (g_str_has_prefix (key, keyed[i].key))
      return keyed[i].attr;
  return NULL;
}

/* The attribute that the n-th field of a type states, counted from 0, or NULL */
static const char *
attribute_for (QyTermKind kind, QyFieldType type, guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].kind == kind && bindings[i].type == type)
      return n < G_N_ELEMENTS (bindings[i].attrs) ? bindings[i].attrs[n] : NULL;
  return NULL;
}

static QyTerm *
make_term (const QyAnalysisTerm *proposed, const QyTermLink *link, QyDocument *document)
{
  QyTerm *term = qy_term_new (qy_term_kind_get_name (proposed->kind), link->block_key);
  guint seen[QY_N_FIELD_TYPES] = { 0 };

  for (guint i = 0; i < link->field_keys->len; i++)
    {
      const QyField *field = qy_document_find_field (document, link->field_keys->pdata[i]);
      const char *attr = field != NULL ? attribute_by_key (field->key) : NULL;

      if (attr == NULL && field != NULL)
        attr = attribute_for (proposed->kind, field->type, seen[field->type]++);
      if (attr != NULL)
        qy_term_bind (term, attr, field->key);
    }
  return term;
}

static GPtrArray *
make_terms (const QyAnalysis *analysis, GPtrArray *links, QyDocument *document)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_term_free);

  for (guint i = 0; i < links->len; i++)
    {
      const QyTermLink *link = links->pdata[i];

      g_ptr_array_add (terms, make_term (analysis->terms->pdata[link->term], link, document));
    }
  return terms;
}

static char *
analysis_text (QyAnalysis *analysis)
{
  g_autoptr (JsonNode) node = qy_analysis_to_json (analysis);

  return json_to_string (node, FALSE);
}

QyTemplate *
qy_template_import (
    QyBook *book, QyAnalysis *analysis, const char *title, const char *category, GError **error)
{
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
  terms = make_terms (analysis, links, document);
  return qy_book_template_add (book, tmpl, document, terms, error) ? g_steal_pointer (&tmpl) : NULL;
}
