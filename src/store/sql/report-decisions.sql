-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was decided about terms from $1 to $2: recorded, or by a contract that follows another.
SELECT m.on_day AS day, m.kind AS decision, c.number, c.title, c.counterparty, COALESCE(m.reason, m.note) AS reason, c.id
FROM milestone m
JOIN contract c ON c.id = m.contract_id
WHERE m.on_day >= $1 AND m.on_day <= $2 AND m.kind IN ('renewal', 'objection', 'decision', 'extension', 'termination')
UNION ALL
SELECT f.signed_on, f.relation, f.number, f.title, f.counterparty, f.note, f.id
FROM contract f
WHERE f.parent_id > '' AND f.relation IN ('renewed', 'replaced') AND f.signed_on >= $1 AND f.signed_on <= $2
ORDER BY day NULLS FIRST, decision NULLS FIRST, id NULLS FIRST
