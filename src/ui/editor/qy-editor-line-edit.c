/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-editor-line.h"

/* What comes out one behind the other when styles are given anew. */
typedef struct
{
  QyRuns *out;
  QyRunKind open[3];
  guint n_open;
} StyleWriter;

enum
{
  STYLE_DEFINED = 1 << 0,
  STYLE_BOLD = 1 << 1,
  STYLE_UNDERLINE = 1 << 2,
};

static const QyRunKind style_runs[] = { QY_RUN_DEFINED, QY_RUN_BOLD, QY_RUN_UNDERLINE };

static gboolean
opens (QyRunKind kind)
{
  return kind == QY_RUN_IF || kind == QY_RUN_DEFINED || kind == QY_RUN_BOLD
         || kind == QY_RUN_UNDERLINE;
}

static gboolean
closes (QyRunKind kind)
{
  return kind == QY_RUN_END_IF || kind == QY_RUN_END_DEFINED || kind == QY_RUN_END_BOLD
         || kind == QY_RUN_END_UNDERLINE;
}

static guint
style_of (QyRunKind kind)
{
  switch (kind)
    {
    case QY_RUN_DEFINED:
    case QY_RUN_END_DEFINED:
      return STYLE_DEFINED;
    case QY_RUN_BOLD:
    case QY_RUN_END_BOLD:
      return STYLE_BOLD;
    case QY_RUN_UNDERLINE:
    case QY_RUN_END_UNDERLINE:
      return STYLE_UNDERLINE;
    default:
      return 0;
    }
}

static void
add_copy (QyRuns *runs, const QyRun *run)
{
  qy_runs_add (runs, run->kind, run->text, run->key, run->format, run->parent);
}

/* The part of a text between two characters of it. */
static void
add_text (QyRuns *runs, const char *text, guint start, guint end)
{
  const char *from = g_utf8_offset_to_pointer (text, start);
  const char *to = g_utf8_offset_to_pointer (from, (glong) end - (glong) start);
  g_autofree char *part = g_strndup (from, (gsize) (to - from));

  if (*part != '\0')
    qy_runs_add_text (runs, part);
}

/* Bold that begins and ends with nothing between says nothing. A condition stays: its marks are to
 * be seen. */
static QyRuns *
drop_empty_pairs (QyRuns *runs)
{
  g_autoptr (QyRuns) all = runs;
  QyRuns *joined = qy_runs_new ();

  for (guint i = 0; i + 1 < all->len;)
    {
      const QyRun *run = g_ptr_array_index (all, i), *next = g_ptr_array_index (all, i + 1);

      if (run->kind != QY_RUN_IF && opens (run->kind) && next->kind == run->kind + 1)
        {
          g_ptr_array_remove_range (all, i, 2);
          i = i > 0 ? i - 1 : 0;
        }
      else
        i++;
    }
  qy_runs_add_all (joined, all);
  return joined;
}

static char *
print_and_free (QyRuns *runs)
{
  g_autoptr (QyRuns) joined = drop_empty_pairs (runs);

  return qy_markup_print (joined);
}

/* The index of the run before which something at @offset belongs; *@within: how many characters of
 * that run, a text, stand before it. */
static guint
find_place (const QyEditorLine *self, guint offset, guint *within)
{
  guint index = 0;

  *within = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (self, i);

      if (piece->length == 0)
        continue;
      if (offset <= piece->start)
        break;
      index = i + 1;
      if (offset < piece->start + piece->length && !piece->chip)
        {
          *within = offset - piece->start;
          return i;
        }
    }
  /* Behind the end of a defined term; at the start of the line: into what begins there. */
  for (guint i = index; i < self->runs->len && qy_editor_line_get_piece (self, i)->length == 0; i++)
    {
      QyRunKind kind = qy_editor_line_get_run (self, i)->kind;

      if (kind == QY_RUN_END_DEFINED || (offset == 0 && i == index && kind == QY_RUN_BOLD)
          || (offset == 0 && i == index && kind == QY_RUN_UNDERLINE))
        index = i + 1;
    }
  return index;
}

