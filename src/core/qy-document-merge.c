/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-merge.h"

#include "qy-document-merge-private.h"
#include "qy-document-private.h"

static void
merge_description (QyMerge *merge)
{
  QyDocument *base = merge->base, *mine = merge->mine, *theirs = merge->theirs;
  gboolean my_title = qy_merge_choose (merge, base->title, mine->title, theirs->title);
  gboolean my_scheme = qy_merge_choose (merge, base->scheme, mine->scheme, theirs->scheme);

  qy_document_set_id (merge->merged, theirs->id);
  qy_document_set_title (merge->merged, my_title ? mine->title : theirs->title);
  qy_document_set_number (merge->merged, theirs->number);
  qy_document_set_numbering (merge->merged, my_scheme ? mine->scheme : theirs->scheme, NULL);
  qy_document_set_parent_numbers (merge->merged, theirs->parent_numbers);
  qy_document_set_rev (merge->merged, theirs->rev);
}

static gboolean
same_party_data (const QyParty *a, const QyParty *b)
{
  const char *const *names = qy_party_attributes ();

  if (a == NULL || b == NULL)
    return a == b;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_strcmp0 (qy_party_get (a, names[i]), qy_party_get (b, names[i])) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_party (const QyDocumentParty *a, const QyDocumentParty *b)
{
  return b != NULL && g_str_equal (a->label, b->label)
         && g_strcmp0 (a->label_text, b->label_text) == 0 && a->role == b->role
         && g_strcmp0 (a->party_id, b->party_id) == 0 && same_party_data (a->party, b->party);
}

static gboolean
same_parties (QyDocument *a, QyDocument *b)
{
  if (a->parties->len != b->parties->len)
    return FALSE;
  for (guint i = 0; i < a->parties->len; i++)
    {
      const QyDocumentParty *party = a->parties->pdata[i];

      if (!same_party (party, qy_document_find_label (b, party->label)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_fields (QyDocument *a, QyDocument *b)
{
  if (a->fields->len != b->fields->len)
    return FALSE;
  for (guint i = 0; i < a->fields->len; i++)
    {
      if (!qy_merge_same_field (a->fields->pdata[i], b->fields->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_values (QyDocument *a, QyDocument *b)
{
  if (a->values->len != b->values->len)
    return FALSE;
  for (guint i = 0; i < a->values->len; i++)
    {
      const QyFieldValue *value = a->values->pdata[i];
      g_autofree char *one = qy_merge_value_text (value);
      g_autofree char *other = qy_merge_value_text (qy_document_get_value (b, value->field_key));

      if (g_strcmp0 (one, other) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_blocks (QyDocument *a, QyDocument *b)
{
  if (a->blocks->len != b->blocks->len)
    return FALSE;
  for (guint i = 0; i < a->blocks->len; i++)
    {
      const QyBlock *one = a->blocks->pdata[i];
      const QyBlock *other = b->blocks->pdata[i];

      if (!g_str_equal (one->key, other->key) || !g_str_equal (one->rank, other->rank)
          || !qy_merge_same_block (one, other))
        return FALSE;
    }
  return TRUE;
}

QyMergePick
qy_merge_pick (const char *base, const char *mine, const char *theirs)
{
  if (g_strcmp0 (mine, theirs) == 0 || g_strcmp0 (mine, base) == 0)
    return QY_MERGE_THEIRS;
  return g_strcmp0 (theirs, base) == 0 ? QY_MERGE_MINE : QY_MERGE_BOTH;
}

gboolean
qy_merge_choose (const QyMerge *merge, const char *base, const char *mine, const char *theirs)
{
  QyMergePick pick = qy_merge_pick (base, mine, theirs);

  return pick == QY_MERGE_MINE || (pick == QY_MERGE_BOTH && merge->conflicts == NULL);
}

QyTextConflict *
qy_merge_conflict (
    QyMerge *merge, const char *key, gboolean is_value, const char *mine, const char *theirs)
{
  QyTextConflict *conflict;

  if (merge->conflicts == NULL)
    return NULL;
  conflict = g_new0 (QyTextConflict, 1);
  conflict->key = g_strdup (key);
  conflict->is_value = is_value;
  conflict->mine = g_strdup (mine);
  conflict->theirs = g_strdup (theirs);
  g_ptr_array_add (merge->conflicts, conflict);
  return conflict;
}

QyTextConflict *
qy_text_conflict_copy (const QyTextConflict *conflict)
{
  QyTextConflict *copy = g_new0 (QyTextConflict, 1);

  copy->key = g_strdup (conflict->key);
  copy->is_value = conflict->is_value;
  copy->mine = g_strdup (conflict->mine);
  copy->theirs = g_strdup (conflict->theirs);
  copy->block = conflict->block != NULL ? qy_block_copy (conflict->block) : NULL;
  return copy;
}

void
qy_text_conflict_free (QyTextConflict *conflict)
{
  g_free (conflict->key);
  g_free (conflict->mine);
  g_free (conflict->theirs);
  g_clear_pointer (&conflict->block, qy_block_free);
  g_free (conflict);
}

gboolean
qy_document_equal (QyDocument *a, QyDocument *b)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (a) && QY_IS_DOCUMENT (b), FALSE);

  return a->kind == b->kind && a->language == b->language && g_strcmp0 (a->title, b->title) == 0
         && g_strcmp0 (a->number, b->number) == 0 && g_strcmp0 (a->scheme, b->scheme) == 0
         && same_parties (a, b) && same_fields (a, b) && same_values (a, b) && same_blocks (a, b);
}

QyDocument *
qy_document_merge (QyDocument *base, QyDocument *mine, QyDocument *theirs, GPtrArray *conflicts)
{
  QyMerge merge = { base, mine, theirs, NULL, conflicts };

  g_return_val_if_fail (QY_IS_DOCUMENT (base) && QY_IS_DOCUMENT (mine), NULL);
  g_return_val_if_fail (QY_IS_DOCUMENT (theirs), NULL);

  merge.merged = qy_document_new (theirs->kind, theirs->language);
  merge_description (&merge);
  qy_merge_contents (&merge);
  qy_merge_blocks (&merge);
  return merge.merged;
}
