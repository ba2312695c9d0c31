-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, stream, n, at, who, verb, label, changes, undoes, prev, hash FROM event WHERE id = $1
