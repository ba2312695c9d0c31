-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM clause WHERE (id >= $1 AND id < $2) OR (title >= $1 AND title < $2)
ORDER BY sort_key NULLS FIRST, id NULLS FIRST
