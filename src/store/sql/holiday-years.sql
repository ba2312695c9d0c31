-- SPDX-License-Identifier: GPL-3.0-or-later
-- the book's own lists, and how often each has changed
SELECT id, year, source, (SELECT max(n) FROM event WHERE stream = holiday_year.id),
  (SELECT count(*) FROM holiday WHERE year_id = holiday_year.id)
FROM holiday_year ORDER BY year NULLS FIRST
