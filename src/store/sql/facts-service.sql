-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the terms about service of a contract state, as in facts-terms.sql, and what amendments in force make of it, as in
-- facts-amendments.sql; each change right behind what it changes.
SELECT t.id AS term_id, t.kind, t.block_key, a.attr, v.raw, v.state, v.waiting_for, f.default_raw, NULL AS from_day,
  t.position, NULL AS amendment
FROM term t
LEFT JOIN term_attr a ON a.term_id = t.id
LEFT JOIN document d ON d.holder_id = t.holder_id
LEFT JOIN value v ON v.document_id = d.id AND v.field_key = a.field_key
LEFT JOIN field f ON f.document_id = d.id AND f.key = a.field_key
WHERE t.holder_id = $1
  AND t.kind IN ('sla', 'service_level', 'problem_level', 'handling', 'escalation', 'indicator', 'credit')
UNION ALL
SELECT t.id AS term_id, t.kind, t.block_key, a.attr, v.raw, v.state, v.waiting_for, NULL, COALESCE(c.effective_on, c.signed_on),
  t.position, c.id AS amendment
FROM contract c
JOIN document d ON d.holder_id = c.id
JOIN term t ON t.holder_id = c.parent_id
JOIN term_attr a ON a.term_id = t.id
JOIN value v ON v.document_id = d.id AND v.field_key = a.field_key
WHERE c.parent_id = $1 AND c.relation = 'amended' AND v.state = 'set'
  AND c.state IN ('signed', 'in-force', 'suspended', 'expired', 'replaced', 'closed')
  AND COALESCE(c.effective_on, c.signed_on) IS NOT NULL
  AND t.kind IN ('sla', 'service_level', 'problem_level', 'handling', 'escalation', 'indicator', 'credit')
ORDER BY position NULLS FIRST, term_id NULLS FIRST, attr NULLS FIRST, from_day NULLS FIRST, amendment NULLS FIRST
