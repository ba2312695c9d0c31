-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first signed contract that took this one's place, and its first day.
SELECT c.starts_on
FROM contract c
WHERE c.parent_id = $1 AND c.relation IN ('renewed', 'replaced')
  AND c.state IN ('signed', 'in-force', 'suspended', 'expired', 'terminated', 'replaced', 'closed')
ORDER BY c.starts_on NULLS LAST, c.id NULLS LAST
LIMIT 1
