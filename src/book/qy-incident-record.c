/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-incident-private.h"

#include "qy-book-contract.h"
#include "qy-index-private.h"
#include "qy-moment-zone.h"

static const QyMember incident_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, contract_id) },
  { "number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, number) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, kind) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, title) },
  { "description", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, description) },
  { "system", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, system) },
  { "production", QY_MEMBER_INT, G_STRUCT_OFFSET (QyIncident, production) },
  { "problem_level", QY_MEMBER_INT, G_STRUCT_OFFSET (QyIncident, problem_level) },
  { "service_level", QY_MEMBER_INT, G_STRUCT_OFFSET (QyIncident, service_level) },
  { "handling_level", QY_MEMBER_INT, G_STRUCT_OFFSET (QyIncident, handling_level) },
  { "override_reason", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, override_reason) },
  { "score", QY_MEMBER_INT, G_STRUCT_OFFSET (QyIncident, score) },
  { "occurred_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, occurred_at) },
  { "reported_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, reported_at) },
  { "acknowledged_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, acknowledged_at) },
  { "onsite_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, onsite_at) },
  { "restored_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, restored_at) },
  { "planned_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, planned_at) },
  { "resolved_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, resolved_at) },
  { "confirmed_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, confirmed_at) },
  { "closed_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, closed_at) },
  { "reporter", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, reporter) },
  { "channel", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, channel) },
  { "person_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, person_id) },
  { "fault", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, fault) },
  { "fault_note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, fault_note) },
  { "excluded", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, excluded) },
  { "resolution", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, resolution) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncident, note) },
};

static const QyMember incident_entry_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, contract_id) },
  { "incident_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, incident_id) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, kind) },
  { "at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, at) },
  { "until_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, until_at) },
  { "step", QY_MEMBER_INT, G_STRUCT_OFFSET (QyIncidentEntry, step) },
  { "audience", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, audience) },
  { "who", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, who) },
  { "text", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyIncidentEntry, text) },
};

const QyPartKind qy_incident_kind = {
  .record = { N_ ("incident"), &qy_incident_table, sizeof (QyIncident), incident_members,
              G_N_ELEMENTS (incident_members), G_STRUCT_OFFSET (QyIncident, rev) },
  .free_record = (GDestroyNotify) qy_incident_free,
  .id_offset = G_STRUCT_OFFSET (QyIncident, id),
  .contract_offset = G_STRUCT_OFFSET (QyIncident, contract_id),
  .position_offset = -1,
};

const QyPartKind qy_incident_entry_kind = {
  .record = { N_ ("entry of an incident"), &qy_incident_entry_table, sizeof (QyIncidentEntry),
              incident_entry_members, G_N_ELEMENTS (incident_entry_members),
              G_STRUCT_OFFSET (QyIncidentEntry, rev) },
  .free_record = (GDestroyNotify) qy_incident_entry_free,
  .id_offset = G_STRUCT_OFFSET (QyIncidentEntry, id),
  .contract_offset = G_STRUCT_OFFSET (QyIncidentEntry, contract_id),
  .position_offset = -1,
};

GPtrArray *
qy_incident_list_entries (QyBook *book, const char *incident_id, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func (qy_incident_entry_kind.free_record);
  QyStore *store = qy_book_get_store (book);
  QyStatement *statement = qy_store_query (store, "incident-entries", error);
  QyStep step;

  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, incident_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      g_autoptr (QyRow) row = qy_store_read_row (store, &qy_incident_entry_table, statement);

      g_ptr_array_add (entries, qy_record_from_row (&qy_incident_entry_kind.record, row));
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

QyIncidentEntry *
qy_incident_open_pause (GPtrArray *entries)
{
  for (guint i = entries->len; i > 0; i--)
    {
      QyIncidentEntry *entry = entries->pdata[i - 1];

      if (g_str_equal (entry->kind, "pause") && entry->until_at == NULL)
        return entry;
    }
  return NULL;
}

GTimeZone *
qy_incident_zone (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, contract_id, error);

  return contract != NULL ? qy_moment_zone (contract->time_zone) : NULL;
}

gboolean
qy_incident_reindex (QyAct *act, const char *id, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (QyIncident) incident = qy_book_incident_get (act->book, id, &cause);

  if (incident != NULL)
    return qy_index_put_parts (act, QY_INDEX_INCIDENT, id, error, incident->number, incident->title,
                               incident->description, QY_INDEX_END);
  if (g_error_matches (cause, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND))
    return qy_index_remove (act, QY_INDEX_INCIDENT, id, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
