/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn checklist_item_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "list", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "what", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "due_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "done_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "done_by", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_checklist_item_table = {
  .name = "checklist_item",
  .columns = checklist_item_columns,
  .n_columns = G_N_ELEMENTS (checklist_item_columns),
  .owner = "contract_id",
};
