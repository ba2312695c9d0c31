-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE due SET source_id = $1, occurrence = $2, kind = $3, label = $4, side = $5, person_id = $6, due_on = $7, safe_on = $8,
  certain = $9, waiting_for = $10, rule = $11, open = $12, snoozed_until = $13, direction = $14, amount = $15, paid = $16,
  invoiced = $17, currency = $18
WHERE rowid = $19
