/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn correspondence_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "direction", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "channel", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "subject", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "counterpart", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "sent_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "arrived_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "proof", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_correspondence_table = {
  .name = "correspondence",
  .columns = correspondence_columns,
  .n_columns = G_N_ELEMENTS (correspondence_columns),
  .owner = "contract_id",
};
