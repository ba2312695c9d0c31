-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM clause WHERE title = $1 ORDER BY id NULLS FIRST
