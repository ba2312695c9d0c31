/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-document-private.h"
#include "qy-error.h"
#include "qy-markup.h"

/* The party of an attribute's key such as "A.name". */
static QyDocumentParty *
find_party_of_key (QyDocument *self, const char *key)
{
  char label[] = { key[0], '\0' };

  return qy_document_find_label (self, label);
}

static gboolean
is_attribute (const char *name)
{
  return g_strv_contains (qy_party_attributes (), name);
}

static void
put_value (QyDocument *self, QyFieldValue *value)
{
  QyFieldValue *old = g_hash_table_lookup (self->value_by_key, value->field_key);

  value->rev = old != NULL ? old->rev : 0;
  g_hash_table_remove (self->value_by_key, value->field_key);
  if (old != NULL)
    g_ptr_array_remove (self->values, old);
  g_ptr_array_add (self->values, value);
  g_hash_table_insert (self->value_by_key, value->field_key, value);
  qy_document_changed (self, NULL);
}

static gboolean
check_field_texts (const QyField *field, GError **error)
{
  gboolean plain = qy_markup_is_plain (field->label != NULL ? field->label : "");

  for (guint i = 0; plain && field->options != NULL && field->options[i] != NULL; i++)
    plain = *field->options[i] != '\0' && qy_markup_is_plain (field->options[i]);
  if (!plain)
    g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                 _ ("Field “%s”: its label or an option is empty, has several lines or holds "
                    "control characters"),
                 field->key);
  return plain;
}

gboolean
qy_document_check_definition (const QyField *field, GError **error)
{
  if (!qy_markup_is_field_key (field->key))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” cannot be the key of a field: a small letter, then small letters, "
                      "digits, _ and points; not b, br, def or u"),
                   field->key);
      return FALSE;
    }
  if (!check_field_texts (field, error))
    return FALSE;
  if (field->default_raw == NULL
      || qy_value_check (field->type, field->default_raw, (const char *const *) field->options,
                         error))
    return TRUE;
  g_prefix_error (error, _ ("Default of the field “%s”: "), field->key);
  return FALSE;
}

static gboolean
check_new_field (QyDocument *self, const QyField *field, GError **error)
{
  if (qy_markup_is_field_key (field->key) && g_hash_table_contains (self->field_by_key, field->key))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("The document already has a field “%s”"), field->key);
      return FALSE;
    }
  return qy_document_check_definition (field, error);
}

/* Parties, fields and values of @self, added to the empty @copy. */
void
qy_document_copy_contents (QyDocument *self, QyDocument *copy)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      const QyDocumentParty *party = g_ptr_array_index (self->parties, i);
      QyDocumentParty *new_party =
          qy_document_add_party (copy, party->label, party->label_text, party->role);

      new_party->party_id = g_strdup (party->party_id);
      new_party->party = party->party != NULL ? qy_party_copy (party->party) : NULL;
      new_party->rev = party->rev;
    }
  for (guint i = 0; i < self->fields->len; i++)
    qy_document_add_field (copy, qy_field_copy (g_ptr_array_index (self->fields, i)), NULL);
  for (guint i = 0; i < self->values->len; i++)
    {
      const QyFieldValue *value = g_ptr_array_index (self->values, i);
      QyFieldValue *new_value = qy_field_value_copy (value);

      put_value (copy, new_value);
      new_value->rev = value->rev;
    }
}

QyField *
qy_document_require_field (QyDocument *self, const char *key, GError **error)
{
  QyField *field = g_hash_table_lookup (self->field_by_key, key);

  if (field == NULL)
    g_set_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND, _ ("There is no field “%s”"), key);
  return field;
}

/* Whether markup may name this field, or this attribute of a party, in this format. */
gboolean
qy_document_check_key (QyDocument *self, const char *key, const char *format, GError **error)
{
  QyField *field;

  if (qy_markup_is_party_key (key))
    {
      if (find_party_of_key (self, key) == NULL)
        g_set_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND,
                     _ ("“%s”: the document has no party with the label %c"), key, key[0]);
      else if (!is_attribute (key + 2))
        g_set_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND,
                     _ ("“%s”: a party has no attribute “%s”"), key, key + 2);
      else if (format != NULL)
        g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                     _ ("“%s”: an attribute of a party has no formats"), key);
      else
        return TRUE;
      return FALSE;
    }
  field = qy_document_require_field (self, key, error);
  if (field == NULL)
    return FALSE;
  if (qy_value_has_format (field->type, format))
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("The field “%s” has no format “%s”"), key,
               format);
  return FALSE;
}

