/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-merge-private.h"
#include "qy-document-private.h"

/* Names of roles as text, so that one way of choosing serves for everything. */
static const char *
role_of (const QyDocumentParty *party)
{
  return party != NULL ? qy_role_to_string (party->role) : NULL;
}

static void
add_party (QyDocument *to, const QyDocumentParty *party)
{
  QyDocumentParty *added = qy_document_add_party (to, party->label, party->label_text, party->role);

  added->party_id = g_strdup (party->party_id);
  added->party = party->party != NULL ? qy_party_copy (party->party) : NULL;
  added->rev = party->rev;
}

/* Who stands behind the label comes with its data. */
static void
take_identity (QyDocumentParty *to, const QyDocumentParty *from)
{
  g_free (to->party_id);
  g_clear_pointer (&to->party, qy_party_free);
  to->party_id = g_strdup (from->party_id);
  to->party = from->party != NULL ? qy_party_copy (from->party) : NULL;
}

static void
merge_party (QyMerge *merge, const QyDocumentParty *mine)
{
  const QyDocumentParty *base = qy_document_find_label (merge->base, mine->label);
  QyDocumentParty *merged = qy_document_find_label (merge->merged, mine->label);

  if (merged == NULL)
    {
      if (base == NULL)
        add_party (merge->merged, mine);
      return;
    }
  if (qy_merge_choose (merge, role_of (base), role_of (mine), role_of (merged)))
    merged->role = mine->role;
  if (qy_merge_choose (merge, base != NULL ? base->party_id : NULL, mine->party_id,
                       merged->party_id))
    take_identity (merged, mine);
  if (qy_merge_choose (merge, base != NULL ? base->label_text : NULL, mine->label_text,
                       merged->label_text))
    {
      g_free (merged->label_text);
      merged->label_text = g_strdup (mine->label_text);
    }
}

static const QyField *
field_of (QyDocument *document, const char *key)
{
  return g_hash_table_lookup (document->field_by_key, key);
}

static const QyField *
choose_field (const QyMerge *merge, const QyField *theirs)
{
  const QyField *base = field_of (merge->base, theirs->key);
  const QyField *mine = field_of (merge->mine, theirs->key);

  if (mine == NULL || (base != NULL && qy_merge_same_field (mine, base)))
    return theirs;
  if (base != NULL && !qy_merge_same_field (theirs, base) && merge->conflicts != NULL)
    return theirs;
  return base == NULL && merge->conflicts != NULL ? theirs : mine;
}

static void
merge_fields (QyMerge *merge)
{
  for (guint i = 0; i < merge->theirs->fields->len; i++)
    {
      const QyField *theirs = merge->theirs->fields->pdata[i];

      qy_document_add_field (merge->merged, qy_field_copy (choose_field (merge, theirs)), NULL);
    }
  for (guint i = 0; i < merge->mine->fields->len; i++)
    {
      const QyField *mine = merge->mine->fields->pdata[i];

      if (field_of (merge->theirs, mine->key) == NULL && field_of (merge->base, mine->key) == NULL)
        qy_document_add_field (merge->merged, qy_field_copy (mine), NULL);
    }
}

static gboolean
put (QyDocument *to, const QyFieldValue *value)
{
  if (value == NULL)
    return TRUE;
  return value->state == QY_VALUE_WAITING
             ? qy_document_set_waiting (to, value->field_key, value->waiting_for, NULL)
             : qy_document_set_value (to, value->field_key, value->raw, NULL);
}

static void
merge_value (QyMerge *merge, const char *key)
{
  const QyFieldValue *mine = qy_document_get_value (merge->mine, key);
  const QyFieldValue *theirs = qy_document_get_value (merge->theirs, key);
  g_autofree char *base = qy_merge_value_text (qy_document_get_value (merge->base, key));
  g_autofree char *my_text = qy_merge_value_text (mine);
  g_autofree char *their_text = qy_merge_value_text (theirs);
  QyMergePick pick = qy_merge_pick (base, my_text, their_text);

  if (qy_merge_choose (merge, base, my_text, their_text) && put (merge->merged, mine))
    return;
  if (pick != QY_MERGE_THEIRS)
    qy_merge_conflict (merge, key, TRUE, my_text, their_text);
  put (merge->merged, theirs);
}

gboolean
qy_merge_same_field (const QyField *a, const QyField *b)
{
  const char *const none[] = { NULL };
  const char *const *a_options = a->options != NULL ? (const char *const *) a->options : none;
  const char *const *b_options = b->options != NULL ? (const char *const *) b->options : none;

  return g_str_equal (a->key, b->key) && a->type == b->type && a->required == b->required
         && g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->default_raw, b->default_raw) == 0
         && g_strcmp0 (a->note, b->note) == 0 && g_strv_equal (a_options, b_options);
}

char *
qy_merge_value_text (const QyFieldValue *value)
{
  if (value == NULL)
    return NULL;
  return value->state == QY_VALUE_WAITING ? g_strconcat ("waiting:", value->waiting_for, NULL)
                                          : g_strdup (value->raw);
}

void
qy_merge_contents (QyMerge *merge)
{
  for (guint i = 0; i < merge->theirs->parties->len; i++)
    add_party (merge->merged, merge->theirs->parties->pdata[i]);
  for (guint i = 0; i < merge->mine->parties->len; i++)
    merge_party (merge, merge->mine->parties->pdata[i]);
  merge_fields (merge);
  for (guint i = 0; i < merge->merged->fields->len; i++)
    merge_value (merge, ((const QyField *) merge->merged->fields->pdata[i])->key);
}
