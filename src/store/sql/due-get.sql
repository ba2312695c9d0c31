-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row.
SELECT d.holder_id, d.source_id, d.occurrence, d.kind, d.label, d.side, d.person_id, d.due_on, d.safe_on, d.certain, d.waiting_for,
       d.rule, d.open, d.snoozed_until, d.amount, d.paid, d.invoiced, d.direction, d.currency,
       c.number, COALESCE(c.title, p.name), c.counterparty, c.state
FROM due d
LEFT JOIN contract c ON c.id = d.holder_id
LEFT JOIN party p ON p.id = d.holder_id
WHERE d.holder_id = $1 AND d.source_id = $2 AND d.occurrence = $3
