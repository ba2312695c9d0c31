/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-body.h"

#include <glib/gi18n-lib.h>

#include "qy-document-private.h"
#include "qy-error.h"
#include "qy-resolver.h"

typedef struct
{
  GString *out;
  QyResolver *resolver;       /* or NULL: nothing printed is written */
  const QyNumberEntry *entry; /* of the block being written, or NULL */
  GError *error;              /* the first one met */
} Writer;

static const char *const run_elements[] = {
  [QY_RUN_END_IF] = "</if>",       [QY_RUN_DEFINED] = "<def>", [QY_RUN_END_DEFINED] = "</def>",
  [QY_RUN_BOLD] = "<b>",           [QY_RUN_END_BOLD] = "</b>", [QY_RUN_UNDERLINE] = "<u>",
  [QY_RUN_END_UNDERLINE] = "</u>", [QY_RUN_BREAK] = "<br/>",   [QY_RUN_TAB] = "<tab/>",
};

static void
write_character (Writer *writer, gunichar c, const char *where)
{
  if (c == '&')
    g_string_append (writer->out, "&amp;");
  else if (c == '<')
    g_string_append (writer->out, "&lt;");
  else if (c == '>')
    g_string_append (writer->out, "&gt;");
  else if (c == '"')
    g_string_append (writer->out, "&quot;");
  else if (c == '\t' || c == '\n' || c == '\r')
    g_string_append_printf (writer->out, "&#%u;", c);
  else if (c >= 0x20 && c != 0xfffe && c != 0xffff)
    g_string_append_unichar (writer->out, c);
  else if (writer->error == NULL)
    writer->error = g_error_new (QY_CORE_ERROR, QY_ERROR_INVALID,
                                 _ ("“%s” holds the control character U+%04X, which no document "
                                    "can hold"),
                                 where, c);
}

static void
write_text (Writer *writer, const char *text, const char *where)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      if (writer->error == NULL)
        writer->error =
            g_error_new (QY_CORE_ERROR, QY_ERROR_INVALID, _ ("“%s” is not UTF-8"), where);
      return;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    write_character (writer, g_utf8_get_char (p), where);
}

static void
write_attribute (Writer *writer, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (writer->out, " %s=\"", name);
  write_text (writer, value, name);
  g_string_append_c (writer->out, '"');
}

/* What is printed, and what may as well be empty as missing. */
static void
write_unless_empty (Writer *writer, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    write_attribute (writer, name, value);
}

static void
write_field_run (Writer *writer, const QyRun *run)
{
  g_autofree char *printed = NULL;

  if (writer->resolver != NULL)
    printed = qy_resolver_print_field (writer->resolver, run,
                                       writer->error == NULL ? &writer->error : NULL);
  g_string_append (writer->out, "<f");
  write_attribute (writer, "k", run->key);
  write_attribute (writer, "as", run->format);
  write_attribute (writer, "lit", run->text);
  write_unless_empty (writer, "p", printed);
  g_string_append (writer->out, "/>");
}

static void
write_reference (Writer *writer, const QyRun *run)
{
  g_autofree char *printed = NULL;

  if (writer->resolver != NULL)
    printed = qy_resolver_print_reference (writer->resolver, run, writer->entry);
  g_string_append (writer->out, "<ref");
  write_attribute (writer, "to", run->key);
  write_attribute (writer, "parent", run->parent ? "true" : NULL);
  write_unless_empty (writer, "p", printed);
  g_string_append (writer->out, "/>");
}

static void
write_runs (Writer *writer, const QyRuns *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_TEXT)
        write_text (writer, run->text, "block");
      else if (run->kind == QY_RUN_FIELD)
        write_field_run (writer, run);
      else if (run->kind == QY_RUN_REF)
        write_reference (writer, run);
      else if (run->kind == QY_RUN_IF)
        {
          g_string_append (writer->out, "<if");
          write_attribute (writer, "c", run->text);
          g_string_append_c (writer->out, '>');
        }
      else
        g_string_append (writer->out, run_elements[run->kind]);
    }
}

static void
write_party (Writer *writer, const QyDocumentParty *party)
{
  const char *const *attributes = qy_party_attributes ();

  g_string_append (writer->out, "<party");
  write_attribute (writer, "label", party->label);
  write_attribute (writer, "text", party->label_text);
  write_attribute (writer, "role", qy_role_to_string (party->role));
  write_attribute (writer, "id", party->party_id);
  if (writer->resolver != NULL && party->party != NULL)
    {
      write_attribute (writer, "person", party->party->is_person ? "true" : NULL);
      for (guint i = 0; attributes[i] != NULL; i++)
        write_attribute (writer, attributes[i], qy_party_get (party->party, attributes[i]));
    }
  g_string_append (writer->out, "/>\n");
}

