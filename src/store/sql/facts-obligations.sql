-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, kind, title, label, rule
FROM obligation
WHERE contract_id = $1
ORDER BY position NULLS FIRST, id NULLS FIRST
