/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-copy.h"

#include <glib/gi18n-lib.h>

#include "qy-book-contract.h"
#include "qy-book-text.h"

static gboolean
take_values (QyDocument *copy, gpointer data, GError **error)
{
  GPtrArray *values = qy_document_get_values (data);

  for (guint i = 0; i < values->len; i++)
    {
      const QyFieldValue *value = values->pdata[i];
      QyField *field = qy_document_find_field (copy, value->field_key);

      if (field == NULL || value->state != QY_VALUE_SET
          || !g_str_equal (field->key, value->field_key))
        continue;
      if (!qy_document_set_value (copy, field->key, value->raw, error))
        return FALSE;
    }
  return TRUE;
}

static QyContract *
draft (QyBook *book, const QyContract *contract, QyDocument *document, GError **error)
{
  GPtrArray *parties = qy_document_get_parties (document);
  g_autofree QyAssignment *given = g_new0 (QyAssignment, parties->len + 1);
  QyContractDraft plan = { .template_id = contract->template_id,
                           .version = contract->template_version,
                           .title = contract->title,
                           .kind = contract->kind,
                           .responsible_id = contract->responsible_id,
                           .parties = given };

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      if (party->party_id != NULL)
        given[plan.n_parties++] = (QyAssignment){ party->label, party->party_id };
    }
  return qy_book_contract_new (book, &plan, error);
}

gpointer
qy_contract_copy (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, data, error);
  g_autoptr (QyDocument) document = contract != NULL ? qy_book_text_load (book, data, error) : NULL;
  g_autoptr (QyContract) copy = NULL;
  g_autofree char *label = NULL;

  copy = document != NULL ? draft (book, contract, document, error) : NULL;
  if (copy == NULL)
    return NULL;
  label = g_strdup_printf (_ ("Values taken from %s"), contract->number);
  if (!qy_book_text_edit (book, copy->id, "text.values", label, take_values, document, error))
    return NULL;
  return g_steal_pointer (&copy->id);
}
