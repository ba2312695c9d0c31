-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO counter (pattern, year, last) VALUES ($1, $2, $3)
ON CONFLICT (pattern, year) DO UPDATE SET last = excluded.last WHERE counter.last < excluded.last
