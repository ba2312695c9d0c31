/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-body-private.h"
#include "qy-body.h"
#include "qy-error.h"

#define MAX_DEPTH 16

static G_GNUC_PRINTF (2, 3) gboolean fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_MALFORMED, message);
  return FALSE;
}

static const QyBodyElement *
get_open (QyBodyReader *reader)
{
  guint n = reader->open->len;

  return n > 0 ? g_array_index (reader->open, const QyBodyElement *, n - 1) : NULL;
}

static QyBodyPlace
get_place (QyBodyReader *reader)
{
  const QyBodyElement *element = get_open (reader);

  return element != NULL ? element->place : QY_BODY_OUTSIDE;
}

static gboolean
is_allowed (const QyBodyElement *element, const char *name)
{
  gsize length = strlen (name);

  for (const char *p = element->attributes; *p != '\0'; p += strspn (p, " "))
    {
      gsize word = strcspn (p, " ");

      if (word == length && strncmp (p, name, length) == 0)
        return TRUE;
      p += word;
    }
  return element->place == QY_BODY_PARTY && g_strv_contains (qy_party_attributes (), name);
}

static gboolean
check_characters (const char *text, GError **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff)
        return fail (error, _ ("the control character U+%04X is not allowed"), c);
    }
  return TRUE;
}

