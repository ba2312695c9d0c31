-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT source_id, occurrence, state, snoozed_until, person_id
FROM due_mark
WHERE holder_id = $1
