/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-correction-private.h"
#include "qy-markup.h"
#include "qy-text-limits.h"

static gboolean
check_label (QyAnalysis *analysis, const char *label, GError **error)
{
  guint index = 0;

  if (label == NULL || *label == '\0' || !qy_markup_is_plain (label))
    return qy_correction_refuse (error, _ ("A party needs a word that the text calls it by."));
  if (qy_correction_find_party (analysis, label, &index, NULL) != NULL)
    return qy_correction_refuse (error, _ ("Another party is called so already."));
  return TRUE;
}

static gboolean
read_role (const char *word, QyRole *role, GError **error)
{
  if (word != NULL && qy_role_from_string (word, role))
    return TRUE;
  return qy_correction_refuse (error, _ ("A party is client, provider or other."));
}

gboolean
qy_correct_party_add (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  QyAnalysisParty *party = NULL;
  QyRole role;

  if (!check_label (analysis, correction->value, error)
      || !read_role (correction->more, &role, error))
    return FALSE;
  if (analysis->parties->len >= QY_TEXT_MAX_PARTIES)
    return qy_correction_refuse (error, _ ("A template has at most eight parties."));
  party = g_new0 (QyAnalysisParty, 1);
  party->label = g_strdup (correction->value);
  party->role = role;
  party->blank_fields = g_ptr_array_new_with_free_func (g_free);
  party->certainty = QY_CERTAINTY_SURE;
  party->range =
      (QySourceRange){ analysis->range.start, analysis->range.start, analysis->range.line };
  g_ptr_array_add (analysis->parties, party);
  return TRUE;
}

gboolean
qy_correct_party_label (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisParty *party = qy_correction_find_party (analysis, correction->value, &index, error);

  if (party == NULL || !check_label (analysis, correction->more, error))
    return FALSE;
  g_free (party->label);
  party->label = g_strdup (correction->more);
  return TRUE;
}

gboolean
qy_correct_party_role (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisParty *party = qy_correction_find_party (analysis, correction->value, &index, error);
  QyRole role;

  if (party == NULL || !read_role (correction->more, &role, error))
    return FALSE;
  party->role = role;
  party->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

/* Its blanks become fields of the contract. */
gboolean
qy_correct_party_drop (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;

  if (qy_correction_find_party (analysis, correction->value, &index, error) == NULL)
    return FALSE;
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      if (blank->party == (int) index)
        blank->party = -1;
      else if (blank->party > (int) index)
        blank->party--;
    }
  g_ptr_array_remove_index (analysis->parties, index);
  return TRUE;
}

gboolean
qy_correct_confirm (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  QyCertainty *certainty = NULL;
  const char *what = correction->value != NULL ? correction->value : "";
  guint index = 0;
  gpointer item = NULL;

  if (g_str_equal (what, "block"))
    {
      item = qy_correction_find_block (analysis, correction->at, &index, error);
      certainty = item != NULL ? &((QyAnalysisBlock *) item)->certainty : NULL;
    }
  else if (g_str_equal (what, "blank"))
    {
      item = qy_correction_find_blank (analysis, correction->at, &index, error);
      certainty = item != NULL ? &((QyAnalysisBlank *) item)->certainty : NULL;
    }
  else if (g_str_equal (what, "term"))
    {
      item = qy_correction_find_term (analysis, correction->at, correction->by, &index, error);
      certainty = item != NULL ? &((QyAnalysisTerm *) item)->certainty : NULL;
    }
  else if (g_str_equal (what, "party"))
    {
      item = qy_correction_find_party (analysis, correction->more, &index, error);
      certainty = item != NULL ? &((QyAnalysisParty *) item)->certainty : NULL;
    }
  else
    return qy_correction_refuse (error, _ ("Only a paragraph, a blank, a term or a party can be "
                                           "confirmed."));
  if (certainty == NULL)
    return FALSE;
  *certainty = QY_CERTAINTY_SURE;
  return TRUE;
}
