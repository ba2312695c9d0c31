/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-private.h"

#include <glib/gi18n-lib.h>

#include "qy-markup.h"

#define AMBIGUOUS_SHOWN 5

static gint64
get_int (const QyMember *member, const void *place)
{
  return member->type == QY_MEMBER_FLAG ? *(const gboolean *) place : *(const gint64 *) place;
}

static void
set_int (const QyMember *member, void *place, gint64 value)
{
  if (member->type == QY_MEMBER_FLAG)
    *(gboolean *) place = value != 0;
  else
    *(gint64 *) place = value;
}

gpointer
qy_record_from_row (const QyRecordKind *kind, const QyRow *row)
{
  char *record = g_malloc0 (kind->size);

  for (guint i = 0; i < kind->n_members; i++)
    {
      const QyMember *member = &kind->members[i];
      void *place = record + member->offset;

      if (qy_row_is_null (row, member->column))
        continue;
      if (member->type == QY_MEMBER_TEXT)
        *(char **) place = g_strdup (qy_row_get_text (row, member->column));
      else
        set_int (member, place, qy_row_get_int (row, member->column));
    }
  *(gint64 *) (void *) (record + kind->rev_offset) = qy_row_get_int (row, "rev");
  return record;
}

void
qy_record_to_row (const QyRecordKind *kind, gconstpointer record, QyRow *row)
{
  const char *base = record;
  gint64 rev;

  for (guint i = 0; i < kind->n_members; i++)
    {
      const QyMember *member = &kind->members[i];
      const void *place = base + member->offset;

      if (member->type == QY_MEMBER_TEXT)
        qy_row_set_text (row, member->column, *(char *const *) place);
      else
        qy_row_set_int (row, member->column, get_int (member, place));
    }
  rev = *(const gint64 *) (const void *) (base + kind->rev_offset);
  if (rev != 0)
    qy_row_set_int (row, "rev", rev);
  else
    qy_row_set_null (row, "rev"); /* a new row: the store gives the first one */
}

void
qy_record_free (const QyRecordKind *kind, gpointer record)
{
  char *base = record;

  if (record == NULL)
    return;
  for (guint i = 0; i < kind->n_members; i++)
    {
      if (kind->members[i].type == QY_MEMBER_TEXT)
        g_free (*(char **) (void *) (base + kind->members[i].offset));
    }
  g_free (record);
}

QyRow *
qy_record_get_row (QyBook *book, const QyRecordKind *kind, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  QyRow *row = qy_store_get (qy_book_get_store (book), kind->table, id, NULL, &local);

  if (row == NULL && (local == NULL || local->code == QY_ERROR_NOT_FOUND))
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("There is no %s “%s” in this book"),
                 _ (kind->what), id);
  else if (row == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return row;
}

gpointer
qy_record_get (QyBook *book, const QyRecordKind *kind, const char *id, GError **error)
{
  g_autoptr (QyRow) row = qy_record_get_row (book, kind, id, error);

  return row != NULL ? qy_record_from_row (kind, row) : NULL;
}

gboolean
qy_record_find_ids (QyBook *book,
                    const char *query,
                    const char *first,
                    const char *second,
                    GPtrArray *ids,
                    GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (book), query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  if (first != NULL)
    qy_statement_bind_text (statement, 1, first, -1);
  if (second != NULL)
    qy_statement_bind_text (statement, 2, second, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

GPtrArray *
qy_record_list (QyBook *book,
                const QyRecordKind *kind,
                GDestroyNotify free_record,
                const char *query,
                const char *parameter,
                GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record);

  if (!qy_record_find_ids (book, query, parameter, NULL, ids, error))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      gpointer record = qy_record_get (book, kind, ids->pdata[i], error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

static const char *
text_of (const QyRow *row, const char *column)
{
  return qy_table_column (qy_row_get_table (row), column) >= 0 ? qy_row_get_text (row, column)
                                                               : NULL;
}

/* What a person knows a record by: a contract by its number, others by the beginning of the id as
 * well. */
static void
append_name (GString *shown, QyBook *book, const QyRecordKind *kind, const char *id)
{
  g_autoptr (QyRow) row = qy_record_get_row (book, kind, id, NULL);
  const char *number = row != NULL ? text_of (row, "number") : NULL;
  const char *name = NULL;

  if (row != NULL)
    name = text_of (row, "title") != NULL ? text_of (row, "title") : text_of (row, "name");
  if (number != NULL)
    g_string_append_printf (shown, "%s %s", number, name);
  else
    g_string_append_printf (shown, "%s (%.8s)", name != NULL ? name : "", id);
}

static char *
take_only (QyBook *book, const QyRecordKind *kind, GPtrArray *ids, const char *text, GError **error)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  if (ids->len == 1)
    return g_strdup (ids->pdata[0]);
  for (guint i = 0; i < MIN (ids->len, AMBIGUOUS_SHOWN); i++)
    {
      g_string_append (shown, i > 0 ? ", " : "");
      append_name (shown, book, kind, ids->pdata[i]);
    }
  if (ids->len > AMBIGUOUS_SHOWN)
    g_string_append (shown, ", …");
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_AMBIGUOUS,
               _ ("“%s” could be %u different records of kind %s: %s"), text, ids->len,
               _ (kind->what), shown->str);
  return NULL;
}

char *
qy_record_find_one (QyBook *book,
                    const QyRecordKind *kind,
                    const char *const *queries,
                    const char *prefix_query,
                    const char *text,
                    GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *after = qy_text_after_prefix (text);

  for (guint i = 0; queries[i] != NULL && ids->len == 0 && *text != '\0'; i++)
    {
      if (!qy_record_find_ids (book, queries[i], text, NULL, ids, error))
        return NULL;
    }
  if (ids->len == 0 && *text != '\0'
      && !qy_record_find_ids (book, prefix_query, text, after, ids, error))
    return NULL;
  if (ids->len == 0)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("There is no %s “%s” in this book"),
                   _ (kind->what), text);
      return NULL;
    }
  return take_only (book, kind, ids, text, error);
}

gboolean
qy_record_check_name (const char *name, const char *missing, GError **error)
{
  g_autofree char *bare = name != NULL ? g_strstrip (g_strdup (name)) : NULL;

  if (bare == NULL || *bare == '\0')
    g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID, missing);
  else if (!qy_markup_is_plain (name))
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                 _ ("“%s” is not one line of plain text; nothing was stored"), name);
  else
    return TRUE;
  return FALSE;
}

char *
qy_text_after_prefix (const char *prefix)
{
  return g_strconcat (prefix, "\xf4\x8f\xbf\xbf", NULL); /* U+10FFFF: the last character */
}
