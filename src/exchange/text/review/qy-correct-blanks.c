/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-analysis-fields.h"
#include "qy-correction-private.h"
#include "qy-markup.h"

#define NEAR_CHARACTERS 10

static QyAnalysisBlank *
blank_at (QyAnalysis *analysis, guint index)
{
  return g_ptr_array_index (analysis->blanks, index);
}

static QyAnalysisBlank *
find (const QyCorrection *correction, QyAnalysis *analysis, guint *index, GError **error)
{
  return qy_correction_find_blank (analysis, correction->at, index, error);
}

static gboolean
read_kind (const char *word, QyBlankKind *kind, GError **error)
{
  for (guint i = 0; word != NULL && i <= QY_BLANK_SIGNATURE; i++)
    if (g_str_equal (qy_blank_kind_to_string ((QyBlankKind) i), word))
      {
        *kind = (QyBlankKind) i;
        return TRUE;
      }
  return qy_correction_refuse (error, _ ("There is no such type of field."));
}

/* Others know blanks by their place in the list. */
static void
shift_pairs (QyAnalysis *analysis, int from, int by)
{
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      QyAnalysisBlank *blank = blank_at (analysis, i);

      if (by < 0 && blank->pair == from)
        blank->pair = -1;
      else if (blank->pair >= from)
        blank->pair += by;
    }
}

static void
insert_blank (QyAnalysis *analysis, QyAnalysisBlank *blank)
{
  guint index = 0;

  while (index < analysis->blanks->len
         && blank_at (analysis, index)->range.start < blank->range.start)
    index++;
  shift_pairs (analysis, (int) index, 1);
  g_ptr_array_insert (analysis->blanks, (int) index, blank);
}

static void
remove_blank (QyAnalysis *analysis, guint index)
{
  g_ptr_array_remove_index (analysis->blanks, index);
  shift_pairs (analysis, (int) index, -1);
}

static char *
text_before (QyAnalysis *analysis, gsize at)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  const char *first = source + analysis->range.start;
  const char *start = source + at;

  for (guint n = 0; n < NEAR_CHARACTERS && start > first && start[-1] != '\n'; n++)
    start = g_utf8_prev_char (start);
  return g_strndup (start, (gsize) (source + at - start));
}

/* A printed value (30日) is what a draft begins with; an empty place is not. */
static void
take_value (QyAnalysisBlank *blank)
{
  g_autofree char *text = g_strstrip (g_strdup (blank->text));

  g_clear_pointer (&blank->value, g_free);
  if (*text != '\0' && strpbrk (text, "_[{<") == NULL)
    blank->value = qy_value_parse (qy_analysis_field_type (blank->kind), text, NULL, NULL);
}

static QyAnalysisBlank *
make_blank (QyAnalysis *analysis, QyBlankKind kind, gsize start, gsize end)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  QyAnalysisBlank *blank = g_new0 (QyAnalysisBlank, 1);

  blank->text = g_strndup (source + start, end - start);
  blank->near = text_before (analysis, start);
  blank->kind = kind;
  blank->pair = -1;
  blank->party = -1;
  blank->clause = qy_correction_clause_at (analysis, start);
  blank->certainty = QY_CERTAINTY_SURE;
  blank->range = (QySourceRange){ start, end, qy_correction_line (analysis, start) };
  return blank;
}

/* What was only proposed makes room for what a person selects there. */
static void
drop_proposals (QyAnalysis *analysis, gsize start, gsize end)
{
  for (guint i = analysis->blanks->len; i > 0; i--)
    {
      const QyAnalysisBlank *blank = blank_at (analysis, i - 1);

      if (blank->proposed && blank->range.start < end && start < blank->range.end)
        remove_blank (analysis, i - 1);
    }
}

static gboolean
is_in_one_block (QyAnalysis *analysis, gsize start, gsize end)
{
  int index = qy_analysis_block_at (analysis->blocks, start);
  const QyAnalysisBlock *block =
      index >= 0 ? g_ptr_array_index (analysis->blocks, (guint) index) : NULL;

  return block != NULL && start >= block->text_start && end <= block->text_end;
}

/* A field stands within one paragraph and in no other field. */
static gboolean
check_range (QyAnalysis *analysis, gsize start, gsize end, GError **error)
{
  if (start >= end || !qy_correction_is_place (analysis, start)
      || !qy_correction_is_place (analysis, end))
    return qy_correction_refuse (error, _ ("Select the text that is to become a field."));
  if (!is_in_one_block (analysis, start, end))
    return qy_correction_refuse (error, _ ("A field cannot reach over two paragraphs."));
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = blank_at (analysis, i);

      if (blank->range.start < end && start < MAX (blank->range.end, blank->range.start + 1))
        return qy_correction_refuse (error, _ ("There is a field in this place already."));
    }
  return TRUE;
}

gboolean
qy_correct_blank_add (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  QyAnalysisBlank *blank = NULL;
  QyBlankKind kind;

  if (!read_kind (correction->value, &kind, error))
    return FALSE;
  drop_proposals (analysis, correction->at, correction->to);
  if (!check_range (analysis, correction->at, correction->to, error))
    return FALSE;
  blank = make_blank (analysis, kind, correction->at, correction->to);
  if (correction->more != NULL && *correction->more != '\0'
      && qy_markup_is_plain (correction->more))
    blank->field_label = g_strdup (correction->more);
  take_value (blank);
  insert_blank (analysis, blank);
  return TRUE;
}

