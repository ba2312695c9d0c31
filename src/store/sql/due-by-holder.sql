-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT source_id, occurrence, kind, label, side, person_id, due_on, safe_on, certain, waiting_for, rule, open,
  snoozed_until, direction, amount, paid, invoiced, currency, rowid
FROM due WHERE holder_id = $1 ORDER BY source_id NULLS FIRST, occurrence NULLS FIRST
