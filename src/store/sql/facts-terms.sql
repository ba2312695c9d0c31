-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the terms of a holder state: each attribute with the value of its field, or that field's default.
SELECT t.id, t.kind, t.block_key, a.attr, a.field_key, v.raw, v.state, v.waiting_for, f.default_raw
FROM term t
LEFT JOIN term_attr a ON a.term_id = t.id
LEFT JOIN document d ON d.holder_id = t.holder_id
LEFT JOIN value v ON v.document_id = d.id AND v.field_key = a.field_key
LEFT JOIN field f ON f.document_id = d.id AND f.key = a.field_key
WHERE t.holder_id = $1
ORDER BY t.position NULLS FIRST, t.id NULLS FIRST, a.attr NULLS FIRST
