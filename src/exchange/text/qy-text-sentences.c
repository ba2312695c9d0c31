/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

#include <string.h>

/* Cuts the text into sentences for the passes that look for terms. */

#define SENTENCE "[^。!?\\n]+[。!?]?"

static void
add_sentences (QyTextRun *run, gsize start, gsize end, int unit)
{
  const GString *text = run->work->text;
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan span;

  qy_text_scan_init (&scan, SENTENCE, text->str, start, end);
  while (qy_text_scan_next (&scan, &span, 1))
    {
      QyTextSentence sentence = {
        span.start, qy_text_clip (text->str, span.start, span.end, QY_TEXT_MAX_SENTENCE), unit
      };

      while (sentence.start < sentence.end && text->str[sentence.start] == ' ')
        sentence.start++;
      if (sentence.start < sentence.end)
        g_array_append_val (run->sentences, sentence);
    }
}

/**
 * qy_text_pass_sentences:
 *
 * Fills the run's sentences; headings are none.
 */
void
qy_text_pass_sentences (QyTextRun *run)
{
  gsize first = run->units->len > 0 ? qy_text_run_unit (run, 0)->start : run->work->text->len;

  add_sentences (run, MIN (run->title_end, first), first, -1);
  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);

      add_sentences (run, unit->body_start,
                     MAX (unit->body_start, qy_text_run_unit_end (run, unit)), (int) i);
    }
}

gboolean
qy_text_run_is_under (QyTextRun *run, const QyTextSentence *sentence, const char *pattern)
{
  for (int i = sentence->unit; i >= 0; i = qy_text_run_unit (run, (guint) i)->parent)
    {
      QyTextUnit *unit = qy_text_run_unit (run, (guint) i);

      if (unit->heading_end > unit->text_start
          && qy_text_has (pattern, run->work->text->str, unit->text_start, unit->heading_end))
        return TRUE;
    }
  return FALSE;
}

int
qy_text_terms_party_at (QyTextRun *run, gsize offset)
{
  for (guint i = 0; i < run->out->parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (run->out->parties, i);

      if (g_str_has_prefix (run->work->text->str + offset, party->label))
        return (int) i;
    }
  return -1;
}
