/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-merge.h"

#include <glib/gi18n-lib.h>

#include "qy-due-store.h"
#include "qy-event.h"
#include "qy-tables.h"

/* "table key key": what tells one row of the book from every other. */
static char *
name_row (const QyRow *row, const char *keys[QY_TABLE_MAX_KEYS])
{
  qy_row_get_keys (row, keys);
  return g_strjoin (" ", qy_row_get_table (row)->name, keys[0], keys[1], keys[2], NULL);
}

static gboolean
change_row (QyXmlMerge *self, QyRow *row, const QyRow *ours, GError **error)
{
  int rev = qy_table_find_flag (qy_row_get_table (row), QY_COLUMN_REV);

  qy_row_set_cell_int (row, rev, qy_row_cell_int (ours, rev));
  return qy_store_update (self->store, row, error);
}

void
qy_xml_merge_begin (QyXmlMerge *self,
                    QyStore *store,
                    const QyXmlElement *element,
                    const char *id,
                    gint64 events,
                    const char *head)
{
  qy_xml_merge_clear (self);
  self->store = store;
  self->element = element;
  self->id = g_strdup (id);
  self->foreign = g_strdup_printf ("%" G_GINT64_FORMAT " %s", events, head != NULL ? head : "-");
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  qy_store_set_recording (store, TRUE);
}

gboolean
qy_xml_merge_row (QyXmlMerge *self, const QyXmlElement *element, QyRow *row, GError **error)
{
  g_autoptr (QyRow) ours = NULL;
  g_autoptr (GError) missing = NULL;
  const char *keys[QY_TABLE_MAX_KEYS];
  char *name;

  if (element->table == &qy_xml_event_table)
    return TRUE;
  name = name_row (row, keys);
  g_hash_table_add (self->seen, name);
  ours = qy_store_get_keyed (self->store, element->table, keys, &missing);
  if (ours == NULL && !g_error_matches (missing, QY_STORE_ERROR, QY_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  if (ours == NULL)
    return qy_store_insert (self->store, row, error);
  return element->table == &qy_revision_table || change_row (self, row, ours, error);
}

static gboolean
remove_if_unseen (QyXmlMerge *self, const QyRow *row, GError **error)
{
  const char *keys[QY_TABLE_MAX_KEYS];
  g_autofree char *name = name_row (row, keys);

  return g_hash_table_contains (self->seen, name) || qy_row_get_table (row) == &qy_document_table
         || qy_store_remove (self->store, row, error);
}

/* Texts and their revisions stay; everything else that the file does not have goes: what came last
 * first, because it may name what came before it. */
static gboolean
remove_parts (QyXmlMerge *self, const QyXmlElement *element, const char *owner, GError **error)
{
  const QyXmlElement *const *child = element->children;

  while (*child != NULL)
    child++;
  while (child-- != element->children)
    {
      g_autoptr (GPtrArray) rows = NULL;

      if ((*child)->table == &qy_xml_event_table || (*child)->table == &qy_revision_table)
        continue;
      rows = qy_store_list_owned (self->store, (*child)->table, owner, error);
      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        if (((*child)->children != NULL
             && !remove_parts (self, *child, qy_row_get_text (rows->pdata[i], "id"), error))
            || !remove_if_unseen (self, rows->pdata[i], error))
          return FALSE;
    }
  return TRUE;
}

gboolean
qy_xml_merge_end (QyXmlMerge *self, GError **error)
{
  const char *stream = self->element == &qy_xml_settings ? QY_EVENT_STREAM_BOOK : self->id;
  g_autofree char *label = NULL;
  g_autoptr (QyEvent) event = NULL;

  if (!remove_parts (self, self->element, self->id, error)
      || !qy_schedule_store_remove (self->store, self->id, error)) /* derived anew when asked for */
    return FALSE;
  label = g_strdup_printf (_ ("Replaced by the state of a file; its history ends with event %s"),
                           self->foreign);
  event = qy_event_append (self->store, stream, "merged", label, NULL, error);
  return event != NULL;
}

void
qy_xml_merge_clear (QyXmlMerge *self)
{
  if (self->store != NULL)
    qy_store_set_recording (self->store, FALSE);
  self->store = NULL;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->foreign, g_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
}
