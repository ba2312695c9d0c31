-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT dp.party_id, count(DISTINCT d.holder_id) FROM document_party dp JOIN document d ON d.id = dp.document_id
WHERE dp.party_id IS NOT NULL AND d.kind = 'contract' GROUP BY dp.party_id
