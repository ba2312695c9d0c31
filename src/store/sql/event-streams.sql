-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT stream FROM event ORDER BY stream NULLS FIRST
