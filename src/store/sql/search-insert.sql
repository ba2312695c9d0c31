-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO search_row (kind, id, key, text) VALUES ($1, $2, $3, $4) RETURNING rowid
