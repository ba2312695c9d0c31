/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-line.h"

#include <string.h>

#include "qy-condition.h"

#define LINE_BREAK      "\u2028"
#define OPENING_MARK    "〔"
#define CLOSING_MARK    "〕"
#define OPENING_BRACKET "【"
#define CLOSING_BRACKET "】"

/* What shows one block after the other run. */
typedef struct
{
  QyEditorLine *line;
  QyDocument *document;
  QyResolver *resolver;
  GString *text;
  guint depth;   /* of conditions */
  guint refused; /* the depth of the outermost one that does not hold, or 0 */
} Writer;

/* A line of the editor holds no paragraph ends: what a value has several lines of is broken as the
 * text itself is. */
static void
append_as_line (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\n' || c == '\r' || c == 0x2029)
        g_string_append (out, LINE_BREAK);
      else
        g_string_append_unichar (out, c);
    }
}

static void
write_blank (Writer *writer, const char *label)
{
  g_string_append (writer->text, OPENING_BRACKET);
  append_as_line (writer->text, label);
  g_string_append (writer->text, CLOSING_BRACKET);
}

static gboolean
write_field (Writer *writer, const QyRun *run)
{
  g_autofree char *text =
      run->text != NULL ? g_strdup (run->text)
                        : qy_document_print_field (writer->document, run->key, run->format, NULL);
  g_autofree char *label = NULL;

  if (text != NULL && *text != '\0')
    {
      append_as_line (writer->text, text);
      return FALSE;
    }
  label = qy_editor_field_label (writer->document, run->key);
  write_blank (writer, label);
  return TRUE;
}

static gboolean
write_reference (Writer *writer, const QyRun *run)
{
  const QyNumberEntry *from =
      writer->resolver != NULL ? qy_resolver_get_entry (writer->resolver, writer->line->key) : NULL;
  g_autofree char *text =
      writer->resolver != NULL ? qy_resolver_print_reference (writer->resolver, run, from) : NULL;

  if (text != NULL && *text != '\0')
    append_as_line (writer->text, text);
  else
    write_blank (writer, "?");
  return text == NULL || *text == '\0';
}

/* The mark names the field that the condition asks for first; all of it is in the tooltip. */
static void
write_condition (Writer *writer, const QyRun *run)
{
  g_auto (GStrv) keys = qy_condition_fields (run->text, NULL);
  g_autofree char *label =
      keys != NULL && keys[0] != NULL ? qy_editor_field_label (writer->document, keys[0]) : NULL;
  gboolean holds = TRUE;

  g_string_append (writer->text, OPENING_MARK);
  append_as_line (writer->text, label != NULL ? label : run->text);
  g_string_append (writer->text, "？");
  if (writer->resolver != NULL)
    qy_resolver_decide (writer->resolver, run->text, &holds, NULL);
  writer->depth++;
  if (!holds && writer->refused == 0)
    writer->refused = writer->depth;
}

static void
write_end_of_condition (Writer *writer)
{
  g_string_append (writer->text, CLOSING_MARK);
  if (writer->refused == writer->depth)
    writer->refused = 0;
  writer->depth--;
}

static void
write_run (Writer *writer, const QyRun *run, QyPiece *piece)
{
  piece->issued = writer->refused == 0;
  piece->chip = run->kind == QY_RUN_FIELD || run->kind == QY_RUN_REF || run->kind == QY_RUN_IF
                || run->kind == QY_RUN_END_IF;
  if (run->kind == QY_RUN_TEXT)
    g_string_append (writer->text, run->text);
  else if (run->kind == QY_RUN_FIELD)
    piece->blank = write_field (writer, run);
  else if (run->kind == QY_RUN_REF)
    piece->blank = write_reference (writer, run);
  else if (run->kind == QY_RUN_IF)
    write_condition (writer, run);
  else if (run->kind == QY_RUN_END_IF)
    write_end_of_condition (writer);
  else if (run->kind == QY_RUN_BREAK)
    g_string_append (writer->text, LINE_BREAK);
  else if (run->kind == QY_RUN_TAB)
    g_string_append_c (writer->text, '\t');
}

