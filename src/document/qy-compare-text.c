/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-compare.h"

/* Unchanged text is shown this far beside a change, in characters. */
#define CONTEXT 16

static const struct
{
  char sign;
  const char *name;
} kinds[] = {
  [QY_CHANGE_ADDED] = { '+', N_ ("added") },
  [QY_CHANGE_REMOVED] = { '-', N_ ("removed") },
  [QY_CHANGE_MOVED] = { '>', N_ ("moved") },
  [QY_CHANGE_CHANGED] = { '~', N_ ("changed") },
};

static void
append_plain (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\n  ");
    else if (*p == '\t')
      g_string_append (out, " | ");
    else
      g_string_append_c (out, *p);
}

static void
append_equal (GString *out, const char *text, gboolean first, gboolean last)
{
  glong length = g_utf8_strlen (text, -1);
  glong head = first ? 0 : CONTEXT, tail = last ? 0 : CONTEXT;
  g_autofree char *start = NULL;

  if (length <= head + tail + 1 || (first && last))
    {
      append_plain (out, text);
      return;
    }
  start = g_utf8_substring (text, 0, head);
  append_plain (out, start);
  g_string_append (out, "…");
  append_plain (out, g_utf8_offset_to_pointer (text, length - tail));
}

static void
append_segments (GString *out, const GArray *segments)
{
  for (guint i = 0; i < segments->len; i++)
    {
      const QySegment *segment = &g_array_index (segments, QySegment, i);

      if (segment->kind == QY_SEGMENT_EQUAL)
        {
          append_equal (out, segment->text, i == 0, i + 1 == segments->len);
          continue;
        }
      g_string_append (out, segment->kind == QY_SEGMENT_DELETE ? "[-" : "{+");
      append_plain (out, segment->text);
      g_string_append (out, segment->kind == QY_SEGMENT_DELETE ? "-]" : "+}");
    }
}

static void
append_head (GString *out, const QyChange *change)
{
  const char *old = change->old_number != NULL ? change->old_number : "";
  const char *new = change->new_number != NULL ? change->new_number : "";

  g_string_append_printf (out, "%c %s", kinds[change->kind].sign, _ (kinds[change->kind].name));
  if (change->kind == QY_CHANGE_CHANGED && change->new_index == G_MAXUINT)
    g_string_append_printf (out, " %s", _ ("title"));
  if (*old != '\0' && *new != '\0' && !g_str_equal (old, new))
    g_string_append_printf (out, " %s → %s", old, new);
  else if (*old != '\0' || *new != '\0')
    g_string_append_printf (out, " %s", *new != '\0' ? new : old);
  if (change->key != NULL)
    g_string_append_printf (out, " (%s)", change->key);
  g_string_append_c (out, '\n');
}

char *
qy_compare_to_text (const GPtrArray *changes)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (changes != NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const QyChange *change = changes->pdata[i];

      append_head (out, change);
      if (change->segments->len > 0)
        {
          g_string_append (out, "  ");
          append_segments (out, change->segments);
          g_string_append_c (out, '\n');
        }
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
