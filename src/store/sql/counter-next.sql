-- SPDX-License-Identifier: GPL-3.0-or-later
-- The next number of a pattern in a year: one statement, so no number is given twice and none is left out.
INSERT INTO counter (pattern, year, last) VALUES ($1, $2, 1)
ON CONFLICT (pattern, year) DO UPDATE SET last = counter.last + 1
RETURNING last
