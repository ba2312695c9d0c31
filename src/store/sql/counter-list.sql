-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT pattern, year, last FROM counter ORDER BY pattern NULLS FIRST, year NULLS FIRST
