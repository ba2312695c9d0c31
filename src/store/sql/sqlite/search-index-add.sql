-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO search_index (rowid, text) VALUES ($1, $2)
