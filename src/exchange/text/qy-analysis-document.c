/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-document.h"

#include "qy-analysis-fields.h"
#include "qy-analysis-labels.h"
#include "qy-analysis-markup.h"
#include "qy-analysis-scheme.h"
#include "qy-markup.h"
#include "qy-text-pattern.h"

#include <string.h>

/* What a document prints before the heading of an annex by itself. */
#define ANNEX_LABEL "^附[件录]\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?\\s*[:：、]?\\s*"

typedef struct
{
  QyAnalysis *analysis;
  QyDocument *document;
  GPtrArray *fields; /* (element-type QyBlankField) */
  QyAnalysisMarkup *markup;
  GPtrArray *part_keys;   /* (element-type utf8): block of each part, or NULL */
  GPtrArray *clause_keys; /* (element-type utf8): block of each clause, or NULL */
  gboolean in_annex;      /* where clauses keep the numbers that were printed */
} Builder;

static void
free_link (QyTermLink *link)
{
  g_free (link->block_key);
  g_ptr_array_unref (link->field_keys);
  g_free (link);
}

/* Where the text of a part begins: numbers are printed by the scheme, except in recitals. */
static gsize
text_start_of (Builder *builder, const QyAnalysisPart *part)
{
  const QyAnalysisClause *clause;
  QyTextSpan label;

  if (part->kind == QY_PART_ANNEX
      && qy_text_match (ANNEX_LABEL, qy_analysis_get_source (builder->analysis, NULL),
                        part->range.start, part->range.end, &label, 1))
    return label.end;
  if (part->kind != QY_PART_CLAUSE)
    return part->range.start;
  clause = g_ptr_array_index (builder->analysis->clauses, (guint) part->clause);
  return MAX (clause->text_start, part->range.start);
}

static gsize
text_end_of (Builder *builder, const QyAnalysisPart *part)
{
  const QyAnalysisClause *clause;

  if (part->kind != QY_PART_CLAUSE)
    return part->range.end;
  clause = g_ptr_array_index (builder->analysis->clauses, (guint) part->clause);
  return clause->heading != NULL ? MIN (clause->heading_end, part->range.end) : part->range.end;
}

static char *
print_part (Builder *builder, const QyAnalysisPart *part, GPtrArray *clause_keys)
{
  return qy_analysis_markup_print (builder->markup, text_start_of (builder, part),
                                   text_end_of (builder, part), clause_keys);
}

static QyBlockKind
block_kind_of (Builder *builder, const QyAnalysisPart *part)
{
  const QyAnalysisClause *clause;

  if (part->kind == QY_PART_RECITAL)
    return QY_BLOCK_RECITAL;
  if (part->kind == QY_PART_ANNEX)
    return QY_BLOCK_ANNEX;
  if (part->kind != QY_PART_CLAUSE)
    return QY_BLOCK_PARA;
  clause = g_ptr_array_index (builder->analysis->clauses, (guint) part->clause);
  return clause->style == QY_STYLE_BULLET ? QY_BLOCK_ITEM : QY_BLOCK_CLAUSE;
}

static int
level_of (Builder *builder, const QyAnalysisPart *part)
{
  const QyAnalysisClause *clause;

  if (part->clause < 0)
    return 1;
  clause = g_ptr_array_index (builder->analysis->clauses, (guint) part->clause);
  if (part->kind == QY_PART_PARA)
    return MIN ((int) clause->level + 1, QY_BLOCK_MAX_LEVEL);
  return (int) MIN (clause->level, QY_BLOCK_MAX_LEVEL);
}

static void
set_number (Builder *builder, const QyAnalysisPart *part, QyBlock *block)
{
  QyAnalysisClause *clause = g_ptr_array_index (builder->analysis->clauses, (guint) part->clause);

  if (*clause->number == '\0')
    return;
  block->source_number = g_strdup (clause->number);
  if (builder->in_annex || qy_analysis_scheme_excepts (builder->analysis, (guint) part->clause))
    block->number_as = g_strdup (clause->number);
}

static gboolean
append_part (Builder *builder, guint index, GError **error)
{
  const QyAnalysisPart *part = g_ptr_array_index (builder->analysis->parts, index);
  g_autofree char *text = print_part (builder, part, NULL);
  QyBlock *block;

  if (!qy_text_has ("[\\p{L}\\p{N}{]", text, 0, strlen (text)) && part->kind != QY_PART_CLAUSE)
    return TRUE; /* stray signs */
  block = qy_document_append (builder->document, level_of (builder, part),
                              block_kind_of (builder, part), text, error);
  if (block == NULL)
    return FALSE;
  g_ptr_array_index (builder->part_keys, index) = g_strdup (block->key);
  if (part->kind == QY_PART_CLAUSE)
    {
      set_number (builder, part, block);
      g_ptr_array_index (builder->clause_keys, (guint) part->clause) = g_strdup (block->key);
    }
  return TRUE;
}

static gboolean
append_note (Builder *builder, const QyAnalysisRemark *note, int level, GError **error)
{
  g_autofree char *text = qy_markup_escape (note->text);

  return qy_document_append (builder->document, level, QY_BLOCK_NOTE, text, error) != NULL;
}

static gboolean
append_signature (Builder *builder, GError **error)
{
  return qy_document_append (builder->document, 1, QY_BLOCK_SIGNATURE, "", error) != NULL;
}