static gboolean
check_attributes (QyBodyReader *reader, const QyBodyElement *element, GError **error)
{
  for (guint i = 0; reader->names[i] != NULL; i++)
    {
      if (!is_allowed (element, reader->names[i]))
        return fail (error, _ ("<%s> has no attribute “%s”"), element->name, reader->names[i]);
      for (guint k = 0; k < i; k++)
        if (g_str_equal (reader->names[k], reader->names[i]))
          return fail (error, _ ("the attribute “%s” is there twice"), reader->names[i]);
      if (!check_characters (reader->values[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
start_element (QyBodyReader *reader, const char *name, GError **error)
{
  const QyBodyElement *element = qy_body_find_element (name);

  if (element == NULL)
    return fail (error, _ ("<%s> is not known"), name);
  if ((element->parents & get_place (reader)) == 0)
    return fail (error, _ ("<%s> must not stand here"), name);
  if (reader->open->len >= MAX_DEPTH)
    return fail (error, _ ("elements stand more than %d deep inside each other"), MAX_DEPTH);
  g_array_append_val (reader->open, element);
  return check_attributes (reader, element, error) && element->start (reader, element->kind, error);
}

static gboolean
end_field (QyBodyReader *reader, GError **error)
{
  QyField *field = g_steal_pointer (&reader->field);

  if (reader->options->len > 0)
    {
      g_ptr_array_add (reader->options, NULL);
      field->options = (char **) g_ptr_array_steal (reader->options, NULL);
    }
  return qy_document_add_field (reader->document, field, error);
}

static gboolean
end_block (QyBodyReader *reader, GError **error)
{
  QyBlock *block = g_steal_pointer (&reader->block);

  g_free (block->text);
  block->text = qy_markup_print (reader->runs);
  return qy_document_take_block (reader->document, block, error);
}

static gboolean
end_element (QyBodyReader *reader, GError **error)
{
  const QyBodyElement *element = get_open (reader);

  g_array_set_size (reader->open, reader->open->len - 1);
  if (element->place == QY_BODY_FIELD)
    return end_field (reader, error);
  if (element->place == QY_BODY_OPTION)
    g_ptr_array_add (reader->options, g_strdup (reader->option->str));
  else if (element->place == QY_BODY_BLOCK)
    return end_block (reader, error);
  else if (element->place == QY_BODY_STYLE)
    qy_runs_add (reader->runs, element->kind + 1, NULL, NULL, NULL, FALSE);
  return TRUE;
}

static gboolean
add_block_text (QyBodyReader *reader, const char *text, GError **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!qy_markup_is_text_char (g_utf8_get_char (p)))
      return fail (error,
                   _ ("the character U+%04X is not allowed in a block; a line break is <br/>, a "
                      "border between cells <tab/>"),
                   g_utf8_get_char (p));
  qy_runs_add_text (reader->runs, text);
  return TRUE;
}

static gboolean
add_text (QyBodyReader *reader, const char *text, GError **error)
{
  QyBodyPlace place = get_place (reader);

  if (place == QY_BODY_BLOCK || place == QY_BODY_STYLE)
    return add_block_text (reader, text, error);
  if (place == QY_BODY_OPTION)
    {
      g_string_append (reader->option, text);
      return check_characters (text, error);
    }
  if (text[strspn (text, " \t\r\n")] != '\0')
    return fail (error, _ ("text must not stand here"));
  return TRUE;
}

/* Brings any error of the layers below into one with the line. GMarkup counts the line feed behind
 * a tag, at which it stands with column 1, as part of the next line. */
static void
add_line (GMarkupParseContext *context, GError **error)
{
  g_autoptr (GError) reason = NULL;
  int line, column;

  if (error == NULL || *error == NULL)
    return;
  g_markup_parse_context_get_position (context, &line, &column);
  if (column == 1 && line > 1)
    line--;
  reason = g_steal_pointer (error);
  g_set_error (error, QY_CORE_ERROR,
               g_error_matches (reason, QY_CORE_ERROR, QY_ERROR_TOO_LARGE) ? QY_ERROR_TOO_LARGE
                                                                           : QY_ERROR_MALFORMED,
               _ ("Line %d: %s"), line, reason->message);
}

static void
on_start_element (GMarkupParseContext *context,
                  const char *name,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  QyBodyReader *reader = user_data;

  reader->names = names;
  reader->values = values;
  if (!start_element (reader, name, error))
    add_line (context, error);
}

static void
on_end_element (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  if (!end_element (user_data, error))
    add_line (context, error);
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  if (!add_text (user_data, text, error))
    add_line (context, error);
}

/* Declarations and comments pass; document types and marked sections do not. */
static void
on_passthrough (GMarkupParseContext *context,
                const char *text,
                gsize length,
                gpointer user_data,
                GError **error)
{
  if (g_str_has_prefix (text, "<?xml ") || g_str_has_prefix (text, "<!--"))
    return;
  fail (error, _ ("only elements, text and comments are allowed"));
  add_line (context, error);
}

static const GMarkupParser parser = {
  .start_element = on_start_element,
  .end_element = on_end_element,
  .text = on_text,
  .passthrough = on_passthrough,
};

static void
clear_reader (QyBodyReader *reader)
{
  g_clear_object (&reader->document);
  g_clear_pointer (&reader->field, qy_field_free);
  g_clear_pointer (&reader->block, qy_block_free);
  g_array_unref (reader->open);
  g_ptr_array_unref (reader->options);
  g_ptr_array_unref (reader->runs);
  g_string_free (reader->option, TRUE);
}

static gboolean
parse (QyBodyReader *reader, const char *xml, gsize length, GError **error)
{
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, reader, NULL);
  gboolean ok = g_markup_parse_context_parse (context, xml, (gssize) length, error)
                && g_markup_parse_context_end_parse (context, error);

  if (!ok && error != NULL && (*error)->domain == G_MARKUP_ERROR)
    add_line (context, error);
  return ok;
}

QyDocument *
qy_body_read (const char *xml, gssize length, GError **error)
{
  QyBodyReader reader = { 0 };
  QyDocument *document = NULL;
  gsize size;

  g_return_val_if_fail (xml != NULL, NULL);

  size = length >= 0 ? (gsize) length : strlen (xml);
  if (size > QY_BODY_MAX_SIZE)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                   _ ("Line 1: a document of more than %d bytes"), QY_BODY_MAX_SIZE);
      return NULL;
    }
  reader.open = g_array_new (FALSE, FALSE, sizeof (const QyBodyElement *));
  reader.options = g_ptr_array_new_with_free_func (g_free);
  reader.runs = qy_runs_new ();
  reader.option = g_string_new (NULL);
  if (parse (&reader, xml, size, error))
    document = g_steal_pointer (&reader.document);
  clear_reader (&reader);
  return document;
}
