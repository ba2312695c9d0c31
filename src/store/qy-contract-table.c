/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn contract_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "number", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "has_text", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "template_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "template_version", QY_COLUMN_INT, QY_COLUMN_PLAIN },
  { "parent_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "relation", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "responsible_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "signed_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "effective_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "starts_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "ends_on", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "amount", QY_COLUMN_INT, QY_COLUMN_PLAIN },
  { "currency", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "counterparty", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "time_zone", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "tags", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "sort_key", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "created_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_contract_table = {
  .name = "contract",
  .columns = contract_columns,
  .n_columns = G_N_ELEMENTS (contract_columns),
};

static const QyColumn signature_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "contract_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "label", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "signed_on", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "revision_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "voided", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_signature_table = {
  .name = "signature",
  .columns = signature_columns,
  .n_columns = G_N_ELEMENTS (signature_columns),
  .owner = "contract_id",
};

static const QyColumn term_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "holder_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "block_key", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_term_table = {
  .name = "term",
  .columns = term_columns,
  .n_columns = G_N_ELEMENTS (term_columns),
  .owner = "holder_id",
};

static const QyColumn term_attr_columns[] = {
  { "term_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "attr", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "field_key", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_term_attr_table = {
  .name = "term_attr",
  .columns = term_attr_columns,
  .n_columns = G_N_ELEMENTS (term_attr_columns),
  .owner = "term_id",
};
