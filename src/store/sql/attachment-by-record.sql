-- SPDX-License-Identifier: GPL-3.0-or-later
-- files of a record and of what belongs to it
SELECT id FROM attachment WHERE holder_id = $1 OR holder_id IN (
  SELECT id FROM correspondence WHERE contract_id = $1
  UNION ALL SELECT id FROM invoice WHERE contract_id = $1
  UNION ALL SELECT id FROM movement WHERE contract_id = $1)
