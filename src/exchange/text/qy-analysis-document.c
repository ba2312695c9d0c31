/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-document.h"

#include "qy-analysis-blocks.h"
#include "qy-analysis-fields.h"
#include "qy-analysis-labels.h"
#include "qy-analysis-markup.h"
#include "qy-analysis-scheme.h"
#include "qy-markup.h"
#include "qy-text-pattern.h"

#include <string.h>

typedef struct
{
  QyAnalysis *analysis;
  QyDocument *document;
  GPtrArray *fields; /* (element-type QyBlankField) */
  QyAnalysisMarkup *markup;
  GPtrArray *blocks;      /* (element-type QyAnalysisBlock) */
  GPtrArray *block_keys;  /* (element-type utf8): key of each, or NULL */
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

static const QyAnalysisBlock *
block_of (Builder *builder, guint index)
{
  return g_ptr_array_index (builder->blocks, index);
}

static char *
print_block (Builder *builder, const QyAnalysisBlock *block, GPtrArray *clause_keys)
{
  if (block->text != NULL)
    return qy_markup_escape (block->text);
  return qy_analysis_markup_print (builder->markup, block->text_start, block->text_end,
                                   clause_keys);
}

static void
set_number (Builder *builder, const QyAnalysisBlock *plan, QyBlock *block)
{
  QyAnalysisClause *clause = g_ptr_array_index (builder->analysis->clauses, (guint) plan->clause);

  if (*clause->number == '\0' || plan->kind != QY_BLOCK_CLAUSE)
    return;
  block->source_number = g_strdup (clause->number);
  if (builder->in_annex || qy_analysis_scheme_excepts (builder->analysis, (guint) plan->clause))
    block->number_as = g_strdup (clause->number);
}

static gboolean
append_block (Builder *builder, guint index, GError **error)
{
  const QyAnalysisBlock *plan = block_of (builder, index);
  g_autofree char *text = print_block (builder, plan, NULL);
  QyBlock *block;

  if (!qy_text_has ("[\\p{L}\\p{N}{]", text, 0, strlen (text)) && plan->clause < 0)
    return TRUE; /* stray signs */
  block = qy_document_append (builder->document, plan->level, plan->kind, text, error);
  if (block == NULL)
    return FALSE;
  g_ptr_array_index (builder->block_keys, index) = g_strdup (block->key);
  if (plan->clause >= 0)
    {
      set_number (builder, plan, block);
      g_ptr_array_index (builder->clause_keys, (guint) plan->clause) = g_strdup (block->key);
    }
  return TRUE;
}

/* One block for all the lines that are signed and came before. */
static gboolean
append_signature (Builder *builder, guint before, GError **error)
{
  QyBlock *block = NULL;

  for (guint i = 0; i < before; i++)
    {
      const QyAnalysisBlock *plan = block_of (builder, i);
      char **key = (char **) &g_ptr_array_index (builder->block_keys, i);

      if (plan->kind != QY_BLOCK_SIGNATURE || plan->left_out != NULL || *key != NULL)
        continue;
      if (block == NULL)
        block = qy_document_append (builder->document, 1, QY_BLOCK_SIGNATURE, "", error);
      if (block == NULL)
        return FALSE;
      *key = g_strdup (block->key);
    }
  return TRUE;
}

/* In order; the signature block before the first annex or at the end. */
static gboolean
append_blocks (Builder *builder, GError **error)
{
  for (guint i = 0; i < builder->blocks->len; i++)
    {
      const QyAnalysisBlock *plan = block_of (builder, i);

      if (plan->left_out != NULL || plan->kind == QY_BLOCK_SIGNATURE)
        continue;
      if (plan->kind == QY_BLOCK_ANNEX && !builder->in_annex)
        {
          builder->in_annex = TRUE;
          if (!append_signature (builder, i, error))
            return FALSE;
        }
      if (!append_block (builder, i, error))
        return FALSE;
    }
  return append_signature (builder, builder->blocks->len, error);
}

/* References can point forward: they are written once every block has its key. */
static gboolean
write_references (Builder *builder, GError **error)
{
  for (guint i = 0; i < builder->blocks->len; i++)
    {
      const QyAnalysisBlock *plan = block_of (builder, i);
      const char *key = g_ptr_array_index (builder->block_keys, i);
      g_autofree char *text = NULL;

      if (key == NULL || plan->text != NULL || plan->kind == QY_BLOCK_SIGNATURE
          || !qy_analysis_markup_refers (builder->markup, plan->text_start, plan->text_end))
        continue;
      text = print_block (builder, plan, builder->clause_keys);
      if (!qy_document_set_text (builder->document, key, text, error))
        return FALSE;
    }
  return TRUE;
}

/* The block that holds the place @offset of the source. */
static const char *
key_at (Builder *builder, gsize offset)
{
  for (int i = qy_analysis_block_at (builder->blocks, offset); i >= 0; i--)
    {
      if (g_ptr_array_index (builder->block_keys, (guint) i) != NULL
          && !block_of (builder, (guint) i)->is_hole)
        return g_ptr_array_index (builder->block_keys, (guint) i);
    }
  return NULL;
}

/* The fields a term states: those it was told, else those in its sentence. */
static void
link_fields (Builder *builder, const QyAnalysisTerm *term, GPtrArray *keys)
{
  for (guint j = 0; j < builder->fields->len; j++)
    {
      const QyBlankField *field = g_ptr_array_index (builder->fields, j);
      gboolean states =
          term->blanks != NULL
              ? qy_analysis_term_states (term, g_ptr_array_index (builder->analysis->blanks, j))
              : field->start >= term->range.start && field->end <= term->range.end
                    && qy_analysis_term_holds (term, MAX (field->start, field->end - 1));

      if (field->key != NULL && states
          && !g_ptr_array_find_with_equal_func (keys, field->key, g_str_equal, NULL))
        g_ptr_array_add (keys, g_strdup (field->key));
    }
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
      link->block_key = g_strdup (key_at (builder, term->range.start));
      link->field_keys = g_ptr_array_new_with_free_func (g_free);
      link_fields (builder, term, link->field_keys);
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

      qy_document_add_party (builder->document, label, party->label, party->role);
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
  builder->fields =
      qy_analysis_add_fields (builder->analysis, builder->blocks, builder->document, error);
  if (builder->fields == NULL)
    return FALSE;
  builder->markup = qy_analysis_markup_new (builder->analysis, builder->blocks, builder->fields);
  return append_blocks (builder, error) && write_references (builder, error);
}

static GPtrArray *
take_field_keys (GPtrArray *fields)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (keys, g_strdup (((QyBlankField *) g_ptr_array_index (fields, i))->key));
  return keys;
}

