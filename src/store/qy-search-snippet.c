/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search.h"

#include "qy-search-text.h"

#include <string.h>

/* The normalised text, and for each of its bytes where the character it came from begins in the
 * text as it stands. */
typedef struct
{
  GString *normal;
  GArray *origin;
} Map;

/* Character by character: a letter with a combining mark may differ from the index's form, and then
 * costs no more than a piece that begins elsewhere. */
static Map
map_text (const char *text)
{
  Map map = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)) };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *character = qy_search_text_normalize (p, g_utf8_next_char (p) - p);
      gsize offset = p - text;

      if (*character == '\0' && map.normal->len > 0 && map.normal->str[map.normal->len - 1] != ' '
          && g_unichar_isspace (g_utf8_get_char (p)))
        {
          g_string_append_c (map.normal, ' ');
          g_array_append_val (map.origin, offset);
        }
      g_string_append (map.normal, character);
      for (gsize i = 0; i < strlen (character); i++)
        g_array_append_val (map.origin, offset);
    }
  return map;
}

static gsize
find_first_word (const char *text, const char *words)
{
  g_auto (GStrv) list = qy_search_text_split (words);
  Map map = map_text (text);
  gsize found = 0;

  for (guint i = 0; list[i] != NULL && found == 0; i++)
    {
      const char *hit = strstr (map.normal->str, list[i]);

      if (hit != NULL)
        found = g_array_index (map.origin, gsize, hit - map.normal->str);
    }
  g_string_free (map.normal, TRUE);
  g_array_unref (map.origin);
  return found;
}

static void
append_on_one_line (GString *out, const char *from, const char *to)
{
  gboolean space = FALSE;

  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (!space)
        g_string_append_c (out, ' ');
      space = g_unichar_isspace (c);
    }
}

char *
qy_search_snippet (const char *text, const char *words, gsize characters)
{
  GString *out = g_string_new (NULL);
  const char *from;
  const char *to;

  g_return_val_if_fail (text != NULL && words != NULL, NULL);
  from = text + find_first_word (text, words);
  for (gsize i = 0; i < characters / 4 && from > text; i++)
    from = g_utf8_prev_char (from);
  to = from;
  for (gsize i = 0; i < characters && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  if (from > text)
    g_string_append (out, "…");
  append_on_one_line (out, from, to);
  if (*to != '\0')
    g_string_append (out, "…");
  return g_string_free (out, FALSE);
}
