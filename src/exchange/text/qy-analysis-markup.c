/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-markup.h"

#include "qy-analysis-fields.h"
#include "qy-analysis-punctuation.h"
#include "qy-markup.h"
#include "qy-text-work.h"

#include <string.h>

/* What takes the place of a stretch of the source. */
typedef struct
{
  gsize start;
  gsize end;
  const char *key; /* of a field; NULL for nothing or a reference */
  const char *format;
  int clause; /* index of the clause a reference means, else -1 */
} Swap;

struct _QyAnalysisMarkup
{
  QyAnalysis *analysis;
  GArray *swaps; /* (element-type Swap), in order, apart */
};

static gint
compare_swaps (gconstpointer a, gconstpointer b)
{
  const Swap *x = a;
  const Swap *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end > y->end ? -1 : x->end < y->end;
}

static void
add_holes (GArray *swaps, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const QyAnalysisBlock *block = g_ptr_array_index (blocks, i);
      Swap swap = { block->range.start, block->range.end, NULL, NULL, -1 };

      if (block->is_hole)
        g_array_append_val (swaps, swap);
    }
}

/* Everything that is not copied from the source as it is. */
static void
collect_swaps (QyAnalysisMarkup *self, GPtrArray *blocks, GPtrArray *fields)
{
  QyAnalysis *analysis = self->analysis;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Swap));
  gsize taken = 0;

  add_holes (all, blocks);
  for (guint i = 0; i < fields->len; i++)
    {
      const QyBlankField *field = g_ptr_array_index (fields, i);
      Swap swap = { field->start, field->end, field->key, field->format, -1 };

      if (field->key != NULL)
        g_array_append_val (all, swap);
    }
  for (guint i = 0; i < analysis->references->len; i++)
    {
      const QyAnalysisReference *reference = g_ptr_array_index (analysis->references, i);
      Swap swap = { reference->range.start, reference->range.end, NULL, NULL, reference->clause };

      if (reference->clause >= 0)
        g_array_append_val (all, swap);
    }
  g_array_sort (all, compare_swaps);
  for (guint i = 0; i < all->len; i++)
    {
      const Swap *swap = &g_array_index (all, Swap, i);

      if (swap->start < taken)
        continue;
      taken = swap->end;
      g_array_append_val (self->swaps, *swap);
    }
}

static guint
first_swap (QyAnalysisMarkup *self, gsize offset)
{
  guint low = 0;
  guint high = self->swaps->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->swaps, Swap, middle).start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

#define FIRST_WIDE 0x2e80 /* scripts and punctuation that are written without spaces */

/* Whether the line break at @p is only where the page ended: between Chinese words. */
static gboolean
is_soft_break (const char *p, const char *start, const char *end)
{
  const char *after = p + 1;

  while (p > start && g_ascii_isspace (p[-1]))
    p--;
  while (after < end && g_ascii_isspace (*after))
    after++;
  return p > start && after < end
         && (g_utf8_get_char (g_utf8_prev_char (p)) >= FIRST_WIDE
             || g_utf8_get_char (after) >= FIRST_WIDE);
}

static void
add_plain (QyRuns *runs, const char *source, gsize start, gsize end)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = source + start; p < source + end; p = g_utf8_next_char (p))
    {
      gunichar c = qy_text_repair (g_utf8_get_char (p));

      if (c == '\n' && is_soft_break (p, source + start, source + end))
        continue;
      if (c != 0)
        g_string_append_unichar (text, c == '\n' || c == '\t' ? ' ' : c);
    }
  qy_runs_add_text (runs, text->str);
}

static void
add_swap (QyAnalysisMarkup *self, QyRuns *runs, const Swap *swap, GPtrArray *clause_keys)
{
  const char *source = qy_analysis_get_source (self->analysis, NULL);
  const char *target = NULL;

  if (swap->clause >= 0 && clause_keys != NULL)
    target = g_ptr_array_index (clause_keys, (guint) swap->clause);

  if (swap->key != NULL)
    qy_runs_add (runs, QY_RUN_FIELD, NULL, swap->key, swap->format, FALSE);
  else if (target != NULL)
    qy_runs_add (runs, QY_RUN_REF, NULL, target, NULL, FALSE);
  else if (swap->clause >= 0)
    add_plain (runs, source, swap->start, swap->end);
}

char *
qy_analysis_markup_print (QyAnalysisMarkup *self, gsize start, gsize end, GPtrArray *clause_keys)
{
  const char *source = qy_analysis_get_source (self->analysis, NULL);
  g_autoptr (QyRuns) runs = qy_runs_new ();
  g_autofree char *markup = NULL;
  gsize from = start;

  while (end > start
         && (g_ascii_isspace (source[end - 1])
             || (end - start > 3 && strncmp (source + end - 3, "　", 3) == 0)))
    end -= g_ascii_isspace (source[end - 1]) ? 1 : 3;
  for (guint i = first_swap (self, start); i < self->swaps->len && start < end; i++)
    {
      const Swap *swap = &g_array_index (self->swaps, Swap, i);

      /* An empty blank belongs to the label before it, never to what begins behind it. */
      if (swap->end == from)
        continue;
      if (swap->start > end || (swap->start == end && swap->end > end))
        break;
      add_plain (runs, source, start, MAX (start, swap->start));
      add_swap (self, runs, swap, clause_keys);
      start = MAX (start, swap->end);
    }
  if (start < end)
    add_plain (runs, source, start, end);
  qy_analysis_widen_punctuation (runs);
  markup = qy_markup_print (runs);
  return g_strdup (g_strstrip (markup));
}

gboolean
qy_analysis_markup_refers (QyAnalysisMarkup *self, gsize start, gsize end)
{
  for (guint i = first_swap (self, start); i < self->swaps->len; i++)
    {
      const Swap *swap = &g_array_index (self->swaps, Swap, i);

      if (swap->start >= end)
        break;
      if (swap->clause >= 0)
        return TRUE;
    }
  return FALSE;
}

QyAnalysisMarkup *
qy_analysis_markup_new (QyAnalysis *analysis, GPtrArray *blocks, GPtrArray *fields)
{
  QyAnalysisMarkup *self = g_new0 (QyAnalysisMarkup, 1);

  self->analysis = qy_analysis_ref (analysis);
  self->swaps = g_array_new (FALSE, FALSE, sizeof (Swap));
  collect_swaps (self, blocks, fields);
  return self;
}

void
qy_analysis_markup_free (QyAnalysisMarkup *self)
{
  qy_analysis_unref (self->analysis);
  g_array_unref (self->swaps);
  g_free (self);
}
