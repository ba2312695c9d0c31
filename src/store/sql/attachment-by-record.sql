-- SPDX-License-Identifier: GPL-3.0-or-later
-- files of a record and of what belongs to it
SELECT id FROM attachment WHERE holder_id = $1
  OR holder_id IN (SELECT id FROM party_qualification WHERE party_id = $1)
  OR holder_id IN (SELECT id FROM correspondence WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM invoice WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM movement WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM incident WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM service_record WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM service_window WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM sla_statement WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM meeting WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM change_request WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM evaluation WHERE contract_id = $1)
  OR holder_id IN (SELECT id FROM daily_report WHERE contract_id = $1)