/* For each run whether it goes: what stands between, and the partners of its conditions' marks. */
static gboolean *
choose_deleted (const QyEditorLine *self, guint start, guint end)
{
  gboolean *gone = g_new0 (gboolean, self->runs->len + 1);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->runs->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (self, i);
      QyRunKind kind = qy_editor_line_get_run (self, i)->kind;

      gone[i] = piece->length > 0 && piece->start >= start && piece->start + piece->length <= end;
      if (kind == QY_RUN_IF)
        g_array_append_val (open, i);
      else if (kind == QY_RUN_END_IF && open->len > 0)
        {
          guint partner = g_array_index (open, guint, open->len - 1);

          gone[i] = gone[partner] = gone[i] || gone[partner];
          g_array_set_size (open, open->len - 1);
        }
    }
  return gone;
}

static guint
find_closer (const QyEditorLine *self, guint index)
{
  guint depth = 0;

  for (; index < self->runs->len; index++)
    {
      QyRunKind kind = qy_editor_line_get_run (self, index)->kind;

      depth += opens (kind);
      depth -= closes (kind);
      if (depth == 0)
        break;
    }
  return index;
}

/* Closes what @style has not, from the innermost on, and opens what it has. */
static void
put_style (StyleWriter *writer, guint style)
{
  guint keep = 0;

  while (keep < writer->n_open && (style_of (writer->open[keep]) & style) != 0)
    keep++;
  while (writer->n_open > keep)
    qy_runs_add (writer->out, writer->open[--writer->n_open] + 1, NULL, NULL, NULL, FALSE);
  for (guint i = 0; i < keep; i++)
    style &= ~style_of (writer->open[i]);
  for (guint i = 0; i < G_N_ELEMENTS (style_runs); i++)
    if (style & style_of (style_runs[i]))
      {
        writer->open[writer->n_open++] = style_runs[i];
        qy_runs_add (writer->out, style_runs[i], NULL, NULL, NULL, FALSE);
      }
}

/* Adds the part of a run between two places of the line in a style. */
static void
put_part (
    StyleWriter *writer, const QyEditorLine *line, guint index, guint start, guint end, guint style)
{
  const QyRun *run = qy_editor_line_get_run (line, index);
  const QyPiece *piece = qy_editor_line_get_piece (line, index);
  guint from = MAX (start, piece->start), to = MIN (end, piece->start + piece->length);

  if (from >= to || (run->kind != QY_RUN_TEXT && from != piece->start))
    return;
  put_style (writer, run->kind == QY_RUN_IF || run->kind == QY_RUN_END_IF ? 0 : style);
  if (run->kind == QY_RUN_TEXT)
    add_text (writer->out, run->text, from - piece->start, to - piece->start);
  else
    add_copy (writer->out, run);
}

/* Whether all text between has the style. */
static gboolean
has_style (const QyEditorLine *self, guint start, guint end, guint wanted)
{
  guint style = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (self, i);
      QyRunKind kind = qy_editor_line_get_run (self, i)->kind;

      style = opens (kind)    ? style | style_of (kind)
              : closes (kind) ? style & ~style_of (kind)
                              : style;
      if (piece->start < end && piece->start + piece->length > start && piece->length > 0
          && kind != QY_RUN_IF && kind != QY_RUN_END_IF && (style & wanted) == 0)
        return FALSE;
    }
  return TRUE;
}

gsize
qy_editor_line_get_byte (const QyEditorLine *self, guint offset)
{
  guint within, index = find_place (self, offset, &within);
  g_autoptr (QyRuns) before = qy_runs_new ();
  g_autofree char *markup = NULL;

  for (guint i = 0; i < index; i++)
    add_copy (before, qy_editor_line_get_run (self, i));
  if (within > 0)
    add_text (before, qy_editor_line_get_run (self, index)->text, 0, within);
  markup = qy_markup_print (before);
  return strlen (markup);
}

