-- SPDX-License-Identifier: GPL-3.0-or-later
-- the parts of records by their number, or by the first characters of their id
SELECT id FROM (
  SELECT id FROM incident WHERE number = $1
  UNION ALL SELECT id FROM service_record WHERE number = $1
  UNION ALL SELECT id FROM change_request WHERE number = $1
  UNION ALL SELECT id FROM invoice WHERE number = $1
  UNION ALL SELECT id FROM incident WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM service_record WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM change_request WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM invoice WHERE id >= $1 AND id < $1 || 'g') AS numbered
UNION SELECT id FROM (
  SELECT id FROM movement WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM correspondence WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM service_window WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM sla_statement WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM meeting WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM evaluation WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM daily_report WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM party_qualification WHERE id >= $1 AND id < $1 || 'g'
  UNION ALL SELECT id FROM person WHERE id >= $1 AND id < $1 || 'g') AS other
ORDER BY id NULLS FIRST
