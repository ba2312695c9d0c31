/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-value-private.h"

static const QyValueType *const types[QY_N_FIELD_TYPES] = {
  [QY_FIELD_TEXT] = &qy_value_text,         [QY_FIELD_LONG_TEXT] = &qy_value_long_text,
  [QY_FIELD_MONEY] = &qy_value_money,       [QY_FIELD_DATE] = &qy_value_date,
  [QY_FIELD_DURATION] = &qy_value_duration, [QY_FIELD_PERCENT] = &qy_value_percent,
  [QY_FIELD_NUMBER] = &qy_value_number,     [QY_FIELD_CHOICE] = &qy_value_choice,
  [QY_FIELD_PARTY] = &qy_value_party,       [QY_FIELD_ACCOUNT] = &qy_value_account,
};

gboolean
qy_field_type_from_string (const char *name, QyFieldType *type)
{
  g_return_val_if_fail (name != NULL && type != NULL, FALSE);

  for (int i = 0; i < QY_N_FIELD_TYPES; i++)
    if (strcmp (types[i]->name, name) == 0)
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_field_type_to_string (QyFieldType type)
{
  g_return_val_if_fail (type < QY_N_FIELD_TYPES, NULL);

  return types[type]->name;
}

const char *
qy_field_type_label (QyFieldType type)
{
  g_return_val_if_fail (type < QY_N_FIELD_TYPES, NULL);

  return _ (types[type]->label);
}

gboolean
qy_value_check (QyFieldType type, const char *raw, const char *const *options, GError **error)
{
  g_autofree char *again = NULL;

  g_return_val_if_fail (type < QY_N_FIELD_TYPES && raw != NULL, FALSE);

  if (types[type]->check != NULL)
    return types[type]->check (raw, error);
  again = types[type]->parse (raw, options, error);
  if (again == NULL)
    return FALSE;
  if (strcmp (again, raw) == 0)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not how a value of type “%s” is stored; that is “%s”"), raw,
               types[type]->name, again);
  return FALSE;
}

char *
qy_value_parse (QyFieldType type, const char *input, const char *const *options, GError **error)
{
  g_return_val_if_fail (type < QY_N_FIELD_TYPES && input != NULL, NULL);

  return types[type]->parse (input, options, error);
}

gboolean
qy_value_has_format (QyFieldType type, const char *format)
{
  g_return_val_if_fail (type < QY_N_FIELD_TYPES, FALSE);

  return format == NULL || g_strv_contains (types[type]->formats, format);
}

const char *const *
qy_value_formats (QyFieldType type)
{
  g_return_val_if_fail (type < QY_N_FIELD_TYPES, NULL);

  return types[type]->formats;
}

char *
qy_value_print (
    QyFieldType type, const char *raw, const char *format, QyLanguage language, GError **error)
{
  g_return_val_if_fail (type < QY_N_FIELD_TYPES && raw != NULL, NULL);

  if (!qy_value_has_format (type, format))
    {
      g_autofree char *list = g_strjoinv (_ (", "), (char **) types[type]->formats);

      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("A value of type “%s” has no format “%s”; it has: %s"), types[type]->name,
                   format, *list != '\0' ? list : _ ("none"));
      return NULL;
    }
  if (!qy_value_check (type, raw, NULL, error))
    return NULL;
  return types[type]->print (raw, format, language, error);
}
