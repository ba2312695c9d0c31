/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-condition.h"
#include "qy-error.h"

#define ALLOWED                                                                                    \
  "{{field}} {{field|format}} {{field=\"text\"}} {{@block}} {{@parent:block}} "                    \
  "{{?condition}}…{{/?}} "                                                                       \
  "{{def}}…{{/def}} {{b}}…{{/b}} {{u}}…{{/u}} {{br}}"

typedef struct
{
  const char *markup;
  const char *at; /* the character being read; of a tag: its first brace */
  GString *text;
  QyRuns *runs;
  GArray *open; /* of QyRunKind: what is not closed yet */
} Parser;

static const struct
{
  const char *word;
  QyRunKind kind;
  QyRunKind opens; /* the kind that this one closes, or the kind itself */
} words[] = {
  { "/?", QY_RUN_END_IF, QY_RUN_IF },
  { "def", QY_RUN_DEFINED, QY_RUN_DEFINED },
  { "/def", QY_RUN_END_DEFINED, QY_RUN_DEFINED },
  { "b", QY_RUN_BOLD, QY_RUN_BOLD },
  { "/b", QY_RUN_END_BOLD, QY_RUN_BOLD },
  { "u", QY_RUN_UNDERLINE, QY_RUN_UNDERLINE },
  { "/u", QY_RUN_END_UNDERLINE, QY_RUN_UNDERLINE },
  { "br", QY_RUN_BREAK, QY_RUN_BREAK },
};

static G_GNUC_PRINTF (3, 4) gboolean fail (Parser *parser, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED, _ ("Character %ld of the text: %s"),
               g_utf8_pointer_to_offset (parser->markup, parser->at) + 1, reason);
  return FALSE;
}

static gboolean
is_name (const char *name, const char *first, const char *rest)
{
  if (*name == '\0' || strchr (first, *name) == NULL)
    return FALSE;
  return name[1 + strspn (name + 1, rest)] == '\0';
}

static guint
count_open (Parser *parser, QyRunKind kind)
{
  guint n = 0;

  for (guint i = 0; i < parser->open->len; i++)
    n += g_array_index (parser->open, QyRunKind, i) == kind;
  return n;
}

static void
add (Parser *parser,
     QyRunKind kind,
     const char *text,
     const char *key,
     const char *format,
     gboolean parent)
{
  if (parser->text->len > 0)
    qy_runs_add_text (parser->runs, parser->text->str);
  g_string_truncate (parser->text, 0);
  qy_runs_add (parser->runs, kind, text, key, format, parent);
}

static gboolean
parse_word (Parser *parser, gsize word, GError **error)
{
  QyRunKind kind = words[word].kind, opens = words[word].opens;
  guint n = parser->open->len;

  if (kind == QY_RUN_BREAK)
    ;
  else if (kind != opens)
    {
      if (n == 0 || g_array_index (parser->open, QyRunKind, n - 1) != opens)
        return fail (parser, error, _ ("{{%s}} does not close what was opened last"),
                     words[word].word);
      g_array_set_size (parser->open, n - 1);
    }
  else if (count_open (parser, kind) > 0)
    return fail (parser, error, _ ("{{%s}} stands inside another one"), words[word].word);
  else
    g_array_append_val (parser->open, kind);
  add (parser, kind, NULL, NULL, NULL, FALSE);
  return TRUE;
}

static gboolean
parse_condition (Parser *parser, const char *body, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *condition = qy_condition_print (body, &reason);
  QyRunKind kind = QY_RUN_IF;

  if (condition == NULL)
    return fail (parser, error, "%s", reason->message);
  if (count_open (parser, QY_RUN_IF) >= QY_MARKUP_MAX_CONDITIONS)
    return fail (parser, error, _ ("conditions stand more than %d deep inside each other"),
                 QY_MARKUP_MAX_CONDITIONS);
  g_array_append_val (parser->open, kind);
  add (parser, QY_RUN_IF, condition, NULL, NULL, FALSE);
  return TRUE;
}

static gboolean
parse_ref (Parser *parser, const char *body, GError **error)
{
  gboolean parent = g_str_has_prefix (body, "parent:");
  const char *key = parent ? body + strlen ("parent:") : body;

  if (!qy_markup_is_block_key (key))
    return fail (parser, error, _ ("“%s” is not the key of a block (five characters a–z, 2–7)"),
                 key);
  add (parser, QY_RUN_REF, NULL, key, NULL, parent);
  return TRUE;
}

/* The text between the quotes of ="…"; NULL if it does not end with the tag. */
static char *
parse_literal (Parser *parser, const char *quoted, GError **error)
{
  g_autoptr (GString) literal = g_string_new (NULL);
  const char *p = quoted + 1;

  if (*quoted != '"')
    return fail (parser, error,
                 _ ("text typed over a field stands in quotation marks: {{field=\"text\"}}")),
           NULL;
  for (; *p != '\0' && *p != '"'; p = g_utf8_next_char (p))
    {
      if (*p == '\\' && (p[1] == '"' || p[1] == '\\'))
        p++;
      else if (*p == '\\' || !qy_markup_is_text_char (g_utf8_get_char (p)))
        return fail (parser, error,
                     _ ("inside quotation marks only \\\" and \\\\ are allowed, no control "
                        "characters")),
               NULL;
      g_string_append_unichar (literal, g_utf8_get_char (p));
    }
  if (p[0] != '"' || p[1] != '\0' || literal->len == 0)
    return fail (parser, error,
                 _ ("text typed over a field is not empty and ends the tag: {{field=\"text\"}}")),
           NULL;
  return g_strdup (literal->str);
}

