-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM party WHERE credit_code = $1 ORDER BY id NULLS FIRST
