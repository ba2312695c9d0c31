/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"

#define QUOTED "[“\"「]([^”\"」“「]{1,20})[”\"」]"
#define DEFINITION                                                                                 \
  "(?i)(?:简称|称为?|下称)\\s{0,8}(?:为)?\\s{0,8}" QUOTED "|" QUOTED                               \
  "\\s{0,8}(?:系?是?指|,? means|,? refers to|,? shall mean)"                                    \
  "|[（(](?:the |each an? |an? |hereinafter (?:referred to as )?(?:the )?|collectively,? (?:the " \
  ")?)?" QUOTED "[）)]"
#define DEFINITION_GROUPS 3
#define MIN_QUOTED_USES   2

/* Adds what mark-up defines in one block. */
static void
add_marked_terms (const QyPlace *place, GHashTable *terms)
{
  g_autoptr (GString) term = g_string_new (NULL);
  gboolean inside = FALSE;

  for (guint i = 0; i < place->runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (place->runs, i);

      if (run->kind == QY_RUN_DEFINED)
        {
          g_string_truncate (term, 0);
          inside = TRUE;
        }
      else if (run->kind == QY_RUN_TEXT && inside)
        g_string_append (term, run->text);
      else if (run->kind == QY_RUN_END_DEFINED)
        {
          inside = FALSE;
          g_hash_table_add (terms, g_strdup (term->str));
        }
    }
}

/* Adds what the words of one block define: “X”是指, 以下简称“X”, (the “X”). */
static void
add_written_terms (QyInspection *inspection, const QyPlace *place, GHashTable *terms)
{
  g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, DEFINITION, place->text);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    for (int group = 1; group <= DEFINITION_GROUPS; group++)
      {
        g_autofree char *term = g_match_info_fetch (match, group);

        if (term != NULL && *term != '\0')
          g_hash_table_add (terms, g_steal_pointer (&term));
      }
}

static GHashTable *
terms_of (QyInspection *inspection, const QyPlace *place)
{
  GHashTable *terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_marked_terms (place, terms);
  add_written_terms (inspection, place, terms);
  return terms;
}

/* How often a term stands in quotation marks. */
static guint
count_quoted (QyInspection *inspection, const char *term)
{
  guint n = 0;

  for (guint i = 0; i < inspection->places->len; i++)
    {
      g_autoptr (GMatchInfo) match =
          qy_inspection_match (inspection, QUOTED, qy_inspection_place (inspection, i)->text);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *quoted = g_match_info_fetch (match, 1);

          n += strcmp (quoted, term) == 0 ? 1 : 0;
        }
    }
  return n;
}

void
qy_finding_term_twice (QyInspection *inspection)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GHashTable) terms = terms_of (inspection, place);
      GHashTableIter iter;
      const char *term;

      g_hash_table_iter_init (&iter, terms);
      while (g_hash_table_iter_next (&iter, (gpointer *) &term, NULL))
        if (!g_hash_table_add (known, g_strdup (term)))
          qy_inspection_report (inspection, place, NULL, g_strdup (_ ("Keep one definition")),
                                _ ("“%s” was defined before"), term);
    }
}

void
qy_finding_term_undefined (QyInspection *inspection)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      add_marked_terms (place, known);
      add_written_terms (inspection, place, known);
    }
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, QUOTED, place->text);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *term = g_match_info_fetch (match, 1);

          if (g_hash_table_contains (known, term)
              || count_quoted (inspection, term) < MIN_QUOTED_USES)
            continue;
          qy_inspection_report (inspection, place, NULL,
                                g_strdup (_ ("Define the term where it is first used")),
                                _ ("“%s” is used as a term, but not defined"), term);
          g_hash_table_add (known, g_steal_pointer (&term));
        }
    }
}
