-- SPDX-License-Identifier: GPL-3.0-or-later
-- every contract in force: no index of states, so that they come in the order of their ids
SELECT id, number, title, time_zone, state, COALESCE(starts_on, effective_on, signed_on), ends_on
FROM contract
WHERE COALESCE (state, '') IN ('in-force', 'suspended')
ORDER BY id NULLS FIRST
