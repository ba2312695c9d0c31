/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Places that name a clause of this contract (按第五条, 见3.2). One is certain only if exactly one
 * clause carries the number; any other stays text and is reported.
 */

#define CN_OR_DIGITS "(?:[〇零一二三四五六七八九十百]{1,5}|\\d{1,3})"

/* Group 1 is the number that a clause would carry. */
/* clang-format off */
static const QyTextRule references[] = {
  { "article", "(第" CN_OR_DIGITS "[条章])", 0 },
  { "decimal with a word",
    "(?:第|见|按照?|依照?|根据|上述|前述|本合同|本协议)[ ]*(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?![\\d.]*(?:\\d|"
    "[%％元万年个天日小时]))",
    0 },
  { "decimal with a class", "(\\d{1,2}(?:\\.\\d{1,2}){1,3})[ ]*(?:条|款)", 0 },
  { NULL },
};
/* clang-format on */

/* A number of another paper: a law, the annexed contract. */
#define OF_ANOTHER "(?:》|法|条例|办法|规定|主合同|原合同|附件[一二三\\d]*)[的之中]?\\z"

/* Number as printed, without spaces → index + 1, or 0 if several clauses carry it. */
static GHashTable *
index_numbers (QyTextRun *run)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *text = run->work->text->str;

  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);
      g_autofree char *number = g_strndup (text + unit->start, unit->number_end - unit->start);
      gboolean taken = g_hash_table_contains (numbers, number);

      g_hash_table_replace (numbers, g_steal_pointer (&number),
                            GUINT_TO_POINTER (taken ? 0 : i + 1));
    }
  return numbers;
}

static gboolean
is_own_marker (QyTextRun *run, gsize offset)
{
  int unit = qy_text_run_unit_at (run, offset);

  return unit >= 0 && qy_text_run_unit (run, (guint) unit)->start == offset;
}

static void
add_reference (QyTextRun *run, GHashTable *numbers, QyTextSpan span)
{
  const char *text = run->work->text->str;
  g_autofree char *number = g_strndup (text + span.start, span.end - span.start);
  QyAnalysisReference *reference = g_new0 (QyAnalysisReference, 1);

  reference->text = qy_text_work_show (run->work, span.start, span.end);
  reference->clause = (int) GPOINTER_TO_UINT (g_hash_table_lookup (numbers, number)) - 1;
  reference->range = qy_text_work_range (run->work, span.start, span.end);
  g_ptr_array_add (run->out->references, reference);
  if (reference->clause < 0)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("“%s” cannot be resolved: no clause, or several, with this number"), reference->text);

      qy_text_run_remark (run, run->out->findings, "textual-reference", message,
                          QY_CERTAINTY_LIKELY, span.start, span.end);
    }
}

static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const QyTextSpan *x = a;
  const QyTextSpan *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/**
 * qy_text_pass_references:
 *
 * Lists the references, in order.
 */
void
qy_text_pass_references (QyTextRun *run)
{
  const GString *text = run->work->text;
  g_autoptr (GHashTable) numbers = index_numbers (run);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (QyTextSpan));
  gsize taken = 0;

  for (const QyTextRule *rule = references; rule->name != NULL; rule++)
    {
      g_auto (QyTextScan) scan = { 0 };
      QyTextSpan groups[2];

      qy_text_scan_init (&scan, rule->pattern, text->str, 0, text->len);
      while (qy_text_scan_next (&scan, groups, 2))
        g_array_append_val (spans, groups[1]);
    }
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      QyTextSpan span = g_array_index (spans, QyTextSpan, i);

      if (span.start < taken || is_own_marker (run, span.start)
          || run->out->references->len >= QY_TEXT_MAX_ITEMS
          || qy_text_has (OF_ANOTHER, text->str, qy_text_back (text->str, 0, span.start, 24),
                          span.start))
        continue;
      taken = span.end;
      add_reference (run, numbers, span);
    }
}
