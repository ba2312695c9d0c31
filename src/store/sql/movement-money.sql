-- SPDX-License-Identifier: GPL-3.0-or-later
-- What moved, by month.
SELECT substr(on_day, 1, 7), direction, currency, SUM(amount)
FROM movement
WHERE on_day >= $1 AND on_day < $2 AND kind <> 'credit-note'
GROUP BY substr(on_day, 1, 7), direction, currency
