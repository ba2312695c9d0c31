/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-rows-out.h"

#include <glib/gi18n-lib.h>

#include "qy-exchange.h"
#include "qy-xml-runs.h"

/* "a, b" as ORDER BY a NULLS FIRST, b NULLS FIRST */
static void
append_order (GString *sql, const char *order)
{
  g_auto (GStrv) columns = g_strsplit (order, ", ", -1);

  g_string_append (sql, " ORDER BY ");
  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, "%s%s NULLS FIRST", i > 0 ? ", " : "", columns[i]);
}

static GString *
begin_select (const QyTable *table)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", table->columns[i].name);
  g_string_append_printf (sql, " FROM %s", table->name);
  return sql;
}

/* The rows of one owner. The statement is the connection's, but looking it up by its text costs
 * more than a row. */
static QyStatement *
prepare_owned (QyXmlRowsOut *self, const QyXmlElement *element, GError **error)
{
  QyStatement *statement = g_hash_table_lookup (self->statements, element);
  g_autoptr (GString) sql = NULL;

  if (statement != NULL)
    return statement;
  sql = begin_select (element->table);
  g_string_append_printf (sql, " WHERE %s = $1", element->table->owner);
  append_order (sql, element->order);
  statement = qy_connection_prepare (qy_store_get_connection (self->store), sql->str, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, (gpointer) element, statement);
  return statement;
}

static void
write_attributes (QyXmlRowsOut *self, const QyXmlNames *names, QyStatement *statement)
{
  const QyTable *table = names->table;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *text;
      gsize length;

      if (names->names[i] == NULL || (table->columns[i].flags & (QY_COLUMN_BODY | QY_COLUMN_RUNS))
          || qy_statement_is_null (statement, i))
        continue;
      if (table->columns[i].type == QY_COLUMN_INT)
        qy_xml_writer_integer (self->writer, names->names[i], qy_statement_get_int (statement, i));
      else
        {
          text = qy_statement_get_text (statement, i, &length);
          qy_xml_writer_attribute (self->writer, names->names[i], text, length);
        }
    }
}

/* A long column as an element of its own; an empty text is an empty element, NULL is none. */
static void
write_long_column (QyXmlRowsOut *self, const char *name, const char *text, gsize length)
{
  qy_xml_writer_raw (self->writer, "<");
  qy_xml_writer_raw (self->writer, name);
  if (length == 0)
    {
      qy_xml_writer_raw (self->writer, "/>\n");
      return;
    }
  qy_xml_writer_raw (self->writer, ">");
  qy_xml_writer_text (self->writer, text, length);
  qy_xml_writer_raw (self->writer, "</");
  qy_xml_writer_raw (self->writer, name);
  qy_xml_writer_raw (self->writer, ">\n");
}

static void
write_long_columns (QyXmlRowsOut *self, const QyXmlNames *names, QyStatement *statement)
{
  for (guint i = 0; i < names->table->n_columns; i++)
    if ((names->table->columns[i].flags & QY_COLUMN_BODY) && !qy_statement_is_null (statement, i))
      {
        gsize length;
        const char *text = qy_statement_get_text (statement, i, &length);

        write_long_column (self, names->names[i], text, length);
      }
}

static void
note_blobs (QyXmlRowsOut *self, const QyTable *table, QyStatement *statement)
{
  static const char *const columns[] = { "sha256", "pdf_sha256" };

  for (guint i = 0; self->blobs != NULL && i < G_N_ELEMENTS (columns); i++)
    {
      int column = qy_table_column (table, columns[i]);

      if (column >= 0 && !qy_statement_is_null (statement, column))
        g_hash_table_add (self->blobs, g_strdup (qy_statement_get_text (statement, column, NULL)));
    }
}

static void
note_written (QyXmlRowsOut *self, const QyTable *table)
{
  guint64 *n = g_hash_table_lookup (self->written, table);

  if (n == NULL)
    g_hash_table_insert (self->written, (gpointer) table, n = g_new0 (guint64, 1));
  ++*n;
}

static void
prefix_place (QyXmlRowsOut *self, const QyXmlNames *names, QyStatement *statement, GError **error)
{
  const char *key = names->key >= 0 ? qy_statement_get_text (statement, names->key, NULL) : "";

  g_prefix_error (error, "%s %s: ", names->table->name, key);
}

static gboolean
has_content (const QyXmlElement *element)
{
  if (element->children != NULL)
    return TRUE;
  for (guint i = 0; i < element->table->n_columns; i++)
    if (element->table->columns[i].flags & QY_COLUMN_BODY)
      return TRUE;
  return FALSE;
}

static void
end_element (QyXmlRowsOut *self, const QyXmlElement *element)
{
  qy_xml_writer_raw (self->writer, "</");
  qy_xml_writer_raw (self->writer, element->name);
  qy_xml_writer_raw (self->writer, ">\n");
}

static gboolean
write_block (QyXmlRowsOut *self,
             const QyXmlElement *element,
             const QyXmlNames *names,
             QyStatement *statement,
             GError **error)
{
  gsize length;
  const char *markup = qy_statement_get_text (statement, names->runs, &length);

  if (length == 0)
    {
      qy_xml_writer_raw (self->writer, "/>\n");
      return TRUE;
    }
  qy_xml_writer_raw (self->writer, ">");
  if (!qy_xml_runs_write (self->writer, markup, length, error))
    return FALSE;
  end_element (self, element);
  return TRUE;
}

