-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open incidents with a next moment, the first one first; $1: of whom, '' for all; at most $2.
SELECT incident_id FROM incident_watch
WHERE next_at IS NOT NULL AND ($1 = '' OR person_id = $1)
ORDER BY next_at NULLS FIRST, incident_id NULLS FIRST
LIMIT $2
