/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-match.h"

#include <string.h>

#include "qy-fold.h"

static char *
fold (const char *text)
{
  g_autofree char *narrow = qy_fold (text);

  return g_utf8_casefold (narrow, -1);
}

char *
qy_match_needle (const char *typed)
{
  g_autofree char *needle = fold (typed);

  return *needle != '\0' ? g_steal_pointer (&needle) : NULL;
}

gboolean
qy_match_texts (const char *needle, const char *const *texts, gsize n)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  g_autofree char *folded = NULL;

  if (needle == NULL)
    return TRUE;
  for (gsize i = 0; i < n; i++)
    if (texts[i] != NULL)
      g_string_append_printf (all, "%s\n", texts[i]);
  folded = fold (all->str);
  words = g_strsplit (needle, " ", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
