/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn evaluation_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "from_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "until_day", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "score", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "conclusion", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "advice", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "text", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "improvements", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "source_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "person_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "done_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_evaluation_table = {
  .name = "evaluation",
  .columns = evaluation_columns,
  .n_columns = G_N_ELEMENTS (evaluation_columns),
  .owner = "contract_id",
};

static const QyColumn evaluation_score_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "evaluation_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "indicator", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "target", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "value", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "proposed", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "score", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "weight", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_evaluation_score_table = {
  .name = "evaluation_score",
  .columns = evaluation_score_columns,
  .n_columns = G_N_ELEMENTS (evaluation_score_columns),
  .owner = "contract_id",
};
