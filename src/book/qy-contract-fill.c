/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-party.h"
#include "qy-contract-private.h"

#define WAITING "waiting:"

static gboolean
give_value (QyDocument *document, const QyAssignment *given, GError **error)
{
  QyField *field = qy_document_find_field (document, given->name);
  g_autofree char *raw = NULL;

  if (field == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("The text has no field “%s”"),
                   given->name);
      return FALSE;
    }
  if (given->value == NULL || *given->value == '\0')
    {
      qy_document_unset_value (document, field->key);
      return TRUE;
    }
  if (g_str_has_prefix (given->value, WAITING))
    return qy_document_set_waiting (document, field->key, given->value + strlen (WAITING), error);
  raw = qy_value_parse (field->type, given->value, (const char *const *) field->options, error);
  if (raw != NULL && qy_document_set_value (document, field->key, raw, error))
    return TRUE;
  g_prefix_error (error, _ ("%s: "), field->label != NULL ? field->label : field->key);
  return FALSE;
}

gboolean
qy_contract_give_values (QyDocument *document,
                         const QyAssignment *values,
                         gsize n_values,
                         GError **error)
{
  for (gsize i = 0; i < n_values; i++)
    {
      if (!give_value (document, &values[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_contract_give_party (
    QyBook *book, QyDocument *document, const char *label, const char *party, GError **error)
{
  QyDocumentParty *place = qy_document_find_party (document, label);
  g_autoptr (QyParty) found = NULL;

  if (place == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("The text has no party with the label “%s”"), label);
      return FALSE;
    }
  if (party != NULL && *party != '\0')
    {
      found = qy_book_party_find (book, party, error);
      if (found == NULL)
        return FALSE;
    }
  g_clear_pointer (&place->party, qy_party_free);
  g_free (place->party_id);
  place->party_id = found != NULL ? g_strdup (found->id) : NULL;
  place->party = g_steal_pointer (&found);
  return TRUE;
}
