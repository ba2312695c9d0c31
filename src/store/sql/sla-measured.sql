-- SPDX-License-Identifier: GPL-3.0-or-later
-- what was measured for one contract between two days; a baseline may be older
SELECT contract_id, quantity, scope, from_day, until_day, value
FROM measurement
WHERE contract_id = $1 AND from_day <= $3 AND (until_day >= $2 OR quantity IN ('baseline', 'after'))
ORDER BY from_day NULLS FIRST
