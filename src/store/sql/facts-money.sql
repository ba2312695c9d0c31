-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was paid and invoiced for each planned payment; a refund takes back what was paid.
SELECT a.source_id, a.occurrence,
       COALESCE(SUM(CASE WHEN m.kind = 'refund' THEN -a.amount WHEN a.movement_id IS NOT NULL THEN a.amount END), 0) AS paid,
       COALESCE(SUM(CASE WHEN a.invoice_id IS NOT NULL THEN a.amount END), 0) AS invoiced,
       MAX(m.on_day) AS paid_on,
       MAX(COALESCE(i.received_on, i.issued_on)) AS invoiced_on,
       MAX(COALESCE(m.currency, i.currency)) AS currency
FROM allocation a
LEFT JOIN movement m ON m.id = a.movement_id
LEFT JOIN invoice i ON i.id = a.invoice_id
WHERE a.contract_id = $1
GROUP BY a.source_id, a.occurrence
