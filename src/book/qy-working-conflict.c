/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-markup.h"
#include "qy-rank.h"
#include "qy-working-text-private.h"

static void
give_value (QyDocument *document, const QyTextConflict *conflict)
{
  if (conflict->mine == NULL)
    qy_document_unset_value (document, conflict->key);
  else if (g_str_has_prefix (conflict->mine, "waiting:"))
    qy_document_set_waiting (document, conflict->key, conflict->mine + strlen ("waiting:"), NULL);
  else
    qy_document_set_value (document, conflict->key, conflict->mine, NULL);
}

/* Where it stood, or directly behind who stands there now. */
static void
bring_back (QyDocument *document, const QyBlock *block)
{
  GPtrArray *blocks = qy_document_get_blocks (document);
  QyBlock *copy = qy_block_copy (block);
  guint i = 0;

  while (i < blocks->len && strcmp (((QyBlock *) blocks->pdata[i])->rank, copy->rank) < 0)
    i++;
  if (i < blocks->len && g_str_equal (((QyBlock *) blocks->pdata[i])->rank, copy->rank))
    {
      const char *next = i + 1 < blocks->len ? ((QyBlock *) blocks->pdata[i + 1])->rank : NULL;

      g_free (copy->rank);
      copy->rank = qy_rank_between (block->rank, next);
    }
  qy_document_take_block (document, copy, NULL);
}

static void
give_block (QyDocument *document, const QyTextConflict *conflict)
{
  if (qy_document_get_block (document, conflict->key) == NULL)
    {
      if (conflict->block != NULL)
        bring_back (document, conflict->block);
    }
  else if (conflict->mine != NULL)
    qy_document_set_text (document, conflict->key, conflict->mine, NULL);
  else
    qy_document_remove (document, conflict->key, NULL);
}

static char *
describe (QyDocument *document, const QyTextConflict *conflict)
{
  const QyField *field = qy_document_find_field (document, conflict->key);
  g_autofree char *plain = NULL;

  if (!conflict->is_value)
    return g_strdup (conflict->mine);
  plain = g_strdup_printf ("%s: %s", field != NULL ? field->label : conflict->key, conflict->mine);
  return qy_markup_escape (plain);
}

/* A note is never issued; the text it stands behind is theirs. */
static void
keep_as_note (QyDocument *document, const QyTextConflict *conflict)
{
  const QyBlock *beside = qy_document_get_block (document, conflict->key);
  g_autofree char *text = describe (document, conflict);

  if (beside != NULL)
    qy_document_insert (document, beside->key, beside->level, QY_BLOCK_NOTE, text, NULL);
  else
    qy_document_append (document, 1, QY_BLOCK_NOTE, text, NULL);
}

void
qy_working_text_keep_conflicts (QyWorkingText *self)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const QyTextConflict *conflict = self->conflicts->pdata[i];

      if (conflict->mine == NULL)
        continue;
      keep_as_note (self->document, conflict);
      self->dirty = TRUE;
    }
}

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  const QyTextConflict *one = a, *other = b;

  return one->is_value == other->is_value && g_str_equal (one->key, other->key)
         && g_strcmp0 (one->mine, other->mine) == 0 && g_strcmp0 (one->theirs, other->theirs) == 0;
}

GPtrArray *
qy_working_text_get_conflicts (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), NULL);

  return self->conflicts;
}

void
qy_working_text_settle (QyWorkingText *self, const QyTextConflict *conflict, gboolean take_mine)
{
  g_autoptr (QyTextConflict) chosen = NULL;
  guint index;

  g_return_if_fail (QY_IS_WORKING_TEXT (self) && conflict != NULL);
  g_return_if_fail (self->document != NULL);

  chosen = qy_text_conflict_copy (conflict);
  if (g_ptr_array_find_with_equal_func (self->conflicts, conflict, is_same, &index))
    g_ptr_array_remove_index (self->conflicts, index);
  if (!take_mine)
    return;
  qy_working_text_begin_act (self);
  if (chosen->is_value)
    give_value (self->document, chosen);
  else
    give_block (self->document, chosen);
  qy_working_text_end_act (self, _ ("Conflict settled"));
}
