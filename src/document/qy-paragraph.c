/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paragraph.h"

#include <math.h>
#include <string.h>

/* A heading is no longer than this, in characters. */
static const glong heading_length[] = { [QY_LANGUAGE_ZH] = 30, [QY_LANGUAGE_EN] = 70 };
/* 甲方： is a label, not the beginning of a sentence; so many characters at most. */
static const glong label_length[] = { [QY_LANGUAGE_ZH] = 12, [QY_LANGUAGE_EN] = 30 };

static const char sentence_ends[] = "。；，：！？.;,:!?";

static gunichar
get_last_character (const char *text)
{
  gsize length = strlen (text);

  return length > 0 ? g_utf8_get_char (g_utf8_prev_char (text + length)) : 0;
}

static double
get_left (QyTypesetter *self, int level)
{
  for (int i = MIN (level, QY_BLOCK_MAX_LEVEL); i > 0; i--)
    if (self->left[i] >= 0)
      return self->left[i];
  return 0;
}

static void
put_left (QyTypesetter *self, int level, double left)
{
  level = CLAMP (level, 1, QY_BLOCK_MAX_LEVEL);
  self->left[level] = left;
  for (int i = level + 1; i <= QY_BLOCK_MAX_LEVEL; i++)
    self->left[i] = -1;
}

static double
get_em (QyTypesetter *self)
{
  return qy_type_style (self->printed->language, QY_TYPE_BODY)->size;
}

gboolean
qy_paragraph_is_heading (const QyPrinted *printed, guint index)
{
  const QyPrintedBlock *block = printed->blocks->pdata[index];
  const QyPrintedBlock *next =
      index + 1 < printed->blocks->len ? printed->blocks->pdata[index + 1] : NULL;
  g_autofree char *text = NULL;
  gboolean shaped_so;

  if (block->kind == QY_BLOCK_ANNEX)
    return TRUE;
  if (block->kind != QY_BLOCK_CLAUSE)
    return FALSE;
  text = qy_printed_block_text (block);
  shaped_so = *text != '\0' && strchr (text, '\n') == NULL
              && g_utf8_strlen (text, -1) <= heading_length[printed->language]
              && g_utf8_strchr (sentence_ends, -1, get_last_character (text)) == NULL;
  return shaped_so && (block->level <= 1 || (next != NULL && next->level > block->level));
}

/* Room for the widest number among the clause and those that follow it at its level, so that their
 * texts stand in one line. */
static gboolean
measure_numbers (QyTypesetter *self, int level, GError **error)
{
  double em = get_em (self), widest = 0;
  guint i;

  if (self->block < self->hang_end[level])
    return TRUE;
  for (i = self->block; i < self->printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = qy_typesetter_get_block (self, i);
      QyText *number;

      if (block->level < level || block->kind == QY_BLOCK_ANNEX)
        break;
      if (block->kind != QY_BLOCK_CLAUSE || block->level != level || *block->number == '\0')
        continue;
      number = qy_typesetter_shape (self, QY_TYPE_BODY, block->number, error);
      if (number == NULL)
        return FALSE;
      widest = MAX (widest, qy_text_get_width (number));
    }
  self->hang_end[level] = i;
  self->hang[level] = CLAMP (ceil (2 * (widest / em + 0.4)) / 2, 2, 5) * em;
  return TRUE;
}

/* White between a number and its text: a mark such as 、 brings its own. */
static double
get_gap (QyTypesetter *self, const char *number, gboolean wide)
{
  gboolean closed = qy_char_class (get_last_character (number)) == QY_CHAR_CLOSE;

  return (closed ? 0 : wide ? 1 : 0.3) * get_em (self);
}

/* Sets the block with its number or bullet at @x and its text at @left; the text moves on where the
 * number is wider. */
static gboolean
set_numbered (QyTypesetter *self,
              QyType type,
              const QyText *label,
              double x,
              double left,
              double gap,
              GError **error)
{
  const QyPrintedBlock *block = qy_typesetter_get_block (self, self->block);
  QyText *text;
  double end;

  if (label == NULL)
    return FALSE;
  text = qy_typesetter_shape_spans (self, type, block, 0, block->spans->len, error);
  if (text == NULL)
    return FALSE;
  end = x + qy_text_get_width (label) + gap;
  qy_typesetter_add_lines (self, type, label, x, text, left, MAX (0, end - left),
                           QY_PAPER_MEASURE - left);
  return TRUE;
}

/* Where a clause's number and text stand, and the texts below it. English numbers of the two
 * outermost levels share the margin; 第十二条 would hang too deep, so its text runs on and what is
 * below it stands at the margin again. */
static void
place_clause (QyTypesetter *self, int level, gboolean heading, double *x, double *left)
{
  gboolean chinese = self->printed->language == QY_LANGUAGE_ZH;
  double em = get_em (self);
  double below;

  *x = level == 1 || (level == 2 && !chinese) ? 0 : get_left (self, level - 1);
  if (level == 1 && chinese)
    {
      *left = heading ? 0 : 2 * em;
      below = 0;
    }
  else if (level <= 2 && !chinese)
    *left = below = MAX (self->hang[level], 2.5 * em);
  else
    *left = below = *x + self->hang[level];
  put_left (self, level, below);
}

