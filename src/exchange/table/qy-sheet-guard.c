/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheet-guard.h"

#include <string.h>

/* "-12.50", "+86 010", "1,200.00", "5%": what a program can only read as a number. */
static gboolean
is_number (const char *text)
{
  const char *p = text + (*text == '+' || *text == '-');
  gsize n = strspn (p, "0123456789.,");

  return n > 0 && g_ascii_isdigit (*p) && (p[n] == '\0' || (p[n] == '%' && p[n + 1] == '\0'));
}

/* Programs that trim what they import would find the sign behind white space as well. */
static const char *
skip_blank (const char *text)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (c == '\t' || c == '\r' || (!g_unichar_isspace (c) && c != 0xfeff && c != 0x200b))
        break;
      text = g_utf8_next_char (text);
    }
  return text;
}

static gboolean
is_dangerous (const char *text)
{
  static const gunichar signs[] = {
    '=', '+', '-', '@', '\t', '\r', 0xff1d, 0xff0b, 0xff0d, 0xff20
  };
  gunichar first;

  text = skip_blank (text);
  if (*text == '\0' || is_number (text))
    return FALSE;
  first = g_utf8_get_char (text);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (first == signs[i])
      return TRUE;
  return FALSE;
}

gboolean
qy_sheet_needs_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  return is_dangerous (text + strspn (text, "'"));
}

const char *
qy_sheet_unguarded (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  return *text == '\'' && qy_sheet_needs_guard (text) ? text + 1 : text;
}
