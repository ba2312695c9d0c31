/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search-text.h"

#include <string.h>

#define MAX_WORDS 16

static gboolean
is_invisible (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/* Characters whose normal form needs no neighbours and is themselves or a shift: nearly all of a
 * Chinese contract. */
static gboolean
is_simple (gunichar c)
{
  return c < 0x80 || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)
         || (c >= 0x3000 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011)
         || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x2018 && c <= 0x2019)
         || (c >= 0x201c && c <= 0x201d);
}

static gunichar
fold_simple (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static gboolean
all_simple (const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (!is_simple (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* The general way: compatibility composition, full case folding, and composition again, which
 * folding may undo. */
static char *
fold_fully (const char *text, gsize length)
{
  g_autofree char *composed = g_utf8_normalize (text, length, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

static char *
squeeze (const char *text, const char *end)
{
  char *out = g_malloc (end - text + 1);
  char *to = out;
  gboolean space = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = fold_simple (g_utf8_get_char (p));

      if (c < 0x80 ? g_ascii_isspace (c) : g_unichar_isspace (c))
        {
          space = to != out;
          continue;
        }
      if (is_invisible (c))
        continue;
      if (space)
        *to++ = ' ';
      space = FALSE;
      if (c < 0x80)
        *to++ = c;
      else
        to += g_unichar_to_utf8 (c, to);
    }
  *to = '\0';
  return out;
}

char *
qy_search_text_normalize (const char *text, gssize length)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  if (length < 0)
    length = strlen (text);
  if (!g_utf8_validate_len (text, length, NULL))
    {
      valid = g_utf8_make_valid (text, length);
      text = valid;
      length = strlen (valid);
    }
  if (!all_simple (text, text + length))
    {
      folded = fold_fully (text, length);
      text = folded;
      length = strlen (folded);
    }
  return squeeze (text, text + length);
}

char **
qy_search_text_split (const char *query)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (query != NULL, NULL);
  normal = qy_search_text_normalize (query, -1);
  if (*normal == '\0')
    return g_new0 (char *, 1);
  return g_strsplit (normal, " ", MAX_WORDS);
}

gboolean
qy_search_text_matches (const char *text, const char *const *words)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (text != NULL && words != NULL, FALSE);
  normal = qy_search_text_normalize (text, -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (normal, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
