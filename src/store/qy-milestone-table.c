/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn milestone_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "name", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "on_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "until_day", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "reason", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "letter_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_milestone_table = {
  .name = "milestone",
  .columns = milestone_columns,
  .n_columns = G_N_ELEMENTS (milestone_columns),
  .owner = "contract_id",
};
