/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-english-number.h"

#include <string.h>

static const char *const small_names[] = {
  "zero",     "one",     "two",     "three",     "four",     "five",     "six",
  "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const ten_names[] = { NULL,    NULL,    "twenty",  "thirty", "forty",
                                         "fifty", "sixty", "seventy", "eighty", "ninety" };

static const struct
{
  const char *name;
  gint64 worth;
} groups[] = {
  { "quadrillion", G_GINT64_CONSTANT (1000000000000000) },
  { "trillion", G_GINT64_CONSTANT (1000000000000) },
  { "billion", 1000000000 },
  { "million", 1000000 },
  { "thousand", 1000 },
};

static void
append_word (GString *out, const char *word)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, word);
}

/* n < 1000 */
static void
print_below_thousand (GString *out, int n)
{
  gboolean hundreds = n >= 100;

  if (hundreds)
    {
      append_word (out, small_names[n / 100]);
      append_word (out, "hundred");
      n %= 100;
    }
  if (n == 0)
    return;
  if (out->len > 0)
    append_word (out, "and");
  if (n < 20)
    append_word (out, small_names[n]);
  else
    {
      append_word (out, ten_names[n / 10]);
      if (n % 10 != 0)
        g_string_append_printf (out, "-%s", small_names[n % 10]);
    }
}

static int
index_of (const char *const *names, int n, const char *word)
{
  for (int i = 0; i < n; i++)
    if (names[i] != NULL && strcmp (names[i], word) == 0)
      return i;
  return -1;
}

static gint64
group_worth (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].name, word) == 0)
      return groups[i].worth;
  return 0;
}

/* Adds one word to the number below a thousand that is being read. */
static gboolean
take_small_word (const char *word, int *part)
{
  int small = index_of (small_names, G_N_ELEMENTS (small_names), word);
  int ten = index_of (ten_names, G_N_ELEMENTS (ten_names), word);

  if (strcmp (word, "hundred") == 0)
    {
      if (*part < 1 || *part > 9)
        return FALSE;
      *part *= 100;
      return TRUE;
    }
  if (ten > 0)
    {
      if (*part > 0 && *part % 100 != 0)
        return FALSE;
      *part = MAX (*part, 0) + ten * 10;
      return TRUE;
    }
  if (small < 0)
    return FALSE;
  if (*part > 0
      && (*part % 10 != 0 || small == 0 || (small > 9 && *part % 100 != 0)
          || (small <= 9 && *part % 100 == 10)))
    return FALSE;
  *part = MAX (*part, 0) + small;
  return TRUE;
}

char *
qy_english_number_print (gint64 n)
{
  GString *out;

  g_return_val_if_fail (n >= 0, NULL);

  if (n == 0)
    return g_strdup (small_names[0]);
  out = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GString *part;

      if (n < groups[i].worth)
        continue;
      part = g_string_new (NULL);
      print_below_thousand (part, (int) (n / groups[i].worth % 1000));
      append_word (out, part->str);
      append_word (out, groups[i].name);
      g_string_free (part, TRUE);
      n %= groups[i].worth;
    }
  print_below_thousand (out, (int) n);
  return g_string_free (out, FALSE);
}

gboolean
qy_english_number_parse (const char *text, gint64 *n)
{
  g_autofree char *lower = NULL;
  g_auto (GStrv) words = NULL;
  gint64 total = 0;
  gint64 last_group = G_MAXINT64;
  int part = -1;

  g_return_val_if_fail (text != NULL && n != NULL, FALSE);

  lower = g_ascii_strdown (text, -1);
  words = g_strsplit_set (lower, " -,", -1);
  for (char **word = words; *word != NULL; word++)
    {
      gint64 worth = group_worth (*word);

      if (**word == '\0' || (strcmp (*word, "and") == 0 && (part > 0 || total > 0)))
        continue;
      if (worth == 0)
        {
          if (!take_small_word (*word, &part))
            return FALSE;
          continue;
        }
      if (part <= 0 || worth >= last_group)
        return FALSE;
      total += part * worth;
      last_group = worth;
      part = -1;
    }
  if (part < 0 && total == 0)
    return FALSE;
  *n = total + MAX (part, 0);
  return TRUE;
}
