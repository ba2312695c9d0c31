/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-blobs.h"

#include <glib/gi18n-lib.h>

#define EXPECTED (-1)

static QyStatement *
prepare (QyXmlBlobs *self, const char *sql, GError **error)
{
  return qy_connection_prepare (qy_store_get_connection (self->store), sql, error);
}

static gboolean
expect (QyXmlBlobs *self, const char *sha256, GError **error)
{
  QyStatement *statement = prepare (self,
                                    "INSERT INTO blob (sha256, size) VALUES ($1, $2)"
                                    " ON CONFLICT (sha256) DO NOTHING",
                                    error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, sha256, -1);
  qy_statement_bind_int (statement, 2, EXPECTED);
  return qy_statement_run (statement, error);
}

gboolean
qy_xml_blobs_expect (QyXmlBlobs *self, const QyRow *row, GError **error)
{
  static const char *const columns[] = { "sha256", "pdf_sha256" };
  const QyTable *table = qy_row_get_table (row);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      int column = qy_table_column (table, columns[i]);

      if (column >= 0 && !qy_row_cell_is_null (row, column)
          && !expect (self, qy_row_cell_text (row, column), error))
        return FALSE;
    }
  return TRUE;
}

/* TRUE and @size unchanged when there is none. */
static gboolean
find_size (QyXmlBlobs *self, const char *sha256, gboolean *there, gint64 *size, GError **error)
{
  QyStatement *statement = qy_store_query (self->store, "blob-get", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, sha256, -1);
  step = qy_statement_step (statement, error);
  *there = step == QY_STEP_ROW;
  if (*there)
    *size = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

gboolean
qy_xml_blobs_start (QyXmlBlobs *self, const char *sha256, gint64 size, GError **error)
{
  QyStatement *statement;
  gboolean there = FALSE;
  gint64 stored = 0;

  g_clear_pointer (&self->sha256, g_free);
  if (!find_size (self, sha256, &there, &stored, error))
    return FALSE;
  if (there && stored != EXPECTED)
    return TRUE;
  statement = there ? prepare (self, "UPDATE blob SET size = $2 WHERE sha256 = $1", error)
                    : qy_store_query (self->store, "blob-insert", error);
  if (statement == NULL)
    return FALSE;
  self->sha256 = g_strdup (sha256);
  self->n = 0;
  self->added++;
  qy_statement_bind_text (statement, 1, sha256, -1);
  qy_statement_bind_int (statement, 2, size);
  return qy_statement_run (statement, error);
}

gboolean
qy_xml_blobs_piece (QyXmlBlobs *self, GBytes *bytes, GError **error)
{
  QyStatement *statement;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (self->sha256 == NULL)
    return TRUE;
  statement = qy_store_query (self->store, "chunk-insert", error);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, self->sha256, -1);
  qy_statement_bind_int (statement, 2, self->n++);
  qy_statement_bind_bytes (statement, 3, data, size);
  return qy_statement_run (statement, error);
}

gboolean
qy_xml_blobs_finish (QyXmlBlobs *self, QyXmlRefusals *refusals, GError **error)
{
  QyStatement *statement =
      prepare (self, "SELECT sha256 FROM blob WHERE size < 0 ORDER BY sha256 NULLS FIRST", error);
  QyStep step;

  g_clear_pointer (&self->sha256, g_free);
  if (statement == NULL)
    return FALSE;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    qy_xml_refuse (refusals, QY_ERROR_MALFORMED, 0,
                   _ ("the content %s is named but neither in the file nor in the book"),
                   qy_statement_get_text (statement, 0, NULL));
  return step == QY_STEP_DONE;
}
