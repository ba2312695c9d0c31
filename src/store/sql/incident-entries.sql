-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happened to an incident, by time; columns as in the table.
SELECT id, contract_id, incident_id, kind, at, until_at, step, audience, who, text, rev, changed_by,
  changed_at
FROM incident_entry WHERE incident_id = $1
ORDER BY at NULLS FIRST, changed_at NULLS FIRST, id NULLS FIRST
