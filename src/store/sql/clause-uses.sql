-- SPDX-License-Identifier: GPL-3.0-or-later
-- blocks of working texts whose origin begins with the clause
SELECT d.holder_id, d.title, b.key, b.origin FROM block b JOIN document d ON d.id = b.document_id
WHERE b.origin >= $1 AND b.origin < $2 ORDER BY d.title NULLS FIRST, d.id NULLS FIRST, b.rank NULLS FIRST
