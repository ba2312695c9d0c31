-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.holder_id, count(*) FROM document d JOIN field f ON f.document_id = d.id WHERE d.kind = 'template'
GROUP BY d.holder_id