/* Leaves the others of the same value to themselves. */
static void
unpair (QyAnalysis *analysis, guint index)
{
  blank_at (analysis, index)->pair = -1;
  for (guint i = 0; i < analysis->blanks->len; i++)
    if (blank_at (analysis, i)->pair == (int) index)
      blank_at (analysis, i)->pair = -1;
}

gboolean
qy_correct_blank_kind (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisBlank *blank = find (correction, analysis, &index, error);
  QyBlankKind kind;

  if (blank == NULL || !read_kind (correction->value, &kind, error))
    return FALSE;
  if (qy_analysis_field_type (kind) != qy_analysis_field_type (blank->kind))
    unpair (analysis, index);
  blank->kind = kind;
  blank->certainty = QY_CERTAINTY_SURE;
  take_value (blank);
  return TRUE;
}

gboolean
qy_correct_blank_label (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisBlank *blank = find (correction, analysis, &index, error);
  const char *label = correction->value != NULL ? correction->value : "";

  if (blank == NULL)
    return FALSE;
  if (!qy_markup_is_plain (label) || strchr (label, '\n') != NULL)
    return qy_correction_refuse (error, _ ("A name of a field is one line of text."));
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      QyAnalysisBlank *other = blank_at (analysis, i);

      if (i != index && other->pair != (int) index && blank->pair != (int) i)
        continue;
      g_free (other->field_label);
      other->field_label = *label != '\0' ? g_strdup (label) : NULL;
    }
  blank->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

gboolean
qy_correct_blank_party (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  guint party = 0;
  QyAnalysisBlank *blank = find (correction, analysis, &index, error);
  gboolean none = correction->value == NULL || *correction->value == '\0';
  const char *attribute =
      correction->more != NULL && *correction->more != '\0' ? correction->more : NULL;

  if (blank == NULL
      || (!none && qy_correction_find_party (analysis, correction->value, &party, error) == NULL))
    return FALSE;
  if (attribute != NULL && !g_strv_contains (qy_party_attributes (), attribute))
    return qy_correction_refuse (error, _ ("A party has no such attribute."));
  blank->party = none ? -1 : (int) party;
  g_free (blank->attribute);
  blank->attribute = none ? NULL : g_strdup (attribute);
  blank->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

gboolean
qy_correct_blank_drop (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;

  if (find (correction, analysis, &index, error) == NULL)
    return FALSE;
  remove_blank (analysis, index);
  return TRUE;
}

gboolean
qy_correct_blank_split (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  guint index = 0;
  QyAnalysisBlank *blank = find (correction, analysis, &index, error);
  QyAnalysisBlank *rest = NULL;

  if (blank == NULL)
    return FALSE;
  if (correction->to <= blank->range.start || correction->to >= blank->range.end
      || !qy_correction_is_place (analysis, correction->to))
    return qy_correction_refuse (error,
                                 _ ("Put the cursor inside the blank where the second one is to "
                                    "begin."));
  rest = make_blank (analysis, blank->kind, correction->to, blank->range.end);
  blank->range.end = correction->to;
  g_free (blank->text);
  blank->text = g_strndup (source + blank->range.start, blank->range.end - blank->range.start);
  blank->certainty = QY_CERTAINTY_SURE;
  insert_blank (analysis, rest);
  return TRUE;
}

gboolean
qy_correct_blank_join (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  guint index = 0;
  QyAnalysisBlank *blank = find (correction, analysis, &index, error);
  QyAnalysisBlank *before = NULL;

  if (blank == NULL)
    return FALSE;
  before = index > 0 ? blank_at (analysis, index - 1) : NULL;
  if (before == NULL
      || qy_analysis_block_at (analysis->blocks, before->range.start)
             != qy_analysis_block_at (analysis->blocks, blank->range.start))
    return qy_correction_refuse (error, _ ("There is no field before it in this paragraph."));
  before->range.end = MAX (before->range.end, blank->range.end);
  g_free (before->text);
  before->text = g_strndup (source + before->range.start, before->range.end - before->range.start);
  before->certainty = QY_CERTAINTY_SURE;
  remove_blank (analysis, index);
  return TRUE;
}

gboolean
qy_correct_blank_pair (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint first = 0;
  guint second = 0;
  QyAnalysisBlank *one = find (correction, analysis, &first, error);
  QyAnalysisBlank *other =
      one != NULL ? qy_correction_find_blank (analysis, correction->to, &second, error) : NULL;

  if (other == NULL)
    return FALSE;
  if (first == second || qy_analysis_field_type (one->kind) != qy_analysis_field_type (other->kind))
    return qy_correction_refuse (error, _ ("Only two fields of one type can hold one value."));
  blank_at (analysis, MAX (first, second))->pair = (int) MIN (first, second);
  if (blank_at (analysis, MIN (first, second))->pair < 0)
    blank_at (analysis, MIN (first, second))->pair = (int) MAX (first, second);
  one->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

gboolean
qy_correct_blank_unpair (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;

  if (find (correction, analysis, &index, error) == NULL)
    return FALSE;
  unpair (analysis, index);
  return TRUE;
}
