/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-change-set.h"

typedef struct
{
  QyRow *before;
  QyRow *after;
} Change;

struct _QyChangeSet
{
  GPtrArray *changes; /* in order */
  GHashTable *by_key; /* table and key → Change */
};

static void
change_free (gpointer data)
{
  Change *change = data;

  qy_row_free (change->before);
  qy_row_free (change->after);
  g_free (change);
}

static char *
make_key (const QyRow *row)
{
  const QyTable *table = qy_row_get_table (row);
  GString *key = g_string_new (table->name);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & QY_COLUMN_KEY)
      g_string_append_printf (key, "\x1f%s", qy_row_cell_text (row, i));
  return g_string_free (key, FALSE);
}

static void
append_json_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else if ((guchar) *p < 0x20)
      g_string_append_printf (out, "\\u%04x", *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

static void
append_cell (GString *out, const QyRow *row, guint column)
{
  if (qy_row_cell_is_null (row, column))
    g_string_append (out, "null");
  else if (qy_row_get_table (row)->columns[column].type == QY_COLUMN_INT)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, qy_row_cell_int (row, column));
  else
    append_json_text (out, qy_row_cell_text (row, column));
}

static gboolean
is_listed (const QyRow *row, const QyRow *other, guint column)
{
  QyColumnFlags flags = qy_row_get_table (row)->columns[column].flags;

  if (flags & (QY_COLUMN_STAMP | QY_COLUMN_KEY))
    return FALSE;
  return other != NULL ? !qy_row_cell_equal (row, other, column)
                       : !qy_row_cell_is_null (row, column);
}

static void
append_side (GString *out, const QyRow *row, const QyRow *other)
{
  const char *separator = "";

  if (row == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '{');
  for (guint i = 0; i < qy_row_get_table (row)->n_columns; i++)
    if (is_listed (row, other, i))
      {
        g_string_append_printf (out, "%s\"%s\":", separator,
                                qy_row_get_table (row)->columns[i].name);
        append_cell (out, row, i);
        separator = ",";
      }
  g_string_append_c (out, '}');
}

static void
append_change (GString *out, const Change *change)
{
  const QyRow *row = change->after != NULL ? change->after : change->before;
  const QyTable *table = qy_row_get_table (row);
  const char *separator = "";

  g_string_append_printf (out, "{\"t\":\"%s\",\"k\":[", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & QY_COLUMN_KEY)
      {
        g_string_append (out, separator);
        append_json_text (out, qy_row_cell_text (row, i));
        separator = ",";
      }
  g_string_append (out, "],\"b\":");
  append_side (out, change->before, change->after);
  g_string_append (out, ",\"a\":");
  append_side (out, change->after, change->before);
  g_string_append_c (out, '}');
}

QyChangeSet *
qy_change_set_new (void)
{
  QyChangeSet *self = g_new0 (QyChangeSet, 1);

  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
qy_change_set_free (QyChangeSet *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

void
qy_change_set_clear (QyChangeSet *self)
{
  g_hash_table_remove_all (self->by_key);
  g_ptr_array_set_size (self->changes, 0);
}

void
qy_change_set_record (QyChangeSet *self, QyRow *before, QyRow *after)
{
  g_autofree char *key = NULL;
  Change *change;

  g_return_if_fail (before != NULL || after != NULL);
  key = make_key (before != NULL ? before : after);
  change = g_hash_table_lookup (self->by_key, key);
  if (change == NULL)
    {
      change = g_new0 (Change, 1);
      change->before = before;
      change->after = after;
      g_ptr_array_add (self->changes, change);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), change);
      return;
    }
  qy_row_free (before);
  qy_row_free (change->after);
  change->after = after;
  if (change->before == NULL && after == NULL)
    {
      g_hash_table_remove (self->by_key, key);
      g_ptr_array_remove (self->changes, change);
    }
}

gboolean
qy_change_set_is_empty (QyChangeSet *self)
{
  return self->changes->len == 0;
}

char *
qy_change_set_to_json (QyChangeSet *self)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < self->changes->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_change (out, self->changes->pdata[i]);
    }
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}
