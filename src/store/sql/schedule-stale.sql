-- SPDX-License-Identifier: GPL-3.0-or-later
-- what must be derived anew on a day: contracts never derived, or not since the day their schedule names, contracts with
-- an open incident that is not watched, and parties with a qualification that has no row (an import brings incidents
-- and qualifications, not what is derived from them); at most $2
SELECT id FROM contract
WHERE state NOT IN ('draft', 'in-review', 'approved', 'issued', 'signed-by-one')
  AND NOT EXISTS (SELECT 1 FROM schedule WHERE contract_id = id)
UNION ALL SELECT contract_id FROM schedule WHERE refresh_on <= $1
UNION ALL SELECT DISTINCT i.contract_id FROM incident i
WHERE i.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM incident_watch w WHERE w.incident_id = i.id)
UNION ALL SELECT q.party_id FROM party_qualification q
WHERE q.valid_until IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM due d WHERE d.holder_id = q.party_id AND d.source_id = q.id)
LIMIT $2
