-- SPDX-License-Identifier: GPL-3.0-or-later
-- Values under the usual keys, for contracts whose period or fee is no term.
SELECT v.field_key, v.raw, v.state, v.waiting_for
FROM document d
JOIN value v ON v.document_id = d.id
WHERE d.holder_id = $1
  AND v.field_key IN ('period.start', 'period.end', 'period.length', 'fee.total')
