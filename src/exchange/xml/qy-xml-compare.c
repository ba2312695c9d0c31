/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-compare.h"

#include <string.h>

#include "qy-event.h"
#include "qy-tables.h"

/* The end of a record's history in the book */
typedef struct
{
  gint64 n;
  char *hash;
  char *label;
  gboolean merged;
} Head;

static void
clear_head (Head *head)
{
  g_free (head->hash);
  g_free (head->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, clear_head)

static QyStatement *
prepare (QyXmlCompare *self, const char *sql, GError **error)
{
  return qy_connection_prepare (qy_store_get_connection (self->store), sql, error);
}

gboolean
qy_xml_compare_init (QyXmlCompare *self, QyStore *store, GError **error)
{
  static const char sql[] =
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM party) OR EXISTS (SELECT 1 FROM clause)"
      " OR EXISTS (SELECT 1 FROM template) OR EXISTS (SELECT 1 FROM contract)"
      " OR EXISTS (SELECT 1 FROM holiday_year)"
      " OR EXISTS (SELECT 1 FROM event WHERE stream <> 'book')";
  QyStatement *statement;
  QyStep step;

  self->store = store;
  self->came = g_hash_table_new (NULL, NULL);
  statement = prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;
  step = qy_statement_step (statement, error);
  self->empty = step == QY_STEP_DONE;
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

void
qy_xml_compare_clear (QyXmlCompare *self)
{
  g_clear_pointer (&self->came, g_hash_table_unref);
}

/* FNV-1a: what came in is remembered by hash, a few bytes a record, and asked only for ids that are
 * in the book. */
static gpointer
hash_id (const char *id)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *id != '\0'; id++)
    hash = (hash ^ (guchar) *id) * G_GUINT64_CONSTANT (0x100000001b3);
  return (gpointer) (gsize) hash;
}

