/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field.h"

QyField *
qy_field_new (const char *key, QyFieldType type, const char *label)
{
  QyField *field = g_new0 (QyField, 1);

  field->key = g_strdup (key);
  field->type = type;
  field->label = g_strdup (label);
  return field;
}

QyField *
qy_field_copy (const QyField *field)
{
  QyField *copy;

  g_return_val_if_fail (field != NULL, NULL);

  copy = qy_field_new (field->key, field->type, field->label);
  copy->required = field->required;
  copy->default_raw = g_strdup (field->default_raw);
  copy->options = g_strdupv (field->options);
  copy->note = g_strdup (field->note);
  copy->rev = field->rev;
  return copy;
}

void
qy_field_free (QyField *field)
{
  if (field == NULL)
    return;
  g_free (field->key);
  g_free (field->label);
  g_free (field->default_raw);
  g_strfreev (field->options);
  g_free (field->note);
  g_free (field);
}

QyFieldValue *
qy_field_value_new (const char *field_key, const char *raw)
{
  QyFieldValue *value = g_new0 (QyFieldValue, 1);

  value->field_key = g_strdup (field_key);
  value->raw = g_strdup (raw);
  value->state = raw != NULL ? QY_VALUE_SET : QY_VALUE_UNSET;
  return value;
}

QyFieldValue *
qy_field_value_copy (const QyFieldValue *value)
{
  QyFieldValue *copy;

  g_return_val_if_fail (value != NULL, NULL);

  copy = qy_field_value_new (value->field_key, value->raw);
  copy->state = value->state;
  copy->waiting_for = g_strdup (value->waiting_for);
  copy->rev = value->rev;
  return copy;
}

void
qy_field_value_free (QyFieldValue *value)
{
  if (value == NULL)
    return;
  g_free (value->field_key);
  g_free (value->raw);
  g_free (value->waiting_for);
  g_free (value);
}
