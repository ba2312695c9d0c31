/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-derive-private.h"

#include <string.h>

#include "qy-book-calendar.h"
#include "qy-book-party.h"
#include "qy-contract-private.h"
#include "qy-due-store.h"
#include "qy-incident-reckon-private.h"

static char *
day_text (QyDate day)
{
  return qy_date_is_set (day) ? qy_date_to_iso (day) : NULL;
}

/* What people recorded closes a row, gives it to somebody, or puts it off. */
static void
apply_record (QyDueItem *item, const QyDueRecord *record)
{
  if (record == NULL)
    return;
  item->paid = record->paid;
  item->invoiced = record->invoiced;
  item->snoozed_until = g_strdup (record->snoozed_until);
  if (record->person_id != NULL)
    {
      g_free (item->person_id);
      item->person_id = g_strdup (record->person_id);
    }
  if (record->done || (item->has_amount && item->paid >= item->amount && item->amount > 0))
    item->open = FALSE;
}

static QyDueItem *
item_from (const QyLoadedFacts *loaded, const QyDue *due)
{
  QyDueItem *item = g_new0 (QyDueItem, 1);

  item->source_id = g_strdup (due->source_id);
  item->occurrence = g_strdup (due->occurrence);
  item->kind = due->kind;
  item->label = g_strdup (due->label);
  item->side = due->side;
  item->person_id = g_strdup (loaded->responsible_id);
  item->due_on = day_text (due->deadline.date);
  item->safe_on = day_text (due->deadline.safe);
  item->certain = due->deadline.certain;
  item->waiting_for = item->due_on == NULL ? g_strdup (due->waiting_for) : NULL;
  item->rule = qy_due_rule_to_text (&due->rule);
  item->open = due->open;
  item->has_amount = due->has_amount;
  item->direction = due->direction;
  if (due->has_amount)
    {
      item->amount = due->amount.minor;
      item->currency = g_strdup (due->amount.currency);
    }
  item->state = loaded->facts->state;
  return item;
}

/* Money that was booked on a payment which no term plans any more stays visible, with nothing
 * planned. */
static QyDueItem *
orphan_from (const QyLoadedFacts *loaded, const QyDueRecord *record)
{
  QyDueItem *item = g_new0 (QyDueItem, 1);
  g_auto (GStrv) parts = g_strsplit (record->key, "\n", 2);
  QyDate day = qy_date_is_set (record->paid_on) ? record->paid_on : record->invoiced_on;

  item->source_id = g_strdup (parts[0]);
  item->occurrence = g_strdup (parts[1]);
  item->kind = QY_DUE_PAYMENT;
  item->due_on = day_text (day);
  item->safe_on = day_text (day);
  item->rule = g_strdup_printf ("on %s; no-roll", item->due_on);
  item->certain = TRUE;
  item->has_amount = TRUE;
  item->paid = record->paid;
  item->invoiced = record->invoiced;
  item->currency = g_strdup (record->currency);
  item->state = loaded->facts->state;
  return item;
}

GPtrArray *
qy_due_items_from (const QyLoadedFacts *loaded, const QySchedule *schedule)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_item_free);
  g_autoptr (GHashTable) planned = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < schedule->dues->len; i++)
    {
      const QyDue *due = &g_array_index (schedule->dues, QyDue, i);
      const QyDueRecord *record = qy_loaded_facts_find (loaded, due->source_id, due->occurrence);
      QyDueItem *item = item_from (loaded, due);

      apply_record (item, record);
      g_ptr_array_add (items, item);
      if (record != NULL)
        g_hash_table_add (planned, (gpointer) record);
    }
  g_hash_table_iter_init (&iter, loaded->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const QyDueRecord *record = value;

      if (!g_hash_table_contains (planned, record) && (record->paid != 0 || record->invoiced != 0))
        g_ptr_array_add (items, orphan_from (loaded, record));
    }
  g_ptr_array_sort (items, qy_due_item_by_safe_day);
  return items;
}

static QyDueRow
row_from (const QyDueItem *item)
{
  return (QyDueRow){
    .source_id = item->source_id,
    .occurrence = item->occurrence,
    .kind = qy_due_kind_to_string (item->kind),
    .label = item->label,
    .side = qy_side_to_string (item->side),
    .person_id = item->person_id,
    .due_on = item->due_on,
    .safe_on = item->safe_on,
    .certain = item->certain,
    .waiting_for = item->waiting_for,
    .rule = item->rule,
    .open = item->open,
    .snoozed_until = item->snoozed_until,
    .direction = item->has_amount ? qy_direction_to_string (item->direction) : NULL,
    .has_amount = item->has_amount,
    .amount = item->amount,
    .paid = item->paid,
    .invoiced = item->invoiced,
    .currency = item->currency,
  };
}

