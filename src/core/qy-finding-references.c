/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-finding-private.h"

/* A clause number in running text, in the first group that matched; not an article of a law. */
#define REFERENCE                                                                                                      \
  "(?<!^)(?<![》法典例定释则])第\\s{0,8}(" QY_RE_NUMBER ")\\s{0,8}条"                                                 \
  "|(?:见|按照?|依据|根据|依照|本合同|本协议|违反|上述)第?\\s{0,8}([0-9]{1,4}(?:\\.[0-9]{1,4}){1," \
  "8})"                                                                                                                \
  "|第\\s{0,8}([0-9]{1,4}(?:\\.[0-9]{1,4}){1,8})\\s{0,8}[条款项]"                                                  \
  "|(?i)\\b(?:clause|section|article)\\s{1,8}([0-9]{1,4}(?:\\.[0-9]{1,4}){0,8})(?!\\S{0,12}\\s{1,"                     \
  "4}of the [^.;]{0,60}"                                                                                               \
  "(?:law|code|act|regulation|rules)\\b)"
#define REFERENCE_GROUPS 4
#define ANNEX                                                                                      \
  "附件\\s{0,8}(" QY_RE_NUMBER ")|附件\\s{0,8}[：:]?\\s{0,8}《([^》]{1,60})》"               \
  "|(?i)\\b(?:annex|appendix|exhibit|schedule)\\s{1,8}([A-Z]|[0-9]{1,4})\\b"

/* "第五条" → "5", "一、（二）" → "1.2": the numbers of a reference, joined by points. */
static char *
plain_number (const char *text)
{
  GString *out = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      gsize chinese = qy_chinese_number_span (p);
      gsize figures = strspn (p, "0123456789");
      g_autofree char *part = g_strndup (p, MAX (chinese, figures));
      gint64 n;

      if (figures > 0 || (chinese > 0 && qy_chinese_number_parse (part, &n)))
        {
          g_string_append (out, out->len > 0 ? "." : "");
          if (figures > 0)
            g_string_append (out, part);
          else
            g_string_append_printf (out, "%" G_GINT64_FORMAT, n);
        }
      p += chinese + figures > 0 ? MAX (chinese, figures) : (gsize) (g_utf8_next_char (p) - p);
    }
  return g_string_free (out, FALSE);
}

/* Plain number → the clause that it means: first in the source text, else as printed now. */
static GHashTable *
index_targets (QyInspection *inspection)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int round = 0; round < 2; round++)
    for (guint i = 0; i < inspection->places->len; i++)
      {
        const QyPlace *place = qy_inspection_place (inspection, i);
        const char *own = round == 0 ? place->block->source_number : place->reference;
        g_autofree char *plain = NULL;

        if (own == NULL || *own == '\0' || place->block->kind == QY_BLOCK_ANNEX)
          continue;
        plain = plain_number (own);
        if (!g_hash_table_contains (targets, plain))
          g_hash_table_insert (targets, g_steal_pointer (&plain), (gpointer) place);
      }
  return targets;
}

typedef void (*ReferenceFunction) (QyInspection *inspection,
                                   const QyPlace *place,
                                   const char *words,
                                   const QyPlace *target);

static void
check_text (QyInspection *inspection,
            const QyPlace *place,
            const char *text,
            GHashTable *targets,
            ReferenceFunction function)
{
  g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, REFERENCE, text);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    for (int group = 1; group <= REFERENCE_GROUPS; group++)
      {
        g_autofree char *words = g_match_info_fetch (match, 0);
        g_autofree char *number = g_match_info_fetch (match, group);
        g_autofree char *plain = number != NULL ? plain_number (number) : NULL;

        if (plain != NULL && *plain != '\0')
          function (inspection, place, words, g_hash_table_lookup (targets, plain));
      }
}

/* Calls @function for each reference that is typed as text. */
static void
for_each_reference (QyInspection *inspection, ReferenceFunction function)
{
  g_autoptr (GHashTable) targets = index_targets (inspection);

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      for (guint k = 0; k < place->runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (place->runs, k);

          if (run->kind == QY_RUN_TEXT)
            check_text (inspection, place, run->text, targets, function);
        }
    }
}

