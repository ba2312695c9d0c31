/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "qy-blob.h"
#include "qy-tables.h"
#include "qy-xml-rows-out.h"

typedef struct
{
  QyStore *store;
  const QyXmlExportOptions *options;
  QyXmlWriter *writer;
  QyXmlRowsOut rows;
  QyXmlCounts counts;
  goffset n_records; /* in all; 0: one record is written */
} Export;

typedef struct
{
  const char *section;
  const QyXmlElement *element;
  gsize count; /* offset in QyXmlCounts */
} Section;

static const Section sections[] = {
  { "persons", &qy_xml_person, G_STRUCT_OFFSET (QyXmlCounts, persons) },
  { "parties", &qy_xml_party, G_STRUCT_OFFSET (QyXmlCounts, parties) },
  { "clauses", &qy_xml_clause, G_STRUCT_OFFSET (QyXmlCounts, clauses) },
  { "templates", &qy_xml_template, G_STRUCT_OFFSET (QyXmlCounts, templates) },
  { "contracts", &qy_xml_contract, G_STRUCT_OFFSET (QyXmlCounts, contracts) },
  { "holidays", &qy_xml_holiday_year, G_STRUCT_OFFSET (QyXmlCounts, holidays) },
};

/* What goes along with one record ($1), by section: those it names. */
static const char *const companions[G_N_ELEMENTS (sections)] = {
  "WHERE id IN (SELECT responsible_id FROM contract WHERE id = $1"
  " UNION SELECT changed_by FROM contract WHERE id = $1"
  " UNION SELECT person_id FROM due_mark WHERE holder_id = $1"
  " UNION SELECT done_by FROM checklist_item WHERE contract_id = $1"
  " UNION SELECT who FROM event WHERE stream = $1)",
  "WHERE id IN (SELECT p.party_id FROM document_party p JOIN document d ON d.id = p.document_id"
  " WHERE d.holder_id = $1)",
  "WHERE id = $1",
  "WHERE id = $1",
  "WHERE id = $1",
  "WHERE id = $1",
};

static void
begin_section (Export *self, const char *name)
{
  qy_xml_writer_raw (self->writer, "<");
  qy_xml_writer_raw (self->writer, name);
  qy_xml_writer_raw (self->writer, ">\n");
}

static void
end_section (Export *self, const char *name)
{
  qy_xml_writer_raw (self->writer, "</");
  qy_xml_writer_raw (self->writer, name);
  qy_xml_writer_raw (self->writer, ">\n");
}

