-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open incidents that have no watch: after an import, or when it was thrown away.
SELECT i.id FROM incident i
WHERE i.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM incident_watch w WHERE w.incident_id = i.id)
ORDER BY i.contract_id NULLS FIRST, i.id NULLS FIRST
