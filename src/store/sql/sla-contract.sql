-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, number, title, time_zone, state, COALESCE(starts_on, effective_on, signed_on), ends_on
FROM contract
WHERE id = $1
