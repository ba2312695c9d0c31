/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-document-private.h"
#include "qy-printed.h"
#include "qy-resolver.h"

#define PARTIES_PER_ROW 2

static const QySpanStyle styles[] = {
  [QY_RUN_DEFINED] = QY_SPAN_DEFINED,
  [QY_RUN_BOLD] = QY_SPAN_BOLD,
  [QY_RUN_UNDERLINE] = QY_SPAN_UNDERLINE,
};

typedef struct
{
  QyResolver *resolver;
  const QyNumberEntry *entry;
  QyPrintedBlock *block;
  QySpanStyle style;
} Printer;

/* What signs for a party; each is a row of the signature block. */
typedef enum
{
  LINE_NAME,
  LINE_SIGNATURE,
  LINE_DATE,
  N_LINES
} SignatureLine;

static const char *
phrase (QyDocument *document, QyPhrase id)
{
  return qy_language_phrase (document->language, id);
}

/* Text, or a blank when there is none. */
static void
add_or_blank (Printer *printer, const char *text, QySpanStyle style, const char *key)
{
  gboolean blank = text == NULL || *text == '\0';

  qy_printed_block_add_span (printer->block,
                             blank ? phrase (printer->resolver->document, QY_PHRASE_BLANK) : text,
                             printer->style | style | (blank ? QY_SPAN_BLANK : 0), key);
}

/* The index of the run that closes the condition opened at @index. */
static guint
find_end_if (const QyRuns *runs, guint index)
{
  guint depth = 0;

  for (;; index++)
    {
      const QyRun *run = g_ptr_array_index (runs, index);

      depth += run->kind == QY_RUN_IF;
      depth -= run->kind == QY_RUN_END_IF;
      if (depth == 0)
        return index;
    }
}

static gboolean
print_field (Printer *printer, const QyRun *run, GError **error)
{
  g_autofree char *text = qy_resolver_print_field (printer->resolver, run, error);

  if (text != NULL)
    add_or_blank (printer, text, QY_SPAN_FIELD, run->key);
  return text != NULL;
}

static void
print_reference (Printer *printer, const QyRun *run)
{
  g_autofree char *text = qy_resolver_print_reference (printer->resolver, run, printer->entry);

  add_or_blank (printer, text, QY_SPAN_REF, run->key);
}

