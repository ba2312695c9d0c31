/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml.h"

#include <glib/gi18n-lib.h>

#include "qy-event.h"
#include "qy-xml-compare.h"
#include "qy-xml-insert.h"
#include "qy-xml-rows.h"

typedef struct
{
  QyStore *store; /* or NULL: only the file is looked at */
  const QyXmlImportOptions *options;
  QyXmlImportReport *report;
  QyXmlSource *source;
  QyXmlQueue *queue;
  QyXmlRefusals file; /* the parsing thread's */
  QyXmlRefusals book; /* the inserting side's */
} Import;

static gpointer
parse (gpointer data)
{
  Import *self = data;

  qy_xml_rows_read (self->source, self->queue, &self->file);
  qy_xml_queue_finish (self->queue);
  return NULL;
}

static gboolean
insert_batch (Import *self, QyXmlInsert *insert, GArray *batch, GError **error)
{
  for (guint i = 0; i < batch->len; i++)
    if (!qy_xml_insert_item (insert, &g_array_index (batch, QyXmlItem, i), error))
      return FALSE;
  return TRUE;
}

static void
show_progress (Import *self)
{
  if (self->options->progress != NULL)
    self->options->progress (qy_xml_source_get_done (self->source),
                             qy_xml_source_get_size (self->source), self->options->progress_data);
}

/* Takes batches until there are no more; once the file or the book has refused enough, they are
 * only thrown away. */
static gboolean
insert_all (Import *self, QyXmlInsert *insert, GError **error)
{
  GArray *batch;
  gboolean fine = TRUE;

  while ((batch = qy_xml_queue_pop (self->queue)) != NULL)
    {
      fine = !qy_exchange_is_cancelled (self->options->cancellable, error);
      if (fine && insert != NULL && !qy_xml_refusals_any (&self->file))
        fine = insert_batch (self, insert, batch, error);
      qy_xml_queue_give_back (self->queue, batch);
      if (!fine)
        return FALSE;
      show_progress (self);
    }
  return TRUE;
}

static gboolean
run (Import *self, QyXmlInsert *insert, GError **error)
{
  GThread *parser = g_thread_new ("qiyue-xml", parse, self);
  gboolean fine = insert_all (self, insert, error);

  qy_xml_queue_stop (self->queue);
  g_thread_join (parser);
  if (fine && insert != NULL && !qy_xml_refusals_any (&self->file)
      && !qy_xml_refusals_any (&self->book))
    fine = qy_xml_insert_finish (insert, error);
  return fine;
}

static void
report_refusals (Import *self)
{
  qy_xml_refusals_merge (&self->file, &self->book);
  self->report->n_refused = self->file.n;
  for (guint i = 0; i < self->file.list->len; i++)
    g_ptr_array_add (self->report->refused,
                     g_strdup (g_array_index (self->file.list, QyXmlRefusal, i).message));
}

static gboolean
append_event (Import *self, GError **error)
{
  const QyXmlCounts *added = &self->report->added;
  g_autofree char *name = g_path_get_basename (qy_xml_source_get_path (self->source));
  g_autofree char *label = g_strdup_printf (
      _ ("Imported from %s: %ld contracts, %ld templates, %ld clauses, %ld parties, %ld persons, "
         "%ld files"),
      name, (long) added->contracts, (long) added->templates, (long) added->clauses,
      (long) added->parties, (long) added->persons, (long) added->files);
  g_autoptr (QyEvent) event =
      qy_event_append (self->store, QY_EVENT_STREAM_BOOK, "book.import", label, NULL, error);

  return event != NULL;
}

/* What there is to say about the file goes before what the book could not do with it. */
static gboolean
check_file (Import *self, gboolean done, GError **error)
{
  if (g_cancellable_is_cancelled (self->options->cancellable))
    {
      g_clear_error (error);
      return !qy_exchange_is_cancelled (self->options->cancellable, error);
    }
  report_refusals (self);
  if (self->file.n == 0)
    return done;
  g_clear_error (error);
  qy_xml_refusals_propagate (&self->file, error);
  return FALSE;
}

static gboolean
import_into_book (Import *self, GError **error)
{
  g_autoptr (QyXmlInsert) insert = NULL;
  gboolean fine;

  if (!qy_store_begin (self->store, error))
    return FALSE;
  qy_store_set_recording (self->store, FALSE);
  insert = qy_xml_insert_new (self->store, self->options, &self->book, self->report, error);
  fine = insert != NULL && run (self, insert, error);
  if (insert != NULL)
    fine = check_file (self, fine, error);
  fine = fine && append_event (self, error);
  if (fine && !self->options->check)
    fine = qy_store_commit (self->store, error);
  else
    qy_store_rollback (self->store);
  qy_store_set_recording (self->store, TRUE);
  return fine;
}

static gboolean
import (Import *self, GError **error)
{
  gboolean done;

  if (self->store != NULL)
    return import_into_book (self, error);
  done = run (self, NULL, error);
  return check_file (self, done, error);
}

QyXmlImportReport *
qy_xml_import_report_new (void)
{
  QyXmlImportReport *report = g_new0 (QyXmlImportReport, 1);

  report->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_xml_difference_free);
  report->refused = g_ptr_array_new_with_free_func (g_free);
  report->notes = g_ptr_array_new_with_free_func (g_free);
  return report;
}

void
qy_xml_import_report_free (QyXmlImportReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->differences);
  g_ptr_array_unref (report->refused);
  g_ptr_array_unref (report->notes);
  g_free (report);
}

gboolean
qy_xml_import (QyStore *store,
               const char *path,
               const QyXmlImportOptions *options,
               QyXmlImportReport *report,
               GError **error)
{
  static const QyXmlImportOptions defaults = { FALSE };
  g_autoptr (QyXmlImportReport) own = NULL;
  g_autoptr (QyXmlQueue) queue = NULL;
  g_autoptr (QyXmlSource) source = NULL;
  Import self = { store, options != NULL ? options : &defaults, report };
  GError *cause = NULL;
  gboolean fine;

  g_return_val_if_fail (store == NULL || QY_IS_STORE (store), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  source = self.source = qy_xml_source_open (path, self.options->cancellable, error);
  if (source == NULL)
    return FALSE;
  if (report == NULL)
    self.report = own = qy_xml_import_report_new ();
  queue = self.queue = qy_xml_queue_new ();
  qy_xml_refusals_init (&self.file, path);
  qy_xml_refusals_init (&self.book, path);
  fine = import (&self, &cause);
  if (!fine)
    g_propagate_error (error, cause);
  qy_xml_refusals_clear (&self.file);
  qy_xml_refusals_clear (&self.book);
  return fine;
}