/* Parts in order, a note right behind the part it stands in or before; the signature block once. */
static gboolean
append_parts (Builder *builder, GError **error)
{
  QyAnalysis *analysis = builder->analysis;
  guint note = 0;
  gboolean is_signed = FALSE;

  for (guint i = 0; i < analysis->parts->len; i++)
    {
      const QyAnalysisPart *part = g_ptr_array_index (analysis->parts, i);

      if (part->kind == QY_PART_ANNEX && !builder->in_annex)
        {
          builder->in_annex = TRUE;
          if (is_signed && !append_signature (builder, error))
            return FALSE;
          is_signed = FALSE;
        }
      if (qy_analysis_part_is_replaced (analysis, part))
        is_signed |= part->kind == QY_PART_SIGNATURE;
      else if (!append_part (builder, i, error))
        return FALSE;
      for (; note < analysis->notes->len; note++)
        {
          const QyAnalysisRemark *remark = g_ptr_array_index (analysis->notes, note);

          if (i + 1 < analysis->parts->len
              && remark->range.start
                     >= ((QyAnalysisPart *) g_ptr_array_index (analysis->parts, i + 1))
                            ->range.start)
            break;
          if (!append_note (builder, remark, MAX (level_of (builder, part), 1), error))
            return FALSE;
        }
    }
  return !is_signed || append_signature (builder, error);
}

/* References can point forward: they are written once every block has its key. */
static gboolean
write_references (Builder *builder, GError **error)
{
  for (guint i = 0; i < builder->analysis->parts->len; i++)
    {
      const QyAnalysisPart *part = g_ptr_array_index (builder->analysis->parts, i);
      const char *key = g_ptr_array_index (builder->part_keys, i);
      g_autofree char *text = NULL;

      if (key == NULL
          || !qy_analysis_markup_refers (builder->markup, part->range.start, part->range.end))
        continue;
      text = print_part (builder, part, builder->clause_keys);
      if (!qy_document_set_text (builder->document, key, text, error))
        return FALSE;
    }
  return TRUE;
}

/* The block that holds the place @offset of the source. */
static const char *
block_at (Builder *builder, gsize offset)
{
  for (guint i = builder->analysis->parts->len; i > 0; i--)
    {
      const QyAnalysisPart *part = g_ptr_array_index (builder->analysis->parts, i - 1);

      if (part->range.start <= offset && g_ptr_array_index (builder->part_keys, i - 1) != NULL)
        return g_ptr_array_index (builder->part_keys, i - 1);
    }
  return NULL;
}

static GPtrArray *
link_terms (Builder *builder)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) free_link);

  for (guint i = 0; i < builder->analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = g_ptr_array_index (builder->analysis->terms, i);
      QyTermLink *link = g_new0 (QyTermLink, 1);

      link->term = i;
      link->block_key = g_strdup (block_at (builder, term->range.start));
      link->field_keys = g_ptr_array_new_with_free_func (g_free);
      for (guint j = 0; j < builder->fields->len; j++)
        {
          const QyBlankField *field = g_ptr_array_index (builder->fields, j);

          if (field->key != NULL && field->start >= term->range.start
              && field->end <= term->range.end
              && qy_analysis_term_holds (term, MAX (field->start, field->end - 1))
              && !g_ptr_array_find_with_equal_func (link->field_keys, field->key, g_str_equal,
                                                    NULL))
            g_ptr_array_add (link->field_keys, g_strdup (field->key));
        }
      g_ptr_array_add (links, link);
    }
  return links;
}

static void
add_parties (Builder *builder)
{
  for (guint i = 0; i < builder->analysis->parties->len; i++)
    {
      const QyAnalysisParty *party = g_ptr_array_index (builder->analysis->parties, i);
      const char label[] = { (char) ('A' + i), '\0' };

      qy_document_add_party (builder->document, label, party->label,
                             party->is_provider ? QY_ROLE_PROVIDER : QY_ROLE_CLIENT);
    }
}

static gboolean
build (Builder *builder, GError **error)
{
  g_autofree char *scheme = qy_analysis_scheme (builder->analysis);
  g_autofree char *title = qy_analysis_printed_title (builder->analysis->title);

  qy_document_set_title (builder->document, title);
  add_parties (builder);
  if (*scheme != '\0' && !qy_document_set_numbering (builder->document, scheme, error))
    return FALSE;
  builder->fields = qy_analysis_add_fields (builder->analysis, builder->document, error);
  if (builder->fields == NULL)
    return FALSE;
  builder->markup = qy_analysis_markup_new (builder->analysis, builder->fields);
  return append_parts (builder, error) && write_references (builder, error);
}

QyDocument *
qy_analysis_to_document (QyAnalysis *self, GPtrArray **links, GError **error)
{
  Builder builder = { .analysis = self };
  g_autoptr (QyDocument) document = NULL;
  gboolean ok;

  g_return_val_if_fail (self != NULL, NULL);

  document = qy_document_new (QY_DOCUMENT_TEMPLATE, QY_LANGUAGE_ZH);
  builder.document = document;
  builder.part_keys = g_ptr_array_new_with_free_func (g_free);
  builder.clause_keys = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (builder.part_keys, (int) self->parts->len);
  g_ptr_array_set_size (builder.clause_keys, (int) self->clauses->len);
  ok = build (&builder, error);
  if (ok && links != NULL)
    *links = link_terms (&builder);
  g_clear_pointer (&builder.fields, g_ptr_array_unref);
  g_clear_pointer (&builder.markup, qy_analysis_markup_free);
  g_ptr_array_unref (builder.part_keys);
  g_ptr_array_unref (builder.clause_keys);
  return ok ? g_steal_pointer (&document) : NULL;
}
