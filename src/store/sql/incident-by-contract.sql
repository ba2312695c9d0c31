-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a contract, reported from $2 until before $3, the last one first; columns as in the table.
SELECT id, contract_id, number, kind, title, description, system, production, problem_level, service_level,
  handling_level, override_reason, score, occurred_at, reported_at, acknowledged_at, onsite_at, restored_at,
  planned_at, resolved_at, confirmed_at, closed_at, reporter, channel, person_id, fault, fault_note, excluded,
  resolution, note, rev, changed_by, changed_at
FROM incident WHERE contract_id = $1 AND reported_at >= $2 AND reported_at < $3
ORDER BY reported_at DESC NULLS LAST, id DESC NULLS LAST
