-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open incidents of a contract; columns as in the table.
SELECT id, contract_id, number, kind, title, description, system, production, problem_level, service_level,
  handling_level, override_reason, score, occurred_at, reported_at, acknowledged_at, onsite_at, restored_at,
  planned_at, resolved_at, confirmed_at, closed_at, reporter, channel, person_id, fault, fault_note, excluded,
  resolution, note, rev, changed_by, changed_at
FROM incident WHERE contract_id = $1 AND closed_at IS NULL
ORDER BY id NULLS FIRST
