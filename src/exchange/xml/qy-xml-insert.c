/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-insert.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-counter.h"
#include "qy-due-store.h"
#include "qy-event.h"
#include "qy-tables.h"
#include "qy-xml-blobs.h"
#include "qy-xml-compare.h"
#include "qy-xml-merge.h"
#include "qy-xml-references.h"

/* What happens to the rows of the record under way */
typedef enum
{
  MODE_ADD,
  MODE_SKIP,
  MODE_REPLACE,
} Mode;

struct _QyXmlInsert
{
  QyStore *store;
  const QyXmlImportOptions *options;
  QyXmlRefusals *refusals;
  QyXmlImportReport *report;
  QyXmlCompare compare;
  QyXmlReferences references;
  QyXmlBlobs blobs;
  QyXmlMerge merge;
  Mode mode;
};

static const struct
{
  const QyXmlElement *element;
  gsize count; /* offset in QyXmlCounts */
} counted[] = {
  { &qy_xml_person, G_STRUCT_OFFSET (QyXmlCounts, persons) },
  { &qy_xml_party, G_STRUCT_OFFSET (QyXmlCounts, parties) },
  { &qy_xml_clause, G_STRUCT_OFFSET (QyXmlCounts, clauses) },
  { &qy_xml_template, G_STRUCT_OFFSET (QyXmlCounts, templates) },
  { &qy_xml_contract, G_STRUCT_OFFSET (QyXmlCounts, contracts) },
  { &qy_xml_holiday_year, G_STRUCT_OFFSET (QyXmlCounts, holidays) },
};

static void
count_record (const QyXmlElement *element, QyXmlCounts *counts)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (counted[i].element == element)
      ++*(guint64 *) G_STRUCT_MEMBER_P (counts, counted[i].count);
}

