-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT d.holder_id FROM document_party dp JOIN document d ON d.id = dp.document_id
WHERE dp.party_id = $1 ORDER BY d.holder_id NULLS FIRST
