/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn clause_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "category", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "stance", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "alternate_of", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "guidance", QY_COLUMN_TEXT, QY_COLUMN_BODY },
  { "tags", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "sort_key", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_clause_table = {
  .name = "clause",
  .columns = clause_columns,
  .n_columns = G_N_ELEMENTS (clause_columns),
};
