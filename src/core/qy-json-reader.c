/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-json-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"

#define DEPTH_MAX       32 /* of values in values */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
skip_space (QyJsonReader *reader)
{
  for (; reader->at < reader->end && strchr (" \t\r\n", *reader->at) != NULL && *reader->at != '\0';
       reader->at++)
    if (*reader->at == '\n')
      reader->line++;
}

static gboolean
expect (QyJsonReader *reader, char c, GError **error)
{
  if (qy_json_peek (reader) != c)
    return qy_json_fail (reader, error, _ ("expected “%c”"), c);
  reader->at++;
  return TRUE;
}

/* "true" of "true}" */
static gboolean
take_word (QyJsonReader *reader, const char *word)
{
  gsize length = strlen (word);

  skip_space (reader);
  if ((gsize) (reader->end - reader->at) < length || strncmp (reader->at, word, length) != 0)
    return FALSE;
  reader->at += length;
  return TRUE;
}

/* The four digits after \u, or -1. */
static int
take_hex (QyJsonReader *reader)
{
  int code = 0;

  if (reader->end - reader->at < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*reader->at++);

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
    }
  return code;
}

/* What stands after a backslash, as a character; 0 if that is nothing. */
static gunichar
take_escape (QyJsonReader *reader)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char c = reader->at < reader->end ? *reader->at++ : '\0';
  const char *place = c != '\0' ? strchr (escapes, c) : NULL;
  int code;
  int low;

  if (place != NULL)
    return (gunichar) meanings[place - escapes];
  code = c == 'u' ? take_hex (reader) : -1;
  if (code < 0xd800 || code > 0xdfff)
    return (gunichar) MAX (code, 0);
  if (code > 0xdbff || reader->end - reader->at < 6 || reader->at[0] != '\\'
      || reader->at[1] != 'u')
    return 0;
  reader->at += 2;
  low = take_hex (reader);
  if (low < 0xdc00 || low > 0xdfff)
    return 0;
  return 0x10000 + ((gunichar) (code - 0xd800) << 10) + (gunichar) (low - 0xdc00);
}

static gboolean
enter (QyJsonReader *reader, char opening, GError **error)
{
  if (reader->depth >= DEPTH_MAX)
    return qy_json_fail (reader, error, _ ("there are more than %d levels"), DEPTH_MAX);
  if (!expect (reader, opening, error))
    return FALSE;
  reader->depth++;
  return TRUE;
}

static gboolean
leave (QyJsonReader *reader)
{
  reader->at++;
  reader->depth--;
  return TRUE;
}

/* After a value: TRUE if another one follows; else the end has been passed, or @error is set. */
static gboolean
goes_on (QyJsonReader *reader, char closing, GError **error)
{
  char next = qy_json_peek (reader);

  if (next == ',')
    {
      reader->at++;
      return TRUE;
    }
  if (next == closing)
    return !leave (reader);
  qy_json_fail (reader, error, _ ("expected “,” or “%c”"), closing);
  return FALSE;
}

static gboolean
skip_member (QyJsonReader *reader, const char *member, gpointer user_data, GError **error)
{
  return qy_json_skip (reader, error);
}

static gboolean
skip_element (QyJsonReader *reader, gpointer user_data, GError **error)
{
  return qy_json_skip (reader, error);
}

static gboolean
skip_digits (QyJsonReader *reader)
{
  const char *start = reader->at;

  while (reader->at < reader->end && g_ascii_isdigit (*reader->at))
    reader->at++;
  return reader->at > start;
}

/* Passes over a number with its fraction and exponent. */
static gboolean
skip_number (QyJsonReader *reader, GError **error)
{
  gboolean sound;

  if (*reader->at == '-')
    reader->at++;
  sound = skip_digits (reader);
  if (sound && reader->at < reader->end && *reader->at == '.')
    {
      reader->at++;
      sound = skip_digits (reader);
    }
  if (sound && reader->at < reader->end && (*reader->at == 'e' || *reader->at == 'E'))
    {
      reader->at++;
      if (reader->at < reader->end && (*reader->at == '+' || *reader->at == '-'))
        reader->at++;
      sound = skip_digits (reader);
    }
  return sound || qy_json_fail (reader, error, _ ("expected a value"));
}

