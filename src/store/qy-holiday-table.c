/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn holiday_year_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "year", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "source", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_holiday_year_table = {
  .name = "holiday_year",
  .columns = holiday_year_columns,
  .n_columns = G_N_ELEMENTS (holiday_year_columns),
};

static const QyColumn holiday_columns[] = {
  { "year_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "day", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "off", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "name", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_holiday_table = {
  .name = "holiday",
  .columns = holiday_columns,
  .n_columns = G_N_ELEMENTS (holiday_columns),
  .owner = "year_id",
};
