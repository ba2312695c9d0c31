-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open ($1 = 1) or closed rows by their last safe day, from $2 to $3.
SELECT d.holder_id, d.source_id, d.occurrence, d.kind, d.label, d.side, d.person_id, d.due_on, d.safe_on, d.certain, d.waiting_for,
       d.rule, d.open, d.snoozed_until, d.amount, d.paid, d.invoiced, d.direction, d.currency,
       c.number, COALESCE(c.title, p.name), c.counterparty, c.state
FROM due d
LEFT JOIN contract c ON c.id = d.holder_id
LEFT JOIN party p ON p.id = d.holder_id
WHERE d.open = $1 AND d.safe_on >= $2 AND d.safe_on <= $3
ORDER BY d.safe_on NULLS FIRST, d.rowid NULLS FIRST