static gboolean
parse_field (Parser *parser, const char *body, GError **error)
{
  gsize key_length = strcspn (body, "|=");
  g_autofree char *key = g_strndup (body, key_length);
  g_autofree char *format = NULL, *literal = NULL;
  const char *p = body + key_length;

  if (!qy_markup_is_field_key (key) && !qy_markup_is_party_key (key))
    return fail (parser, error,
                 _ ("“{{%s}}” is not allowed. Allowed: %s; write \\{{ for the braces themselves"),
                 body, ALLOWED);
  if (*p == '|')
    {
      gsize length = strcspn (p + 1, "=");
      format = g_strndup (p + 1, length);
      if (!qy_markup_is_format (format))
        return fail (parser, error, _ ("“%s” is not the name of a format (a–z, 0–9, -)"), format);
      p += 1 + length;
    }
  if (*p == '=' && (literal = parse_literal (parser, p + 1, error)) == NULL)
    return FALSE;
  add (parser, QY_RUN_FIELD, literal, key, format, FALSE);
  return TRUE;
}

/* The "}}" that ends a tag: not one between quotation marks. */
static const char *
find_tag_end (const char *p)
{
  gboolean quoted = FALSE;

  for (; *p != '\0'; p++)
    {
      if (quoted && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && p[0] == '}' && p[1] == '}')
        return p;
    }
  return NULL;
}

static gboolean
parse_tag (Parser *parser, GError **error)
{
  const char *end = find_tag_end (parser->at + 2);
  g_autofree char *body = NULL;
  gboolean ok;

  if (end == NULL)
    return fail (parser, error,
                 _ ("“{{” is not closed by “}}”; write \\{{ for the braces themselves"));
  body = g_strndup (parser->at + 2, end - parser->at - 2);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (body, words[i].word))
      {
        ok = parse_word (parser, i, error);
        parser->at = end + 2;
        return ok;
      }
  if (*body == '?')
    ok = parse_condition (parser, body + 1, error);
  else if (*body == '@')
    ok = parse_ref (parser, body + 1, error);
  else
    ok = parse_field (parser, body, error);
  parser->at = end + 2;
  return ok;
}

static gboolean
parse_escape (Parser *parser, GError **error)
{
  if (g_str_has_prefix (parser->at, "\\{{"))
    {
      g_string_append (parser->text, "{{");
      parser->at += 3;
    }
  else if (parser->at[1] == '\\')
    {
      g_string_append_c (parser->text, '\\');
      parser->at += 2;
    }
  else
    return fail (
        parser, error,
        _ ("a single \\ is not allowed; write \\\\ for the character itself, \\{{ for {{"));
  return TRUE;
}

static gboolean
parse_next (Parser *parser, GError **error)
{
  const char *p = parser->at;
  gunichar c = g_utf8_get_char (p);

  if (c == '\\')
    return parse_escape (parser, error);
  if (p[0] == '{' && p[1] == '{' && p[2] != '{')
    return parse_tag (parser, error);
  if (c == '\t')
    add (parser, QY_RUN_TAB, NULL, NULL, NULL, FALSE);
  else if (!qy_markup_is_text_char (c))
    return fail (parser, error,
                 _ ("the control character U+%04X is not allowed; a line break is {{br}}"), c);
  else
    g_string_append_unichar (parser->text, c);
  parser->at = g_utf8_next_char (p);
  return TRUE;
}

static gboolean
parse_all (Parser *parser, GError **error)
{
  while (*parser->at != '\0')
    if (!parse_next (parser, error))
      return FALSE;
  if (parser->text->len > 0)
    qy_runs_add_text (parser->runs, parser->text->str);
  if (parser->open->len > 0)
    return fail (parser, error,
                 _ ("the text ends before everything that was opened is closed ({{/?}}, {{/def}}, "
                    "{{/b}}, {{/u}})"));
  return TRUE;
}

QyRuns *
qy_markup_parse (const char *markup, GError **error)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (GArray) open = NULL;
  g_autoptr (QyRuns) runs = NULL;
  Parser parser;

  g_return_val_if_fail (markup != NULL, NULL);

  if (!g_utf8_validate (markup, -1, NULL))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_MALFORMED, _ ("The text is not UTF-8"));
      return NULL;
    }
  text = g_string_new (NULL);
  open = g_array_new (FALSE, FALSE, sizeof (QyRunKind));
  runs = qy_runs_new ();
  parser = (Parser){ .markup = markup, .at = markup, .text = text, .runs = runs, .open = open };
  return parse_all (&parser, error) ? g_steal_pointer (&runs) : NULL;
}

char *
qy_markup_normalise (const char *markup, GError **error)
{
  g_autoptr (QyRuns) runs = qy_markup_parse (markup, error);

  return runs != NULL ? qy_markup_print (runs) : NULL;
}

gboolean
qy_markup_is_field_key (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (key, words[i].word))
      return FALSE;
  return is_name (key, G_CSET_a_2_z, G_CSET_a_2_z G_CSET_DIGITS "_.");
}

gboolean
qy_markup_is_party_key (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_ascii_isupper (key[0]) && key[1] == '.'
         && is_name (key + 2, G_CSET_a_2_z, G_CSET_a_2_z G_CSET_DIGITS "_");
}

gboolean
qy_markup_is_format (const char *format)
{
  g_return_val_if_fail (format != NULL, FALSE);

  return is_name (format, G_CSET_a_2_z, G_CSET_a_2_z G_CSET_DIGITS "-");
}

gboolean
qy_markup_is_block_key (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return strlen (key) == 5 && strspn (key, G_CSET_a_2_z "234567") == 5;
}
