-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: how many events to look back
SELECT stream FROM event ORDER BY at DESC NULLS LAST, stream NULLS FIRST LIMIT $1
