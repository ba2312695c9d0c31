-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM attachment WHERE holder_id = $1 ORDER BY added_at NULLS FIRST, id NULLS FIRST
