/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn party_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "name", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "aliases", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "credit_code", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "id_number", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "representative", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "agent", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "address", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "contact", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "phone", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "email", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "sort_key", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "own", QY_COLUMN_INT, QY_COLUMN_PLAIN },
};

const QyTable qy_party_table = {
  .name = "party",
  .columns = party_columns,
  .n_columns = G_N_ELEMENTS (party_columns),
};

static const QyColumn party_account_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "party_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "bank", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "holder", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_party_account_table = {
  .name = "party_account",
  .columns = party_account_columns,
  .n_columns = G_N_ELEMENTS (party_account_columns),
  .owner = "party_id",
};

static const QyColumn party_qualification_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "party_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "name", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "issuer", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "valid_from", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "valid_until", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_party_qualification_table = {
  .name = "party_qualification",
  .columns = party_qualification_columns,
  .n_columns = G_N_ELEMENTS (party_qualification_columns),
  .owner = "party_id",
};
