-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO due (source_id, occurrence, kind, label, side, person_id, due_on, safe_on, certain, waiting_for, rule, open,
  snoozed_until, direction, amount, paid, invoiced, currency, holder_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
