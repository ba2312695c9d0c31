/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn book_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "number_pattern", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "time_zone", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "created_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_book_table = {
  .name = "book",
  .columns = book_columns,
  .n_columns = G_N_ELEMENTS (book_columns),
};

static const QyColumn person_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "name", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "functions", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "active", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_person_table = {
  .name = "person",
  .columns = person_columns,
  .n_columns = G_N_ELEMENTS (person_columns),
};
