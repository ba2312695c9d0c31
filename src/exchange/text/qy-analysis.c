/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-private.h"

G_DEFINE_BOXED_TYPE (QyAnalysis, qy_analysis, qy_analysis_ref, qy_analysis_unref)

static void
free_party (QyAnalysisParty *party)
{
  g_free (party->label);
  g_free (party->role_text);
  g_ptr_array_unref (party->blank_fields);
  g_free (party);
}

static void
free_clause (QyAnalysisClause *clause)
{
  g_free (clause->number);
  g_free (clause->heading);
  g_free (clause->text);
  g_free (clause);
}

static void
free_blank (QyAnalysisBlank *blank)
{
  g_free (blank->text);
  g_free (blank->near);
  g_free (blank->label);
  g_free (blank->field_label);
  g_free (blank->attribute);
  g_free (blank->value);
  g_free (blank);
}

static void
free_term (QyAnalysisTerm *term)
{
  g_free (term->detail);
  g_free (term->severity);
  g_free (term->text);
  g_clear_pointer (&term->blanks, g_array_unref);
  g_free (term);
}

static void
free_reference (QyAnalysisReference *reference)
{
  g_free (reference->text);
  g_free (reference);
}

static void
free_remark (QyAnalysisRemark *remark)
{
  g_free (remark->text);
  g_free (remark);
}

QyAnalysis *
qy_analysis_new (const char *name, GBytes *source)
{
  QyAnalysis *self = g_new0 (QyAnalysis, 1);

  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (name);
  self->source = g_bytes_ref (source);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) free_party);
  self->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) free_clause);
  self->blanks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_blank);
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) free_term);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) free_reference);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_remark);
  self->dropped = g_ptr_array_new_with_free_func ((GDestroyNotify) free_remark);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_remark);
  self->normalised = g_ptr_array_new_with_free_func ((GDestroyNotify) free_remark);
  return self;
}

QyAnalysis *
qy_analysis_ref (QyAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
qy_analysis_unref (QyAnalysis *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->clauses);
  g_ptr_array_unref (self->blanks);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->dropped);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->normalised);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_bytes_unref (self->source);
  g_free (self->title);
  g_free (self->name);
  g_free (self);
}

const char *
qy_analysis_get_source (const QyAnalysis *self, gsize *length)
{
  gsize size = 0;
  const char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_bytes_get_data (self->source, &size);
  if (length != NULL)
    *length = size > 0 ? size - 1 : 0; /* the terminating NUL is stored, too */
  return text;
}

gboolean
qy_analysis_term_holds (const QyAnalysisTerm *term, gsize offset)
{
  const QySourceRange *range = term->figure.end > 0 ? &term->figure : &term->range;

  return offset >= range->start && offset < range->end;
}

gboolean
qy_analysis_term_states (const QyAnalysisTerm *term, const QyAnalysisBlank *blank)
{
  if (term->blanks == NULL)
    return blank->range.start >= term->range.start && blank->range.end <= term->range.end
           && qy_analysis_term_holds (term, blank->range.start);
  for (guint i = 0; i < term->blanks->len; i++)
    if (g_array_index (term->blanks, gsize, i) == blank->range.start)
      return TRUE;
  return FALSE;
}

const char *
qy_blank_kind_to_string (QyBlankKind kind)
{
  static const char *const words[] = {
    [QY_BLANK_DATE] = "date",
    [QY_BLANK_MONEY] = "money",
    [QY_BLANK_MONEY_UPPER] = "money_upper",
    [QY_BLANK_DURATION] = "duration",
    [QY_BLANK_PERCENT] = "percent",
    [QY_BLANK_PARTY_NAME] = "party_name",
    [QY_BLANK_ADDRESS] = "address",
    [QY_BLANK_PERSON] = "person",
    [QY_BLANK_PHONE] = "phone",
    [QY_BLANK_NUMBER] = "number",
    [QY_BLANK_TEXT] = "text",
    [QY_BLANK_SIGNATURE] = "signature",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (words), NULL);
  return words[kind];
}

const char *
qy_certainty_to_string (QyCertainty certainty)
{
  static const char *const words[] = {
    [QY_CERTAINTY_GUESS] = "guess",
    [QY_CERTAINTY_LIKELY] = "likely",
    [QY_CERTAINTY_SURE] = "sure",
  };

  g_return_val_if_fail (certainty < G_N_ELEMENTS (words), NULL);
  return words[certainty];
}

const char *
qy_term_kind_to_string (QyTermKind kind)
{
  static const char *const words[] = {
    [QY_TERM_SERVICE_PERIOD] = "service_period",
    [QY_TERM_RENEWAL] = "renewal",
    [QY_TERM_CONFIDENTIALITY] = "confidentiality",
    [QY_TERM_FEE] = "fees",
    [QY_TERM_PAYMENT_DEADLINE] = "payment_deadlines",
    [QY_TERM_PENALTY] = "penalties",
    [QY_TERM_SLA] = "sla",
    [QY_TERM_DISPUTE] = "dispute",
    [QY_TERM_COPIES] = "copies",
    [QY_TERM_EFFECTIVE] = "effective",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (words), NULL);
  return words[kind];
}

const char *
qy_part_kind_to_string (QyPartKind kind)
{
  static const char *const words[] = {
    [QY_PART_TITLE] = "title",         [QY_PART_PARTY] = "party",   [QY_PART_RECITAL] = "recital",
    [QY_PART_PREAMBLE] = "preamble",   [QY_PART_CLAUSE] = "clause", [QY_PART_PARA] = "para",
    [QY_PART_SIGNATURE] = "signature", [QY_PART_ANNEX] = "annex",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (words), NULL);
  return words[kind];
}

const char *
qy_number_style_to_string (QyNumberStyle style)
{
  static const char *const words[QY_N_STYLES] = {
    [QY_STYLE_CHAPTER] = "chapter",
    [QY_STYLE_SECTION] = "section",
    [QY_STYLE_ARTICLE] = "article",
    [QY_STYLE_CN] = "cn",
    [QY_STYLE_CN_PAREN] = "cn-paren",
    [QY_STYLE_CN_HALF] = "cn-half-paren",
    [QY_STYLE_DECIMAL] = "decimal",
    [QY_STYLE_DECIMAL_2] = "decimal-2",
    [QY_STYLE_DECIMAL_3] = "decimal-3",
    [QY_STYLE_DECIMAL_4] = "decimal-4",
    [QY_STYLE_PAREN] = "paren",
    [QY_STYLE_HALF_PAREN] = "half-paren",
    [QY_STYLE_CIRCLE] = "circle",
    [QY_STYLE_LETTER] = "letter",
    [QY_STYLE_LETTER_PAREN] = "letter-paren",
    [QY_STYLE_BULLET] = "bullet",
  };

  g_return_val_if_fail (style < QY_N_STYLES, NULL);
  return words[style];
}
