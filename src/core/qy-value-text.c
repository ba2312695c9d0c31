/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fold.h"
#include "qy-value-private.h"

#define ACCOUNT_PARTS 3

static const char *const no_formats[] = { NULL };
static const char *const account_formats[] = { "bank", "holder", "number", NULL };

static gboolean
has_control (const char *text, const char *allowed)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && strchr (allowed, *p) == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_text_length (const char *text, gsize max, GError **error)
{
  if (strlen (text) <= max)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
               _ ("The text is too long: %u bytes where %u are allowed"), (guint) strlen (text),
               (guint) max);
  return FALSE;
}

static gboolean
check_not_empty (const char *text, GError **error)
{
  if (*text != '\0')
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("The value is empty; unset the field to leave it open"));
  return FALSE;
}

static char *
parse_text (const char *input, const char *const *options, GError **error)
{
  g_autofree char *text = g_utf8_make_valid (input, -1);

  g_strstrip (text);
  if (!check_not_empty (text, error) || !check_text_length (text, QY_VALUE_MAX_TEXT, error))
    return NULL;
  if (has_control (text, ""))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("The value is one line of text; line breaks, tabs and control "
                              "characters cannot stand in it"));
      return NULL;
    }
  return g_steal_pointer (&text);
}

static char *
parse_long_text (const char *input, const char *const *options, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (input, -1);
  g_autoptr (GString) text = g_string_new (valid);

  g_string_replace (text, "\r\n", "\n", 0);
  g_string_replace (text, "\r", "\n", 0);
  g_strchomp (text->str);
  if (!check_not_empty (text->str, error)
      || !check_text_length (text->str, QY_VALUE_MAX_LONG_TEXT, error))
    return NULL;
  if (has_control (text->str, "\n\t"))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("The value holds control characters; only text and line breaks can "
                              "stand in it"));
      return NULL;
    }
  return g_strdup (text->str);
}

static char *
print_text (const char *raw, const char *format, QyLanguage language, GError **error)
{
  return g_strdup (raw);
}

static char *
parse_choice (const char *input, const char *const *options, GError **error)
{
  g_autofree char *typed = qy_fold (input);
  g_autofree char *list = NULL;

  for (gsize i = 0; options != NULL && options[i] != NULL; i++)
    {
      g_autofree char *option = qy_fold (options[i]);

      if (g_ascii_strcasecmp (option, typed) == 0)
        return g_strdup (options[i]);
    }
  if (options == NULL || options[0] == NULL)
    return parse_text (input, NULL, error);
  list = g_strjoinv (_ (", "), (char **) options);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("“%s” is none of the choices: %s"), input,
               list);
  return NULL;
}

static char *
parse_account (const char *input, const char *const *options, GError **error)
{
  g_autofree char *text = parse_text (input, NULL, error);
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return NULL;

  g_autoptr (GString) narrow = g_string_new (text);

  g_string_replace (narrow, "；", ";", 0);
  parts = g_strsplit (narrow->str, ";", -1);
  for (char **part = parts; *part != NULL; part++)
    g_strstrip (*part);
  if (g_strv_length (parts) != ACCOUNT_PARTS || *parts[ACCOUNT_PARTS - 1] == '\0')
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is not a bank account; write bank; holder; number"), input);
      return NULL;
    }
  return g_strjoinv ("; ", parts);
}

static char *
print_account (const char *raw, const char *format, QyLanguage language, GError **error)
{
  static const QyPhrase phrases[ACCOUNT_PARTS] = { QY_PHRASE_BANK, QY_PHRASE_ACCOUNT_HOLDER,
                                                   QY_PHRASE_ACCOUNT_NUMBER };
  g_auto (GStrv) parts = g_strsplit (raw, "; ", -1);
  GString *out;

  for (int i = 0; i < ACCOUNT_PARTS; i++)
    if (g_strcmp0 (format, account_formats[i]) == 0)
      return g_strdup (parts[i]);
  out = g_string_new (NULL);
  for (int i = 0; i < ACCOUNT_PARTS; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (out->len > 0)
        g_string_append (out, qy_language_phrase (language, QY_PHRASE_SEMICOLON));
      g_string_append (out, qy_language_phrase (language, phrases[i]));
      g_string_append (out, qy_language_phrase (language, QY_PHRASE_COLON));
      g_string_append (out, parts[i]);
    }
  return g_string_free (out, FALSE);
}

const QyValueType qy_value_text = { "text", N_ ("text"), parse_text, NULL, print_text, no_formats };
const QyValueType qy_value_long_text = { "long-text", N_ ("long text"), parse_long_text,
                                         NULL,        print_text,       no_formats };
const QyValueType qy_value_choice = { "choice", N_ ("choice"), parse_choice,
                                      NULL,     print_text,    no_formats };
const QyValueType qy_value_party = {
  "party", N_ ("party"), parse_text, NULL, print_text, no_formats
};
const QyValueType qy_value_account = { "account", N_ ("bank account"), parse_account,
                                       NULL,      print_account,       account_formats };
