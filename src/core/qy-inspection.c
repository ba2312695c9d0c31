/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"
#include "qy-numbering.h"
#include "qy-printed.h"

#define MAX_FINDINGS 2000 /* more than anybody reads */
#define QUOTE_LENGTH 12   /* characters of a block without a number that name it */

static void
free_place (QyPlace *place)
{
  g_ptr_array_unref (place->runs);
  g_free (place->text);
  g_free (place->number);
  g_free (place->reference);
  g_free (place);
}

static char *
join_spans (const QyPrintedBlock *printed)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < printed->spans->len; i++)
    {
      const QySpan *span = g_ptr_array_index (printed->spans, i);

      g_string_append (out, span->style & QY_SPAN_CELL ? "\t" : span->text);
    }
  return g_string_free (out, FALSE);
}

/* How a text refers to each block: key → reference. */
static GHashTable *
make_references (QyDocument *document, GError **error)
{
  g_autoptr (QyNumbering) numbering =
      qy_numbering_parse (qy_document_get_numbering (document), error);
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autoptr (GPtrArray) entries = NULL;
  GHashTable *references;

  if (numbering == NULL)
    return NULL;
  entries = qy_numbering_entries (numbering, blocks, qy_document_get_language (document));
  references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);
      const QyNumberEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_insert (references, g_strdup (block->key), g_strdup (entry->reference));
    }
  return references;
}

static gboolean
add_places (QyInspection *inspection,
            const QyPrinted *printed,
            GHashTable *references,
            GError **error)
{
  for (guint i = 0; i < printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = g_ptr_array_index (printed->blocks, i);
      QyPlace *place;
      QyRuns *runs;
      const QyBlock *source;

      if (block->key == NULL)
        continue;
      source = qy_document_get_block (inspection->document, block->key);
      if (source == NULL)
        continue;
      runs = qy_markup_parse (source->text, error);
      if (runs == NULL)
        return FALSE;
      place = g_new0 (QyPlace, 1);
      place->block = source;
      place->runs = runs;
      place->text = join_spans (block);
      place->number = g_strdup (block->number != NULL ? block->number : "");
      place->reference = g_strdup (g_hash_table_lookup (references, block->key));
      g_ptr_array_add (inspection->places, place);
    }
  return TRUE;
}

/* "第五条: message"; a block without a number is named by its first words. */
static char *
prefix_place (const QyPlace *place, const char *message)
{
  g_autofree char *head = NULL;

  if (place == NULL)
    return g_strdup (message);
  if (*place->number != '\0')
    return g_strdup_printf (_ ("%s: %s"), place->number, message);
  if (*place->text == '\0')
    return g_strdup (message);
  if (g_utf8_strlen (place->text, -1) <= QUOTE_LENGTH)
    return g_strdup_printf (_ ("“%s”: %s"), place->text, message);
  head = g_utf8_substring (place->text, 0, QUOTE_LENGTH);
  return g_strdup_printf (_ ("“%s…”: %s"), head, message);
}

static gboolean
is_reported (QyInspection *inspection, const QyFinding *finding)
{
  for (guint i = 0; i < inspection->findings->len; i++)
    {
      const QyFinding *other = g_ptr_array_index (inspection->findings, i);

      if (other->id == finding->id && g_strcmp0 (other->block_key, finding->block_key) == 0
          && strcmp (other->message, finding->message) == 0)
        return TRUE;
    }
  return FALSE;
}

QyInspection *
qy_inspection_new (QyDocument *document, QyDate today, GError **error)
{
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GHashTable) references = NULL;
  g_autoptr (QyInspection) inspection = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);

  printed = qy_document_print (document, QY_PRINT_DEFAULT, error);
  if (printed == NULL)
    return NULL;
  references = make_references (document, error);
  if (references == NULL)
    return NULL;
  inspection = g_new0 (QyInspection, 1);
  inspection->document = g_object_ref (document);
  inspection->today = today;
  inspection->places = g_ptr_array_new_with_free_func ((GDestroyNotify) free_place);
  inspection->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_finding_free);
  inspection->patterns =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_regex_unref);
  if (!add_places (inspection, printed, references, error))
    return NULL;
  return g_steal_pointer (&inspection);
}

void
qy_inspection_free (QyInspection *inspection)
{
  if (inspection == NULL)
    return;
  g_object_unref (inspection->document);
  g_ptr_array_unref (inspection->places);
  g_clear_pointer (&inspection->findings, g_ptr_array_unref);
  g_hash_table_unref (inspection->patterns);
  g_free (inspection);
}

const QyPlace *
qy_inspection_place (QyInspection *inspection, guint index)
{
  g_return_val_if_fail (inspection != NULL && index < inspection->places->len, NULL);

  return g_ptr_array_index (inspection->places, index);
}

GMatchInfo *
qy_inspection_match (QyInspection *inspection, const char *pattern, const char *text)
{
  GMatchInfo *match = NULL;
  GRegex *regex;

  g_return_val_if_fail (inspection != NULL && pattern != NULL && text != NULL, NULL);

  regex = g_hash_table_lookup (inspection->patterns, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, 0, 0, NULL);
      g_return_val_if_fail (regex != NULL, NULL);
      g_hash_table_insert (inspection->patterns, (char *) pattern, regex);
    }
  g_regex_match (regex, text, 0, &match);
  return match;
}

gboolean
qy_inspection_matches (QyInspection *inspection, const char *pattern, const char *text)
{
  g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, pattern, text);

  return g_match_info_matches (match);
}

char **
qy_inspection_split (QyInspection *inspection, const char *text)
{
  g_return_val_if_fail (inspection != NULL && text != NULL, NULL);

  return g_regex_split_simple ("[。；;\\n]|\\.\\s", text, 0, 0);
}

void
qy_inspection_report (QyInspection *inspection,
                      const QyPlace *place,
                      const char *field_key,
                      char *fix,
                      const char *format,
                      ...)
{
  g_autoptr (QyFinding) finding = g_new0 (QyFinding, 1);
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (inspection != NULL && inspection->rule != NULL && format != NULL);

  finding->fix = fix;
  inspection->last = NULL;
  if (inspection->findings->len >= MAX_FINDINGS)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  finding->id = inspection->rule->id;
  finding->severity = inspection->rule->severity;
  finding->block_key = place != NULL ? g_strdup (place->block->key) : NULL;
  finding->field_key = g_strdup (field_key);
  finding->number = place != NULL && *place->number != '\0' ? g_strdup (place->number) : NULL;
  finding->message = prefix_place (place, message);
  if (is_reported (inspection, finding))
    return;
  inspection->last = finding;
  g_ptr_array_add (inspection->findings, g_steal_pointer (&finding));
}

void
qy_inspection_suggest (QyInspection *inspection, const char *wrong, char *right)
{
  g_autofree char *owned = right;

  g_return_if_fail (inspection != NULL && wrong != NULL && right != NULL);

  if (inspection->last == NULL)
    return;
  inspection->last->wrong = g_strdup (wrong);
  inspection->last->right = g_steal_pointer (&owned);
}

guint
qy_place_subtree_end (QyInspection *inspection, guint index)
{
  guint end = index + 1;
  int level;

  g_return_val_if_fail (inspection != NULL && index < inspection->places->len, 0);

  level = qy_inspection_place (inspection, index)->block->level;
  while (end < inspection->places->len
         && qy_inspection_place (inspection, end)->block->level > level)
    end++;
  return end;
}
