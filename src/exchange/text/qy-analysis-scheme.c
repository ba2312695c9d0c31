/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-scheme.h"

#include "qy-analysis-blocks.h"
#include "qy-numbering.h"
#include "qy-text-limits.h"
#include "qy-text-pattern.h"

#include <string.h>

/* The level format of each style; %1 is the level, %2 and %3 those above it. Bullets are items,
 * unnumbered. */
static const struct
{
  const char *chinese; /* where the number is in characters */
  const char *digits;
} formats[QY_N_STYLES] = {
  [QY_STYLE_CHAPTER] = { "第{%1:cn}章", "第{%1}章" },
  [QY_STYLE_SECTION] = { "第{%1:cn}节", "第{%1}节" },
  [QY_STYLE_ARTICLE] = { "第{%1:cn}条", "第{%1}条" },
  [QY_STYLE_CN] = { "{%1:cn}、", "{%1:cn}、" },
  [QY_STYLE_CN_PAREN] = { "({%1:cn})", "({%1:cn})" },
  [QY_STYLE_CN_HALF] = { "{%1:cn})", "{%1:cn})" },
  [QY_STYLE_DECIMAL] = { "{%1}.", "{%1}." },
  [QY_STYLE_DECIMAL_2] = { "{%2}.{%1}", "{%2}.{%1}" },
  [QY_STYLE_DECIMAL_3] = { "{%3}.{%2}.{%1}", "{%3}.{%2}.{%1}" },
  [QY_STYLE_DECIMAL_4] = { "{%4}.{%3}.{%2}.{%1}", "{%4}.{%3}.{%2}.{%1}" },
  [QY_STYLE_PAREN] = { "({%1})", "({%1})" },
  [QY_STYLE_HALF_PAREN] = { "{%1})", "{%1})" },
  [QY_STYLE_CIRCLE] = { "{%1:circle}", "{%1:circle}" },
  [QY_STYLE_LETTER] = { "{%1:alpha})", "{%1:alpha})" },
  [QY_STYLE_LETTER_PAREN] = { "({%1:alpha})", "({%1:alpha})" },
  [QY_STYLE_BULLET] = { "", "" },
};

/* The style most numbered clauses of a level have; QY_STYLE_BULLET if none is numbered. */
static QyNumberStyle
style_of_level (QyAnalysis *self, guint level)
{
  guint count[QY_N_STYLES] = { 0 };
  QyNumberStyle best = QY_STYLE_BULLET;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, i);

      if (!clause->is_out && clause->level == level && clause->style != QY_STYLE_BULLET)
        count[clause->style]++;
    }
  for (guint i = 0; i < QY_STYLE_BULLET; i++)
    {
      if (count[i] > 0 && (best == QY_STYLE_BULLET || count[i] > count[best]))
        best = (QyNumberStyle) i;
    }
  return best;
}

/* A clause of this level and style that shows how they are printed. */
static const QyAnalysisClause *
example_of (QyAnalysis *self, guint level, QyNumberStyle style)
{
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, i);

      if (!clause->is_out && clause->level == level && clause->style == style)
        return clause;
    }
  return NULL;
}

/* Articles that go on from chapter to chapter: one that begins a unit without being the first. */
static gboolean
runs_through (QyAnalysis *self, guint level, QyNumberStyle style)
{
  gboolean fresh = TRUE;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, i);

      if (clause->is_out)
        continue;
      if (clause->level < level)
        fresh = TRUE;
      if (clause->level != level || clause->style != style)
        continue;
      if (fresh && clause->ordinal > 1)
        return TRUE;
      fresh = FALSE;
    }
  return FALSE;
}

/* What the source prints behind the number: 1、 and 1. and nothing. */
static const char *
sign_of (QyAnalysis *self, const QyAnalysisClause *clause)
{
  const char *sign =
      qy_analysis_get_source (self, NULL) + clause->range.start + strlen (clause->number);

  if (clause->style == QY_STYLE_DECIMAL && !g_ascii_isdigit (*clause->number))
    return "."; /* ⒈ holds its point */
  if (g_str_has_prefix (sign, "、"))
    return "、";
  return *sign == '.' || g_str_has_prefix (sign, "．") ? "." : "";
}

