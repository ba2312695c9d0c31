-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT stream, max(at) FROM event WHERE stream IN (SELECT id FROM template UNION ALL SELECT id FROM clause)
GROUP BY stream
