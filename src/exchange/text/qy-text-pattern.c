/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-pattern.h"

static GMutex lock;
static GHashTable *compiled; /* (element-type utf8 GRegex), by address */

GRegex *
qy_text_regex (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex;

  g_mutex_lock (&lock);
  if (compiled == NULL)
    compiled = g_hash_table_new (NULL, NULL);
  regex = g_hash_table_lookup (compiled, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_MULTILINE, 0, &error);
      if (regex == NULL)
        g_error ("Pattern %s: %s", pattern, error->message);
      g_hash_table_insert (compiled, (gpointer) pattern, regex);
    }
  g_mutex_unlock (&lock);
  return regex;
}

static void
take_groups (GMatchInfo *info, gsize base, QyTextSpan *groups, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    {
      int start = -1;
      int end = -1;

      g_match_info_fetch_pos (info, (int) i, &start, &end);
      groups[i].start = start < 0 ? G_MAXSIZE : base + (gsize) start;
      groups[i].end = end < 0 ? G_MAXSIZE : base + (gsize) end;
    }
}

gboolean
qy_text_match (const char *pattern,
               const char *text,
               gsize start,
               gsize end,
               QyTextSpan *groups,
               guint n_groups)
{
  g_autoptr (GMatchInfo) info = NULL;
  gboolean found;

  g_assert (start <= end);
  found = g_regex_match_full (qy_text_regex (pattern), text + start, (gssize) (end - start), 0, 0,
                              n_groups > 0 ? &info : NULL, NULL);
  if (found && n_groups > 0)
    take_groups (info, start, groups, n_groups);
  return found;
}

gboolean
qy_text_has (const char *pattern, const char *text, gsize start, gsize end)
{
  return qy_text_match (pattern, text, start, end, NULL, 0);
}

const QyTextRule *
qy_text_first_rule (const QyTextRule *rules,
                    const char *text,
                    gsize start,
                    gsize end,
                    QyTextSpan *groups,
                    guint n_groups)
{
  for (; rules->name != NULL; rules++)
    {
      if (qy_text_match (rules->pattern, text, start, end, groups, n_groups))
        return rules;
    }
  return NULL;
}

void
qy_text_scan_init (QyTextScan *scan, const char *pattern, const char *text, gsize start, gsize end)
{
  g_assert (start <= end);
  scan->base = start;
  scan->fresh = TRUE;
  scan->info = NULL;
  g_regex_match_full (qy_text_regex (pattern), text + start, (gssize) (end - start), 0, 0,
                      &scan->info, NULL);
}

gboolean
qy_text_scan_next (QyTextScan *scan, QyTextSpan *groups, guint n_groups)
{
  if (scan->info == NULL)
    return FALSE;
  if (!scan->fresh)
    g_match_info_next (scan->info, NULL);
  scan->fresh = FALSE;
  if (!g_match_info_matches (scan->info))
    return FALSE;
  take_groups (scan->info, scan->base, groups, n_groups);
  return TRUE;
}

void
qy_text_scan_clear (QyTextScan *scan)
{
  g_clear_pointer (&scan->info, g_match_info_free);
}

gsize
qy_text_clip (const char *text, gsize start, gsize end, gsize max)
{
  if (end - start <= max)
    return end;
  end = start + max;
  while (end > start && (text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

gsize
qy_text_back (const char *text, gsize start, gsize offset, gsize max)
{
  gsize from = offset - start > max ? offset - max : start;

  while (from < offset && (text[from] & 0xc0) == 0x80)
    from++;
  return from;
}
