-- SPDX-License-Identifier: GPL-3.0-or-later
-- FTS5 needs the text that it has indexed.
INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', $1, $2)
