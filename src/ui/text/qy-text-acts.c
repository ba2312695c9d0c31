/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-acts.h"

#include <glib/gi18n-lib.h>

static QyDocument *
begin (QyWorkingText *text)
{
  qy_working_text_begin_act (text);
  return qy_working_text_get_document (text);
}

static gboolean
end (QyWorkingText *text, const char *label, gboolean done)
{
  qy_working_text_end_act (text, label);
  return done;
}

/* The key of the block that stands before @index. */
static const char *
key_before (QyDocument *document, guint index)
{
  GPtrArray *blocks = qy_document_get_blocks (document);

  return index > 0 ? ((QyBlock *) g_ptr_array_index (blocks, index - 1))->key : NULL;
}

/* The block that a move over the one before goes before: G_MAXUINT at the top. */
static guint
find_before (QyDocument *document, guint index)
{
  GPtrArray *blocks = qy_document_get_blocks (document);
  int level = ((QyBlock *) g_ptr_array_index (blocks, index))->level;

  for (guint i = index; i-- > 0;)
    if (((QyBlock *) g_ptr_array_index (blocks, i))->level <= level)
      return i;
  return G_MAXUINT;
}

gboolean
qy_text_act_move (QyWorkingText *text, const char *key, const char *after, GError **error)
{
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL, FALSE);

  document = begin (text);
  return end (text, _ ("Block moved"), qy_document_move (document, key, after, error));
}

gboolean
qy_text_act_move_before (QyWorkingText *text, const char *key, const char *before, GError **error)
{
  QyDocument *document = NULL;
  guint index = 0;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL && before != NULL, FALSE);

  document = qy_working_text_get_document (text);
  index = qy_document_find_block (document, before);
  g_return_val_if_fail (index != G_MAXUINT, FALSE);
  return qy_text_act_move (text, key, key_before (document, index), error);
}

gboolean
qy_text_act_shift (QyWorkingText *text, const char *key, int by, GError **error)
{
  QyDocument *document = NULL;
  GPtrArray *blocks = NULL;
  guint index = 0;
  guint next = 0;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL, FALSE);

  document = qy_working_text_get_document (text);
  blocks = qy_document_get_blocks (document);
  index = qy_document_find_block (document, key);
  g_return_val_if_fail (index != G_MAXUINT, FALSE);
  next = by < 0 ? find_before (document, index) : qy_document_subtree_end (document, index);
  if (next >= blocks->len)
    return TRUE;
  return qy_text_act_move (text, key,
                           by < 0 ? key_before (document, next)
                                  : ((QyBlock *) g_ptr_array_index (blocks, next))->key,
                           error);
}

gboolean
qy_text_act_indent (QyWorkingText *text, const char *key, int by, GError **error)
{
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL, FALSE);

  document = begin (text);
  return end (text, _ ("Block indented"), qy_document_indent (document, key, by, error));
}

gboolean
qy_text_act_remove (QyWorkingText *text, const char *key, GError **error)
{
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL, FALSE);

  document = begin (text);
  return end (text, _ ("Block removed"), qy_document_remove (document, key, error));
}

char *
qy_text_act_insert_after (QyWorkingText *text, const char *key, GError **error)
{
  QyDocument *document = NULL;
  QyBlock *block = NULL;
  QyBlock *made = NULL;
  guint end_of_tree = 0;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL, NULL);

  document = begin (text);
  block = qy_document_get_block (document, key);
  end_of_tree = qy_document_subtree_end (document, qy_document_find_block (document, key));
  made = qy_document_insert (document, key_before (document, end_of_tree), block->level,
                             block->kind, "", error);
  end (text, _ ("Block inserted"), made != NULL);
  return made != NULL ? g_strdup (made->key) : NULL;
}

gboolean
qy_text_act_paste (QyWorkingText *text,
                   const char *after,
                   QyDocument *part,
                   const char *origin,
                   const char *title,
                   GError **error)
{
  g_autofree char *label = NULL;
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && QY_IS_DOCUMENT (part), FALSE);

  label = g_strdup_printf (_ ("Clause “%s” inserted"), title);
  document = begin (text);
  return end (text, label, qy_document_paste (document, after, part, origin, error));
}

gboolean
qy_text_act_add_field (QyWorkingText *text, QyField *field, GError **error)
{
  g_autofree char *label = NULL;
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && field != NULL, FALSE);

  label = g_strdup_printf (_ ("Field %s added"), field->label);
  document = begin (text);
  return end (text, label, qy_document_add_field (document, field, error));
}

gboolean
qy_text_act_set_field (QyWorkingText *text, QyField *field, GError **error)
{
  g_autofree char *label = NULL;
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && field != NULL, FALSE);

  label = g_strdup_printf (_ ("Field %s changed"), field->label);
  document = begin (text);
  return end (text, label, qy_document_set_field (document, field, error));
}

gboolean
qy_text_act_remove_field (QyWorkingText *text, const char *key, GError **error)
{
  g_autofree char *label = NULL;
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && key != NULL, FALSE);

  label = g_strdup_printf (_ ("Field %s removed"), key);
  document = begin (text);
  return end (text, label, qy_document_remove_field (document, key, error));
}

gboolean
qy_text_act_apply_finding (QyWorkingText *text, const QyFinding *finding, GError **error)
{
  QyDocument *document = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && finding != NULL, FALSE);

  document = begin (text);
  return end (text, finding->message, qy_finding_apply (finding, document, error));
}
