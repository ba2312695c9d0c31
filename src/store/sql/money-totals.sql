-- SPDX-License-Identifier: GPL-3.0-or-later
-- of each due payment of a contract: paid (refunds taken off), credited, invoiced
SELECT allocation.source_id, allocation.occurrence,
  sum(CASE WHEN movement.kind IN ('payment', 'set-off') THEN allocation.amount
           WHEN movement.kind = 'refund' THEN -allocation.amount ELSE 0 END),
  sum(CASE WHEN movement.kind = 'credit-note' THEN allocation.amount ELSE 0 END),
  sum(CASE WHEN allocation.invoice_id IS NOT NULL THEN allocation.amount ELSE 0 END)
FROM allocation LEFT JOIN movement ON movement.id = allocation.movement_id
WHERE allocation.contract_id = $1
GROUP BY allocation.source_id, allocation.occurrence
ORDER BY allocation.source_id NULLS FIRST, allocation.occurrence NULLS FIRST
