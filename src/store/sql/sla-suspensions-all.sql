-- SPDX-License-Identifier: GPL-3.0-or-later
-- the same of every contract in force, by contract: no index of states, so that they come in the order of their ids
SELECT m.contract_id, m.on_day, m.until_day
FROM contract c
JOIN milestone m ON m.contract_id = c.id
WHERE COALESCE (c.state, '') IN ('in-force', 'suspended') AND m.kind = 'suspension'
ORDER BY c.id NULLS FIRST
