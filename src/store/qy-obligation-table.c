/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn obligation_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "label", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rule", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "evidence", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "block_key", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_obligation_table = {
  .name = "obligation",
  .columns = obligation_columns,
  .n_columns = G_N_ELEMENTS (obligation_columns),
  .owner = "contract_id",
};

static const QyColumn due_mark_columns[] = {
  { "holder_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "source_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "occurrence", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "done_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "accepted_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "result", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "snoozed_until", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "reason", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "person_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_due_mark_table = {
  .name = "due_mark",
  .columns = due_mark_columns,
  .n_columns = G_N_ELEMENTS (due_mark_columns),
  .owner = "holder_id",
};
