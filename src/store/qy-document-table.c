/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

static const QyColumn document_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "holder_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "title", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "language", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "numbering", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_document_table = {
  .name = "document",
  .columns = document_columns,
  .n_columns = G_N_ELEMENTS (document_columns),
  .owner = "holder_id",
};

static const QyColumn document_party_columns[] = {
  { "document_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "label", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "label_text", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "role", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "party_id", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_document_party_table = {
  .name = "document_party",
  .columns = document_party_columns,
  .n_columns = G_N_ELEMENTS (document_party_columns),
  .owner = "document_id",
};

static const QyColumn field_columns[] = {
  { "document_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "key", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "position", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "type", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "label", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "required", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "default_raw", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "options", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "note", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_field_table = {
  .name = "field",
  .columns = field_columns,
  .n_columns = G_N_ELEMENTS (field_columns),
  .owner = "document_id",
};

static const QyColumn value_columns[] = {
  { "document_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "field_key", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "raw", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "state", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "waiting_for", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_value_table = {
  .name = "value",
  .columns = value_columns,
  .n_columns = G_N_ELEMENTS (value_columns),
  .owner = "document_id",
};

static const QyColumn block_columns[] = {
  { "document_id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "key", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "rank", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "level", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "kind", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "text", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_RUNS },
  { "cond", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "repeat", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "number_as", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "source_number", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "origin", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_block_table = {
  .name = "block",
  .columns = block_columns,
  .n_columns = G_N_ELEMENTS (block_columns),
  .owner = "document_id",
};

static const QyColumn revision_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "document_id", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "n", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "body", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_BODY },
  { "body_sha256", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "pdf_sha256", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "pages", QY_COLUMN_INT, QY_COLUMN_PLAIN },
  { "issued_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "issued_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "why", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "rev", QY_COLUMN_INT, QY_COLUMN_REQUIRED | QY_COLUMN_REV },
  { "changed_by", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
  { "changed_at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_STAMP },
};

const QyTable qy_revision_table = {
  .name = "revision",
  .columns = revision_columns,
  .n_columns = G_N_ELEMENTS (revision_columns),
  .owner = "document_id",
};
