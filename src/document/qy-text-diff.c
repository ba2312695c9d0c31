/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-diff.h"

#include <string.h>

#include "qy-char-class.h"
#include "qy-myers.h"

typedef struct
{
  const char *text;
  GArray *ends;    /* of guint */
  GArray *symbols; /* of guint, a number for each different token */
  gboolean *changed;
} Side;

static void
side_clear (Side *side)
{
  g_clear_pointer (&side->ends, g_array_unref);
  g_clear_pointer (&side->symbols, g_array_unref);
  g_clear_pointer (&side->changed, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static void
clear_segment (QySegment *segment)
{
  g_free (segment->text);
}

static const char *
skip_token (const char *p)
{
  const char *start = p;

  if (*p == '_')
    return p + strspn (p, "_");
  if (qy_char_class (g_utf8_get_char (p)) != QY_CHAR_WORD)
    return g_utf8_next_char (p);
  for (;;)
    {
      while (*p != '\0' && qy_char_class (g_utf8_get_char (p)) == QY_CHAR_WORD)
        p = g_utf8_next_char (p);
      if ((*p != ',' && *p != '.') || !g_ascii_isdigit (p[-1]) || !g_ascii_isdigit (p[1]))
        return MAX (p, start + 1);
      p++;
    }
}

GArray *
qy_text_tokens (const char *text)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (text != NULL, ends);

  for (const char *p = text; *p != '\0';)
    {
      guint end;

      p = skip_token (p);
      end = p - text;
      g_array_append_val (ends, end);
    }
  return ends;
}

static guint
get_end (const Side *side, guint i)
{
  return i == 0 ? 0 : g_array_index (side->ends, guint, i - 1);
}

static void
open_side (Side *side, const char *text, GHashTable *symbols)
{
  side->text = text;
  side->ends = qy_text_tokens (text);
  side->symbols = g_array_new (FALSE, FALSE, sizeof (guint));
  side->changed = g_new0 (gboolean, side->ends->len + 1);
  for (guint i = 0; i < side->ends->len; i++)
    {
      guint start = get_end (side, i), end = get_end (side, i + 1);
      char *token = g_strndup (text + start, end - start);
      guint symbol = GPOINTER_TO_UINT (g_hash_table_lookup (symbols, token));

      if (symbol == 0)
        {
          symbol = g_hash_table_size (symbols) + 1;
          g_hash_table_insert (symbols, token, GUINT_TO_POINTER (symbol));
        }
      else
        g_free (token);
      g_array_append_val (side->symbols, symbol);
    }
}

/* One unchanged token between two changes only makes them harder to read. */
static void
join_changes (Side *a, Side *b)
{
  for (guint i = 0, j = 0; i < a->ends->len && j < b->ends->len;)
    {
      gboolean before = (i > 0 && a->changed[i - 1]) || (j > 0 && b->changed[j - 1]);

      if (a->changed[i])
        i++;
      else if (b->changed[j])
        j++;
      else
        {
          if (before && a->changed[i + 1] && b->changed[j + 1])
            a->changed[i] = b->changed[j] = TRUE;
          i++;
          j++;
        }
    }
}

static void
add_segment (GArray *segments, QySegmentKind kind, const Side *side, guint from, guint to)
{
  guint start = get_end (side, from), end = get_end (side, to);
  QySegment segment = { kind, NULL };

  if (end == start)
    return;
  segment.text = g_strndup (side->text + start, end - start);
  g_array_append_val (segments, segment);
}

GArray *
qy_text_diff (const char *old_text, const char *new_text)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (QySegment));
  g_autoptr (GHashTable) symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (Side) a = { NULL };
  g_auto (Side) b = { NULL };

  g_array_set_clear_func (segments, (GDestroyNotify) clear_segment);
  g_return_val_if_fail (old_text != NULL && new_text != NULL, segments);

  open_side (&a, old_text, symbols);
  open_side (&b, new_text, symbols);
  qy_myers ((guint *) a.symbols->data, a.symbols->len, (guint *) b.symbols->data, b.symbols->len,
            a.changed, b.changed);
  join_changes (&a, &b);
  for (guint i = 0, j = 0; i < a.ends->len || j < b.ends->len;)
    {
      guint from_a = i, from_b = j;

      while (i < a.ends->len && j < b.ends->len && !a.changed[i] && !b.changed[j])
        i++, j++;
      add_segment (segments, QY_SEGMENT_EQUAL, &a, from_a, i);
      for (from_a = i; i < a.ends->len && a.changed[i];)
        i++;
      for (from_b = j; j < b.ends->len && b.changed[j];)
        j++;
      add_segment (segments, QY_SEGMENT_DELETE, &a, from_a, i);
      add_segment (segments, QY_SEGMENT_INSERT, &b, from_b, j);
    }
  return segments;
}
