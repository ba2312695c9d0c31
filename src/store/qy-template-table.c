/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn template_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "category", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "source_name", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "source_text", QY_COLUMN_TEXT, QY_COLUMN_BODY },
  { "analysis", QY_COLUMN_TEXT, QY_COLUMN_BODY },
  { "sort_key", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_template_table = {
  .name = "template",
  .columns = template_columns,
  .n_columns = G_N_ELEMENTS (template_columns),
};
