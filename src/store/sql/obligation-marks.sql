-- SPDX-License-Identifier: GPL-3.0-or-later
-- what was recorded about a duty that somebody wrote down
SELECT m.source_id FROM due_mark m WHERE m.holder_id = $1 AND m.source_id = $2
