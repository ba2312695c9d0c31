-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open incidents of the contract $3 by their next moment, paused ones last; else as in incident-board.sql.
SELECT incident_id FROM incident_watch
WHERE contract_id = $3 AND ($1 = '' OR person_id = $1)
ORDER BY CASE WHEN next_at IS NULL THEN 1 ELSE 0 END NULLS FIRST, next_at NULLS FIRST, paused NULLS FIRST,
  incident_id NULLS FIRST
LIMIT $2
