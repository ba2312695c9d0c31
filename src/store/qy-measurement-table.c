/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn measurement_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "from_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "until_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "quantity", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "scope", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "value", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "source", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_measurement_table = {
  .name = "measurement",
  .columns = measurement_columns,
  .n_columns = G_N_ELEMENTS (measurement_columns),
  .owner = "contract_id",
};

static const QyColumn service_window_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "scope", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "from_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "until_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "asked_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "notified_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "agreed_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "agreed_by", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "incident_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "fault", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "reason", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_service_window_table = {
  .name = "service_window",
  .columns = service_window_columns,
  .n_columns = G_N_ELEMENTS (service_window_columns),
  .owner = "contract_id",
};

static const QyColumn sla_statement_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "period", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "figures", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "figures_sha256", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "credit", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "currency", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "approved_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "approved_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_sla_statement_table = {
  .name = "sla_statement",
  .columns = sla_statement_columns,
  .n_columns = G_N_ELEMENTS (sla_statement_columns),
  .owner = "contract_id",
};