QyAnalysisResult *
qy_analysis_build (QyAnalysis *self, GError **error)
{
  g_autoptr (QyAnalysisResult) result = g_new0 (QyAnalysisResult, 1);
  Builder builder = { .analysis = self };
  gboolean ok;

  g_return_val_if_fail (self != NULL, NULL);

  result->document = qy_document_new (QY_DOCUMENT_TEMPLATE, QY_LANGUAGE_ZH);
  result->block_keys = g_ptr_array_new_with_free_func (g_free);
  builder.document = result->document;
  builder.block_keys = result->block_keys;
  builder.blocks =
      self->blocks != NULL ? g_ptr_array_ref (self->blocks) : qy_analysis_make_blocks (self);
  builder.clause_keys = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (builder.block_keys, (int) builder.blocks->len);
  g_ptr_array_set_size (builder.clause_keys, (int) self->clauses->len);
  ok = build (&builder, error);
  if (ok)
    {
      result->links = link_terms (&builder);
      result->field_keys = take_field_keys (builder.fields);
    }
  g_clear_pointer (&builder.fields, g_ptr_array_unref);
  g_clear_pointer (&builder.markup, qy_analysis_markup_free);
  g_ptr_array_unref (builder.blocks);
  g_ptr_array_unref (builder.clause_keys);
  return ok ? g_steal_pointer (&result) : NULL;
}

void
qy_analysis_result_free (QyAnalysisResult *result)
{
  g_clear_object (&result->document);
  g_clear_pointer (&result->block_keys, g_ptr_array_unref);
  g_clear_pointer (&result->field_keys, g_ptr_array_unref);
  g_clear_pointer (&result->links, g_ptr_array_unref);
  g_free (result);
}

QyDocument *
qy_analysis_to_document (QyAnalysis *self, GPtrArray **links, GError **error)
{
  g_autoptr (QyAnalysisResult) result = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  result = qy_analysis_build (self, error);
  if (result != NULL && links != NULL)
    *links = g_steal_pointer (&result->links);
  return result != NULL ? g_steal_pointer (&result->document) : NULL;
}
