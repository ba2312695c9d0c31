/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"
#include "qy-text-marker.h"

/*
 * A table of contents is no clause: it is dropped, but what it promises (number and heading) tells
 * later where a heading glued to its text ends. Two shapes: entries with page numbers, in lines or
 * glued; and plain lines that come back as headings.
 */

/* clang-format off */
#define NUMBER \
  "(第[ ]*[〇零一二三四五六七八九十百\\d]{1,5}[ ]*[章节条编]|\\d{1,2}(?:\\.\\d{1,2})*|" \
  "[一二三四五六七八九十]{1,3}|\\([一二三四五六七八九十\\d]{1,3}\\))"
/* clang-format on */
#define LEADER     "(?:[ ]*[.…·⋯]{2,}[ ]*\\(?\\d{1,3}\\)?|[ ]*\\(\\d{1,3}\\)|[ ]{2,}\\d{1,3}(?=\\s))"
#define ENTRY      "\\s*(?:" NUMBER ")[ ]*[、.]?[ ]*([^\\n。;…]{1,40}?)" LEADER "[ ]*"
#define TITLE      "(?:^|(?<=[。\\n同议书本)]))[ ]*目[ ]*录[ ]*[:]?[ ]*"
#define LINE_ENTRY "\\n[ ]*(?:" NUMBER ")[ ]*[、.]?[ ]*([^\\n。;:,_]{1,40})(?=\\n)"

#define MIN_ENTRIES 3

/* Follows entries of one shape from @from on. Returns where they end; counts and keeps them. */
static gsize
follow (QyTextRun *run, const char *pattern, gsize from, guint *count)
{
  const GString *text = run->work->text;
  QyTextSpan groups[3];

  *count = 0;
  while (from < text->len
         && qy_text_match (pattern, text->str, from, qy_text_clip (text->str, from, text->len, 512),
                           groups, 3)
         && groups[0].start == from)
    {
      g_hash_table_replace (
          run->contents, g_strndup (text->str + groups[1].start, groups[1].end - groups[1].start),
          g_strndup (text->str + groups[2].start, groups[2].end - groups[2].start));
      from = groups[0].end;
      (*count)++;
    }
  return from;
}

/* The end of a plain list of lines: where its first entry comes back. */
static gsize
follow_lines (QyTextRun *run, gsize from, guint *count)
{
  const GString *text = run->work->text;
  QyTextSpan groups[3];
  g_autofree char *first = NULL;
  gsize end = from;

  *count = 0;
  while (end < text->len
         && qy_text_match ("\\A" LINE_ENTRY, text->str, end,
                           qy_text_clip (text->str, end, text->len, 512), groups, 3))
    {
      g_autofree char *entry =
          g_strndup (text->str + groups[1].start, groups[0].end - groups[1].start);

      if (g_strcmp0 (entry, first) == 0)
        break;
      if (first == NULL)
        first = g_steal_pointer (&entry);
      end = groups[0].end;
      (*count)++;
    }
  /* It is a table of contents only if its first entry comes back as a heading. */
  if (first == NULL || g_strstr_len (text->str + end, (gssize) (text->len - end), first) == NULL)
    *count = 0;
  return end;
}

static void
drop (QyTextRun *run, gsize start, gsize end)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (QyTextSpan));
  QyTextSpan span = { start, end };

  qy_text_run_remark (run, run->out->dropped, "table-of-contents", NULL, QY_CERTAINTY_SURE, start,
                      end);
  g_array_append_val (spans, span);
  qy_text_work_remove (run->work, spans);
}

/**
 * qy_text_pass_contents:
 *
 * Takes the first table of contents out of the working text and keeps its entries.
 */
void
qy_text_pass_contents (QyTextRun *run)
{
  const GString *text = run->work->text;
  QyTextSpan title;
  gsize end;
  guint count = 0;

  if (!qy_text_match (TITLE, text->str, 0, text->len, &title, 1))
    return;
  end = follow (run, "\\A" ENTRY, title.end, &count);
  if (count < MIN_ENTRIES)
    {
      g_hash_table_remove_all (run->contents);
      end = follow_lines (run, title.end, &count);
    }
  if (count >= MIN_ENTRIES)
    drop (run, title.start, end);
}