static gboolean
set_clause (QyTypesetter *self, const QyPrintedBlock *block, GError **error)
{
  gboolean heading = qy_paragraph_is_heading (self->printed, self->block);
  gboolean chinese = self->printed->language == QY_LANGUAGE_ZH;
  int level = CLAMP (block->level, 1, QY_BLOCK_MAX_LEVEL);
  QyType type = !heading ? QY_TYPE_BODY : level == 1 ? QY_TYPE_HEADING : QY_TYPE_SUBHEADING;
  double gap = get_gap (self, block->number, chinese && level == 1);
  double x, left;

  self->in_clauses = TRUE;
  if (!measure_numbers (self, level, error))
    return FALSE;
  place_clause (self, level, heading, &x, &left);
  if (!set_numbered (self, type, qy_typesetter_shape (self, type, block->number, error), x, left,
                     gap, error))
    return FALSE;
  if (heading)
    self->keep_next = QY_KEEP_WITH;
  return TRUE;
}

static gboolean
set_item (QyTypesetter *self, const QyPrintedBlock *block, GError **error)
{
  double em = get_em (self);
  double x = get_left (self, block->level - 1);
  const char *bullet = *block->number != '\0'
                           ? block->number
                           : qy_language_phrase (self->printed->language, QY_PHRASE_BULLET);

  if (x <= 0)
    x = self->printed->language == QY_LANGUAGE_ZH ? 2 * em : em;
  put_left (self, block->level, x + 1.5 * em);
  return set_numbered (self, QY_TYPE_BODY,
                       qy_typesetter_shape (self, QY_TYPE_BULLET, bullet, error), x, x + 1.5 * em,
                       0.3 * em, error);
}

static gboolean
set_annex (QyTypesetter *self, const QyPrintedBlock *block, GError **error)
{
  const char *space = self->printed->language == QY_LANGUAGE_ZH ? "　" : "  ";
  QyText *number, *text;
  double number_width, measure, total;
  guint first = self->units->len;

  self->in_clauses = TRUE;
  put_left (self, 1, -1);
  if (*block->number == '\0')
    space = "";
  {
    g_autofree char *label = g_strconcat (block->number, space, NULL);

    number = qy_typesetter_shape (self, QY_TYPE_ANNEX, label, error);
  }
  text = number == NULL
             ? NULL
             : qy_typesetter_shape_spans (self, QY_TYPE_ANNEX, block, 0, block->spans->len, error);
  if (text == NULL)
    return FALSE;
  number_width = qy_text_get_width (number);
  measure = qy_text_balance (text, QY_PAPER_MEASURE - number_width);
  total = number_width + MIN (measure, qy_text_get_width (text));
  qy_typesetter_add_lines (self, QY_TYPE_ANNEX, number, (QY_PAPER_MEASURE - total) / 2, text,
                           (QY_PAPER_MEASURE - total) / 2 + number_width, 0, total - number_width);
  ((QyUnit *) self->units->pdata[first])->keep = QY_KEEP_NEW_PAGE;
  ((QyUnit *) self->units->pdata[self->units->len - 1])->height += 8;
  self->keep_next = QY_KEEP_WITH;
  return TRUE;
}

/* Before the first clause, 甲方：… and the like are lines of a form and begin at the margin. */
static gboolean
is_form_line (QyTypesetter *self, const char *text)
{
  const char *colon = strstr (text, "：");

  if (colon == NULL)
    colon = strchr (text, ':');
  return !self->in_clauses && colon != NULL
         && g_utf8_strlen (text, colon - text) <= label_length[self->printed->language];
}

static gboolean
set_plain (QyTypesetter *self, const QyPrintedBlock *block, GError **error)
{
  QyType type = block->kind == QY_BLOCK_NOTE ? QY_TYPE_NOTE : QY_TYPE_BODY;
  double left = get_left (self, block->level - 1);
  g_autofree char *plain = qy_printed_block_text (block);
  gunichar last = get_last_character (plain);
  gboolean indented =
      self->printed->language == QY_LANGUAGE_ZH && left <= 0 && !is_form_line (self, plain);
  double indent = indented ? 2 * get_em (self) : 0;
  QyText *text;

  if (*block->number != '\0')
    return set_numbered (self, type, qy_typesetter_shape (self, type, block->number, error),
                         left + indent, left, get_gap (self, block->number, FALSE), error);
  text = qy_typesetter_shape_spans (self, type, block, 0, block->spans->len, error);
  if (text == NULL)
    return FALSE;
  qy_typesetter_add_lines (self, type, NULL, 0, text, left, indent, QY_PAPER_MEASURE - left);
  if (last == ':' || last == 0xff1a)
    self->keep_next = QY_KEEP_AVOID;
  return TRUE;
}

gboolean
qy_paragraph_set (QyTypesetter *self, GError **error)
{
  const QyPrintedBlock *block = qy_typesetter_get_block (self, self->block);

  g_return_val_if_fail (block != NULL, FALSE);

  switch (block->kind)
    {
    case QY_BLOCK_CLAUSE:
      return set_clause (self, block, error);
    case QY_BLOCK_ITEM:
      return set_item (self, block, error);
    case QY_BLOCK_ANNEX:
      return set_annex (self, block, error);
    default:
      return set_plain (self, block, error);
    }
}
