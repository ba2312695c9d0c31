/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-outline.h"

#include <string.h>

#define WORDS 8 /* characters of a clause's text */

QyAnalysis *
text_analyze_string (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) results = qy_text_analyze (bytes, "test.txt", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (results->len, >=, 1);
  return qy_analysis_ref (g_ptr_array_index (results, 0));
}

static void
separate (GString *out)
{
  if (out->len > 0)
    g_string_append (out, " | ");
}

char *
text_outline_clauses (QyAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->clauses->len; i++)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (analysis->clauses, i);
      glong size = g_utf8_strlen (clause->text, -1);
      g_autofree char *words = g_utf8_substring (clause->text, 0, MIN (WORDS, size));

      separate (out);
      g_string_append_printf (out, "%u %s", clause->level,
                              *clause->number != '\0' ? clause->number : "-");
      if (clause->heading != NULL)
        g_string_append_printf (out, " [%s]", clause->heading);
      else
        g_string_append_printf (out, " %s", words);
    }
  return g_string_free (out, FALSE);
}

char *
text_outline_blanks (QyAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      separate (out);
      g_string_append_printf (out, "%s %s", qy_blank_kind_to_string (blank->kind), blank->text);
      if (blank->pair >= 0)
        g_string_append_printf (out, "=%d", blank->pair);
    }
  return g_string_free (out, FALSE);
}

char *
text_outline_terms (QyAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = g_ptr_array_index (analysis->terms, i);
      const char *const words[] = { qy_term_kind_to_string (term->kind), term->value,
                                    term->severity, term->detail };

      separate (out);
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          if (words[j] != NULL)
            g_string_append_printf (out, "%s%s", j > 0 ? " " : "", words[j]);
        }
    }
  return g_string_free (out, FALSE);
}

char *
text_outline_parties (QyAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->parties->len; i++)
    {
      const QyAnalysisParty *party = g_ptr_array_index (analysis->parties, i);

      separate (out);
      g_string_append_printf (out, "%s %s", party->label, qy_role_to_string (party->role));
      if (party->role_text != NULL)
        g_string_append_printf (out, " %s", party->role_text);
    }
  return g_string_free (out, FALSE);
}

char *
text_outline_remarks (GPtrArray *remarks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < remarks->len; i++)
    {
      const QyAnalysisRemark *remark = g_ptr_array_index (remarks, i);

      separate (out);
      g_string_append_printf (out, "%s:%s", remark->id, remark->text);
    }
  return g_string_free (out, FALSE);
}
