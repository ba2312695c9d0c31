/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn service_record_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "incident_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "source_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "occurrence", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "from_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "until_at", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "place", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "mode", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "problem", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "handling", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "tools", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "verification", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "cautions", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "people", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "client_person", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "minutes", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "overtime_minutes", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "provider_signed_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "client_signed_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "signed_copy_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_service_record_table = {
  .name = "service_record",
  .columns = service_record_columns,
  .n_columns = G_N_ELEMENTS (service_record_columns),
  .owner = "contract_id",
};
