-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contracts whose running term ends from $1 to $2, by month and currency.
SELECT substr(s.term_last, 1, 7), c.currency, COUNT(*), SUM(c.amount)
FROM schedule s
JOIN contract c ON c.id = s.contract_id
WHERE s.term_last >= $1 AND s.term_last <= $2
GROUP BY substr(s.term_last, 1, 7), c.currency
ORDER BY substr(s.term_last, 1, 7) NULLS FIRST, c.currency NULLS LAST
