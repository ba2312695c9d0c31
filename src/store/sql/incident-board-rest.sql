-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open incidents without a next moment, paused ones last; parameters as in incident-board.sql.
SELECT incident_id FROM incident_watch
WHERE next_at IS NULL AND ($1 = '' OR person_id = $1)
ORDER BY paused NULLS FIRST, incident_id NULLS FIRST
LIMIT $2
