-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM party WHERE (id >= $1 AND id < $2) OR (name >= $1 AND name < $2)
ORDER BY sort_key NULLS FIRST, id NULLS FIRST
