-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same by the kind of contract.
SELECT c.kind, c.kind, s.direction, s.currency, SUM(s.planned), SUM(s.settled), SUM(s.left_open), SUM(s.overdue)
FROM (
  SELECT holder_id, direction, currency, SUM(amount) AS planned, SUM(COALESCE(paid, 0)) AS settled,
    SUM(CASE WHEN open = 1 THEN amount - COALESCE(paid, 0) ELSE 0 END) AS left_open,
    SUM(CASE WHEN open = 1 AND due_on < $3 THEN amount - COALESCE(paid, 0) ELSE 0 END) AS overdue
  FROM due
  WHERE amount IS NOT NULL AND due_on >= $1 AND due_on <= $2
  GROUP BY holder_id, direction, currency
) s
JOIN contract c ON c.id = s.holder_id
GROUP BY c.kind, s.direction, s.currency
ORDER BY s.currency NULLS FIRST, s.direction NULLS FIRST, SUM(s.planned) DESC NULLS LAST, c.kind NULLS FIRST
