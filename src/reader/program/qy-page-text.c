/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-text.h"

#include <string.h>

#define AROUND     24 /* characters of context on each side */
#define MAX_FOLDED 18 /* characters that one may become */

/* Characters as they are compared, each with the number of the one it comes from. */
typedef struct
{
  GArray *chars;   /* gunichar */
  GArray *sources; /* guint */
} Folded;

static void
fold (Folded *folded, const char *text)
{
  guint source = 0;

  folded->chars = g_array_new (FALSE, FALSE, sizeof (gunichar));
  folded->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), source++)
    {
      gunichar parts[MAX_FOLDED];
      gunichar c = g_utf8_get_char (p);
      gsize n;

      if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      n = g_unichar_fully_decompose (c, TRUE, parts, MAX_FOLDED);
      for (gsize i = 0; i < MIN (n, MAX_FOLDED); i++)
        {
          gunichar lower = g_unichar_tolower (parts[i]);

          if (g_unichar_isspace (lower))
            continue;
          g_array_append_val (folded->chars, lower);
          g_array_append_val (folded->sources, source);
        }
    }
}

static void
unfold (Folded *folded)
{
  g_array_unref (folded->chars);
  g_array_unref (folded->sources);
}

/* Boxes of the same line next to each other become one. */
static gboolean
join (QyBox *line, const QyBox *box)
{
  float middle = box->y + box->height / 2;

  if (middle < line->y || middle > line->y + line->height || box->x < line->x)
    return FALSE;
  line->width = MAX (line->x + line->width, box->x + box->width) - line->x;
  line->height = MAX (line->y + line->height, box->y + box->height) - MIN (line->y, box->y);
  line->y = MIN (line->y, box->y);
  return TRUE;
}

static void
put_boxes (GByteArray *frame, const QyPageText *self, guint offset, guint length)
{
  QyBox lines[QY_READER_MAX_RECTS];
  guint n = 0;

  for (guint i = offset; i < offset + length && self->boxes != NULL; i++)
    {
      const QyBox *box = &self->boxes[i];

      if (box->width <= 0 || box->height <= 0 || (n > 0 && join (&lines[n - 1], box)))
        continue;
      if (n < QY_READER_MAX_RECTS)
        lines[n++] = *box;
    }
  qy_wire_put_u32 (frame, n);
  for (guint i = 0; i < n; i++)
    {
      qy_wire_put_f32 (frame, lines[i].x);
      qy_wire_put_f32 (frame, lines[i].y);
      qy_wire_put_f32 (frame, lines[i].width);
      qy_wire_put_f32 (frame, lines[i].height);
    }
}

static void
put_context (GByteArray *frame, const QyPageText *self, guint offset, guint length)
{
  guint first = offset > AROUND ? offset - AROUND : 0;
  guint last = MIN (offset + MIN (length, 4 * AROUND) + AROUND, self->n_chars);
  g_autofree char *part = g_utf8_substring (self->text, first, last);

  g_strdelimit (part, "\n\t", ' ');
  qy_wire_put_string (frame, g_strstrip (part));
}

QyPageText *
qy_page_text_new (QyReading *reading, guint page)
{
  QyPageText *self = g_new0 (QyPageText, 1);
  g_autofree QyBox *boxes = NULL;
  g_autofree char *raw = NULL;
  guint n_boxes = 0;

  if (reading->methods->get_text != NULL)
    raw = reading->methods->get_text (reading, page, &boxes, &n_boxes);
  self->text = raw != NULL ? g_utf8_make_valid (raw, -1) : g_strdup ("");
  for (char *p = self->text; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\n' && *p != '\t')
      *p = ' ';
  self->n_chars = (guint) g_utf8_strlen (self->text, -1);
  self->boxes = boxes != NULL && n_boxes == self->n_chars ? g_steal_pointer (&boxes) : NULL;
  self->cut = self->n_chars > QY_READER_MAX_CHARS;
  if (self->cut)
    {
      self->n_chars = QY_READER_MAX_CHARS;
      *g_utf8_offset_to_pointer (self->text, QY_READER_MAX_CHARS) = '\0';
    }
  return self;
}

void
qy_page_text_free (QyPageText *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->boxes);
  g_free (self);
}

guint
qy_page_text_find (
    const QyPageText *self, guint page, const char *needle, guint most, GByteArray *frame)
{
  Folded hay, what;
  guint found = 0;

  fold (&hay, self->text);
  fold (&what, needle);
  for (guint i = 0; what.chars->len > 0 && i + what.chars->len <= hay.chars->len && found < most;)
    {
      const gunichar *at = &g_array_index (hay.chars, gunichar, i);
      guint offset = g_array_index (hay.sources, guint, i);
      guint length = g_array_index (hay.sources, guint, i + what.chars->len - 1) + 1 - offset;

      if (memcmp (at, what.chars->data, what.chars->len * sizeof *at) != 0)
        {
          i++;
          continue;
        }
      qy_wire_put_u32 (frame, page);
      qy_wire_put_u32 (frame, offset);
      qy_wire_put_u32 (frame, length);
      put_boxes (frame, self, offset, length);
      put_context (frame, self, offset, length);
      i += what.chars->len;
      found++;
    }
  unfold (&hay);
  unfold (&what);
  return found;
}
