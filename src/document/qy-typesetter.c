/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-typesetter.h"

#include <glib/gi18n-lib.h>

#include "qy-paragraph.h"
#include "qy-signature.h"
#include "qy-table.h"

const QyPrintedBlock *
qy_typesetter_get_block (QyTypesetter *self, guint index)
{
  return index < self->printed->blocks->len ? self->printed->blocks->pdata[index] : NULL;
}

static void
prefix_place (QyTypesetter *self, GError **error)
{
  const QyPrintedBlock *block = qy_typesetter_get_block (self, self->block);
  g_autofree char *name = NULL;

  if (block == NULL)
    {
      g_prefix_error (error, "%s ", _ ("In the title:"));
      return;
    }
  name = g_strjoin (" ", block->key != NULL ? block->key : "",
                    *block->number != '\0' ? block->number : NULL, NULL);
  g_prefix_error (error, _ ("In block %u (%s): "), self->block + 1, g_strstrip (name));
}

static QyFaceRole
role_for_span (QyFaceRole role, QySpanStyle style)
{
  if (role == QY_FACE_BODY && (style & (QY_SPAN_BOLD | QY_SPAN_DEFINED)) != 0)
    return QY_FACE_BODY_BOLD;
  return role;
}

QyText *
qy_typesetter_shape (QyTypesetter *self, QyType type, const char *text, GError **error)
{
  const QyTypeStyle *style = qy_type_style (self->printed->language, type);
  QyText *shaped = qy_text_new (style->size);

  g_ptr_array_add (self->texts, shaped);
  if (!qy_text_append (shaped, self->fonts, style->role, QY_SPAN_PLAIN, text, -1, error))
    {
      prefix_place (self, error);
      return NULL;
    }
  qy_text_finish (shaped, self->printed->language);
  return shaped;
}

QyText *
qy_typesetter_shape_spans (QyTypesetter *self,
                           QyType type,
                           const QyPrintedBlock *block,
                           guint first,
                           guint end,
                           GError **error)
{
  const QyTypeStyle *style = qy_type_style (self->printed->language, type);
  QyText *shaped = qy_text_new (style->size);

  g_ptr_array_add (self->texts, shaped);
  for (guint i = first; i < end; i++)
    {
      const QySpan *span = block->spans->pdata[i];

      if (!qy_text_append (shaped, self->fonts, role_for_span (style->role, span->style),
                           span->style, span->text, -1, error))
        {
          prefix_place (self, error);
          return NULL;
        }
    }
  qy_text_finish (shaped, self->printed->language);
  return shaped;
}

GPtrArray *
qy_typesetter_shape_cells (QyTypesetter *self,
                           QyType type,
                           const QyPrintedBlock *block,
                           GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  guint first = 0;

  for (guint i = 0; i <= block->spans->len; i++)
    {
      const QySpan *span = i < block->spans->len ? block->spans->pdata[i] : NULL;
      QyText *text;

      if (span != NULL && (span->style & QY_SPAN_CELL) == 0)
        continue;
      text = qy_typesetter_shape_spans (self, type, block, first, i, error);
      if (text == NULL)
        return NULL;
      g_ptr_array_add (cells, text);
      first = i + 1;
    }
  return g_steal_pointer (&cells);
}

void
qy_typesetter_add (QyTypesetter *self, QyUnit *unit)
{
  if (unit->keep >= 0)
    unit->keep = MAX (unit->keep, self->keep_next);
  self->keep_next = QY_KEEP_FREE;
  g_ptr_array_add (self->units, unit);
}

void
qy_typesetter_add_lines (QyTypesetter *self,
                         QyType type,
                         const QyText *label,
                         double label_x,
                         const QyText *text,
                         double left,
                         double indent,
                         double measure)
{
  const QyTypeStyle *style = qy_type_style (self->printed->language, type);
  double baseline = qy_type_style_get_baseline (style);
  g_autoptr (GArray) lines = qy_text_fill (text, measure, indent, style->align);

  for (guint i = 0; i < lines->len; i++)
    {
      gboolean alone = i == 1 || (i > 0 && i == lines->len - 1);
      QyUnit *unit = qy_unit_new (self->block, i == 0 ? style->before : 0, style->pitch,
                                  alone ? QY_KEEP_WITH : QY_KEEP_FREE);

      if (i == 0 && label != NULL)
        {
          QyLine line = { .text = label, .end = label->clusters->len };

          line.width = qy_text_get_width (label);
          qy_unit_add_line (unit, &line, label_x, baseline);
          unit->is_row =
              type == QY_TYPE_ANNEX || type == QY_TYPE_HEADING || type == QY_TYPE_SUBHEADING;
        }
      qy_unit_add_line (unit, &g_array_index (lines, QyLine, i), left, baseline);
      unit->line = i;
      unit->n_lines = lines->len;
      qy_typesetter_add (self, unit);
    }
}

static gboolean
set_title (QyTypesetter *self, GError **error)
{
  QyLanguage language = self->printed->language;
  QyText *title;
  double measure;

  self->block = G_MAXUINT;
  if (self->printed->title != NULL && *self->printed->title != '\0')
    {
      title = qy_typesetter_shape (self, QY_TYPE_TITLE, self->printed->title, error);
      if (title == NULL)
        return FALSE;
      measure = qy_text_balance (title, QY_PAPER_MEASURE);
      qy_typesetter_add_lines (self, QY_TYPE_TITLE, NULL, 0, title,
                               (QY_PAPER_MEASURE - measure) / 2, 0, measure);
      self->keep_next = QY_KEEP_WITH;
    }
  if (self->printed->number != NULL && *self->printed->number != '\0')
    {
      g_autofree char *line =
          g_strconcat (qy_language_phrase (language, QY_PHRASE_CONTRACT_NUMBER),
                       language == QY_LANGUAGE_EN ? ": " : "：", self->printed->number, NULL);
      QyText *number = qy_typesetter_shape (self, QY_TYPE_NUMBER, line, error);

      if (number == NULL)
        return FALSE;
      qy_typesetter_add_lines (self, QY_TYPE_NUMBER, NULL, 0, number, 0, 0, QY_PAPER_MEASURE);
      self->keep_next = QY_KEEP_WITH;
    }
  return TRUE;
}

gboolean
qy_typesetter_set (QyTypesetter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!set_title (self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->left); i++)
    self->left[i] = -1;
  for (guint i = 0; i < self->printed->blocks->len;)
    {
      const QyPrintedBlock *block = qy_typesetter_get_block (self, i);
      gboolean ok;

      self->block = i;
      if (block->kind == QY_BLOCK_SIGNATURE)
        ok = qy_signature_set (self, &i, error);
      else if (block->kind == QY_BLOCK_TABLE || block->kind == QY_BLOCK_ROW)
        ok = qy_table_set (self, &i, error);
      else
        {
          ok = qy_paragraph_set (self, error);
          i++;
        }
      if (!ok)
        return FALSE;
    }
  return TRUE;
}
