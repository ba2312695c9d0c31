-- SPDX-License-Identifier: GPL-3.0-or-later
-- what changed the balance of one due payment; a refund raises it
SELECT movement.on_day, movement.kind,
  CASE WHEN movement.kind = 'refund' THEN -allocation.amount ELSE allocation.amount END, movement.id
FROM allocation JOIN movement ON movement.id = allocation.movement_id
WHERE allocation.contract_id = $1 AND allocation.source_id = $2 AND allocation.occurrence = $3
ORDER BY movement.on_day NULLS FIRST, movement.id NULLS FIRST
