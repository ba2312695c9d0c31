-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema of a book, as PostgreSQL writes it: the tables of sqlite/0001-first-book.sql. Only tests use it so
-- far, to prepare the shared SQL.

CREATE TABLE book (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  number_pattern TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  created_at TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  functions TEXT,
  active BIGINT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);

CREATE TABLE party (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,             -- company | person
  name TEXT NOT NULL,
  aliases TEXT, credit_code TEXT, id_number TEXT, representative TEXT, agent TEXT, address TEXT,
  contact TEXT, phone TEXT, email TEXT, note TEXT,
  sort_key TEXT NOT NULL,         -- pinyin order, hexadecimal
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX party_by_sort_key ON party (sort_key, id);
CREATE INDEX party_by_name ON party (name);

CREATE TABLE party_account (
  id TEXT NOT NULL PRIMARY KEY,
  party_id TEXT NOT NULL REFERENCES party (id),
  position BIGINT NOT NULL,
  bank TEXT, holder TEXT, number TEXT, note TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX party_account_by_party ON party_account (party_id, position);

CREATE TABLE party_qualification (
  id TEXT NOT NULL PRIMARY KEY,
  party_id TEXT NOT NULL REFERENCES party (id),
  position BIGINT NOT NULL,
  name TEXT NOT NULL, number TEXT, issuer TEXT, valid_from TEXT, valid_until TEXT, note TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX party_qualification_by_party ON party_qualification (party_id, position);

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,             -- template | contract | clause | amendment | letter
  holder_id TEXT NOT NULL,        -- the template, contract or clause it is the text of
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  numbering TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX document_by_holder ON document (holder_id);

CREATE TABLE document_party (
  document_id TEXT NOT NULL REFERENCES document (id),
  label TEXT NOT NULL,            -- A, B, C
  label_text TEXT NOT NULL,       -- 甲方
  role TEXT NOT NULL,             -- none | client | provider | other
  party_id TEXT REFERENCES party (id),
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (document_id, label)
);
CREATE INDEX document_party_by_party ON document_party (party_id);

CREATE TABLE field (
  document_id TEXT NOT NULL REFERENCES document (id),
  key TEXT NOT NULL,
  position BIGINT NOT NULL,
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  required BIGINT NOT NULL,
  default_raw TEXT, options TEXT, note TEXT,   -- options: one a line
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (document_id, key)
);

CREATE TABLE value (
  document_id TEXT NOT NULL REFERENCES document (id),
  field_key TEXT NOT NULL,
  raw TEXT,
  state TEXT NOT NULL,            -- set | waiting
  waiting_for TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (document_id, field_key)
);

CREATE TABLE block (
  document_id TEXT NOT NULL REFERENCES document (id),
  key TEXT NOT NULL,
  rank TEXT NOT NULL,
  level BIGINT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  cond TEXT, repeat TEXT, number_as TEXT, source_number TEXT, origin TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (document_id, key)
);

CREATE TABLE blob (
  sha256 TEXT NOT NULL PRIMARY KEY,
  size BIGINT NOT NULL
);

CREATE TABLE chunk (
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  n BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  UNIQUE (sha256, n)
);

CREATE TABLE revision (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  n BIGINT NOT NULL,
  body TEXT NOT NULL,             -- canonical XML (src/core/qy-body.h)
  body_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT REFERENCES blob (sha256),
  pages BIGINT,
  issued_at TEXT NOT NULL, issued_by TEXT NOT NULL, why TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  UNIQUE (document_id, n)
);

CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  category TEXT,
  state TEXT NOT NULL,            -- draft | published
  source_name TEXT, source_text TEXT, -- what it was imported from
  analysis TEXT,                  -- proposed terms and findings of the import, JSON
  sort_key TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX template_by_sort_key ON template (sort_key, id);

CREATE TABLE clause (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  stance TEXT NOT NULL,           -- standard | alternate | fallback
  alternate_of TEXT REFERENCES clause (id),
  guidance TEXT, tags TEXT,
  sort_key TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX clause_by_sort_key ON clause (category, sort_key, id);

CREATE TABLE contract (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,    -- provisional in a draft
  title TEXT NOT NULL,
  kind TEXT,
  state TEXT NOT NULL,
  has_text BIGINT NOT NULL,      -- 0: known only from its scan
  template_id TEXT REFERENCES template (id),
  template_version BIGINT,
  parent_id TEXT REFERENCES contract (id),
  relation TEXT,                  -- framework | renewed | replaced | amended
  responsible_id TEXT REFERENCES person (id),
  signed_on TEXT, effective_on TEXT, starts_on TEXT, ends_on TEXT,
  amount BIGINT, currency TEXT,
  counterparty TEXT,              -- names of the parties, for the ledger
  time_zone TEXT NOT NULL,
  tags TEXT, note TEXT,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX contract_by_ends_on ON contract (ends_on, id);
CREATE INDEX contract_by_created_at ON contract (created_at DESC, id);
CREATE INDEX contract_by_state ON contract (state, id);
CREATE INDEX contract_by_parent ON contract (parent_id);

CREATE TABLE signature (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  label TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  revision_id TEXT REFERENCES revision (id),
  voided BIGINT NOT NULL,        -- 1: a later revision took its place
  note TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX signature_by_contract ON signature (contract_id);

CREATE TABLE term (
  id TEXT NOT NULL PRIMARY KEY,
  holder_id TEXT NOT NULL,        -- contract or template
  kind TEXT NOT NULL,
  position BIGINT NOT NULL,
  block_key TEXT,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX term_by_holder ON term (holder_id, position);

CREATE TABLE term_attr (
  term_id TEXT NOT NULL REFERENCES term (id),
  attr TEXT NOT NULL,
  field_key TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (term_id, attr)
);

CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  holder_id TEXT NOT NULL,
  role TEXT NOT NULL,             -- signed-copy | scan | invoice | certificate | record | source | other
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  note TEXT,
  added_at TEXT NOT NULL,
  rev BIGINT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX attachment_by_holder ON attachment (holder_id);

CREATE TABLE counter (
  pattern TEXT NOT NULL,
  year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (pattern, year)
);

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  stream TEXT NOT NULL,           -- id of the document's holder, party, clause …, or "book"
  n BIGINT NOT NULL,             -- 1, 2, 3 … in its stream
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  verb TEXT NOT NULL,
  label TEXT NOT NULL,            -- what a person reads in History
  changes TEXT NOT NULL,          -- JSON, before and after of each row
  undoes TEXT,                    -- id of the event it takes back
  prev TEXT NOT NULL,             -- hash of the event before it in its stream, "" for the first
  hash TEXT NOT NULL,
  UNIQUE (stream, n)
);

-- What can be found; the index over it belongs to the engine.
CREATE TABLE search_row (
  rowid BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  kind TEXT NOT NULL,             -- contract | template | clause | party | attachment
  id TEXT NOT NULL,
  key TEXT NOT NULL,              -- block or field key, or ""
  text TEXT NOT NULL
);
CREATE UNIQUE INDEX search_row_by_record ON search_row (id, key, kind);

CREATE TABLE search_pending (
  first_row BIGINT NOT NULL PRIMARY KEY  -- at most one; none: the index is complete
);
