-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM term WHERE holder_id = $1 ORDER BY position NULLS FIRST, id NULLS FIRST
