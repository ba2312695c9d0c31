-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM person ORDER BY name NULLS FIRST, id NULLS FIRST
