-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT rowid, kind, id, key, text FROM search_row WHERE rowid >= $1 ORDER BY rowid NULLS FIRST
