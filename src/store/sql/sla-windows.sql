-- SPDX-License-Identifier: GPL-3.0-or-later
-- outages, maintenance and the like of one contract between two instants
SELECT contract_id, id, kind, scope, from_at, until_at, asked_at, notified_at, agreed_at, fault, reason
FROM service_window
WHERE contract_id = $1 AND from_at < $3 AND (until_at IS NULL OR until_at >= $2)
ORDER BY from_at NULLS FIRST, id NULLS FIRST