static gboolean
write_content (QyXmlRowsOut *self,
               const QyXmlElement *element,
               const QyXmlNames *names,
               QyStatement *statement,
               GError **error)
{
  g_autofree char *key = NULL;

  qy_xml_writer_raw (self->writer, ">\n");
  write_long_columns (self, names, statement);
  if (element->children != NULL)
    {
      key = g_strdup (qy_statement_get_text (statement, names->key, NULL));
      if (!qy_xml_write_parts (self, element, key, error))
        return FALSE;
    }
  end_element (self, element);
  return TRUE;
}

static gboolean
write_start (QyXmlRowsOut *self,
             const QyXmlElement *element,
             const QyXmlNames *names,
             QyStatement *statement,
             GError **error)
{
  qy_xml_writer_raw (self->writer, "<");
  qy_xml_writer_raw (self->writer, element->name);
  write_attributes (self, names, statement);
  note_blobs (self, element->table, statement);
  note_written (self, element->table);
  if (element->kind == QY_XML_RECORD && element != &qy_xml_settings
      && !qy_xml_write_head (self, qy_statement_get_text (statement, names->key, NULL), error))
    return FALSE;
  return qy_xml_writer_check (self->writer, error);
}

static gboolean
write_rest (QyXmlRowsOut *self,
            const QyXmlElement *element,
            const QyXmlNames *names,
            QyStatement *statement,
            GError **error)
{
  if (names->runs >= 0 && !write_block (self, element, names, statement, error))
    return FALSE;
  if (names->runs < 0 && has_content (element)
      && !write_content (self, element, names, statement, error))
    return FALSE;
  if (names->runs < 0 && !has_content (element))
    qy_xml_writer_raw (self->writer, "/>\n");
  return qy_xml_writer_check (self->writer, error);
}

static gboolean
write_row (QyXmlRowsOut *self,
           const QyXmlElement *element,
           const QyXmlNames *names,
           QyStatement *statement,
           GError **error)
{
  if (write_start (self, element, names, statement, error)
      && write_rest (self, element, names, statement, error))
    return TRUE;
  prefix_place (self, names, statement, error);
  return FALSE;
}

static gboolean
write_rows (QyXmlRowsOut *self,
            const QyXmlElement *element,
            QyStatement *statement,
            guint64 *count,
            GError **error)
{
  const QyXmlNames *names = qy_xml_names_of (element->table);
  QyStep step;

  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      if (!write_row (self, element, names, statement, error)
          || (element->kind == QY_XML_RECORD
              && qy_exchange_is_cancelled (self->cancellable, error)))
        {
          qy_statement_reset (statement);
          return FALSE;
        }
      if (count != NULL)
        ++*count;
      if (count != NULL && self->on_record != NULL)
        self->on_record (self->on_record_data);
    }
  return step == QY_STEP_DONE;
}

void
qy_xml_rows_out_init (QyXmlRowsOut *self,
                      QyStore *store,
                      QyXmlWriter *writer,
                      GCancellable *cancellable)
{
  self->store = store;
  self->writer = writer;
  self->cancellable = cancellable;
  self->statements = g_hash_table_new (NULL, NULL);
  self->written = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->blobs = NULL;
  self->on_record = NULL;
}

void
qy_xml_rows_out_clear (QyXmlRowsOut *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->written, g_hash_table_unref);
  g_clear_pointer (&self->blobs, g_hash_table_unref);
}

gboolean
qy_xml_write_records (QyXmlRowsOut *self,
                      const QyXmlElement *element,
                      const char *where,
                      const char *id,
                      guint64 *count,
                      GError **error)
{
  g_autoptr (GString) sql = begin_select (element->table);
  QyStatement *statement;

  if (where != NULL)
    g_string_append_printf (sql, " %s", where);
  append_order (sql, element->order);
  statement = qy_connection_prepare (qy_store_get_connection (self->store), sql->str, error);
  if (statement == NULL)
    return FALSE;
  if (id != NULL)
    qy_statement_bind_text (statement, 1, id, -1);
  return write_rows (self, element, statement, count, error);
}

gboolean
qy_xml_write_parts (QyXmlRowsOut *self,
                    const QyXmlElement *element,
                    const char *owner,
                    GError **error)
{
  for (const QyXmlElement *const *child = element->children; *child != NULL; child++)
    {
      QyStatement *statement = prepare_owned (self, *child, error);

      if (statement == NULL)
        return FALSE;
      qy_statement_bind_text (statement, 1, owner, -1);
      if (!write_rows (self, *child, statement, NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_xml_write_head (QyXmlRowsOut *self, const char *stream, GError **error)
{
  QyStatement *statement = qy_store_query (self->store, "event-head", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, stream, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    {
      qy_xml_writer_integer (self->writer, "events", qy_statement_get_int (statement, 0));
      qy_xml_writer_attribute (self->writer, "head", qy_statement_get_text (statement, 1, NULL),
                               -1);
    }
  else if (step == QY_STEP_DONE)
    qy_xml_writer_integer (self->writer, "events", 0);
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

guint64
qy_xml_rows_out_count (QyXmlRowsOut *self, const QyTable *table)
{
  const guint64 *n = g_hash_table_lookup (self->written, table);

  return n != NULL ? *n : 0;
}
