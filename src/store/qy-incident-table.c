/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn incident_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "description", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "system", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "production", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "problem_level", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "service_level", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "handling_level", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "override_reason", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "score", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "occurred_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "reported_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "acknowledged_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "onsite_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "restored_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "planned_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "resolved_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "confirmed_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "closed_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "reporter", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "channel", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "person_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "fault", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "fault_note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "excluded", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "resolution", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_incident_table = {
  .name = "incident",
  .columns = incident_columns,
  .n_columns = G_N_ELEMENTS (incident_columns),
  .owner = "contract_id",
};

static const QyColumn incident_entry_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "incident_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "until_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "step", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "audience", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "who", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "text", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_incident_entry_table = {
  .name = "incident_entry",
  .columns = incident_entry_columns,
  .n_columns = G_N_ELEMENTS (incident_entry_columns),
  .owner = "contract_id",
};
