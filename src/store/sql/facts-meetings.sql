-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT source_id, held_on
FROM meeting
WHERE contract_id = $1 AND state = 'held' AND source_id IS NOT NULL
ORDER BY held_on NULLS FIRST, id NULLS FIRST
