-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM clause ORDER BY category NULLS FIRST, sort_key NULLS FIRST, id NULLS FIRST
