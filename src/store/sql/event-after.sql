-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, stream, n, at, who, verb, label, changes, undoes, prev, hash FROM event
WHERE stream = $1 AND n > $2 ORDER BY n NULLS FIRST
