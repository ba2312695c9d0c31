-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM correspondence WHERE id = $1 UNION ALL SELECT id FROM contract WHERE id = $1
