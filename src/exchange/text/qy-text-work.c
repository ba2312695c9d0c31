/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-work.h"

#include "qy-text-limits.h"

#include <string.h>

static void
append (QyTextWork *work, gunichar c, gsize source_offset)
{
  char buffer[6];
  int size = g_unichar_to_utf8 (c, buffer);
  guint32 offset = (guint32) source_offset;

  g_string_append_len (work->text, buffer, size);
  for (int i = 0; i < size; i++)
    g_array_append_val (work->map, offset);
}

QyTextWork *
qy_text_work_new (const char *source, gsize start, gsize end, GArray *lines)
{
  QyTextWork *work = g_new0 (QyTextWork, 1);
  guint32 last = (guint32) end;
  guint spaces = 0;
  guint line = 0;

  g_assert (start <= end);
  work->source = source;
  work->source_start = start;
  work->source_end = end;
  work->lines = g_array_ref (lines);
  work->text = g_string_sized_new (end - start + 1);
  work->map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) (end - start + 1));
  for (const char *p = source + start; p < source + end; p = g_utf8_next_char (p))
    {
      gunichar c = qy_text_fold (qy_text_repair (g_utf8_get_char (p)));

      spaces = c == ' ' ? spaces + 1 : 0;
      line = c == ' ' || c == '_' ? line + 1 : 0;
      if (c != 0 && spaces <= QY_TEXT_MAX_SPACES && line <= QY_TEXT_MAX_LINE)
        append (work, c, (gsize) (p - source));
    }
  g_array_append_val (work->map, last);
  return work;
}

void
qy_text_work_free (QyTextWork *work)
{
  g_string_free (work->text, TRUE);
  g_array_unref (work->map);
  g_array_unref (work->lines);
  g_free (work);
}

GArray *
qy_text_line_starts (const char *source, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 offset = 0;

  g_array_append_val (lines, offset);
  for (const char *p = source; (p = memchr (p, '\n', length - (gsize) (p - source))) != NULL;)
    {
      p++;
      offset = (guint32) (p - source);
      g_array_append_val (lines, offset);
    }
  return lines;
}

void
qy_text_work_remove (QyTextWork *work, GArray *spans)
{
  gsize write = 0;
  gsize read = 0;
  guint32 *map = (guint32 *) (gpointer) work->map->data;

  if (spans->len == 0)
    return;
  for (guint i = 0; i <= spans->len; i++)
    {
      QyTextSpan *span = i < spans->len ? &g_array_index (spans, QyTextSpan, i) : NULL;
      gsize stop = span != NULL ? span->start : work->text->len;

      g_assert (stop >= read && stop <= work->text->len);
      memmove (work->text->str + write, work->text->str + read, stop - read);
      memmove (map + write, map + read, (stop - read) * sizeof (guint32));
      write += stop - read;
      read = span != NULL ? span->end : stop;
    }
  map[write] = map[work->text->len];
  g_string_truncate (work->text, write);
  g_array_set_size (work->map, (guint) write + 1);
}

guint
qy_text_line_of (GArray *lines, gsize offset)
{
  guint low = 0;
  guint high = lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (lines, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  return low + 1;
}

static gsize
source_offset (QyTextWork *work, gsize offset)
{
  g_assert (offset < work->map->len);
  return g_array_index (work->map, guint32, offset);
}

QySourceRange
qy_text_work_range (QyTextWork *work, gsize start, gsize end)
{
  QySourceRange range = { 0 };

  range.start = source_offset (work, start);
  range.end = range.start;
  if (end > start)
    {
      const char *last = g_utf8_prev_char (work->text->str + end);
      gsize offset = source_offset (work, (gsize) (last - work->text->str));

      range.end = (gsize) (g_utf8_next_char (work->source + offset) - work->source);
    }
  range.line = qy_text_line_of (work->lines, range.start);
  return range;
}

char *
qy_text_work_show (QyTextWork *work, gsize start, gsize end)
{
  GString *out = g_string_new (NULL);
  const char *stop = work->text->str + end;

  for (const char *p = work->text->str + start; p < stop; p = g_utf8_next_char (p))
    {
      const char *from = work->source + source_offset (work, (gsize) (p - work->text->str));

      g_string_append_unichar (out, qy_text_repair (g_utf8_get_char (from)));
    }
  return g_string_free (out, FALSE);
}