static void
report_missing_target (QyInspection *inspection,
                       const QyPlace *place,
                       const char *words,
                       const QyPlace *target)
{
  if (target == NULL)
    qy_inspection_report (inspection, place, NULL,
                          g_strdup (_ ("Insert a reference to the clause that is meant")),
                          _ ("“%s” does not exist in this document"), words);
}

/* "见3.2" → "见{{@k7f3q}}"; NULL where the reference would read otherwise than the words. */
static char *
make_reference (const char *words, const QyPlace *target)
{
  const char *at = *target->reference != '\0' ? strstr (words, target->reference) : NULL;
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;

  if (at == NULL)
    return g_str_has_prefix (words, "第") && g_str_has_prefix (target->reference, "第")
               ? g_strdup_printf ("{{@%s}}", target->block->key)
               : NULL;
  head = g_strndup (words, (gsize) (at - words));
  tail = qy_markup_escape (at + strlen (target->reference));
  return g_strdup_printf ("%s{{@%s}}%s", head, target->block->key, tail);
}

static void
report_textual_reference (QyInspection *inspection,
                          const QyPlace *place,
                          const char *words,
                          const QyPlace *target)
{
  char *reference = NULL;

  if (target == NULL)
    return;
  qy_inspection_report (inspection, place, NULL,
                        g_strdup_printf (_ ("Replace it by {{@%s}}"), target->block->key),
                        _ ("“%s” is plain text and will not follow its clause"), words);
  reference = make_reference (words, target);
  if (reference != NULL)
    qy_inspection_suggest (inspection, words, reference);
}

static gboolean
has_annex (QyInspection *inspection, const char *number, const char *title)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      const char *const own[] = { place->number, place->block->source_number, place->text };

      if (place->block->kind != QY_BLOCK_ANNEX)
        continue;
      if (*title != '\0' && strstr (place->text, title) != NULL)
        return TRUE;
      for (gsize k = 0; k < G_N_ELEMENTS (own) && *number != '\0'; k++)
        {
          g_autofree char *plain = own[k] != NULL ? plain_number (own[k]) : g_strdup ("");
          g_autofree char *wanted = plain_number (number);
          g_autofree char *letter = g_strdup_printf (" %s", number);

          if (*wanted != '\0' && (k < 2 ? strcmp (plain, wanted) == 0 : FALSE))
            return TRUE;
          if (*wanted == '\0' && own[k] != NULL && g_str_has_suffix (own[k], letter))
            return TRUE;
        }
    }
  return FALSE;
}

void
qy_finding_broken_reference (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      for (guint k = 0; k < place->runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (place->runs, k);

          if (run->kind == QY_RUN_REF && !run->parent
              && qy_document_get_block (inspection->document, run->key) == NULL)
            qy_inspection_report (
                inspection, place, NULL, g_strdup (_ ("Insert the reference again, or delete it")),
                _ ("the reference {{@%s}} points at a block that is gone"), run->key);
        }
    }
}

void
qy_finding_missing_target (QyInspection *inspection)
{
  for_each_reference (inspection, report_missing_target);
}

void
qy_finding_textual_reference (QyInspection *inspection)
{
  for_each_reference (inspection, report_textual_reference);
}

void
qy_finding_annex_missing (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = NULL;

      if (place->block->kind == QY_BLOCK_ANNEX)
        continue;
      match = qy_inspection_match (inspection, ANNEX, place->text);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *words = g_match_info_fetch (match, 0);
          g_autofree char *chinese = g_match_info_fetch (match, 1);
          g_autofree char *title = g_match_info_fetch (match, 2);
          g_autofree char *english = g_match_info_fetch (match, 3);
          const char *number = chinese != NULL && *chinese != '\0' ? chinese
                               : english != NULL                   ? english
                                                                   : "";

          if (!has_annex (inspection, number, title != NULL ? title : ""))
            qy_inspection_report (inspection, place, NULL,
                                  g_strdup (_ ("Add the annex, or take the reference out")),
                                  _ ("“%s” is cited but is not part of this document"), words);
        }
    }
}
