/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn meeting_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "source_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "planned_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "held_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "place", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "chair", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "client_present", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "provider_present", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "minutes", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_meeting_table = {
  .name = "meeting",
  .columns = meeting_columns,
  .n_columns = G_N_ELEMENTS (meeting_columns),
  .owner = "contract_id",
};

static const QyColumn meeting_item_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "meeting_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "what", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "label", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "due_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "done_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "yes", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "no", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "abstain", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "carried_from", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_meeting_item_table = {
  .name = "meeting_item",
  .columns = meeting_item_columns,
  .n_columns = G_N_ELEMENTS (meeting_item_columns),
  .owner = "contract_id",
};

static const QyColumn change_request_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "text", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "asked_on", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "asked_by", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "answered_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "effect_plan", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "effect_quality", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "effect_price", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "currency", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "effect_days", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "workload_minutes", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "decision", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "decided_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "decided_by", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "reason", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "effective_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "amendment_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_change_request_table = {
  .name = "change_request",
  .columns = change_request_columns,
  .n_columns = G_N_ELEMENTS (change_request_columns),
  .owner = "contract_id",
};