char *
qy_editor_line_insert (const QyEditorLine *self, guint offset, const QyRuns *part)
{
  guint within, index = find_place (self, offset, &within);
  QyRuns *out = qy_runs_new ();

  for (guint i = 0; i < index; i++)
    add_copy (out, qy_editor_line_get_run (self, i));
  if (within > 0)
    add_text (out, qy_editor_line_get_run (self, index)->text, 0, within);
  qy_runs_add_all (out, part);
  if (within > 0)
    add_text (out, qy_editor_line_get_run (self, index)->text, within,
              qy_editor_line_get_piece (self, index)->length);
  for (guint i = within > 0 ? index + 1 : index; i < self->runs->len; i++)
    add_copy (out, qy_editor_line_get_run (self, i));
  return print_and_free (out);
}

char *
qy_editor_line_delete (const QyEditorLine *self, guint start, guint end)
{
  g_autofree gboolean *gone = NULL;
  QyRuns *out = qy_runs_new ();

  qy_editor_line_widen (self, &start, &end);
  gone = choose_deleted (self, start, end);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (self, i);
      const QyRun *run = qy_editor_line_get_run (self, i);
      guint from = CLAMP (start, piece->start, piece->start + piece->length) - piece->start;
      guint to = CLAMP (end, piece->start, piece->start + piece->length) - piece->start;

      if (gone[i])
        continue;
      if (run->kind == QY_RUN_TEXT)
        {
          add_text (out, run->text, 0, from);
          add_text (out, run->text, MAX (from, to), piece->length);
        }
      else
        add_copy (out, run);
    }
  return print_and_free (out);
}

QyRuns *
qy_editor_line_slice (const QyEditorLine *self, guint start, guint end)
{
  g_autofree gboolean *whole = g_new0 (gboolean, self->runs->len + 1);
  StyleWriter writer = { .out = qy_runs_new () };
  guint style = 0;

  qy_editor_line_widen (self, &start, &end);
  for (guint i = 0; i < self->runs->len; i++)
    if (qy_editor_line_get_run (self, i)->kind == QY_RUN_IF)
      {
        guint closer = find_closer (self, i);

        whole[i] = whole[closer] = qy_editor_line_get_piece (self, i)->start >= start
                                   && closer < self->runs->len
                                   && qy_editor_line_get_piece (self, closer)->start < end;
      }
  for (guint i = 0; i < self->runs->len; i++)
    {
      QyRunKind kind = qy_editor_line_get_run (self, i)->kind;

      style = opens (kind)    ? style | style_of (kind)
              : closes (kind) ? style & ~style_of (kind)
                              : style;
      if ((kind != QY_RUN_IF && kind != QY_RUN_END_IF) || whole[i])
        put_part (&writer, self, i, start, end, style);
    }
  put_style (&writer, 0);
  return drop_empty_pairs (writer.out);
}

char *
qy_editor_line_toggle (const QyEditorLine *self, guint start, guint end, QyRunKind kind)
{
  StyleWriter writer = { .out = qy_runs_new () };
  guint style = 0, wanted = style_of (kind);
  gboolean remove;

  qy_editor_line_widen (self, &start, &end);
  remove = has_style (self, start, end, wanted);
  for (guint i = 0; i < self->runs->len; i++)
    {
      QyRunKind run = qy_editor_line_get_run (self, i)->kind;
      guint changed;

      style = opens (run) ? style | style_of (run) : closes (run) ? style & ~style_of (run) : style;
      changed = remove ? style & ~wanted : style | wanted;
      if (run == QY_RUN_END_DEFINED)
        put_style (&writer, style);
      put_part (&writer, self, i, 0, start, style);
      put_part (&writer, self, i, start, end, changed);
      put_part (&writer, self, i, end, G_MAXUINT, style);
    }
  put_style (&writer, 0);
  return print_and_free (writer.out);
}
