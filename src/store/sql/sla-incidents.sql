-- SPDX-License-Identifier: GPL-3.0-or-later
-- incidents of one contract reported between two instants, whether the client signed a sheet about them, a row a pause
SELECT i.contract_id, i.id, i.number, i.title, i.kind, i.production, i.problem_level, i.service_level, i.handling_level, i.score,
  i.reported_at, i.acknowledged_at, i.onsite_at, i.restored_at, i.planned_at, i.resolved_at, i.closed_at, i.fault, i.excluded,
  CASE WHEN EXISTS (
    SELECT 1 FROM service_record r WHERE r.incident_id = i.id AND r.client_signed_on IS NOT NULL
  ) THEN 1 ELSE 0 END,
  p.at, p.until_at
FROM incident i
LEFT JOIN incident_entry p ON p.incident_id = i.id AND p.kind = 'pause'
WHERE i.contract_id = $1 AND i.reported_at >= $2 AND i.reported_at < $3
ORDER BY i.reported_at NULLS FIRST, i.id NULLS FIRST, p.at NULLS FIRST
