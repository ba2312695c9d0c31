/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fold.h"

#define FULL_WIDTH_FIRST 0xFF01
#define FULL_WIDTH_LAST  0xFF5E
#define FULL_WIDTH_SHIFT 0xFEE0

static gunichar
narrow (gunichar c)
{
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    return c - FULL_WIDTH_SHIFT;
  if (c == 0xFFE5)
    return 0xA5;
  if (c == 0xFFE1)
    return 0xA3;
  return g_unichar_isspace (c) ? ' ' : c;
}

char *
qy_fold (const char *typed)
{
  g_autofree char *valid = NULL;
  GString *out;

  g_return_val_if_fail (typed != NULL, NULL);

  valid = g_utf8_make_valid (typed, -1);
  out = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = narrow (g_utf8_get_char (p));

      if (c == ' ' && (out->len == 0 || out->str[out->len - 1] == ' '))
        continue;
      g_string_append_unichar (out, c);
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
