/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-decode.h"
#include "qy-text-error.h"
#include "qy-text-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (qy - text - error - quark, qy_text_error)

/* Bytes that no text in UTF-8 or GB18030 has. */
static gboolean
is_binary (const char *data, gsize size)
{
  gsize odd = 0;

  for (gsize i = 0; i < size; i++)
    {
      guchar c = (guchar) data[i];

      odd += c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b;
    }
  return odd > 8 && odd * 100 > size * QY_TEXT_MAX_BINARY;
}

/* The text with every broken byte replaced in place; counts them. */
static char *
mend (const char *data, gsize size, gsize *broken)
{
  char *text = g_malloc (size + 1);
  char *p = text;
  char *end = text + size;

  memcpy (text, data, size);
  text[size] = '\0';
  *broken = 0;
  while (p < end)
    {
      const char *stop;

      if (g_utf8_validate (p, end - p, &stop))
        break;
      p = text + (stop - text);
      *broken += *p != '\0';
      *p = *p == '\0' ? ' ' : '?';
      p++;
    }
  return text;
}

static char *
convert (const char *data, gsize size, const char *charset)
{
  gsize written = 0;
  char *text = g_convert (data, (gssize) size, "UTF-8", charset, NULL, &written, NULL);

  if (text != NULL && strlen (text) != written)
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
has_utf16_mark (const char *data, gsize size)
{
  return size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
}

/* Reads @data one way or the other; %NULL if it is no text. */
static char *
read_text (const char *data, gsize size, const char **how)
{
  g_autofree char *text = NULL;
  gsize broken = 0;

  if (has_utf16_mark (data, size) && (text = convert (data, size, "UTF-16")) != NULL)
    {
      *how = "utf-16";
      return g_steal_pointer (&text);
    }
  if (is_binary (data, size))
    return NULL;
  text = mend (data, size, &broken);
  *how = broken == 0 ? "utf-8" : "damaged-utf-8";
  if (broken > 0 && broken * 50 > size)
    {
      char *other = convert (data, size, "GB18030");

      if (other != NULL)
        {
          *how = "gb18030";
          return other;
        }
    }
  return g_steal_pointer (&text);
}

GBytes *
qy_text_decode (GBytes *bytes, const char *name, const char **how, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text;

  if (size > QY_TEXT_MAX_BYTES)
    {
      g_set_error (error, QY_TEXT_ERROR, QY_ERROR_TOO_LARGE,
                   _ ("%s: is larger than %u MiB; split the file"), name, QY_TEXT_MAX_BYTES >> 20);
      return NULL;
    }
  text = size > 0 ? read_text (data, size, how) : g_strdup ("");
  if (text == NULL)
    {
      g_set_error (error, QY_TEXT_ERROR, QY_ERROR_FOREIGN,
                   _ ("%s: is not a text file; save the template as plain text (UTF-8) first"),
                   name);
      return NULL;
    }
  if (size == 0)
    *how = "utf-8";
  return g_bytes_new_take (text, strlen (text) + 1);
}
