-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT rowid, text FROM search_row WHERE id = $1 AND key = $2 AND kind = $3
