-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT rowid, text, key FROM search_row WHERE id = $1 AND kind = $2 ORDER BY rowid NULLS FIRST