QyXmlInsert *
qy_xml_insert_new (QyStore *store,
                   const QyXmlImportOptions *options,
                   QyXmlRefusals *refusals,
                   QyXmlImportReport *report,
                   GError **error)
{
  g_autoptr (QyXmlInsert) self = g_new0 (QyXmlInsert, 1);

  self->store = store;
  self->options = options;
  self->refusals = refusals;
  self->report = report;
  self->blobs.store = store;
  qy_xml_references_init (&self->references, store, report->notes, refusals);
  if (!qy_xml_compare_init (&self->compare, store, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
qy_xml_insert_free (QyXmlInsert *self)
{
  if (self == NULL)
    return;
  qy_xml_merge_clear (&self->merge);
  qy_xml_compare_clear (&self->compare);
  if (self->references.pending != NULL)
    qy_xml_references_clear (&self->references);
  g_free (self->blobs.sha256);
  g_free (self);
}

static gboolean
insert_event (QyXmlInsert *self, const QyRow *row, GError **error)
{
  const QyEvent event = {
    .id = (char *) qy_row_cell_text (row, 0),
    .stream = (char *) qy_row_cell_text (row, 1),
    .n = qy_row_cell_int (row, 2),
    .at = (char *) qy_row_cell_text (row, 3),
    .who = (char *) qy_row_cell_text (row, 4),
    .verb = (char *) qy_row_cell_text (row, 5),
    .label = (char *) qy_row_cell_text (row, 6),
    .changes = (char *) qy_row_cell_text (row, 7),
    .undoes = (char *) qy_row_cell_text (row, 8),
    .prev = (char *) qy_row_cell_text (row, 9),
    .hash = (char *) qy_row_cell_text (row, 10),
  };

  return qy_event_insert (self->store, &event, error);
}

static gboolean
store_row (QyXmlInsert *self, const QyXmlElement *element, QyRow *row, GError **error)
{
  if (!qy_xml_blobs_expect (&self->blobs, row, error)
      || !qy_xml_references_hold_back (&self->references, row, error))
    return FALSE;
  if (self->mode == MODE_REPLACE)
    return qy_xml_merge_row (&self->merge, element, row, error);
  if (element->table == &qy_xml_event_table)
    return insert_event (self, row, error);
  return qy_store_insert (self->store, row, error);
}

/* A row that the book refuses is noted with its line, and the rest of its record is passed over. */
static gboolean
take_row (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (self->mode == MODE_SKIP)
    return TRUE;
  if (store_row (self, item->element, item->row, &cause))
    return TRUE;
  if (!g_error_matches (cause, QY_STORE_ERROR, QY_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  qy_xml_references_refuse (&self->references, item->row, item->line, cause);
  self->mode = MODE_SKIP;
  qy_xml_merge_clear (&self->merge);
  return TRUE;
}

static void
decide (QyXmlInsert *self, QyXmlItem *item, QyXmlDifference *difference)
{
  difference->replaced = self->options->decide != NULL
                         && self->options->decide (difference, self->options->decide_data);
  self->mode = difference->replaced ? MODE_REPLACE : MODE_SKIP;
  if (difference->replaced)
    qy_xml_merge_begin (&self->merge, self->store, item->element, difference->id, item->events,
                        item->head);
  g_ptr_array_add (self->report->differences, difference);
}

static gboolean
begin_record (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  QyXmlDifference *difference = NULL;

  switch (qy_xml_compare_record (&self->compare, item, &difference, error))
    {
    case QY_XML_ABSENT:
      self->mode = MODE_ADD;
      count_record (item->element, &self->report->added);
      break;
    case QY_XML_SAME:
      self->mode = MODE_SKIP;
      count_record (item->element, &self->report->same);
      break;
    case QY_XML_DIFFERENT:
      decide (self, item, difference);
      break;
    case QY_XML_TWICE:
      self->mode = MODE_SKIP;
      qy_xml_refuse (self->refusals, QY_ERROR_CONSTRAINT, item->line,
                     _ ("%s: the id %s is in the file twice"), item->element->name,
                     qy_row_get_text (item->row, "id"));
      break;
    default:
      return FALSE;
    }
  if (item->element == &qy_xml_holiday_year && self->mode != MODE_SKIP
      && !qy_schedule_store_forget (self->store, error))
    return FALSE;
  return take_row (self, item, error);
}

/* The book's own row has its history on the book's stream, which stays: taking over the file's
 * settings is an event. */
static gboolean
take_settings (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  g_autoptr (QyEvent) event = NULL;
  gboolean fine;

  qy_store_set_recording (self->store, TRUE);
  fine = begin_record (self, item, error);
  if (fine && self->mode == MODE_ADD)
    {
      event = qy_event_append (self->store, QY_EVENT_STREAM_BOOK, "book.import",
                               _ ("Settings taken over from a file"), NULL, error);
      fine = event != NULL;
    }
  if (self->mode != MODE_REPLACE)
    qy_store_set_recording (self->store, FALSE);
  return fine;
}

static gboolean
begin_history (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  gboolean there = FALSE;

  if (!qy_xml_compare_history (&self->compare, item->id, &there, error))
    return FALSE;
  self->mode = there ? MODE_SKIP : MODE_ADD;
  return TRUE;
}

static gboolean
take_blob (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  guint64 before = self->blobs.added;

  if (!qy_xml_blobs_start (&self->blobs, qy_row_cell_text (item->row, 0),
                           qy_row_cell_int (item->row, 1), error))
    return FALSE;
  if (self->blobs.added > before)
    self->report->added.files++;
  else
    self->report->same.files++;
  return TRUE;
}

static gboolean
take_counter (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  return qy_counter_raise (self->store, qy_row_cell_text (item->row, 0),
                           qy_row_cell_int (item->row, 1), qy_row_cell_int (item->row, 2), error);
}

static gboolean
end_record (QyXmlInsert *self, GError **error)
{
  gboolean fine = self->mode != MODE_REPLACE || qy_xml_merge_end (&self->merge, error);

  qy_xml_merge_clear (&self->merge);
  return fine;
}

gboolean
qy_xml_insert_item (QyXmlInsert *self, QyXmlItem *item, GError **error)
{
  const QyXmlElement *element = item->element;

  if (item->kind == QY_XML_ITEM_BYTES)
    return qy_xml_blobs_piece (&self->blobs, item->bytes, error);
  if (item->kind == QY_XML_ITEM_END)
    return element->kind == QY_XML_BLOB || end_record (self, error);
  if (element == &qy_xml_settings)
    return take_settings (self, item, error);
  if (element->kind == QY_XML_RECORD)
    return begin_record (self, item, error);
  if (element->kind == QY_XML_HISTORY)
    return begin_history (self, item, error);
  if (element->kind == QY_XML_BLOB)
    return take_blob (self, item, error);
  if (element == &qy_xml_counter)
    return take_counter (self, item, error);
  return take_row (self, item, error);
}

gboolean
qy_xml_insert_finish (QyXmlInsert *self, GError **error)
{
  return qy_xml_references_settle (&self->references, error)
         && qy_xml_blobs_finish (&self->blobs, self->refusals, error);
}
