-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who stands behind the labels of a holder's text, and whether that is us.
SELECT dp.label, dp.role, p.own
FROM document d
JOIN document_party dp ON dp.document_id = d.id
LEFT JOIN party p ON p.id = dp.party_id
WHERE d.holder_id = $1
ORDER BY dp.label NULLS FIRST
