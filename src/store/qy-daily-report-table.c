/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn daily_report_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "on_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "author", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_daily_report_table = {
  .name = "daily_report",
  .columns = daily_report_columns,
  .n_columns = G_N_ELEMENTS (daily_report_columns),
  .owner = "contract_id",
};

static const QyColumn daily_report_line_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "report_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "head", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "count", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "cause", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "incident_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_daily_report_line_table = {
  .name = "daily_report_line",
  .columns = daily_report_line_columns,
  .n_columns = G_N_ELEMENTS (daily_report_line_columns),
  .owner = "contract_id",
};
