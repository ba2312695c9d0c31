/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-part-private.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-private.h"
#include "qy-counter.h"
#include "qy-derive-private.h"
#include "qy-due-store.h"
#include "qy-number-pattern.h"

/* What names another one comes before it. */
static const QyTable *const parts[] = {
  &qy_daily_report_line_table, &qy_daily_report_table,   &qy_evaluation_score_table,
  &qy_evaluation_table,        &qy_change_request_table, &qy_meeting_item_table,
  &qy_meeting_table,           &qy_sla_statement_table,  &qy_service_window_table,
  &qy_measurement_table,       &qy_service_record_table, &qy_incident_entry_table,
  &qy_incident_table,          &qy_checklist_item_table, &qy_correspondence_table,
  &qy_allocation_table,        &qy_movement_table,       &qy_invoice_table,
  &qy_due_mark_table,          &qy_obligation_table,     &qy_milestone_table,
};

static gpointer
record_from_row (const QyPartKind *kind, const QyRow *row)
{
  gpointer record = qy_record_from_row (&kind->record, row);

  if (kind->finish_record != NULL)
    kind->finish_record (record, row);
  return record;
}

static char **
text_at (gpointer record, gsize offset)
{
  return (char **) (void *) ((char *) record + offset);
}

static gint64 *
int_at (gpointer record, gsize offset)
{
  return (gint64 *) (void *) ((char *) record + offset);
}

static gboolean
give_place (QyAct *act, const QyPartKind *kind, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  gint64 *position;
  gint64 last = 0;

  if (kind->position_offset < 0)
    return TRUE;
  position = int_at (record, kind->position_offset);
  if (*position != 0)
    return TRUE;
  rows = qy_store_list_owned (act->store, kind->record.table,
                              *text_at (record, kind->contract_offset), error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    last = MAX (last, qy_row_get_int (rows->pdata[i], "position"));
  *position = last + 1;
  return TRUE;
}

static void
fill_row (const QyPartKind *kind, gconstpointer record, QyRow *row)
{
  qy_record_to_row (&kind->record, record, row);
  if (kind->finish_row != NULL)
    kind->finish_row (record, row);
}

static gboolean
insert (QyAct *act, const QyPartKind *kind, gpointer record, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (kind->record.table);
  char **id = text_at (record, kind->id_offset);

  if (*id == NULL)
    *id = qy_book_new_id (act->book);
  if (!give_place (act, kind, record, error))
    return FALSE;
  fill_row (kind, record, row);
  return qy_act_insert (act, row, int_at (record, kind->record.rev_offset), error);
}

static gboolean
update (QyAct *act, const QyPartKind *kind, gpointer record, GError **error)
{
  const char *id = *text_at (record, kind->id_offset);
  g_autoptr (QyRow) row = qy_record_get_row (act->book, &kind->record, id, error);

  if (row == NULL)
    return FALSE;
  if (g_strcmp0 (qy_row_get_text (row, "contract_id"), *text_at (record, kind->contract_offset))
      != 0)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("%s “%s” belongs to another contract; nothing was stored"),
                   _ (kind->record.what), id);
      return FALSE;
    }
  fill_row (kind, record, row);
  return qy_act_update (act, row, int_at (record, kind->record.rev_offset), error);
}

GPtrArray *
qy_part_list (QyBook *book, const QyPartKind *kind, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *records;

  rows = qy_store_list_owned (qy_book_get_store (book), kind->record.table, contract_id, error);
  if (rows == NULL)
    return NULL;
  records = g_ptr_array_new_with_free_func (kind->free_record);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (records, record_from_row (kind, rows->pdata[i]));
  return records;
}

gpointer
qy_part_get (QyBook *book, const QyPartKind *kind, const char *id, GError **error)
{
  g_autoptr (QyRow) row = qy_record_get_row (book, &kind->record, id, error);

  return row != NULL ? record_from_row (kind, row) : NULL;
}

QyAct *
qy_part_begin (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyAct) act = qy_act_begin (book, error);
  g_autoptr (QyRow) contract = NULL;

  if (act != NULL)
    contract = qy_record_get_row (book, &qy_contract_kind, contract_id, error);
  return contract != NULL ? g_steal_pointer (&act) : NULL;
}

gboolean
qy_part_put (QyAct *act, const QyPartKind *kind, gpointer record, GError **error)
{
  return *int_at (record, kind->record.rev_offset) == 0 ? insert (act, kind, record, error)
                                                        : update (act, kind, record, error);
}

gboolean
qy_part_draw_number (
    QyAct *act, const char *pattern, const char *query, char **number, GError **error)
{
  int year = qy_book_get_today (act->book).year;
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_free);

  do
    {
      gint64 seq = qy_counter_next (act->store, pattern, year, error);

      g_clear_pointer (number, g_free);
      g_ptr_array_set_size (taken, 0);
      *number = seq > 0 ? qy_number_pattern_print (pattern, year, (int) seq, error) : NULL;
      if (*number == NULL || !qy_record_find_ids (act->book, query, *number, NULL, taken, error))
        return FALSE;
    }
  while (taken->len > 0);
  return TRUE;
}

gboolean
qy_part_take (QyAct *act, const QyRow *row, GError **error)
{
  g_autoptr (GPtrArray) attachments = NULL;

  if (qy_table_column (qy_row_get_table (row), "id") < 0)
    return qy_act_remove (act, row, error);
  attachments =
      qy_store_list_owned (act->store, &qy_attachment_table, qy_row_get_text (row, "id"), error);
  if (attachments == NULL)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      const QyRow *attachment = attachments->pdata[i];

      if (!qy_act_remove (act, attachment, error)
          || !qy_index_remove (act, QY_INDEX_ATTACHMENT, qy_row_get_text (attachment, "id"), error))
        return FALSE;
    }
  if (qy_row_get_table (row) == &qy_incident_table
      && !qy_index_remove (act, QY_INDEX_INCIDENT, qy_row_get_text (row, "id"), error))
    return FALSE;
  return qy_act_remove (act, row, error);
}

gboolean
qy_part_commit (
    QyAct *act, const char *contract_id, const char *verb, const char *label, GError **error)
{
  if (act->touched && !qy_contract_derive (act, contract_id, error))
    return FALSE;
  return qy_act_commit (act, contract_id, verb, label, error);
}

gboolean
qy_part_remove (QyBook *book,
                const QyPartKind *kind,
                const char *id,
                const char *verb,
                const char *label,
                GError **error)
{
  g_autoptr (QyAct) act = qy_act_begin (book, error);
  g_autoptr (QyRow) row = act != NULL ? qy_record_get_row (book, &kind->record, id, error) : NULL;

  return row != NULL && qy_part_take (act, row, error)
         && qy_part_commit (act, qy_row_get_text (row, "contract_id"), verb, label, error);
}

gboolean
qy_part_remove_all (QyAct *act, const char *contract_id, GError **error)
{
  for (guint t = 0; t < G_N_ELEMENTS (parts); t++)
    {
      g_autoptr (GPtrArray) rows = qy_store_list_owned (act->store, parts[t], contract_id, error);

      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        {
          if (!qy_part_take (act, rows->pdata[i], error))
            return FALSE;
        }
    }
  return qy_due_store_replace (act->store, contract_id, NULL, 0, NULL, error)
         && qy_schedule_store_remove (act->store, contract_id, error);
}
