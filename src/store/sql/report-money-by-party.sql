-- SPDX-License-Identifier: GPL-3.0-or-later
-- What falls due from $1 to $2, by the other side; overdue is what is open from before $3. While no party of a contract is
-- ours the other side is not known: all names stand there.
SELECT x.party_id, COALESCE(p.name, x.names), x.direction, x.currency, SUM(x.planned), SUM(x.settled), SUM(x.left_open), SUM(x.overdue)
FROM (
  SELECT s.direction, s.currency, s.planned, s.settled, s.left_open, s.overdue, c.counterparty AS names,
    CASE WHEN EXISTS (
        SELECT 1
        FROM document d
        JOIN document_party dp ON dp.document_id = d.id
        JOIN party q ON q.id = dp.party_id
        WHERE d.holder_id = s.holder_id AND q.own = 1)
      THEN (
      SELECT dp.party_id
      FROM document d
      JOIN document_party dp ON dp.document_id = d.id
      JOIN party q ON q.id = dp.party_id
      WHERE d.holder_id = s.holder_id AND q.own IS NULL
      ORDER BY dp.label NULLS FIRST
      LIMIT 1) END AS party_id
  FROM (
  SELECT holder_id, direction, currency, SUM(amount) AS planned, SUM(COALESCE(paid, 0)) AS settled,
    SUM(CASE WHEN open = 1 THEN amount - COALESCE(paid, 0) ELSE 0 END) AS left_open,
    SUM(CASE WHEN open = 1 AND due_on < $3 THEN amount - COALESCE(paid, 0) ELSE 0 END) AS overdue
  FROM due
  WHERE amount IS NOT NULL AND due_on >= $1 AND due_on <= $2
  GROUP BY holder_id, direction, currency
  ) s
  LEFT JOIN contract c ON c.id = s.holder_id
) x
LEFT JOIN party p ON p.id = x.party_id
GROUP BY x.party_id, COALESCE(p.name, x.names), x.direction, x.currency
ORDER BY x.currency NULLS FIRST, x.direction NULLS FIRST, SUM(x.planned) DESC NULLS LAST, x.party_id NULLS FIRST
