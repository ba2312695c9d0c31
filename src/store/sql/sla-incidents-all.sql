-- SPDX-License-Identifier: GPL-3.0-or-later
-- the same of every contract in force, by contract: no index of states, so that they come in the order of their ids
SELECT i.contract_id, i.id, i.number, i.title, i.kind, i.production, i.problem_level, i.service_level, i.handling_level, i.score,
  i.reported_at, i.acknowledged_at, i.onsite_at, i.restored_at, i.planned_at, i.resolved_at, i.closed_at, i.fault, i.excluded,
  CASE WHEN EXISTS (
    SELECT 1 FROM service_record r WHERE r.incident_id = i.id AND r.client_signed_on IS NOT NULL
  ) THEN 1 ELSE 0 END,
  p.at, p.until_at
FROM contract c
JOIN incident i ON i.contract_id = c.id
LEFT JOIN incident_entry p ON p.incident_id = i.id AND p.kind = 'pause'
WHERE COALESCE (c.state, '') IN ('in-force', 'suspended') AND i.reported_at >= $1 AND i.reported_at < $2
ORDER BY c.id NULLS FIRST, i.reported_at NULLS FIRST, i.id NULLS FIRST, p.at NULLS FIRST
