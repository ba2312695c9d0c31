/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn attachment_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "holder_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "role", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "name", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "media_type", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "sha256", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "added_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_attachment_table = {
  .name = "attachment",
  .columns = attachment_columns,
  .n_columns = G_N_ELEMENTS (attachment_columns),
  .owner = "holder_id",
};