static char *
fill (const char *format, guint level)
{
  GString *out = g_string_new (NULL);

  for (const char *p = format; *p != '\0'; p++)
    {
      if (*p != '%')
        g_string_append_c (out, *p);
      else
        g_string_append_printf (out, "%u", level - (guint) (*++p - '1'));
    }
  return g_string_free (out, FALSE);
}

static guint
depth_of (QyNumberStyle style)
{
  return style >= QY_STYLE_DECIMAL_2 && style <= QY_STYLE_DECIMAL_4 ? style - QY_STYLE_DECIMAL + 1
                                                                    : 1;
}

/* The sign behind the number as the source has it: 1、 and a. and 一. and a bare 1. */
static void
set_sign (GString *format, QyNumberStyle style, const char *sign)
{
  if (style == QY_STYLE_DECIMAL && *sign != '.')
    g_string_replace (format, ".", sign, 0);
  else if (style == QY_STYLE_LETTER && *sign != '\0')
    g_string_replace (format, ")", sign, 0);
  else if (style == QY_STYLE_CN && *sign == '.')
    g_string_replace (format, "、", sign, 0);
}

static char *
format_of (QyAnalysis *self, guint level, QyNumberStyle style)
{
  const QyAnalysisClause *example = example_of (self, level, style);
  gboolean digits = qy_text_has ("\\d", example->number, 0, strlen (example->number));
  g_autofree char *format = fill (digits ? formats[style].digits : formats[style].chinese, level);
  g_autoptr (GString) out = g_string_new (format);

  if (g_str_has_prefix (example->number, "（"))
    {
      g_string_replace (out, "(", "（", 0);
      g_string_replace (out, ")", "）", 0);
    }
  set_sign (out, style, sign_of (self, example));
  if (style <= QY_STYLE_ARTICLE && level > 1 && runs_through (self, level, style))
    g_string_replace (out, digits ? "}" : ":cn}", digits ? "+}" : ":cn+}", 1);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Whether a review numbered something at a level of which the source shows no number. */
static gboolean
is_asked_for (QyAnalysis *self, guint level)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const QyAnalysisBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == QY_BLOCK_CLAUSE && block->left_out == NULL && block->level == (int) level)
        return TRUE;
    }
  return FALSE;
}

static void
add_usual (QyAnalysis *self, GString *scheme, guint level)
{
  g_auto (GStrv) usual = g_strsplit (QY_NUMBERING_ZH, ";", -1);

  if (self->blocks != NULL && is_asked_for (self, level) && level <= g_strv_length (usual))
    g_string_append (scheme, usual[level - 1]);
}

char *
qy_analysis_scheme (QyAnalysis *self)
{
  g_autoptr (GString) scheme = g_string_new (NULL);
  guint deepest = 0;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, i);

      deepest = clause->is_out ? deepest : MAX (deepest, clause->level);
    }
  for (guint level = 1; level <= deepest; level++)
    {
      QyNumberStyle style = style_of_level (self, level);

      if (level > 1)
        g_string_append_c (scheme, ';');
      if (style != QY_STYLE_BULLET && depth_of (style) <= level)
        {
          g_autofree char *format = format_of (self, level, style);

          g_string_append (scheme, format);
        }
      else
        add_usual (self, scheme, level);
    }
  return g_string_free (g_steal_pointer (&scheme), FALSE);
}

static gboolean
is_exception (const QyAnalysisClause *clause, QyNumberStyle style)
{
  return clause->style != QY_STYLE_BULLET
         && (clause->style != style || depth_of (style) > clause->level);
}

gboolean
qy_analysis_scheme_excepts (QyAnalysis *self, guint index)
{
  const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, index);
  QyNumberStyle style = style_of_level (self, clause->level);

  if (is_exception (clause, style))
    return TRUE;
  for (guint i = index; i > 0 && clause->style != QY_STYLE_BULLET; i--)
    {
      const QyAnalysisClause *before = g_ptr_array_index (self->clauses, i - 1);

      if (before->is_out)
        continue;
      if (before->level < clause->level)
        return FALSE;
      if (before->level == clause->level && is_exception (before, style))
        return TRUE;
    }
  return FALSE;
}
