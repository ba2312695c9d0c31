-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last number drawn from a pattern in a year.
SELECT last FROM counter WHERE pattern = $1 AND year = $2
