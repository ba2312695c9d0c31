-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is planned and still open, by month of the due day.
SELECT substr(due_on, 1, 7), direction, currency, SUM(amount - COALESCE(paid, 0))
FROM due
WHERE amount IS NOT NULL AND due_on >= $1 AND due_on < $2
GROUP BY substr(due_on, 1, 7), direction, currency
