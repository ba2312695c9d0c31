-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, kind, name, on_day, until_day
FROM milestone
WHERE contract_id = $1
ORDER BY on_day NULLS FIRST, id NULLS FIRST