static gboolean
store_items (QyAct *act, const char *holder_id, GPtrArray *items, GError **error)
{
  g_autofree QyDueRow *rows = g_new (QyDueRow, items->len + 1);

  for (guint i = 0; i < items->len; i++)
    rows[i] = row_from (items->pdata[i]);
  return qy_due_store_replace (act->store, holder_id, rows, items->len, NULL, error);
}

static gboolean
store_schedule (QyAct *act, const char *contract_id, const QySchedule *schedule, GError **error)
{
  g_autofree char *refresh_on = qy_date_to_iso (schedule->refresh_on);
  g_autofree char *start = day_text (schedule->term.start);
  g_autofree char *last =
      day_text (qy_date_is_set (schedule->ends_on) ? schedule->ends_on : schedule->term.last);
  g_autofree char *notice =
      schedule->phase == QY_PHASE_NOTICE_OPEN || schedule->phase == QY_PHASE_WILL_RENEW
          ? day_text (schedule->term.notice_safe)
          : NULL;
  QyScheduleRow row = { refresh_on,       start,  last,
                        schedule->term.n, notice, qy_phase_to_string (schedule->phase) };

  return qy_schedule_store_put (act->store, contract_id, &row, error);
}

static gboolean
store_nothing (QyAct *act, const char *contract_id, GError **error)
{
  const QyScheduleRow row = { .refresh_on = "9999-12-31",
                              .phase = qy_phase_to_string (QY_PHASE_NONE) };

  return qy_due_store_replace (act->store, contract_id, NULL, 0, NULL, error)
         && qy_schedule_store_put (act->store, contract_id, &row, error);
}

static gboolean
derive (QyAct *act, const QyContract *contract, GError **error)
{
  g_autoptr (QyLoadedFacts) loaded = NULL;
  g_autoptr (QySchedule) schedule = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (contract->state < QY_STATE_SIGNED)
    return TRUE;
  if (g_strcmp0 (contract->relation, "amended") == 0)
    return store_nothing (act, contract->id, error); /* what it states is due of its parent */
  loaded = qy_facts_load (act->book, contract, error);
  if (loaded == NULL)
    return FALSE;
  schedule = qy_schedule_derive (loaded->facts, qy_book_get_calendar (act->book),
                                 qy_book_get_today (act->book));
  items = qy_due_items_from (loaded, schedule);
  return store_items (act, contract->id, items, error)
         && store_schedule (act, contract->id, schedule, error);
}

static gboolean
derive_party (QyAct *act, const char *party_id, GError **error)
{
  g_autoptr (GPtrArray) qualifications = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_item_free);

  qualifications = qy_book_party_list_qualifications (act->book, party_id, error);
  if (qualifications == NULL)
    return FALSE;
  for (guint i = 0; i < qualifications->len; i++)
    {
      const QyPartyQualification *qualification = qualifications->pdata[i];
      QyDueItem *item;

      if (qualification->valid_until == NULL)
        continue;
      item = g_new0 (QyDueItem, 1);
      item->source_id = g_strdup (qualification->id);
      item->occurrence = g_strdup ("");
      item->kind = QY_DUE_QUALIFICATION;
      item->label = g_strdup (qualification->name);
      item->side = QY_SIDE_BOTH;
      item->due_on = g_strdup (qualification->valid_until);
      item->safe_on = g_strdup (qualification->valid_until);
      item->certain = TRUE;
      item->rule = g_strdup_printf ("on %s; no-roll", qualification->valid_until);
      item->open = TRUE;
      g_ptr_array_add (items, item);
    }
  return store_items (act, party_id, items, error);
}

gboolean
qy_contract_derive (QyAct *act, const char *contract_id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (QyContract) contract = qy_book_contract_get (act->book, contract_id, &local);

  if (contract != NULL)
    return derive (act, contract, error) && qy_incident_watch (act, contract_id, error);
  if (g_error_matches (local, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND))
    return derive_party (act, contract_id, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
qy_contract_derive_family (QyAct *act, const QyContract *contract, GError **error)
{
  if (contract->state < QY_STATE_SIGNED)
    return qy_incident_watch (act, contract->id, error);
  return qy_contract_derive (act, contract->id, error)
         && (contract->parent_id == NULL || contract->relation == NULL
             || g_str_equal (contract->relation, "framework")
             || qy_contract_derive (act, contract->parent_id, error));
}
