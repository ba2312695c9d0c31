-- SPDX-License-Identifier: GPL-3.0-or-later
-- Closed incidents of the contract $3, the last report first; else as in incident-board.sql.
SELECT id FROM incident
WHERE contract_id = $3 AND closed_at IS NOT NULL AND ($1 = '' OR person_id = $1)
ORDER BY reported_at DESC NULLS LAST, id DESC NULLS LAST
LIMIT $2
