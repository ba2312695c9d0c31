-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a contract demands and when: records that people make (milestone, obligation, due_mark, invoice, movement,
-- allocation, correspondence, checklist_item), their own holidays, and due and schedule, which are derived from terms and
-- records and can be thrown away and made again at any time. A due row is known by (holder_id, source_id, occurrence); people's
-- records name it so, and survive every new derivation.

ALTER TABLE party ADD COLUMN own INTEGER;  -- 1: we ourselves; else NULL, as in the history of older rows

CREATE TABLE milestone (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  kind TEXT NOT NULL,             -- event | notice | objection | renewal | extension | decision | suspension | termination |
                                  -- settlement | consent | returned | destroyed
  name TEXT,                      -- of an event: delivery, acceptance, or the words a value waits for
  on_day TEXT NOT NULL,
  until_day TEXT,                 -- last day of a suspension or extension; NULL: open
  reason TEXT, letter_id TEXT, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX milestone_by_contract ON milestone (contract_id, on_day);

CREATE TABLE obligation (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,             -- deliverable | report | training | acceptance | repair | meeting | document | other
  title TEXT NOT NULL,
  label TEXT,                     -- A, B: whose duty; NULL: everybody's
  rule TEXT NOT NULL,             -- a due rule (src/core/qy-due-rule.h)
  evidence TEXT, block_key TEXT, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX obligation_by_contract ON obligation (contract_id, position);

CREATE TABLE due_mark (
  holder_id TEXT NOT NULL,        -- the due row's: contract; or party, for a qualification
  source_id TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  state TEXT NOT NULL,            -- open | done | waived
  done_on TEXT, accepted_on TEXT, result TEXT,
  snoozed_until TEXT, reason TEXT, person_id TEXT, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (holder_id, source_id, occurrence)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  direction TEXT NOT NULL,        -- issued | received
  kind TEXT NOT NULL,             -- normal | special | credit
  number TEXT,
  issued_on TEXT NOT NULL, received_on TEXT,
  amount INTEGER NOT NULL,        -- tax included; of a credit invoice below zero
  currency TEXT NOT NULL,
  tax_rate TEXT, tax INTEGER, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX invoice_by_contract ON invoice (contract_id, issued_on);

CREATE TABLE movement (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  direction TEXT NOT NULL,        -- in | out
  kind TEXT NOT NULL,             -- payment | refund | credit-note | set-off
  on_day TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  method TEXT, account TEXT, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX movement_by_contract ON movement (contract_id, on_day);
CREATE INDEX movement_by_day ON movement (on_day, direction, currency, amount);

CREATE TABLE allocation (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  movement_id TEXT REFERENCES movement (id), -- one of the two
  invoice_id TEXT REFERENCES invoice (id),
  source_id TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  amount INTEGER NOT NULL,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX allocation_by_contract ON allocation (contract_id, source_id, occurrence);

CREATE TABLE correspondence (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  direction TEXT NOT NULL,        -- in | out
  kind TEXT NOT NULL,             -- notice | objection | renewal | termination | suspension | reminder | consent | other
  channel TEXT NOT NULL,          -- registered | courier | e-mail | hand | other
  subject TEXT NOT NULL,
  counterpart TEXT,
  sent_on TEXT, arrived_on TEXT,
  proof TEXT, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX correspondence_by_contract ON correspondence (contract_id, sent_on);

CREATE TABLE checklist_item (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  list TEXT NOT NULL,             -- preparation | renewal | handover
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  due_on TEXT, done_on TEXT, done_by TEXT, note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX checklist_item_by_contract ON checklist_item (contract_id, list, position);

CREATE TABLE holiday_year (
  id TEXT NOT NULL PRIMARY KEY,      -- holidays-2026: the same in every book
  year INTEGER NOT NULL UNIQUE,      -- a year that the book's own holidays cover
  source TEXT NOT NULL,              -- name of the file
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;

-- The list of a year may name days of the year before or after it.
CREATE TABLE holiday (
  year_id TEXT NOT NULL REFERENCES holiday_year (id),
  day TEXT NOT NULL,
  off INTEGER NOT NULL,           -- 1: free; 0: a weekend day that is worked
  name TEXT NOT NULL,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  PRIMARY KEY (year_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
  rowid INTEGER NOT NULL PRIMARY KEY,
  holder_id TEXT NOT NULL,        -- contract; or party, for a qualification
  source_id TEXT NOT NULL,        -- term, obligation, qualification
  occurrence TEXT NOT NULL,       -- 2026-02, r2, 1 …
  kind TEXT NOT NULL,             -- src/core/qy-due.h
  label TEXT,
  side TEXT NOT NULL,             -- us | them | both | unknown: who must act
  person_id TEXT,
  due_on TEXT, safe_on TEXT,      -- NULL: waits for an event
  certain INTEGER NOT NULL,
  waiting_for TEXT,
  rule TEXT NOT NULL,
  open INTEGER NOT NULL,
  snoozed_until TEXT,
  direction TEXT,                 -- in | out | unknown; with an amount
  amount INTEGER, paid INTEGER, invoiced INTEGER, currency TEXT,
  UNIQUE (holder_id, source_id, occurrence)
) STRICT;
CREATE INDEX due_open_by_day ON due (open, safe_on, rowid);
CREATE INDEX due_open_by_kind ON due (open, kind, safe_on, rowid);
CREATE INDEX due_open_by_person ON due (open, person_id, safe_on, rowid);
CREATE INDEX due_money_by_day ON due (due_on, direction, currency, open, amount, paid) WHERE amount IS NOT NULL;

CREATE TABLE schedule (
  contract_id TEXT NOT NULL PRIMARY KEY,
  refresh_on TEXT NOT NULL,       -- from this day on the rows must be derived anew
  term_start TEXT, term_last TEXT,-- the term that runs on the day they were derived, with all renewals
  renewals INTEGER NOT NULL,
  notice_on TEXT,                 -- last safe day for a notice in this term
  phase TEXT NOT NULL             -- none | notice-open | will-renew | ending | expired
) STRICT, WITHOUT ROWID;
CREATE INDEX schedule_by_refresh_on ON schedule (refresh_on);
