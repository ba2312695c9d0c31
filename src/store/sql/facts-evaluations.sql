-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT from_day, until_day
FROM evaluation
WHERE contract_id = $1 AND state = 'final'
ORDER BY from_day NULLS FIRST, id NULLS FIRST