static gboolean
read_head (QyXmlCompare *self, const char *stream, Head *head, GError **error)
{
  QyStatement *statement = prepare (self,
                                    "SELECT n, hash, verb, label FROM event WHERE stream = $1"
                                    " ORDER BY n DESC NULLS LAST LIMIT 1",
                                    error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, stream, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    {
      head->n = qy_statement_get_int (statement, 0);
      head->hash = g_strdup (qy_statement_get_text (statement, 1, NULL));
      head->merged = strcmp (qy_statement_get_text (statement, 2, NULL), "merged") == 0;
      head->label = g_strdup (qy_statement_get_text (statement, 3, NULL));
    }
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

/* The book's row of the id, or NULL without error. */
static gboolean
read_ours (QyXmlCompare *self, const QyRow *theirs, QyRow **ours, GError **error)
{
  g_autoptr (GError) missing = NULL;

  *ours = qy_store_get (self->store, qy_row_get_table (theirs), qy_row_get_text (theirs, "id"),
                        NULL, &missing);
  if (*ours != NULL || g_error_matches (missing, QY_STORE_ERROR, QY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&missing));
  return FALSE;
}

/* A book has one row of settings, whatever its id. */
static gboolean
read_our_settings (QyXmlCompare *self, QyRow **ours, GError **error)
{
  QyStatement *statement = prepare (self, "SELECT id FROM book ORDER BY id NULLS FIRST", error);
  g_autofree char *id = NULL;
  QyStep step;

  if (statement == NULL)
    return FALSE;
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    id = g_strdup (qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  if (id != NULL)
    *ours = qy_store_get (self->store, &qy_book_table, id, NULL, error);
  return step == QY_STEP_DONE || *ours != NULL;
}

static gboolean
same_version (const QyRow *ours, const QyRow *theirs)
{
  return qy_row_get_int (ours, "rev") == qy_row_get_int (theirs, "rev")
         && g_strcmp0 (qy_row_get_text (ours, "changed_at"), qy_row_get_text (theirs, "changed_at"))
                == 0
         && g_strcmp0 (qy_row_get_text (ours, "changed_by"), qy_row_get_text (theirs, "changed_by"))
                == 0;
}

/* The file's state was taken over by an earlier import and nothing has happened to the record
 * since. */
static gboolean
merged_already (const Head *head, const QyXmlItem *item)
{
  return head->merged && item->head != NULL && strstr (head->label, item->head) != NULL;
}

/* The column that people know a record by */
static const char *
title_column (const QyTable *table)
{
  static const char *const columns[] = { "title", "name", "source" };
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (columns) && qy_table_column (table, columns[i]) < 0)
    i++;
  return columns[i];
}

static QyXmlDifference *
describe (const QyRow *ours, const Head *head, const QyXmlItem *item)
{
  QyXmlDifference *difference = g_new0 (QyXmlDifference, 1);
  const QyRow *theirs = item->row;

  difference->kind = item->element->name;
  difference->id = g_strdup (qy_row_get_text (theirs, "id"));
  difference->title = g_strdup (qy_row_get_text (theirs, title_column (qy_row_get_table (theirs))));
  if (ours != NULL)
    {
      difference->our_rev = qy_row_get_int (ours, "rev");
      difference->our_who = g_strdup (qy_row_get_text (ours, "changed_by"));
      difference->our_when = g_strdup (qy_row_get_text (ours, "changed_at"));
    }
  difference->our_events = head->n;
  difference->their_rev = qy_row_get_int (theirs, "rev");
  difference->their_who = g_strdup (qy_row_get_text (theirs, "changed_by"));
  difference->their_when = g_strdup (qy_row_get_text (theirs, "changed_at"));
  difference->their_events = item->events;
  return difference;
}

static QyXmlState
compare_settings (QyXmlCompare *self,
                  const QyXmlItem *item,
                  QyXmlDifference **difference,
                  GError **error)
{
  g_autoptr (QyRow) ours = NULL;
  const Head none = { 0 };

  if (!read_our_settings (self, &ours, error))
    return QY_XML_FAILED;
  if (ours == NULL)
    return QY_XML_ABSENT;
  if (self->empty)
    return qy_store_remove (self->store, ours, error) ? QY_XML_ABSENT : QY_XML_FAILED;
  if (qy_row_equal (ours, item->row)
      || g_strcmp0 (qy_row_get_text (ours, "id"), qy_row_get_text (item->row, "id")) != 0)
    return QY_XML_SAME;
  *difference = describe (ours, &none, item);
  return QY_XML_DIFFERENT;
}

QyXmlState
qy_xml_compare_record (QyXmlCompare *self,
                       const QyXmlItem *item,
                       QyXmlDifference **difference,
                       GError **error)
{
  const char *id = qy_row_get_text (item->row, "id");
  g_autoptr (QyRow) ours = NULL;
  g_auto (Head) head = { 0 };

  if (item->element == &qy_xml_settings)
    return compare_settings (self, item, difference, error);
  if (self->empty && item->element != &qy_xml_person)
    return QY_XML_ABSENT;
  if (!read_ours (self, item->row, &ours, error) || !read_head (self, id, &head, error))
    return QY_XML_FAILED;
  if (g_hash_table_contains (self->came, hash_id (id)) && ours != NULL)
    return QY_XML_TWICE;
  g_hash_table_add (self->came, hash_id (id));
  if (ours == NULL && head.n == 0)
    return QY_XML_ABSENT;
  if (ours != NULL && same_version (ours, item->row) && head.n == item->events
      && g_strcmp0 (head.hash, item->head) == 0)
    return QY_XML_SAME;
  if (ours != NULL && merged_already (&head, item))
    return QY_XML_SAME;
  *difference = describe (ours, &head, item);
  return QY_XML_DIFFERENT;
}

gboolean
qy_xml_compare_history (QyXmlCompare *self, const char *id, gboolean *there, GError **error)
{
  g_auto (Head) head = { 0 };

  *there = FALSE;
  if (self->empty)
    return TRUE;
  if (!read_head (self, id, &head, error))
    return FALSE;
  *there = head.n > 0;
  return TRUE;
}

void
qy_xml_difference_free (QyXmlDifference *difference)
{
  if (difference == NULL)
    return;
  g_free ((char *) difference->id);
  g_free ((char *) difference->title);
  g_free ((char *) difference->our_who);
  g_free ((char *) difference->our_when);
  g_free ((char *) difference->their_who);
  g_free ((char *) difference->their_when);
  g_free (difference);
}
