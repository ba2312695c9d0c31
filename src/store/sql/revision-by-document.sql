-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM revision WHERE document_id = $1 ORDER BY n NULLS FIRST
