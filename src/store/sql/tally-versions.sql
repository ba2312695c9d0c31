-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.holder_id, count(*) FROM document d JOIN revision r ON r.document_id = d.id
WHERE d.kind IN ('template', 'clause') GROUP BY d.holder_id
