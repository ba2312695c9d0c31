-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO incident_watch (incident_id, contract_id, person_id, handling_level, paused, due_at, next_at, next_what, breached)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
