/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn invoice_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "direction", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "issued_on", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "received_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "amount", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "currency", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "tax_rate", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "tax", QY_COLUMN_INT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_invoice_table = {
  .name = "invoice",
  .columns = invoice_columns,
  .n_columns = G_N_ELEMENTS (invoice_columns),
  .owner = "contract_id",
};

static const QyColumn movement_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "direction", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "on_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "amount", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "currency", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "method", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "account", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_movement_table = {
  .name = "movement",
  .columns = movement_columns,
  .n_columns = G_N_ELEMENTS (movement_columns),
  .owner = "contract_id",
};

static const QyColumn allocation_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "movement_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "invoice_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "source_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "occurrence", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "amount", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_allocation_table = {
  .name = "allocation",
  .columns = allocation_columns,
  .n_columns = G_N_ELEMENTS (allocation_columns),
  .owner = "contract_id",
};
