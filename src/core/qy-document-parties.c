/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-private.h"

static const char *const role_names[QY_N_ROLES] = {
  [QY_ROLE_NONE] = "none",
  [QY_ROLE_CLIENT] = "client",
  [QY_ROLE_PROVIDER] = "provider",
  [QY_ROLE_OTHER] = "other",
};

QyDocumentParty *
qy_document_find_label (QyDocument *self, const char *label)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      QyDocumentParty *party = g_ptr_array_index (self->parties, i);

      if (g_str_equal (party->label, label))
        return party;
    }
  return NULL;
}

void
qy_document_free_party (QyDocumentParty *party)
{
  g_free (party->label);
  g_free (party->label_text);
  g_free (party->party_id);
  g_clear_pointer (&party->party, qy_party_free);
  g_free (party);
}

GPtrArray *
qy_document_get_parties (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->parties;
}

QyDocumentParty *
qy_document_add_party (QyDocument *self, const char *label, const char *label_text, QyRole role)
{
  QyDocumentParty *party;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && label != NULL && label_text != NULL, NULL);

  if (!g_ascii_isupper (label[0]) || label[1] != '\0'
      || qy_document_find_label (self, label) != NULL)
    return NULL;
  party = g_new0 (QyDocumentParty, 1);
  party->label = g_strdup (label);
  party->label_text = g_strdup (label_text);
  party->role = role;
  g_ptr_array_add (self->parties, party);
  qy_document_changed (self, NULL);
  return party;
}

QyDocumentParty *
qy_document_find_party (QyDocument *self, const char *label_or_text)
{
  QyDocumentParty *party;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && label_or_text != NULL, NULL);

  party = qy_document_find_label (self, label_or_text);
  for (guint i = 0; party == NULL && i < self->parties->len; i++)
    {
      QyDocumentParty *candidate = g_ptr_array_index (self->parties, i);

      if (g_str_equal (candidate->label_text, label_or_text))
        party = candidate;
    }
  return party;
}

gboolean
qy_role_from_string (const char *name, QyRole *role)
{
  g_return_val_if_fail (name != NULL && role != NULL, FALSE);

  for (guint i = 0; i < QY_N_ROLES; i++)
    if (g_str_equal (role_names[i], name))
      {
        *role = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_role_to_string (QyRole role)
{
  g_return_val_if_fail ((guint) role < QY_N_ROLES, NULL);

  return role_names[role];
}
