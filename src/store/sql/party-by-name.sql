-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM party WHERE name = $1 ORDER BY id NULLS FIRST
