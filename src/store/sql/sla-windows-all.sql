-- SPDX-License-Identifier: GPL-3.0-or-later
-- the same of every contract in force, by contract: no index of states, so that they come in the order of their ids
SELECT w.contract_id, w.id, w.kind, w.scope, w.from_at, w.until_at, w.asked_at, w.notified_at, w.agreed_at, w.fault, w.reason
FROM contract c
JOIN service_window w ON w.contract_id = c.id
WHERE COALESCE (c.state, '') IN ('in-force', 'suspended') AND w.from_at < $2 AND (w.until_at IS NULL OR w.until_at >= $1)
ORDER BY c.id NULLS FIRST, w.from_at NULLS FIRST
