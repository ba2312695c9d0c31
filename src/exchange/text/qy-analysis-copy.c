/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-blocks.h"
#include "qy-analysis-private.h"

static void
copy_parts (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_memdup2 (from->pdata[i], sizeof (QyAnalysisPart)));
}

static void
copy_parties (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const QyAnalysisParty *party = from->pdata[i];
      QyAnalysisParty *copy = g_memdup2 (party, sizeof *party);

      copy->label = g_strdup (party->label);
      copy->role_text = g_strdup (party->role_text);
      copy->blank_fields =
          g_ptr_array_copy (party->blank_fields, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
      g_ptr_array_set_free_func (copy->blank_fields, g_free);
      g_ptr_array_add (to, copy);
    }
}

static void
copy_clauses (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const QyAnalysisClause *clause = from->pdata[i];
      QyAnalysisClause *copy = g_memdup2 (clause, sizeof *clause);

      copy->number = g_strdup (clause->number);
      copy->heading = g_strdup (clause->heading);
      copy->text = g_strdup (clause->text);
      g_ptr_array_add (to, copy);
    }
}

static void
copy_blanks (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const QyAnalysisBlank *blank = from->pdata[i];
      QyAnalysisBlank *copy = g_memdup2 (blank, sizeof *blank);

      copy->text = g_strdup (blank->text);
      copy->near = g_strdup (blank->near);
      copy->label = g_strdup (blank->label);
      copy->field_label = g_strdup (blank->field_label);
      copy->attribute = g_strdup (blank->attribute);
      copy->value = g_strdup (blank->value);
      g_ptr_array_add (to, copy);
    }
}

static void
copy_terms (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const QyAnalysisTerm *term = from->pdata[i];
      QyAnalysisTerm *copy = g_memdup2 (term, sizeof *term);

      copy->detail = g_strdup (term->detail);
      copy->severity = g_strdup (term->severity);
      copy->text = g_strdup (term->text);
      copy->blanks = term->blanks != NULL ? g_array_copy (term->blanks) : NULL;
      g_ptr_array_add (to, copy);
    }
}

static void
copy_references (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const QyAnalysisReference *reference = from->pdata[i];
      QyAnalysisReference *copy = g_memdup2 (reference, sizeof *reference);

      copy->text = g_strdup (reference->text);
      g_ptr_array_add (to, copy);
    }
}

static void
copy_remarks (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const QyAnalysisRemark *remark = from->pdata[i];
      QyAnalysisRemark *copy = g_memdup2 (remark, sizeof *remark);

      copy->text = g_strdup (remark->text);
      g_ptr_array_add (to, copy);
    }
}

static gint
compare_terms (gconstpointer a, gconstpointer b)
{
  const QyAnalysisTerm *x = *(const QyAnalysisTerm *const *) a;
  const QyAnalysisTerm *y = *(const QyAnalysisTerm *const *) b;

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  return 0;
}

QyAnalysis *
qy_analysis_copy (QyAnalysis *self)
{
  QyAnalysis *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = qy_analysis_new (self->name, self->source);
  copy->title = g_strdup (self->title);
  copy->range = self->range;
  copy_parts (copy->parts, self->parts);
  copy_parties (copy->parties, self->parties);
  copy_clauses (copy->clauses, self->clauses);
  copy_blanks (copy->blanks, self->blanks);
  copy_terms (copy->terms, self->terms);
  copy_references (copy->references, self->references);
  copy_remarks (copy->findings, self->findings);
  copy_remarks (copy->dropped, self->dropped);
  copy_remarks (copy->notes, self->notes);
  copy_remarks (copy->normalised, self->normalised);
  if (self->blocks == NULL)
    {
      copy->blocks = qy_analysis_make_blocks (copy);
      g_ptr_array_sort (copy->terms, compare_terms);
    }
  else
    {
      copy->blocks = g_ptr_array_copy (self->blocks,
                                       (GCopyFunc) (void (*) (void)) qy_analysis_block_copy, NULL);
      g_ptr_array_set_free_func (copy->blocks, (GDestroyNotify) qy_analysis_block_free);
    }
  return copy;
}
