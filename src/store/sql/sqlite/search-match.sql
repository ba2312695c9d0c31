-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT r.rowid, r.kind, r.id, r.key, r.text
FROM search_index JOIN search_row AS r ON r.rowid = search_index.rowid
WHERE search_index MATCH $1 ORDER BY search_index.rowid LIMIT $2
