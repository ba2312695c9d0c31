-- SPDX-License-Identifier: GPL-3.0-or-later
-- what files can be attached to
SELECT id FROM contract WHERE id = $1 UNION ALL SELECT id FROM template WHERE id = $1
UNION ALL SELECT id FROM clause WHERE id = $1 UNION ALL SELECT id FROM party WHERE id = $1
UNION ALL SELECT id FROM person WHERE id = $1
