-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signed contracts that took this one's place.
SELECT c.id
FROM contract c
WHERE c.parent_id = $1 AND c.relation IN ('renewed', 'replaced')
  AND c.state IN ('signed', 'in-force', 'suspended', 'expired', 'terminated', 'replaced', 'closed')
LIMIT 1
