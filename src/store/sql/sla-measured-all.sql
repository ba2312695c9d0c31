-- SPDX-License-Identifier: GPL-3.0-or-later
-- the same of every contract in force, by contract: no index of states, so that they come in the order of their ids
SELECT m.contract_id, m.quantity, m.scope, m.from_day, m.until_day, m.value
FROM contract c
JOIN measurement m ON m.contract_id = c.id
WHERE COALESCE (c.state, '') IN ('in-force', 'suspended') AND m.from_day <= $2
  AND (m.until_day >= $1 OR m.quantity IN ('baseline', 'after'))
ORDER BY c.id NULLS FIRST, m.from_day NULLS FIRST
