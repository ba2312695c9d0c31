-- SPDX-License-Identifier: GPL-3.0-or-later
-- whether something of the holder can be due under this name: a due row, a term, a duty, a certificate, or the holder
SELECT source_id FROM due WHERE holder_id = $1 AND source_id = $2
UNION ALL SELECT id FROM term WHERE id = $2 AND holder_id = $1
UNION ALL SELECT id FROM obligation WHERE id = $2 AND contract_id = $1
UNION ALL SELECT id FROM party_qualification WHERE id = $2 AND party_id = $1
UNION ALL SELECT id FROM contract WHERE id = $2 AND id = $1
