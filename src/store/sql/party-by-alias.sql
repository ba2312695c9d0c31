-- SPDX-License-Identifier: GPL-3.0-or-later
-- aliases stand one a line
SELECT id FROM party WHERE aliases IS NOT NULL AND replace ('
' || aliases || '
', '
' || $1 || '
', '') <> '
' || aliases || '
' ORDER BY id NULLS FIRST
