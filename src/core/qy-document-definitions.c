/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-condition.h"
#include "qy-document-private.h"
#include "qy-error.h"
#include "qy-markup.h"

static gboolean
asks_for (const char *condition, const char *key)
{
  g_auto (GStrv) fields = qy_condition_fields (condition, NULL);

  return fields != NULL && g_strv_contains ((const char *const *) fields, key);
}

/* Whether a run names the field: printed, or in a condition. */
static gboolean
names_field (const QyRun *run, const char *key)
{
  if (run->kind == QY_RUN_FIELD)
    return g_str_equal (run->key, key);
  return run->kind == QY_RUN_IF && asks_for (run->text, key);
}

/* The first block that names the field, if @type is not the type of a value it could print there;
 * with QY_N_FIELD_TYPES no type is. */
static const QyBlock *
find_obstacle (QyDocument *self, const char *key, QyFieldType type)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (self->blocks, i);
      g_autoptr (QyRuns) runs = NULL;

      if (type == QY_N_FIELD_TYPES && block->cond != NULL && asks_for (block->cond, key))
        return block;
      if (strstr (block->text, key) == NULL)
        continue;
      runs = qy_markup_parse (block->text, NULL);
      for (guint k = 0; runs != NULL && k < runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (runs, k);

          if (names_field (run, key)
              && (type == QY_N_FIELD_TYPES || !qy_value_has_format (type, run->format)))
            return block;
        }
    }
  return NULL;
}

static gboolean
check_change (QyDocument *self, const QyField *field, GError **error)
{
  const QyBlock *obstacle = NULL;

  if (qy_document_require_field (self, field->key, error) == NULL
      || !qy_document_check_definition (field, error))
    return FALSE;
  obstacle = find_obstacle (self, field->key, field->type);
  if (obstacle != NULL)
    g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                 _ ("Block %s prints the field “%s” in a format that its new type does not have"),
                 obstacle->key, field->key);
  return obstacle == NULL;
}

gboolean
qy_document_set_field (QyDocument *self, QyField *field, GError **error)
{
  const char *raw = NULL;
  QyField *old = NULL;
  guint index = 0;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && field != NULL, FALSE);

  if (!check_change (self, field, error))
    {
      qy_field_free (field);
      return FALSE;
    }
  old = g_hash_table_lookup (self->field_by_key, field->key);
  g_ptr_array_find (self->fields, old, &index);
  field->rev = old->rev;
  if (field->label == NULL)
    field->label = g_strdup ("");
  g_hash_table_remove (self->field_by_key, old->key);
  qy_field_free (old);
  g_ptr_array_index (self->fields, index) = field;
  g_hash_table_insert (self->field_by_key, field->key, field);
  raw = qy_document_get_raw (self, field->key);
  if (raw != NULL && !qy_value_check (field->type, raw, (const char *const *) field->options, NULL))
    qy_document_unset_value (self, field->key);
  else
    qy_document_changed (self, NULL);
  return TRUE;
}

gboolean
qy_document_remove_field (QyDocument *self, const char *key, GError **error)
{
  const QyBlock *obstacle = NULL;
  QyField *field = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  field = qy_document_require_field (self, key, error);
  if (field == NULL)
    return FALSE;
  obstacle = find_obstacle (self, key, QY_N_FIELD_TYPES);
  if (obstacle != NULL)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT, _ ("Block %s names the field “%s”"),
                   obstacle->key, key);
      return FALSE;
    }
  qy_document_unset_value (self, key);
  g_hash_table_remove (self->field_by_key, field->key);
  g_ptr_array_remove (self->fields, field);
  qy_document_changed (self, NULL);
  return TRUE;
}

const QyBlock *
qy_document_find_use (QyDocument *self, const char *field_key)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self) && field_key != NULL, NULL);

  return find_obstacle (self, field_key, QY_N_FIELD_TYPES);
}