QyEditorLine *
qy_editor_line_new (QyDocument *document, QyResolver *resolver, const QyBlock *block)
{
  QyEditorLine *self = g_new0 (QyEditorLine, 1);
  Writer writer = { .line = self, .document = document, .resolver = resolver };

  writer.text = g_string_new (NULL);
  self->key = g_strdup (block->key);
  self->kind = block->kind;
  self->level = block->level;
  self->markup = g_strdup (block->text);
  self->runs = qy_markup_parse (block->text, NULL);
  if (self->runs == NULL)
    self->runs = qy_runs_new ();
  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (QyPiece), self->runs->len);
  for (guint i = 0; i < self->runs->len; i++)
    {
      QyPiece piece = { .start = self->length };
      gsize before = writer.text->len;

      write_run (&writer, qy_editor_line_get_run (self, i), &piece);
      piece.length = (guint) g_utf8_strlen (writer.text->str + before, -1);
      self->length += piece.length;
      g_array_append_val (self->pieces, piece);
    }
  self->text = g_string_free (writer.text, FALSE);
  return self;
}

void
qy_editor_line_free (QyEditorLine *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->markup);
  g_ptr_array_unref (self->runs);
  g_array_unref (self->pieces);
  g_free (self->text);
  g_free (self);
}

gboolean
qy_editor_line_is_like (const QyEditorLine *self, const QyEditorLine *other)
{
  return self->kind == other->kind && self->level == other->level && self->heading == other->heading
         && g_str_equal (self->markup, other->markup) && g_str_equal (self->text, other->text)
         && memcmp (self->pieces->data, other->pieces->data, self->pieces->len * sizeof (QyPiece))
                == 0;
}

gboolean
qy_editor_line_refers (const QyEditorLine *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    if (qy_editor_line_get_run (self, i)->kind == QY_RUN_REF)
      return TRUE;
  return FALSE;
}

gboolean
qy_editor_line_depends (const QyEditorLine *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (qy_editor_line_get_piece (self, i)->chip)
      return TRUE;
  return FALSE;
}

const QyRun *
qy_editor_line_get_run (const QyEditorLine *self, guint index)
{
  return g_ptr_array_index (self->runs, index);
}

const QyPiece *
qy_editor_line_get_piece (const QyEditorLine *self, guint index)
{
  return &g_array_index (self->pieces, QyPiece, index);
}

guint
qy_editor_line_find_chip (const QyEditorLine *self, guint offset)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (self, i);

      if (piece->chip && offset >= piece->start && offset < piece->start + piece->length)
        return i;
    }
  return G_MAXUINT;
}

void
qy_editor_line_widen (const QyEditorLine *self, guint *start, guint *end)
{
  guint first = qy_editor_line_find_chip (self, *start);
  guint last = *end > *start ? qy_editor_line_find_chip (self, *end - 1) : G_MAXUINT;

  if (first != G_MAXUINT)
    *start = qy_editor_line_get_piece (self, first)->start;
  if (last != G_MAXUINT)
    *end = qy_editor_line_get_piece (self, last)->start
           + qy_editor_line_get_piece (self, last)->length;
}

char *
qy_editor_field_label (QyDocument *document, const char *key)
{
  const QyField *field = qy_document_find_field (document, key);
  char letter[] = { *key, '\0' };
  const QyDocumentParty *party = NULL;
  QyPhrase phrase;

  if (field != NULL)
    return g_strdup (*field->label != '\0' ? field->label : field->key);
  if (!qy_markup_is_party_key (key))
    return g_strdup (key);
  party = qy_document_find_party (document, letter);
  if (party == NULL || !qy_party_attribute_phrase (key + 2, &phrase))
    return g_strdup (key);
  return g_strconcat (party->label_text != NULL ? party->label_text : letter,
                      qy_document_get_language (document) == QY_LANGUAGE_EN ? " " : "",
                      qy_language_phrase (qy_document_get_language (document), phrase), NULL);
}
