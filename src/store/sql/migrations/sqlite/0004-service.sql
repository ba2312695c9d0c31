-- SPDX-License-Identifier: GPL-3.0-or-later
-- The service under a contract: incidents, records of service, what is measured, months that were approved, meetings,
-- change requests, evaluations, daily reports. Instants (_at) are UTC. All of it belongs to a contract and is told in its
-- history; incident_watch is derived from incidents and terms, and can be made again at any time.

-- a report of somebody, and when what happened to it
CREATE TABLE incident (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  number TEXT NOT NULL,           -- SJ-2026-0001: drawn when it is reported
  kind TEXT NOT NULL,             -- fault | consulting | request | vulnerability | work-order | change | extension
  title TEXT NOT NULL,
  description TEXT,
  system TEXT,                    -- what it is about: a system, a device, an object of the service
  production INTEGER NOT NULL,    -- 1: a production system; 0: not
  problem_level INTEGER NOT NULL, -- as the contract numbers them; 0: not said
  service_level INTEGER NOT NULL, -- 0: not said
  handling_level INTEGER NOT NULL, -- given by hand, with override_reason; 0: follows from the matrix
  override_reason TEXT,
  score INTEGER NOT NULL,         -- CVSS score in tenths: 70 is 7.0; 0: none
  occurred_at TEXT,               -- when it began, if known
  reported_at TEXT NOT NULL,
  acknowledged_at TEXT,           -- responded to
  onsite_at TEXT,
  restored_at TEXT,               -- basic function is back
  planned_at TEXT,                -- the plan to solve it was told
  resolved_at TEXT,
  confirmed_at TEXT,              -- the client confirmed
  closed_at TEXT,
  reporter TEXT,
  channel TEXT,                   -- phone, e-mail, in person …
  person_id TEXT,                 -- who handles it
  fault TEXT,                     -- who or what caused it: provider | client | third-party | ageing | force-majeure | unknown
  fault_note TEXT,
  excluded TEXT,                  -- why it does not count; NULL: it counts
  resolution TEXT,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX incident_by_contract ON incident (contract_id, reported_at);
CREATE INDEX incident_by_number ON incident (number);
CREATE INDEX incident_open ON incident (contract_id, id) WHERE closed_at IS NULL;

-- what happened to an incident besides
CREATE TABLE incident_entry (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  incident_id TEXT NOT NULL REFERENCES incident (id),
  kind TEXT NOT NULL,             -- pause | told | reopened | level | reminder | note
  at TEXT NOT NULL,
  until_at TEXT,                  -- end of a pause; NULL: still paused
  step INTEGER NOT NULL,          -- minutes of the rung that was told; the level given by hand; else 0
  audience TEXT,                  -- who was told; who was reminded
  who TEXT,                       -- who told or reminded
  text TEXT,                      -- reason of a pause or of a level by hand; what was said
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX incident_entry_by_incident ON incident_entry (incident_id, at);

-- a sheet about a service rendered, signed by both
CREATE TABLE service_record (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  number TEXT NOT NULL,           -- FW-2026-0001
  title TEXT NOT NULL,
  kind TEXT NOT NULL,             -- fault | inspection | scan | backup | maintenance | training | report | drill | upgrade |
                                  -- other
  incident_id TEXT REFERENCES incident (id),
  source_id TEXT,                 -- a maintenance row (term), with occurrence
  occurrence TEXT,
  from_at TEXT NOT NULL,
  until_at TEXT,                  -- NULL: under way
  place TEXT,
  mode TEXT,                      -- remote | on-site | phone | online
  problem TEXT,
  handling TEXT,
  tools TEXT,
  verification TEXT,
  cautions TEXT,
  people TEXT,                    -- who worked, separated by 、 or ;
  client_person TEXT,
  minutes INTEGER NOT NULL,       -- worked in normal hours
  overtime_minutes INTEGER NOT NULL,
  state TEXT NOT NULL,            -- draft | done | signed
  provider_signed_on TEXT,
  client_signed_on TEXT,
  signed_copy_id TEXT,            -- attachment: the scan; with it, or with both days, the record is signed and read-only
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX service_record_by_contract ON service_record (contract_id, from_at);
CREATE INDEX service_record_by_incident ON service_record (incident_id);

-- an input of indicators: a quantity of a period
CREATE TABLE measurement (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,        -- included
  quantity TEXT NOT NULL,         -- planned | outage | maintenance (minutes) | transactions | failed | third-party | alarms |
                                  -- late | false | handled | handling-minutes | count | reported | resolved | baseline | after
  scope TEXT NOT NULL,            -- what it is about: a system, a grade of transactions; "": all
  value INTEGER NOT NULL,         -- minutes or number; of baseline and after in thousandths
  source TEXT,                    -- where it comes from: a monitoring system, a file, a person
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX measurement_by_contract ON measurement (contract_id, from_day);

-- an outage, planned maintenance, an extension of service time
CREATE TABLE service_window (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  kind TEXT NOT NULL,             -- outage | maintenance | extension | emergency | degraded | terminal
  scope TEXT NOT NULL,            -- "": all
  from_at TEXT NOT NULL,
  until_at TEXT,                  -- NULL: goes on
  asked_at TEXT,                  -- extension: when it was asked for
  notified_at TEXT,               -- when the other side was told
  agreed_at TEXT,                 -- when the other side consented or confirmed
  agreed_by TEXT,
  incident_id TEXT REFERENCES incident (id),
  fault TEXT,                     -- as of an incident
  reason TEXT,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX service_window_by_contract ON service_window (contract_id, from_at);

-- the service levels of a month, approved and frozen
CREATE TABLE sla_statement (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  period TEXT NOT NULL,           -- 2026-10
  figures TEXT NOT NULL,          -- canonical text of the figures as they were approved
  figures_sha256 TEXT NOT NULL,
  credit INTEGER NOT NULL,        -- minor units; 0: none
  currency TEXT,
  approved_at TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX sla_statement_by_contract ON sla_statement (contract_id, period);

-- of a body that the contract names
CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  source_id TEXT,                 -- governance term; NULL: of no body
  title TEXT NOT NULL,
  state TEXT NOT NULL,            -- planned | held | cancelled
  planned_at TEXT,
  held_on TEXT,
  place TEXT,
  chair TEXT,
  client_present INTEGER NOT NULL, -- seats taken
  provider_present INTEGER NOT NULL,
  minutes TEXT,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_by_contract ON meeting (contract_id, held_on);

-- what was to be done or voted on
CREATE TABLE meeting_item (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,             -- item | vote
  what TEXT NOT NULL,
  label TEXT,                     -- A, B: whose; NULL: both
  due_on TEXT,
  done_on TEXT,
  yes INTEGER NOT NULL,           -- votes
  no INTEGER NOT NULL,
  abstain INTEGER NOT NULL,
  carried_from TEXT,              -- the item of an earlier meeting that is carried over
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_item_by_meeting ON meeting_item (meeting_id, position);

-- a change of service or requirement somebody asked for
CREATE TABLE change_request (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  number TEXT NOT NULL,           -- BG-2026-0001
  kind TEXT NOT NULL,             -- requirement | feature | version | service | sla | other
  title TEXT NOT NULL,
  text TEXT,
  asked_on TEXT NOT NULL,
  asked_by TEXT,                  -- A, B
  answered_on TEXT,
  effect_plan TEXT,
  effect_quality TEXT,
  effect_price INTEGER NOT NULL,  -- minor units, above zero dearer
  currency TEXT,
  effect_days INTEGER NOT NULL,   -- days that the plan moves
  workload_minutes INTEGER NOT NULL,
  decision TEXT NOT NULL,         -- open | accepted | refused | withdrawn
  decided_on TEXT,
  decided_by TEXT,
  reason TEXT,
  effective_on TEXT,
  amendment_id TEXT,              -- the contract that amends
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX change_request_by_contract ON change_request (contract_id, asked_on);

-- of the provider, every half-year or year
CREATE TABLE evaluation (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  kind TEXT NOT NULL,             -- quarter | half-year | year | other
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  state TEXT NOT NULL,            -- draft | final
  score INTEGER NOT NULL,         -- hundredths of 0 to 100; -1: none
  conclusion TEXT,                -- excellent | good | acceptable | poor
  advice TEXT,                    -- renew | renegotiate | end | open
  text TEXT,
  improvements TEXT,
  source_id TEXT,                 -- evaluation term
  person_id TEXT,
  done_on TEXT,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX evaluation_by_contract ON evaluation (contract_id, from_day);

-- one indicator of an evaluation
CREATE TABLE evaluation_score (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
  position INTEGER NOT NULL,
  indicator TEXT NOT NULL,        -- what is judged
  target TEXT,                    -- as it was printed
  value TEXT,                     -- as it was printed
  proposed INTEGER NOT NULL,      -- hundredths, from the data; -1: none
  score INTEGER NOT NULL,         -- hundredths; -1: none
  weight INTEGER NOT NULL,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX evaluation_score_by_evaluation ON evaluation_score (evaluation_id, position);

-- on the production of the day before
CREATE TABLE daily_report (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  on_day TEXT NOT NULL,           -- the day reported on
  author TEXT,
  note TEXT,
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX daily_report_by_contract ON daily_report (contract_id, on_day);

-- one head with its count
CREATE TABLE daily_report_line (
  id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES contract (id),
  report_id TEXT NOT NULL REFERENCES daily_report (id),
  position INTEGER NOT NULL,
  head TEXT NOT NULL,             -- abnormal-end | hardware | delayed-io | telecom | environment | balance | rerun
  count INTEGER NOT NULL,
  cause TEXT,
  incident_id TEXT REFERENCES incident (id),
  rev INTEGER NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX daily_report_line_by_report ON daily_report_line (report_id, position);

-- open incidents, each with the next moment at which something is due
CREATE TABLE incident_watch (
  incident_id TEXT NOT NULL PRIMARY KEY,
  contract_id TEXT NOT NULL,
  person_id TEXT,
  handling_level INTEGER NOT NULL, -- 0: none
  paused INTEGER NOT NULL,
  due_at TEXT,                    -- the earliest target not met yet; NULL: none, or paused
  next_at TEXT,                   -- the same, or a rung not told yet if that comes first
  next_what TEXT,                 -- response | onsite | restore | plan | resolve | escalation
  breached INTEGER NOT NULL         -- 1: a target was met too late, or was past when the pause began
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_watch_by_next_at ON incident_watch (next_at, incident_id);
CREATE INDEX incident_watch_by_contract ON incident_watch (contract_id);
