-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT n, hash FROM event WHERE stream = $1 ORDER BY n DESC NULLS LAST LIMIT 1
