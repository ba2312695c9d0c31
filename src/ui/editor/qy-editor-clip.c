/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-clip.h"

#include <string.h>

#include "qy-condition.h"
#include "qy-rank.h"

G_DEFINE_BOXED_TYPE (QyEditorClip, qy_editor_clip, qy_editor_clip_copy, qy_editor_clip_free)

/* The part of one line between two places of the text. */
typedef struct
{
  const QyEditorLine *line;
  guint number;
  guint start;
  guint end;
} Stretch;

static Stretch
get_stretch (QyEditorBuffer *buffer, guint number, const GtkTextIter *start, const GtkTextIter *end)
{
  Stretch stretch = { .line = qy_editor_buffer_get_line (buffer, number), .number = number };

  if (stretch.line == NULL)
    return stretch;
  if (number == (guint) gtk_text_iter_get_line (start))
    stretch.start = (guint) gtk_text_iter_get_line_offset (start);
  stretch.end = number == (guint) gtk_text_iter_get_line (end)
                    ? (guint) gtk_text_iter_get_line_offset (end)
                    : stretch.line->length;
  qy_editor_line_widen (stretch.line, &stretch.start, &stretch.end);
  return stretch;
}

/* The line behind the last one of which something is copied. */
static guint
get_last_line (QyEditorBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  guint last = (guint) gtk_text_iter_get_line (end);

  if (gtk_text_iter_get_line_offset (end) > 0 || gtk_text_iter_equal (start, end))
    last++;
  return MIN (last, qy_editor_buffer_get_n_lines (buffer));
}

static void
take_field (QyDocument *part, QyDocument *document, const char *key)
{
  const QyField *field = qy_document_find_field (document, key);

  if (field != NULL && g_str_equal (field->key, key) && qy_document_find_field (part, key) == NULL)
    qy_document_add_field (part, qy_field_copy (field), NULL);
}

static void
take_fields_of_condition (QyDocument *part, QyDocument *document, const char *condition)
{
  g_auto (GStrv) keys = condition != NULL ? qy_condition_fields (condition, NULL) : NULL;

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    take_field (part, document, keys[i]);
}

static void
take_fields (QyDocument *part, QyDocument *document, const QyRuns *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_FIELD)
        take_field (part, document, run->key);
      else if (run->kind == QY_RUN_IF)
        take_fields_of_condition (part, document, run->text);
    }
}

static void
take_parties (QyDocument *part, QyDocument *document)
{
  GPtrArray *parties = qy_document_get_parties (document);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = g_ptr_array_index (parties, i);

      qy_document_add_party (part, party->label, party->label_text, party->role);
    }
}

static void
take_stretch (QyDocument *part, QyDocument *document, const Stretch *stretch, const char *rank)
{
  g_autoptr (QyRuns) runs = qy_editor_line_slice (stretch->line, stretch->start, stretch->end);
  const QyBlock *block = qy_document_get_block (document, stretch->line->key);
  QyBlock *copy = qy_block_copy (block);

  take_fields (part, document, runs);
  take_fields_of_condition (part, document, block->cond);
  g_free (copy->text);
  copy->text = qy_markup_print (runs);
  g_free (copy->rank);
  copy->rank = g_strdup (rank);
  copy->rev = 0;
  qy_document_take_block (part, copy, NULL);
}

/* What is between two characters, without the marks of conditions. */
static void
print_stretch (GString *out, const Stretch *stretch)
{
  for (guint i = 0; i < stretch->line->runs->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (stretch->line, i);
      QyRunKind kind = qy_editor_line_get_run (stretch->line, i)->kind;
      guint from = MAX (piece->start, stretch->start);
      guint to = MIN (piece->start + piece->length, stretch->end);
      const char *start, *end;

      if (from >= to || kind == QY_RUN_IF || kind == QY_RUN_END_IF)
        continue;
      start = g_utf8_offset_to_pointer (stretch->line->text, from);
      end = g_utf8_offset_to_pointer (start, (glong) to - (glong) from);
      g_string_append_len (out, start, end - start);
    }
}

QyEditorClip *
qy_editor_clip_new (QyEditorBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  QyDocument *document = qy_editor_buffer_get_document (buffer);
  QyEditorClip *self = g_new0 (QyEditorClip, 1);
  guint first = (guint) gtk_text_iter_get_line (start);
  guint last = get_last_line (buffer, start, end);
  g_auto (GStrv) ranks = qy_rank_series (last - MIN (first, last));

  self->part = qy_document_new (QY_DOCUMENT_CLAUSE, qy_document_get_language (document));
  self->whole =
      last > first && gtk_text_iter_starts_line (start)
      && (gtk_text_iter_starts_line (end) || (last > first + 1 && gtk_text_iter_ends_line (end)));
  take_parties (self->part, document);
  for (guint i = first; i < last; i++)
    {
      Stretch stretch = get_stretch (buffer, i, start, end);

      take_stretch (self->part, document, &stretch, ranks[i - first]);
    }
  return self;
}

QyEditorClip *
qy_editor_clip_copy (QyEditorClip *self)
{
  QyEditorClip *copy = g_new0 (QyEditorClip, 1);

  copy->part = g_object_ref (self->part);
  copy->whole = self->whole;
  return copy;
}

void
qy_editor_clip_free (QyEditorClip *self)
{
  g_object_unref (self->part);
  g_free (self);
}

char *
qy_editor_clip_print (QyEditorBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  guint first = (guint) gtk_text_iter_get_line (start);
  guint last = get_last_line (buffer, start, end);
  g_autoptr (GString) out = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  for (guint i = first; i < last; i++)
    {
      Stretch stretch = get_stretch (buffer, i, start, end);
      const char *number = qy_editor_buffer_get_number (buffer, i, NULL);

      if (stretch.start == 0 && stretch.end == stretch.line->length && last > first + 1
          && *number != '\0')
        g_string_append_printf (out, "%s ", number);
      print_stretch (out, &stretch);
      if (i + 1 < last || gtk_text_iter_starts_line (end))
        g_string_append_c (out, '\n');
    }
  lines = g_strsplit (out->str, "\u2028", -1);
  return g_strjoinv ("\n", lines);
}