void
qy_json_reader_init (QyJsonReader *reader, const char *text, gssize length, const char *name)
{
  *reader = (QyJsonReader){ .at = text, .line = 1, .name = name };
  reader->end = text + (length < 0 ? strlen (text) : (gsize) length);
  if (reader->end - text >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
    reader->at += 3;
}

gboolean
qy_json_fail (QyJsonReader *reader, GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *reason = NULL;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED, "%s:%u: %s", reader->name, reader->line,
               reason);
  return FALSE;
}

char
qy_json_peek (QyJsonReader *reader)
{
  skip_space (reader);
  return reader->at < reader->end ? *reader->at : '\0';
}

gboolean
qy_json_at_end (QyJsonReader *reader, GError **error)
{
  skip_space (reader);
  return reader->at == reader->end || qy_json_fail (reader, error, _ ("something follows the end"));
}

gboolean
qy_json_read_object (QyJsonReader *reader, QyJsonMember member, gpointer user_data, GError **error)
{
  GError *cause = NULL;

  if (!enter (reader, '{', error))
    return FALSE;
  if (qy_json_peek (reader) == '}')
    return leave (reader);
  do
    {
      g_autofree char *name = qy_json_read_string (reader, error);

      if (name == NULL || !expect (reader, ':', error) || !member (reader, name, user_data, error))
        return FALSE;
    }
  while (goes_on (reader, '}', &cause));
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cause == NULL;
}

gboolean
qy_json_read_array (QyJsonReader *reader, QyJsonElement element, gpointer user_data, GError **error)
{
  GError *cause = NULL;

  if (!enter (reader, '[', error))
    return FALSE;
  if (qy_json_peek (reader) == ']')
    return leave (reader);
  do
    if (!element (reader, user_data, error))
      return FALSE;
  while (goes_on (reader, ']', &cause));
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cause == NULL;
}

char *
qy_json_read_string (QyJsonReader *reader, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (qy_json_peek (reader) != '"')
    {
      qy_json_fail (reader, error, _ ("expected a text in quotes"));
      return NULL;
    }
  for (reader->at++; reader->at < reader->end && *reader->at != '"';)
    {
      char c = *reader->at++;
      gunichar escaped = c == '\\' ? take_escape (reader) : 0;

      if ((guchar) c < 0x20 || (c == '\\' && escaped == 0))
        {
          qy_json_fail (reader, error, _ ("a text holds a character that must not stand there"));
          return NULL;
        }
      if (escaped != 0)
        g_string_append_unichar (out, escaped);
      else
        g_string_append_c (out, c);
    }
  if (reader->at == reader->end || !g_utf8_validate (out->str, (gssize) out->len, NULL))
    {
      qy_json_fail (reader, error, _ ("a text does not end or is not UTF-8"));
      return NULL;
    }
  reader->at++;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
qy_json_read_boolean (QyJsonReader *reader, gboolean *value, GError **error)
{
  *value = take_word (reader, "true");
  return *value || take_word (reader, "false")
         || qy_json_fail (reader, error, _ ("expected true or false"));
}

gboolean
qy_json_read_integer (QyJsonReader *reader, gint64 *value, GError **error)
{
  char first = qy_json_peek (reader);
  const char *start = reader->at;
  g_autofree char *digits = NULL;

  if ((first == '-' || g_ascii_isdigit (first)) && !skip_number (reader, error))
    return FALSE;
  digits = g_strndup (start, (gsize) (reader->at - start));
  return g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, value, NULL)
         || qy_json_fail (reader, error, _ ("expected a whole number"));
}

gboolean
qy_json_skip (QyJsonReader *reader, GError **error)
{
  g_autofree char *text = NULL;

  switch (qy_json_peek (reader))
    {
    case '{':
      return qy_json_read_object (reader, skip_member, NULL, error);
    case '[':
      return qy_json_read_array (reader, skip_element, NULL, error);
    case '"':
      text = qy_json_read_string (reader, error);
      return text != NULL;
    case 't':
    case 'f':
    case 'n':
      return take_word (reader, "true") || take_word (reader, "false") || take_word (reader, "null")
             || qy_json_fail (reader, error, _ ("expected a value"));
    case '\0':
      return qy_json_fail (reader, error, _ ("the file ends in the middle of a value"));
    default:
      return skip_number (reader, error);
    }
}
