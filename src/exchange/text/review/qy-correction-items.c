/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-correction-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-text-error.h"

/* Finding what a correction is about. */

QyAnalysisBlock *
qy_correction_find_block (QyAnalysis *analysis, gsize at, guint *index, GError **error)
{
  int found = qy_analysis_block_at (analysis->blocks, at);

  for (; found >= 0; found--)
    {
      QyAnalysisBlock *block = g_ptr_array_index (analysis->blocks, (guint) found);

      if (block->range.start == at)
        {
          *index = (guint) found;
          return block;
        }
      if (block->range.start < at)
        break;
    }
  g_set_error (error, QY_TEXT_ERROR, QY_ERROR_NOT_FOUND,
               _ ("No paragraph begins at byte %u of the source. Nothing was changed."),
               (guint) at);
  return NULL;
}

QyAnalysisBlank *
qy_correction_find_blank (QyAnalysis *analysis, gsize at, guint *index, GError **error)
{
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      if (blank->range.start == at)
        {
          *index = i;
          return blank;
        }
    }
  g_set_error (error, QY_TEXT_ERROR, QY_ERROR_NOT_FOUND,
               _ ("No blank begins at byte %u of the source. Nothing was changed."), (guint) at);
  return NULL;
}

QyAnalysisTerm *
qy_correction_find_term (QyAnalysis *analysis, gsize at, int nth, guint *index, GError **error)
{
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      QyAnalysisTerm *term = g_ptr_array_index (analysis->terms, i);

      if (term->range.start == at && nth-- == 0)
        {
          *index = i;
          return term;
        }
    }
  g_set_error (error, QY_TEXT_ERROR, QY_ERROR_NOT_FOUND,
               _ ("No term begins at byte %u of the source. Nothing was changed."), (guint) at);
  return NULL;
}

QyAnalysisParty *
qy_correction_find_party (QyAnalysis *analysis, const char *label, guint *index, GError **error)
{
  for (guint i = 0; i < analysis->parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (analysis->parties, i);

      if (g_strcmp0 (party->label, label) == 0)
        {
          *index = i;
          return party;
        }
    }
  g_set_error (error, QY_TEXT_ERROR, QY_ERROR_NOT_FOUND,
               _ ("No party is called “%s”. Nothing was changed."), label != NULL ? label : "");
  return NULL;
}

gboolean
qy_correction_refuse (GError **error, const char *message)
{
  g_set_error_literal (error, QY_TEXT_ERROR, QY_ERROR_CONSTRAINT, message);
  return FALSE;
}

guint
qy_correction_line (QyAnalysis *analysis, gsize offset)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  guint line = analysis->range.line;
  const char *end = source + offset;

  for (const char *p = source + analysis->range.start;
       p < end && (p = memchr (p, '\n', (gsize) (end - p))) != NULL; p++)
    line++;
  return line;
}

gboolean
qy_correction_is_place (QyAnalysis *analysis, gsize offset)
{
  const char *source = qy_analysis_get_source (analysis, NULL);

  return offset >= analysis->range.start && offset <= analysis->range.end
         && (source[offset] & 0xc0) != 0x80;
}

int
qy_correction_clause_at (QyAnalysis *analysis, gsize offset)
{
  for (int i = qy_analysis_block_at (analysis->blocks, offset); i >= 0; i--)
    {
      const QyAnalysisBlock *block = g_ptr_array_index (analysis->blocks, (guint) i);

      if (block->clause >= 0)
        return block->clause;
    }
  return -1;
}
