-- SPDX-License-Identifier: GPL-3.0-or-later
-- what files can be attached to, with the record that it belongs to
SELECT id FROM (SELECT coalesce (
  (SELECT id FROM contract WHERE id = $1),
  (SELECT id FROM template WHERE id = $1),
  (SELECT id FROM clause WHERE id = $1),
  (SELECT id FROM party WHERE id = $1),
  (SELECT id FROM person WHERE id = $1),
  (SELECT party_id FROM party_qualification WHERE id = $1),
  (SELECT party_id FROM party_qualification WHERE id = $1),
  (SELECT contract_id FROM correspondence WHERE id = $1),
  (SELECT contract_id FROM invoice WHERE id = $1),
  (SELECT contract_id FROM movement WHERE id = $1),
  (SELECT contract_id FROM incident WHERE id = $1),
  (SELECT contract_id FROM service_record WHERE id = $1),
  (SELECT contract_id FROM service_window WHERE id = $1),
  (SELECT contract_id FROM sla_statement WHERE id = $1),
  (SELECT contract_id FROM meeting WHERE id = $1),
  (SELECT contract_id FROM change_request WHERE id = $1),
  (SELECT contract_id FROM evaluation WHERE id = $1),
  (SELECT contract_id FROM daily_report WHERE id = $1)) AS id) AS holder
WHERE id IS NOT NULL