GPtrArray *
qy_document_get_fields (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->fields;
}

gboolean
qy_document_add_field (QyDocument *self, QyField *field, GError **error)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self) && field != NULL, FALSE);

  if (!check_new_field (self, field, error))
    {
      qy_field_free (field);
      return FALSE;
    }
  if (field->label == NULL)
    field->label = g_strdup ("");
  g_ptr_array_add (self->fields, field);
  g_hash_table_insert (self->field_by_key, field->key, field);
  qy_document_changed (self, NULL);
  return TRUE;
}

QyField *
qy_document_find_field (QyDocument *self, const char *key_or_label)
{
  QyField *field;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key_or_label != NULL, NULL);

  field = g_hash_table_lookup (self->field_by_key, key_or_label);
  for (guint i = 0; field == NULL && i < self->fields->len; i++)
    {
      QyField *candidate = g_ptr_array_index (self->fields, i);

      if (g_strcmp0 (candidate->label, key_or_label) == 0)
        field = candidate;
    }
  return field;
}

GPtrArray *
qy_document_get_values (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->values;
}

const QyFieldValue *
qy_document_get_value (QyDocument *self, const char *field_key)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self) && field_key != NULL, NULL);

  return g_hash_table_lookup (self->value_by_key, field_key);
}

gboolean
qy_document_set_value (QyDocument *self, const char *field_key, const char *raw, GError **error)
{
  QyField *field;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && field_key != NULL && raw != NULL, FALSE);

  field = qy_document_require_field (self, field_key, error);
  if (field == NULL)
    return FALSE;
  if (!qy_value_check (field->type, raw, (const char *const *) field->options, error))
    {
      g_prefix_error (error, _ ("Field “%s”: "), field_key);
      return FALSE;
    }
  put_value (self, qy_field_value_new (field_key, raw));
  return TRUE;
}

gboolean
qy_document_set_waiting (QyDocument *self, const char *field_key, const char *event, GError **error)
{
  QyFieldValue *value;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && field_key != NULL && event != NULL, FALSE);

  if (qy_document_require_field (self, field_key, error) == NULL)
    return FALSE;
  if (*event == '\0')
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("Field “%s”: what it waits for is missing"), field_key);
      return FALSE;
    }
  value = qy_field_value_new (field_key, NULL);
  value->state = QY_VALUE_WAITING;
  value->waiting_for = g_strdup (event);
  put_value (self, value);
  return TRUE;
}

void
qy_document_unset_value (QyDocument *self, const char *field_key)
{
  QyFieldValue *value;

  g_return_if_fail (QY_IS_DOCUMENT (self) && field_key != NULL);

  value = g_hash_table_lookup (self->value_by_key, field_key);
  if (value == NULL)
    return;
  g_hash_table_remove (self->value_by_key, value->field_key);
  g_ptr_array_remove (self->values, value);
  qy_document_changed (self, NULL);
}

void
qy_document_apply_defaults (QyDocument *self)
{
  g_return_if_fail (QY_IS_DOCUMENT (self));

  for (guint i = 0; i < self->fields->len; i++)
    {
      const QyField *field = g_ptr_array_index (self->fields, i);

      if (field->default_raw != NULL && !g_hash_table_contains (self->value_by_key, field->key))
        put_value (self, qy_field_value_new (field->key, field->default_raw));
    }
}

const char *
qy_document_get_raw (QyDocument *self, const char *key)
{
  const QyFieldValue *value;
  const QyDocumentParty *party;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, NULL);

  if (qy_markup_is_party_key (key))
    {
      party = find_party_of_key (self, key);
      return party != NULL && party->party != NULL ? qy_party_get (party->party, key + 2) : NULL;
    }
  value = g_hash_table_lookup (self->value_by_key, key);
  return value != NULL && value->state == QY_VALUE_SET ? value->raw : NULL;
}

char *
qy_document_print_field (QyDocument *self, const char *key, const char *format, GError **error)
{
  const QyFieldValue *value;
  const QyField *field;
  const char *raw;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, NULL);

  if (!qy_document_check_key (self, key, format, error))
    return NULL;
  raw = qy_document_get_raw (self, key);
  field = g_hash_table_lookup (self->field_by_key, key);
  value = g_hash_table_lookup (self->value_by_key, key);
  if (field != NULL && raw != NULL)
    return qy_value_print (field->type, raw, format, self->language, error);
  if (value != NULL && value->state == QY_VALUE_WAITING)
    return qy_language_print (self->language, QY_PHRASE_WAITING_FOR, value->waiting_for);
  return g_strdup (raw != NULL ? raw : "");
}
