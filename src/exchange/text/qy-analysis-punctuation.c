/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-punctuation.h"

#include <string.h>

#define MAX_OPEN 16

static const struct
{
  char narrow;
  const char *wide;
} signs[] = {
  { ',', "，" }, { ';', "；" }, { ':', "：" }, { '?', "？" },
  { '!', "！" }, { '(', "（" }, { ')', "）" },
};

/* What stands beside a sign, as far as it matters */
typedef enum
{
  SIDE_NONE,  /* the block's edge */
  SIDE_WIDE,  /* Chinese, or a field that will print something */
  SIDE_DIGIT, /* figures keep their signs */
  SIDE_OTHER,
} Side;

/* The state of a walk through one block */
typedef struct
{
  Side before;
  gboolean open[MAX_OPEN]; /* was each open bracket widened? */
  guint depth;
} Walk;

static Side
side_of (gunichar c)
{
  if (g_unichar_isdigit (c))
    return SIDE_DIGIT;
  return g_unichar_iswide (c) || c == 0x201C || c == 0x201D ? SIDE_WIDE : SIDE_OTHER;
}

/* What comes after @text, which ends in the run before @next; white space does not count. */
static Side
side_after (const char *text, const QyRuns *runs, guint next)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return side_of (g_utf8_get_char (text));
  for (guint i = next; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_FIELD || run->kind == QY_RUN_REF)
        return SIDE_WIDE;
      if (run->kind == QY_RUN_TEXT && *run->text != '\0')
        return side_after (run->text, runs, i + 1);
    }
  return SIDE_NONE;
}

static gboolean
opens_wide (Walk *walk, Side after)
{
  gboolean wide = walk->before == SIDE_WIDE || after == SIDE_WIDE;

  if (walk->depth < MAX_OPEN)
    walk->open[walk->depth] = wide;
  walk->depth++;
  return wide;
}

static gboolean
closes_wide (Walk *walk)
{
  if (walk->depth == 0)
    return walk->before == SIDE_WIDE;
  walk->depth--;
  return walk->depth < MAX_OPEN && walk->open[walk->depth];
}

static gboolean
is_wide (Walk *walk, char sign, Side after)
{
  if (sign == '(')
    return opens_wide (walk, after);
  if (sign == ')')
    return closes_wide (walk);
  return walk->before == SIDE_WIDE || (after == SIDE_WIDE && walk->before != SIDE_NONE);
}

static const char *
wide_form (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c == (gunichar) signs[i].narrow)
      return signs[i].wide;
  return NULL;
}

static char *
widen (Walk *walk, const char *text, const QyRuns *runs, guint next)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *wide = wide_form (c);

      if (wide != NULL && is_wide (walk, *p, side_after (p + 1, runs, next)))
        {
          g_string_append (out, wide);
          walk->before = SIDE_WIDE;
          continue;
        }
      g_string_append_unichar (out, c);
      if (!g_unichar_isspace (c))
        walk->before = side_of (c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
qy_analysis_widen_punctuation (QyRuns *runs)
{
  Walk walk = { SIDE_NONE };

  for (guint i = 0; i < runs->len; i++)
    {
      QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_FIELD || run->kind == QY_RUN_REF)
        walk.before = SIDE_WIDE;
      else if (run->kind == QY_RUN_TEXT)
        {
          char *wide = widen (&walk, run->text, runs, i + 1);

          g_free (run->text);
          run->text = wide;
        }
    }
}
