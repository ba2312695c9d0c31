/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheet-xlsx-text.h"

#include <string.h>

#define ESCAPE_LENGTH 7 /* _xHHHH_ */

static gboolean
is_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (int i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;
  return p[6] == '_';
}

static gboolean
needs_escape (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff;
}

char *
qy_sheet_xlsx_escape (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (needs_escape (c) || is_escape (p))
        g_string_append_printf (out, "_x%04X_", c);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* A character that stands as two halves (UTF-16) is no text of ours: it is left as it stands. */
static gboolean
read_escape (const char *p, gunichar *c)
{
  *c = 0;
  if (!is_escape (p))
    return FALSE;
  for (int i = 2; i < 6; i++)
    *c = *c * 16 + (gunichar) g_ascii_xdigit_value (p[i]);
  return *c != 0 && (*c < 0xd800 || *c > 0xdfff);
}

char *
qy_sheet_xlsx_unescape (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  gunichar c;

  for (const char *p = text; *p != '\0';)
    {
      if (read_escape (p, &c))
        {
          g_string_append_unichar (out, c);
          p += ESCAPE_LENGTH;
        }
      else
        g_string_append_c (out, *p++);
    }
  return g_string_free (out, FALSE);
}