/* Sections that the first files did not have are left out when they would be empty. */
static gboolean
is_left_out (Export *self, guint i, gboolean *left_out, GError **error)
{
  QyStatement *statement;
  QyStep step;

  *left_out = FALSE;
  if (sections[i].element != &qy_xml_holiday_year)
    return TRUE;
  statement = qy_connection_prepare (qy_store_get_connection (self->store),
                                     "SELECT 1 FROM holiday_year", error);
  if (statement == NULL)
    return FALSE;
  step = qy_statement_step (statement, error);
  *left_out = step == QY_STEP_DONE || self->options->record_id != NULL;
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

static gboolean
write_section (Export *self, guint i, GError **error)
{
  const char *id = self->options->record_id;
  guint64 *count = G_STRUCT_MEMBER_P (&self->counts, sections[i].count);
  gboolean left_out;

  if (!is_left_out (self, i, &left_out, error) || left_out)
    return left_out;
  begin_section (self, sections[i].section);
  if (!qy_xml_write_records (&self->rows, sections[i].element, id != NULL ? companions[i] : NULL,
                             id, count, error))
    return FALSE;
  end_section (self, sections[i].section);
  return TRUE;
}

static void
show_progress (gpointer data)
{
  const Export *self = data;
  const QyXmlCounts *counts = &self->counts;

  self->options->progress ((goffset) (counts->persons + counts->parties + counts->clauses
                                      + counts->templates + counts->contracts + counts->holidays),
                           self->n_records, self->options->progress_data);
}

static gboolean
start_progress (Export *self, GError **error)
{
  static const char sql[] = "SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM party)"
                            " + (SELECT count(*) FROM clause) + (SELECT count(*) FROM template)"
                            " + (SELECT count(*) FROM contract)"
                            " + (SELECT count(*) FROM holiday_year)";
  QyStatement *statement;

  if (self->options->progress == NULL)
    return TRUE;
  self->rows.on_record = show_progress;
  self->rows.on_record_data = self;
  if (self->options->record_id != NULL)
    return TRUE;
  statement = qy_connection_prepare (qy_store_get_connection (self->store), sql, error);
  if (statement == NULL || qy_statement_step (statement, error) != QY_STEP_ROW)
    return FALSE;
  self->n_records = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return TRUE;
}

static gboolean
write_history (Export *self, const char *stream, GError **error)
{
  qy_xml_writer_raw (self->writer, "<history");
  qy_xml_writer_attribute (self->writer, "id", stream, -1);
  if (!qy_xml_write_head (&self->rows, stream, error))
    return FALSE;
  qy_xml_writer_raw (self->writer, ">\n");
  if (!qy_xml_write_parts (&self->rows, &qy_xml_history, stream, error))
    return FALSE;
  qy_xml_writer_raw (self->writer, "</history>\n");
  return TRUE;
}

/* Records come and go, what happened to them stays: streams whose record is gone. */
static gboolean
write_histories (Export *self, GError **error)
{
  static const char sql[] = "SELECT stream FROM event WHERE stream <> 'book'"
                            " AND NOT EXISTS (SELECT 1 FROM contract WHERE id = stream)"
                            " AND NOT EXISTS (SELECT 1 FROM template WHERE id = stream)"
                            " AND NOT EXISTS (SELECT 1 FROM clause WHERE id = stream)"
                            " AND NOT EXISTS (SELECT 1 FROM party WHERE id = stream)"
                            " AND NOT EXISTS (SELECT 1 FROM person WHERE id = stream)"
                            " AND NOT EXISTS (SELECT 1 FROM holiday_year WHERE id = stream)"
                            " GROUP BY stream ORDER BY stream NULLS FIRST";
  QyStatement *statement;
  QyStep step = QY_STEP_DONE;

  begin_section (self, "histories");
  if (self->options->record_id == NULL)
    {
      statement = qy_connection_prepare (qy_store_get_connection (self->store), sql, error);
      if (statement == NULL)
        return FALSE;
      while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
        if (!write_history (self, qy_statement_get_text (statement, 0, NULL), error))
          {
            qy_statement_reset (statement);
            return FALSE;
          }
    }
  end_section (self, "histories");
  return step == QY_STEP_DONE;
}

static gboolean
write_chunks (Export *self, const char *sha256, gint64 size, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  QyStatement *statement = qy_store_query (self->store, "chunk-get", error);
  QyStep step = QY_STEP_ROW;

  for (gint64 n = 0; statement != NULL && step == QY_STEP_ROW; n++)
    {
      gsize length;
      const void *bytes;

      qy_statement_bind_text (statement, 1, sha256, -1);
      qy_statement_bind_int (statement, 2, n);
      step = qy_statement_step (statement, error);
      if (step == QY_STEP_ROW)
        {
          bytes = qy_statement_get_bytes (statement, 0, &length);
          qy_xml_writer_raw (self->writer, "<chunk>");
          qy_xml_writer_base64 (self->writer, bytes, length);
          qy_xml_writer_raw (self->writer, "</chunk>\n");
          g_checksum_update (checksum, bytes, length);
          size -= length;
        }
      qy_statement_reset (statement);
      if (qy_exchange_is_cancelled (self->options->cancellable, error))
        return FALSE;
    }
  if (statement == NULL || step == QY_STEP_ERROR)
    return FALSE;
  if (size == 0 && g_str_equal (g_checksum_get_string (checksum), sha256))
    return TRUE;
  g_set_error (
      error, QY_EXCHANGE_ERROR, QY_ERROR_CORRUPT,
      _ ("The attached bytes %s are damaged in the book. Nothing was written; “verify” says "
         "which records need them."),
      sha256);
  return FALSE;
}

static gboolean
write_blob (Export *self, const char *sha256, gint64 size, GError **error)
{
  g_autofree char *name = g_strdup (sha256);

  qy_xml_writer_raw (self->writer, "<blob");
  qy_xml_writer_attribute (self->writer, "sha256", name, -1);
  qy_xml_writer_integer (self->writer, "size", size);
  qy_xml_writer_raw (self->writer, ">\n");
  if (!write_chunks (self, name, size, error))
    return FALSE;
  qy_xml_writer_raw (self->writer, "</blob>\n");
  self->counts.files++;
  return qy_xml_writer_check (self->writer, error);
}

static gboolean
write_all_blobs (Export *self, GError **error)
{
  QyStatement *statement =
      qy_connection_prepare (qy_store_get_connection (self->store),
                             "SELECT sha256, size FROM blob ORDER BY sha256 NULLS FIRST", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    if (!write_blob (self, qy_statement_get_text (statement, 0, NULL),
                     qy_statement_get_int (statement, 1), error))
      {
        qy_statement_reset (statement);
        return FALSE;
      }
  return step == QY_STEP_DONE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
write_some_blobs (Export *self, GError **error)
{
  g_autofree char **names = NULL;
  guint n;

  names = (char **) g_hash_table_get_keys_as_array (self->rows.blobs, &n);
  qsort (names, n, sizeof *names, compare_names);
  for (guint i = 0; i < n; i++)
    {
      gint64 size = qy_blob_get_size (self->store, names[i], error);

      if (size < 0 || !write_blob (self, names[i], size, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_blobs (Export *self, GError **error)
{
  begin_section (self, "blobs");
  if (self->options->record_id == NULL ? !write_all_blobs (self, error)
                                       : !write_some_blobs (self, error))
    return FALSE;
  end_section (self, "blobs");
  return TRUE;
}

static gboolean
write_counters (Export *self, GError **error)
{
  begin_section (self, "counters");
  if (self->options->record_id == NULL
      && !qy_xml_write_records (&self->rows, &qy_xml_counter, NULL, NULL, NULL, error))
    return FALSE;
  end_section (self, "counters");
  return TRUE;
}

/* Whether every row was reached from a record: one that belongs to nothing would be lost without a
 * word. */
static gboolean
check_complete (Export *self, GError **error)
{
  static const struct
  {
    const QyTable *table;
    const char *sql;
  } tables[] = {
    { &qy_document_table, "SELECT count(*) FROM document" },
    { &qy_term_table, "SELECT count(*) FROM term" },
    { &qy_attachment_table, "SELECT count(*) FROM attachment" },
    { &qy_due_mark_table, "SELECT count(*) FROM due_mark" },
    { &qy_xml_event_table, "SELECT count(*) FROM event WHERE stream <> 'book'" },
  };

  for (guint i = 0; self->options->record_id == NULL && i < G_N_ELEMENTS (tables); i++)
    {
      QyStatement *statement =
          qy_connection_prepare (qy_store_get_connection (self->store), tables[i].sql, error);
      gint64 lost;

      if (statement == NULL || qy_statement_step (statement, error) != QY_STEP_ROW)
        return FALSE;
      lost = qy_statement_get_int (statement, 0)
             - (gint64) qy_xml_rows_out_count (&self->rows, tables[i].table);
      qy_statement_reset (statement);
      if (lost != 0)
        {
          g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CORRUPT,
                       _ ("%ld rows of “%s” belong to no record, so a file "
                          "would not hold them. Nothing was written."),
                       (long) lost, tables[i].table->name);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_found (Export *self, GError **error)
{
  if (self->options->record_id == NULL
      || self->counts.contracts + self->counts.templates + self->counts.clauses > 0)
    return TRUE;
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The book has no contract, template or clause %s. Nothing was written."),
               self->options->record_id);
  return FALSE;
}

static gboolean
write_book (Export *self, GError **error)
{
  const char *id = self->options->record_id;

  qy_xml_writer_raw (self->writer,
                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<book xmlns=\"" QY_XML_NAMESPACE "\" version=\"" QY_XML_VERSION "\">\n");
  if (id == NULL && !qy_xml_write_records (&self->rows, &qy_xml_settings, NULL, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!write_section (self, i, error))
      return FALSE;
  if (!check_found (self, error) || !write_histories (self, error) || !write_blobs (self, error)
      || !write_counters (self, error) || !check_complete (self, error))
    return FALSE;
  qy_xml_writer_raw (self->writer, "</book>\n");
  return !qy_exchange_is_cancelled (self->options->cancellable, error);
}

gboolean
qy_xml_export (QyStore *store,
               const char *path,
               const QyXmlExportOptions *options,
               QyXmlCounts *counts,
               GError **error)
{
  static const QyXmlExportOptions defaults = { NULL };
  Export self = { store, options != NULL ? options : &defaults };
  g_autoptr (QyXmlWriter) writer = NULL;
  QyConnection *connection;
  gboolean nested, fine;

  g_return_val_if_fail (QY_IS_STORE (store) && path != NULL, FALSE);
  writer = self.writer = qy_xml_writer_open (path, error);
  if (writer == NULL)
    return FALSE;
  connection = qy_store_get_connection (store);
  nested = qy_connection_in_transaction (connection);
  if (!nested && !qy_connection_begin (connection, FALSE, error))
    return FALSE;
  qy_xml_rows_out_init (&self.rows, store, writer, self.options->cancellable);
  if (self.options->record_id != NULL)
    self.rows.blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fine = start_progress (&self, error) && write_book (&self, error);
  qy_xml_rows_out_clear (&self.rows);
  if (!nested)
    qy_connection_rollback (connection);
  if (fine && counts != NULL)
    *counts = self.counts;
  return fine && qy_xml_writer_commit (writer, error);
}
