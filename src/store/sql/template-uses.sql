-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM contract WHERE template_id = $1 ORDER BY id NULLS FIRST