/* Prints a run; moves *@index to the run that closes a condition that does not hold. */
static gboolean
print_run (Printer *printer, const QyRuns *runs, guint *index, GError **error)
{
  const QyRun *run = g_ptr_array_index (runs, *index);
  gboolean holds;

  switch (run->kind)
    {
    case QY_RUN_TEXT:
      qy_printed_block_add_span (printer->block, run->text, printer->style, NULL);
      break;
    case QY_RUN_FIELD:
      return print_field (printer, run, error);
    case QY_RUN_REF:
      print_reference (printer, run);
      break;
    case QY_RUN_IF:
      if (!qy_resolver_decide (printer->resolver, run->text, &holds, error))
        return FALSE;
      if (!holds)
        *index = find_end_if (runs, *index);
      break;
    case QY_RUN_END_IF:
      break;
    case QY_RUN_DEFINED:
    case QY_RUN_BOLD:
    case QY_RUN_UNDERLINE:
      printer->style |= styles[run->kind];
      break;
    case QY_RUN_END_DEFINED:
    case QY_RUN_END_BOLD:
    case QY_RUN_END_UNDERLINE:
      printer->style &= ~styles[run->kind - 1];
      break;
    case QY_RUN_BREAK:
      qy_printed_block_add_span (printer->block, "\n", printer->style, NULL);
      break;
    case QY_RUN_TAB:
      if (printer->block->kind == QY_BLOCK_ROW)
        qy_printed_block_add_span (printer->block, "", QY_SPAN_CELL, NULL);
      else
        qy_printed_block_add_span (printer->block, "\t", printer->style, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
  return TRUE;
}

static gboolean
print_runs (Printer *printer, const char *markup, GError **error)
{
  g_autoptr (QyRuns) runs = qy_markup_parse (markup, error);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    if (!print_run (printer, runs, &i, error))
      return FALSE;
  return runs != NULL;
}

/* One line of one party: "甲方（盖章）：" and its name; a person signs instead of sealing. */
static void
print_signature_cell (Printer *printer, const QyDocumentParty *party, SignatureLine line)
{
  QyDocument *document = printer->resolver->document;
  gboolean person = party->party != NULL && party->party->is_person;
  g_autofree char *key = g_strconcat (party->label, ".name", NULL);

  if (line == LINE_NAME)
    {
      qy_printed_block_add_span (printer->block, party->label_text, QY_SPAN_PLAIN, NULL);
      qy_printed_block_add_span (printer->block, person ? "" : phrase (document, QY_PHRASE_SEAL),
                                 QY_SPAN_PLAIN, NULL);
    }
  else
    qy_printed_block_add_span (printer->block,
                               phrase (document, line == LINE_DATE ? QY_PHRASE_SIGNED_ON
                                                 : person          ? QY_PHRASE_SIGNED_BY_PERSON
                                                                   : QY_PHRASE_SIGNED_BY),
                               QY_SPAN_PLAIN, NULL);
  qy_printed_block_add_span (printer->block, phrase (document, QY_PHRASE_COLON), QY_SPAN_PLAIN,
                             NULL);
  if (line == LINE_NAME)
    add_or_blank (printer, party->party != NULL ? party->party->name : NULL, QY_SPAN_FIELD, key);
  else if (line == LINE_DATE)
    qy_printed_block_add_span (printer->block, phrase (document, QY_PHRASE_SIGNED_ON_BLANK),
                               QY_SPAN_BLANK, NULL);
  else
    add_or_blank (printer, NULL, QY_SPAN_PLAIN, NULL);
}

static void
print_signature_rows (Printer *printer, QyPrinted *printed)
{
  const GPtrArray *parties = printer->resolver->document->parties;
  int level = printer->block->level;

  for (guint first = 0; first < parties->len; first += PARTIES_PER_ROW)
    for (SignatureLine line = 0; line < N_LINES; line++)
      {
        printer->block = qy_printed_add_block (printed, NULL, level, QY_BLOCK_ROW, "");
        for (guint i = first; i < MIN (first + PARTIES_PER_ROW, parties->len); i++)
          {
            if (i > first)
              qy_printed_block_add_span (printer->block, "", QY_SPAN_CELL, NULL);
            print_signature_cell (printer, g_ptr_array_index (parties, i), line);
          }
      }
}

static gboolean
print_block (QyPrinted *printed, QyResolver *resolver, const QyBlock *block, GError **error)
{
  Printer printer = { .resolver = resolver };

  printer.entry = qy_resolver_get_entry (resolver, block->key);
  printer.block =
      qy_printed_add_block (printed, block->key, block->level, block->kind, printer.entry->number);
  if (!print_runs (&printer, block->text, error))
    {
      g_prefix_error (error, _ ("Block %s: "), block->key);
      return FALSE;
    }
  if (block->kind == QY_BLOCK_SIGNATURE)
    print_signature_rows (&printer, printed);
  return TRUE;
}

QyPrinted *
qy_document_print (QyDocument *document, QyPrintFlags flags, GError **error)
{
  g_autoptr (QyResolver) resolver = NULL;
  g_autoptr (QyPrinted) printed = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);

  resolver = qy_resolver_new (document, (flags & QY_PRINT_NOTES) != 0, error);
  if (resolver == NULL)
    return NULL;
  printed = qy_printed_new (document->language, document->title, document->number);
  for (guint i = 0; i < resolver->blocks->len; i++)
    if (!print_block (printed, resolver, g_ptr_array_index (resolver->blocks, i), error))
      return NULL;
  return g_steal_pointer (&printed);
}

GHashTable *
qy_document_dup_references (QyDocument *document, GError **error)
{
  g_autoptr (QyResolver) resolver = NULL;
  GHashTable *references;

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);

  resolver = qy_resolver_new (document, FALSE, error);
  if (resolver == NULL)
    return NULL;
  references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < resolver->blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (resolver->blocks, i);
      QyRun run = { .kind = QY_RUN_REF, .key = block->key };
      char *reference = qy_resolver_print_reference (resolver, &run, NULL);

      if (reference != NULL)
        g_hash_table_insert (references, g_strdup (block->key), reference);
    }
  return references;
}
