/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-markup.h"
#include "qy-printed.h"

#define WAITING "waiting:"

static void
add_field (QyDocument *document, const QyRun *run, GString *out)
{
  const QyField *field = qy_document_find_field (document, run->key);
  g_autofree char *printed = NULL;

  if (run->text != NULL)
    {
      g_string_append (out, run->text);
      return;
    }
  printed = qy_document_print_field (document, run->key, run->format, NULL);
  if (printed != NULL && *printed != '\0')
    g_string_append (out, printed);
  else
    g_string_append_printf (out, "[%s]", field != NULL ? field->label : run->key);
}

/* @references: nullable: block key → number as text refers to it */
static void
add_markup (QyDocument *document, GHashTable *references, const char *markup, GString *out)
{
  g_autoptr (QyRuns) runs = qy_markup_parse (markup, NULL);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const QyRun *run = runs->pdata[i];
      const char *number = NULL;

      if (run->kind == QY_RUN_TEXT)
        g_string_append (out, run->text);
      else if (run->kind == QY_RUN_FIELD)
        add_field (document, run, out);
      else if (run->kind == QY_RUN_BREAK)
        g_string_append_c (out, '\n');
      else if (run->kind == QY_RUN_TAB)
        g_string_append_c (out, '\t');
      if (run->kind != QY_RUN_REF)
        continue;
      number =
          references != NULL && !run->parent ? g_hash_table_lookup (references, run->key) : NULL;
      g_string_append (out, number != NULL ? number : "[…]");
    }
}

static GHashTable *
find_numbers (QyDocument *document, QyPrinted **printed)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  *printed = qy_document_print (document, QY_PRINT_NOTES, NULL);
  for (guint i = 0; *printed != NULL && i < (*printed)->blocks->len; i++)
    {
      const QyPrintedBlock *block = (*printed)->blocks->pdata[i];

      if (block->key != NULL)
        g_hash_table_insert (numbers, block->key, block->number);
    }
  return numbers;
}

static void
add_blocks (QyDocument *document, GString *out)
{
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GHashTable) numbers = find_numbers (document, &printed);
  g_autoptr (GHashTable) references = qy_document_dup_references (document, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = blocks->pdata[i];
      const char *number = g_hash_table_lookup (numbers, block->key);

      g_string_append_printf (out, "%*s", (block->level - 1) * 2, "");
      if (number != NULL && *number != '\0')
        g_string_append_printf (out, "%s ", number);
      add_markup (document, references, block->text, out);
      g_string_append_c (out, '\n');
    }
}

static void
add_values (QyDocument *document, GString *out)
{
  GPtrArray *fields = qy_document_get_fields (document);

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      g_autofree char *printed = qy_document_print_field (document, field->key, NULL, NULL);

      if (printed != NULL && *printed != '\0')
        g_string_append_printf (out, "%s: %s\n", field->label, printed);
    }
}

char *
qy_text_copy_of_markup (QyDocument *document, const char *markup)
{
  g_autoptr (GHashTable) references = qy_document_dup_references (document, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  add_markup (document, references, markup, out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
qy_text_copy_of_value (QyDocument *document, const char *field_key, const char *value)
{
  const QyField *field = qy_document_find_field (document, field_key);
  char *printed = NULL;

  if (g_str_has_prefix (value, WAITING))
    return g_strdup_printf (_ ("known after: %s"), value + strlen (WAITING));
  if (field != NULL)
    printed = qy_value_print (field->type, value, NULL, qy_document_get_language (document), NULL);
  return printed != NULL ? printed : g_strdup (value);
}

char *
qy_text_copy_of_document (QyDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *title = qy_document_get_title (document);

  g_string_append_printf (out, "%s\n\n", title != NULL ? title : "");
  add_blocks (document, out);
  g_string_append_c (out, '\n');
  add_values (document, out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
