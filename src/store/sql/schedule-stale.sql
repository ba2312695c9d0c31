-- SPDX-License-Identifier: GPL-3.0-or-later
-- contracts whose rows must be derived anew on a day: never derived, or not since the day their schedule names
SELECT id FROM contract
WHERE state NOT IN ('draft', 'in-review', 'approved', 'issued', 'signed-by-one')
  AND NOT EXISTS (SELECT 1 FROM schedule WHERE contract_id = id)
UNION ALL SELECT contract_id FROM schedule WHERE refresh_on <= $1
