-- SPDX-License-Identifier: GPL-3.0-or-later
-- change requests that nobody has answered
SELECT id, number, title, asked_on, asked_by
FROM change_request
WHERE contract_id = $1 AND answered_on IS NULL AND decision = 'open'
ORDER BY asked_on NULLS FIRST, id NULLS FIRST
