-- SPDX-License-Identifier: GPL-3.0-or-later
-- The contracts of a party count as not derived: who is us has changed.
DELETE FROM schedule
WHERE contract_id IN (
  SELECT o.holder_id FROM document_party dp JOIN document o ON o.id = dp.document_id WHERE dp.party_id = $1
)
