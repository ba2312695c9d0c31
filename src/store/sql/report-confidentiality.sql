-- SPDX-License-Identifier: GPL-3.0-or-later
-- The terms of confidentiality of contracts that are over on $1: how they bind, until when, and what became of the material.
SELECT c.id, c.number, c.title,
  COALESCE((
    SELECT q.name
    FROM document od
    JOIN document_party dp ON dp.document_id = od.id
    JOIN party q ON q.id = dp.party_id
    WHERE od.holder_id = c.id AND q.own IS NULL AND EXISTS (
      SELECT 1
      FROM document_party op
      JOIN party o ON o.id = op.party_id
      WHERE op.document_id = od.id AND o.own = 1)
    ORDER BY dp.label NULLS FIRST
    LIMIT 1), c.counterparty),
  c.ends_on, COALESCE(fv.raw, ff.default_raw), COALESCE(av.raw, af.default_raw),
  s.due_on, r.due_on, r.open,
  (SELECT MAX(m.on_day) FROM milestone m WHERE m.contract_id = c.id AND m.kind = 'returned'),
  (SELECT MAX(m.on_day) FROM milestone m WHERE m.contract_id = c.id AND m.kind = 'destroyed')
FROM contract c
JOIN term t ON t.holder_id = c.id AND t.kind = 'confidentiality'
LEFT JOIN document d ON d.holder_id = c.id
LEFT JOIN term_attr fa ON fa.term_id = t.id AND fa.attr = 'form'
LEFT JOIN value fv ON fv.document_id = d.id AND fv.field_key = fa.field_key
LEFT JOIN field ff ON ff.document_id = d.id AND ff.key = fa.field_key
LEFT JOIN term_attr aa ON aa.term_id = t.id AND aa.attr = 'after'
LEFT JOIN value av ON av.document_id = d.id AND av.field_key = aa.field_key
LEFT JOIN field af ON af.document_id = d.id AND af.key = aa.field_key
LEFT JOIN due s ON s.holder_id = c.id AND s.source_id = t.id AND s.occurrence = ''
LEFT JOIN due r ON r.holder_id = c.id AND r.source_id = t.id AND r.occurrence = 'r'
WHERE c.state IN ('expired', 'terminated', 'replaced', 'closed')
  OR (c.state IN ('signed', 'in-force', 'suspended') AND c.ends_on < $1)
ORDER BY s.due_on NULLS FIRST, c.number NULLS FIRST, t.position NULLS FIRST