static void
write_field (Writer *writer, const QyField *field)
{
  g_string_append (writer->out, "<field");
  write_attribute (writer, "k", field->key);
  write_attribute (writer, "type", qy_field_type_to_string (field->type));
  write_unless_empty (writer, "label", field->label);
  write_attribute (writer, "required", field->required ? "true" : NULL);
  write_attribute (writer, "default", field->default_raw);
  write_attribute (writer, "note", field->note);
  if (field->options == NULL || field->options[0] == NULL)
    {
      g_string_append (writer->out, "/>\n");
      return;
    }
  g_string_append_c (writer->out, '>');
  for (guint i = 0; field->options[i] != NULL; i++)
    {
      g_string_append (writer->out, "<option>");
      write_text (writer, field->options[i], "option");
      g_string_append (writer->out, "</option>");
    }
  g_string_append (writer->out, "</field>\n");
}

static void
write_value (Writer *writer, QyDocument *document, const QyFieldValue *value)
{
  g_autofree char *printed = NULL;

  if (writer->resolver != NULL && value->state == QY_VALUE_SET)
    printed = qy_document_print_field (document, value->field_key, NULL,
                                       writer->error == NULL ? &writer->error : NULL);
  g_string_append (writer->out, "<value");
  write_attribute (writer, "k", value->field_key);
  write_attribute (writer, "raw", value->raw);
  write_attribute (writer, "waiting", value->waiting_for);
  write_unless_empty (writer, "p", printed);
  g_string_append (writer->out, "/>\n");
}

static void
write_block (Writer *writer, const QyBlock *block)
{
  g_autoptr (QyRuns) runs =
      qy_markup_parse (block->text, writer->error == NULL ? &writer->error : NULL);
  g_autofree char *level = g_strdup_printf ("%d", block->level);

  writer->entry =
      writer->resolver != NULL ? qy_resolver_get_entry (writer->resolver, block->key) : NULL;
  g_string_append (writer->out, "<block");
  write_attribute (writer, "k", block->key);
  write_attribute (writer, "r", block->rank);
  write_attribute (writer, "l", level);
  write_attribute (writer, "kind", qy_block_kind_to_string (block->kind));
  write_unless_empty (writer, "n", writer->entry != NULL ? writer->entry->number : NULL);
  write_attribute (writer, "cond", block->cond);
  write_attribute (writer, "repeat", block->repeat);
  write_attribute (writer, "as", block->number_as);
  write_attribute (writer, "src", block->source_number);
  write_attribute (writer, "origin", block->origin);
  g_string_append_c (writer->out, '>');
  if (runs != NULL)
    write_runs (writer, runs);
  g_string_append (writer->out, "</block>\n");
}

static void
write_document (Writer *writer, QyDocument *document)
{
  g_string_append (writer->out, "<document");
  write_attribute (writer, "kind", qy_document_kind_to_string (document->kind));
  write_attribute (writer, "language", qy_language_to_string (document->language));
  write_unless_empty (writer, "title", document->title);
  write_unless_empty (writer, "number", document->number);
  write_attribute (writer, "numbering", document->scheme);
  g_string_append (writer->out, ">\n");
  for (guint i = 0; i < document->parties->len; i++)
    write_party (writer, g_ptr_array_index (document->parties, i));
  for (guint i = 0; i < document->fields->len; i++)
    write_field (writer, g_ptr_array_index (document->fields, i));
  for (guint i = 0; i < document->fields->len; i++)
    {
      const QyField *field = g_ptr_array_index (document->fields, i);
      const QyFieldValue *value = qy_document_get_value (document, field->key);

      if (value != NULL)
        write_value (writer, document, value);
    }
  for (guint i = 0; i < document->blocks->len; i++)
    write_block (writer, g_ptr_array_index (document->blocks, i));
  g_string_append (writer->out, "</document>\n");
}

char *
qy_body_write (QyDocument *document, gboolean printed, GError **error)
{
  g_autoptr (GString) out = NULL;
  g_autoptr (QyResolver) resolver = NULL;
  Writer writer = { 0 };

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);

  if (printed && (resolver = qy_resolver_new (document, FALSE, error)) == NULL)
    return NULL;
  out = g_string_new (NULL);
  writer.out = out;
  writer.resolver = resolver;
  write_document (&writer, document);
  if (writer.error != NULL)
    {
      g_propagate_error (error, writer.error);
      return NULL;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
qy_body_write_runs (GString *out, const char *markup, GError **error)
{
  g_autoptr (QyRuns) runs = NULL;
  Writer writer = { .out = out };

  g_return_val_if_fail (out != NULL && markup != NULL, FALSE);

  runs = qy_markup_parse (markup, error);
  if (runs == NULL)
    return FALSE;
  write_runs (&writer, runs);
  return TRUE;
}

char *
qy_body_sha256 (const char *body)
{
  g_return_val_if_fail (body != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, body, -1);
}
