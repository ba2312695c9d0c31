-- SPDX-License-Identifier: GPL-3.0-or-later
-- What amendments in force change, by field, with the day they take effect.
SELECT COALESCE(c.effective_on, c.signed_on) AS from_day, v.field_key, v.raw
FROM contract c
JOIN document d ON d.holder_id = c.id
JOIN value v ON v.document_id = d.id
WHERE c.parent_id = $1 AND c.relation = 'amended' AND v.state = 'set'
  AND c.state IN ('signed', 'in-force', 'suspended', 'expired', 'replaced', 'closed')
  AND COALESCE(c.effective_on, c.signed_on) IS NOT NULL
ORDER BY from_day NULLS LAST, c.id NULLS FIRST, v.field_key NULLS FIRST
